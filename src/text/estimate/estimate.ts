import { type Bound, findComparison, hasBoundWord } from '../bound/index.ts';
import { addDecimals, compareDecimals, shiftPoint, subtractDecimals } from '../decimal.ts';

/** A figure as people know it: 800万, 约800万, 八百多万, 七八百万, 800-900万, 不到500万. Plain decimals, in one unit. */
export interface Estimate {
  readonly min: string;
  /** Null where nothing bounds it from above. */
  readonly max: string | null;
  /** The lower end itself is excluded: 超过500万. */
  readonly above: boolean;
  /** The upper end itself is excluded: 不到500万, 八百多万. */
  readonly below: boolean;
  /** 约800万: both ends are what was told. */
  readonly about: boolean;
  /** Between which ends what is told as 约 lies, where that is not said by its last digit. */
  readonly within?: { readonly min: string; readonly max: string };
}

/** The value of a text that is exactly one figure with its unit. */
export type ReadExact = (text: string) => string | undefined;

/** Longer than anybody writes one figure. */
const LONGEST = 60;
const ABOUT_BEFORE = /^(?:大约|大概|约莫|约|差不多|估计) ?/u;
const ABOUT_AFTER = / ?(?:左右|上下|前后|的样子)$/u;
/** 将近500万 is short of it, by less than what its last digit counts. */
const NEARLY = /^(?:将近|接近|差不多快|快|近)(?:到)? ?/u;
const MANY =
  /^(?<head>.*[\d零一二两三四五六七八九十百千万亿](?:个(?=[多来余][亿月]))?)(?<mark>[多余来几]|出头)(?<tail>.*)$/u;
const DIGITS = '一二三四五六七八九';
const ADJACENT = new RegExp(
  `(?<low>[${DIGITS}两])(?<mark>、?)(?<high>[${DIGITS}])(?=[十百千万亿个家项名人件台辆套])`,
  'u',
);
const RANGE = /^(?<low>.*?\S) ?(?:[-—–~〜]{1,2}|至|到) ?(?<high>\S.*)$/u;

/**
 * Reads a figure as people know it, by a reader of exact ones. Undefined for what is no figure, or could be two
 * (几百万, 900-800万).
 * @example readEstimate('几百万', () => undefined) // → undefined
 */
export function readEstimate(text: string, exact: ReadExact): Estimate | undefined {
  if (text.length > LONGEST) return undefined;
  return stretch(text, exact) ?? approximate(text, exact) ?? nearly(text, exact) ?? bounded(text, exact);
}

/** The same words wherever they stand in a text; 多 and 来 stand inside the figure. */
const KNOWN_SO_FAR = new RegExp(
  [ABOUT_BEFORE, ABOUT_AFTER, NEARLY, /出头/u].map(({ source }) => source.replace(/^\^|\$$/gu, '')).join('|'),
  'u',
);

/**
 * Whether a text has a word that says how far a figure is known: about, nearly, at least. Most have none.
 * @example hasEstimateWord('设备花了八百万') // → false
 */
export function hasEstimateWord(text: string): boolean {
  return KNOWN_SO_FAR.test(text) || hasBoundWord(text);
}

/** A figure or a stretch between two, with no word before or after it. */
function stretch(text: string, exact: ReadExact): Estimate | undefined {
  const value = exact(text);
  if (value !== undefined) return between(value, value);
  return many(text, exact) ?? adjacent(text, exact) ?? range(text, exact);
}

function between(min: string, max: string | null, ends: Partial<Estimate> = {}): Estimate {
  return { min, max, above: false, below: false, about: false, ...ends };
}

function approximate(text: string, exact: ReadExact): Estimate | undefined {
  const inner = text.replace(ABOUT_BEFORE, '').replace(ABOUT_AFTER, '');
  const read = inner === text ? undefined : stretch(inner, exact);
  return read === undefined ? undefined : { ...read, about: read.min === read.max };
}

function nearly(text: string, exact: ReadExact): Estimate | undefined {
  const inner = text.replace(NEARLY, '');
  const value = inner === text ? undefined : exact(inner);
  return value === undefined
    ? undefined
    : between(subtractDecimals(value, lastPlace(value)), value, { below: true });
}

/** 八百多万 lies between 800万 and 900万, 120多万 between 120万 and 130万; 八百来万 is about 800万. */
function many(text: string, exact: ReadExact): Estimate | undefined {
  const { head = '', mark, tail = '' } = MANY.exec(text)?.groups ?? {};
  if (mark === undefined || (mark === '几' && !/[十百千万亿0]$/u.test(head))) return undefined;
  const min = exact(head + tail);
  if (min === undefined || min === '0') return undefined;
  return mark === '来'
    ? between(min, min, { about: true })
    : between(min, addDecimals(min, lastPlace(min)), { below: true });
}

/** What the last digit that is not zero counts: 8000000 → 1000000, 1.25 → 0.01. */
function lastPlace(value: string): string {
  const places = value.split('.')[1]?.length ?? 0;
  const zeros = places > 0 ? 0 : (/0*$/u.exec(value)?.[0].length ?? 0);
  return shiftPoint('1', places > 0 ? -places : zeros);
}

/** 七八百万, 两三家, 三五个; 七九百万 is none. */
function adjacent(text: string, exact: ReadExact): Estimate | undefined {
  const match = ADJACENT.exec(text);
  const { low = '', mark = '', high = '' } = match?.groups ?? {};
  const step = DIGITS.indexOf(high) - DIGITS.indexOf(low === '两' ? '二' : low);
  if (match === null || !(step === 1 || low + high === '三五')) return undefined;
  const put = (digit: string) =>
    exact(text.slice(0, match.index) + digit + text.slice(match.index + 2 + mark.length));
  return rising(put(low), put(high));
}

function rising(min: string | undefined, max: string | undefined): Estimate | undefined {
  if (min === undefined || max === undefined || compareDecimals(min, max) >= 0) return undefined;
  return between(min, max);
}

/** 100-200万元: what the second end counts in, the first counts in too. */
function range(text: string, exact: ReadExact): Estimate | undefined {
  const { low, high } = RANGE.exec(text)?.groups ?? {};
  if (low === undefined || high === undefined) return undefined;
  const numeral = /[十百千]$/u.test(low) ? `[\\d.,${DIGITS}零两十百千]+` : `[\\d.,${DIGITS}零两]+`;
  const shared = high.replace(new RegExp(`^${numeral} ?`, 'u'), '');
  const bare = new RegExp(`^${numeral}$`, 'u').test(low);
  return rising(exact(bare ? low + shared : low), exact(high));
}

const ENDS: Readonly<Record<Bound, (read: Estimate) => Estimate>> = {
  gte: ({ min }) => between(min, null),
  gt: ({ min }) => between(min, null, { above: true }),
  lte: ({ max }) => between('0', max),
  lt: ({ max }) => between('0', max, { below: true }),
  about: (read) => ({ ...read, about: read.min === read.max }),
};

/** 至少3000万, 不到500万, 3000万元以上: a figure, and words around it that all say how it bounds. */
function bounded(text: string, exact: ReadExact): Estimate | undefined {
  if (!hasBoundWord(text)) return undefined;
  for (const { start, end } of spans(text)) {
    const read = stretch(text.slice(start, end), exact);
    const words = read && findComparison(text, { start, end });
    if (read === undefined || words === undefined) continue;
    const around = text.slice(0, start) + text.slice(end);
    return around.trim() === words.text.trim() ? ENDS[words.bound](read) : undefined;
  }
  return undefined;
}

/** How many characters the words before and after a figure may have. */
const REACH = 8;

/** Parts of a text that a figure may take up, the longest first. */
function spans(text: string): readonly { readonly start: number; readonly end: number }[] {
  const reach = Math.min(REACH, text.length - 1);
  const all = Array.from({ length: reach + 1 }, (_, start) =>
    Array.from({ length: reach + 1 - start }, (_, after) => ({ start, end: text.length - after })),
  ).flat();
  return all
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
}

/** Where a figure told as 约 may lie: half of what its last digit counts to either side. 约800万 → 750万 to 850万. */
export function roundedFrom(value: string): { readonly min: string; readonly max: string } {
  if (value === '0') return { min: '0', max: '0' };
  const half = shiftPoint(lastPlace(value).replace('1', '5'), -1);
  return { min: subtractDecimals(value, half), max: addDecimals(value, half) };
}

/** An estimate in words: 约800万元, 800万元至900万元, 800万元以上、不足900万元. */
export function tellEstimate(
  { min, max, above, below, about }: Estimate,
  show: (n: string) => string,
): string {
  if (about) return `约${show(min)}`;
  if (min === max) return show(min);
  if (max === null) return above ? `超过${show(min)}` : `${show(min)}以上`;
  const most = `${below ? '不足' : '不超过'}${show(max)}`;
  if (min === '0') return most;
  return above || below ? `${show(min)}以上、${most}` : `${show(min)}至${show(max)}`;
}
