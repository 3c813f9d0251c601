import { findDates } from './date.ts';
import { compareDecimals, shiftPoint } from './decimal.ts';
import { halfWidth } from './half-width.ts';
import { isSpokenSum, readNumeral } from './numeral.ts';
import { isForeignMoney, readUnit } from './unit.ts';

/** A figure with its unit in a text: 500万元, 百分之十, 80万辆, 100-200万元. Offsets are UTF-16, end exclusive. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `元` for renminbi, `%` for rates, a foreign currency by name, otherwise the measure word: 家, 辆, 公里. */
  readonly unit: string;
  /** Exact decimals in that unit, equal unless the text gives both ends: 80万辆 is 800000, 三成 is 30. */
  readonly min: string;
  readonly max: string;
}

/** A numeral in the folded text with its value, before anything is known of its unit; undefined for what is none. */
interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: string | undefined;
}

/** One numeral with what stands around it; `unit` is absent when only the other end of a range has one. */
interface Figure {
  readonly start: number;
  readonly end: number;
  readonly numeral: Numeral;
  readonly unit: string | undefined;
  readonly shift: number;
  /** Money for nothing that says so: 500万 alone. */
  readonly bare?: boolean;
}

type Value = Pick<Quantity, 'unit' | 'min' | 'max'>;

const CHINESE = '零〇○一二三四五六七八九十百千万亿两廿卅壹贰叁肆伍陆柒捌玖拾佰仟萬億';
/** One character after the other, so that no length of text can make it slow. 千瓦 and 百分之 are no numerals. */
const NUMERAL_RUN = new RegExp(
  `(?:\\d|(?!千[瓦米克]|[百千万]分之)[${CHINESE}])(?:\\d|(?!千[瓦米克]|[百千万]分之)[${CHINESE}]|[.,](?=\\d)|点(?=[\\d${CHINESE}])|个(?=亿)| (?=[十百千万亿]))*`,
  'gu',
);
const PER = /([百千万])分之 ?$/u;
const PER_SHIFT = new Map([
  ['百', 0],
  ['千', -1],
  ['万', -2],
]);
const RANGE_MARK = / ?(?:\(不?含\) ?)?(?:[-—–~〜]{1,2}|[至到](?:不[满足到])?) ?[¥￥]?(?:[百千万]分之)?/uy;
/** 50(含50)-100万元: that the end is included, before its unit. */
const INCLUDED = /\(不?含(?:本数|[\d.]+[万亿]?)?\)/uy;
const YUAN_SIGN = /[¥￥] ?$/u;
const YEAR = /^(?:19|20|21)\d\d$/u;

/** The folded text; a full-width comma stays a comma of the sentence unless full-width digits stand around it. */
function fold(text: string): string {
  return halfWidth(text.replace(/(?<![０-９])，|，(?![０-９])/gu, '、'));
}

/** What may stand behind the whole of a sum: 八十六万三. */
const LAST_DIGITS = /(?<=[万亿萬億])(?:[两一二三四五六七八九]|\d+)$/u;
const ENDS_SUM = /^ ?(?:[元圆块,.、;:?!)]|$)/u;

/** What is said without a pause is two: 九百万两台, 500万3个项目, 900万2025年. */
function isTwo(plain: string, { end, value }: Numeral, last: string): boolean {
  const next = plain.slice(end, end + 2);
  if (ENDS_SUM.test(next) || isForeignMoney(readUnit(plain, end)?.unit ?? '')) return false;
  return !/\d/u.test(last) || value === undefined || (YEAR.test(last) && next.startsWith('年'));
}

function numeral(text: string, start: number): Numeral {
  return { start, end: start + text.length, text, value: readNumeral(text) };
}

/** 2027,80万 is two numerals although its comma could group: a run that is none is tried piece by piece. */
function pieces(plain: string, run: Numeral): readonly Numeral[] {
  const last = LAST_DIGITS.exec(run.text);
  if (last !== null && isTwo(plain, run, last[0])) {
    return [numeral(run.text.slice(0, last.index), run.start), numeral(last[0], run.start + last.index)];
  }
  if (run.value !== undefined || !run.text.includes(',')) return [run];
  return Array.from(run.text.matchAll(/[^,]+/gu), (piece) => numeral(piece[0], run.start + piece.index));
}

/** The few characters before a place, where a prefix would stand. */
function before(plain: string, at: number): string {
  return plain.slice(Math.max(0, at - 4), at);
}

/** 第七条, 1e5, 数十家, 统一项目, 零件: what looks like a figure and counts nothing. */
function counts(plain: string, { start, text, value }: Numeral): boolean {
  if (value === undefined || text === '零') return false;
  const prefix = before(plain, start);
  if (/第 ?$|\de$/iu.test(prefix)) return false;
  if (/^[十百千万亿]/u.test(text) && /[数几]$/u.test(prefix)) return false;
  return !(text === '一' && /(?:[统唯同单逐某]|(?<![百千万]分)之)$/u.test(prefix));
}

/** Where a figure's unit would stand: behind the words that say that the end is included. */
function behindIncluded(plain: string, end: number): number {
  INCLUDED.lastIndex = end;
  const next = INCLUDED.test(plain) ? INCLUDED.lastIndex : end;
  return readUnit(plain, next) !== undefined || /^ ?(?:[-—–~〜]|至|到|[万亿])/u.test(plain.slice(next))
    ? next
    : end;
}

/** 300(含300)万元: the multiplier that stands behind the bracket. */
function multiplierAt(plain: string, at: number): number {
  return plain[at] === '万' ? 4 : plain[at] === '亿' ? 8 : 0;
}

/** The numeral with its unit; 500万 alone is money, 500万余 is no figure. */
function figure(plain: string, numeral: Numeral): Figure {
  const { start, text } = numeral;
  const end = behindIncluded(plain, numeral.end);
  const prefix = before(plain, start);
  const per = PER.exec(prefix);
  if (per !== null)
    return { start: start - per[0].length, end, numeral, unit: '%', shift: PER_SHIFT.get(per[1] ?? '') ?? 0 };
  const sign = YUAN_SIGN.exec(prefix)?.[0] ?? '';
  const from = start - sign.length;
  const power = end === numeral.end ? 0 : multiplierAt(plain, end);
  const unit = readUnit(plain, end + (power === 0 ? 0 : 1));
  if (unit !== undefined) return { start: from, numeral, ...unit, shift: unit.shift + power };
  const bare = sign === '' && isSpokenSum(text) && !/^ ?[多余几]/u.test(plain.slice(end, end + 2));
  return { start: from, end, numeral, unit: bare || sign !== '' ? '元' : undefined, shift: 0, bare };
}

function valueIn({ value = '0' }: Numeral, shift: number): string {
  return shiftPoint(value, shift);
}

/** The 万 that the first end of 100-200万元 leaves to the second. */
function sharedMultiplier(low: Figure, high: Figure): string {
  if (low.unit !== undefined || /[万亿萬億]/u.test(low.numeral.text)) return '';
  const tail = /^\d/u.test(high.numeral.text) ? /[十百千万亿]+$/u : /[万亿]+$/u;
  return tail.exec(high.numeral.text)?.[0] ?? '';
}

/** The low end: 100 of 100-200万元 means 100万; 8000至1万元, which would then fall, means what it says. */
function lowEnd(low: Figure, high: Figure, max: string): string | undefined {
  const shift = low.unit === undefined ? high.shift : low.shift;
  const shared = readNumeral(low.numeral.text + sharedMultiplier(low, high));
  const min = shared === undefined ? undefined : shiftPoint(shared, shift);
  if (min !== undefined && compareDecimals(min, max) <= 0) return min;
  const exact = valueIn(low.numeral, shift);
  return exact.length > 3 && compareDecimals(exact, max) <= 0 ? exact : undefined;
}

/** item 12 — 50%: a dash between blanks sets off what has no unit of its own. */
function isSetOff(plain: string, { unit, end }: Figure): boolean {
  return unit === undefined && /^ —+ /u.test(plain.slice(end, end + 4));
}

/** The unit that stands with a figure: 200万 of 200万-500万美元 has none of its own. */
function writtenUnit({ unit, bare }: Figure): string | undefined {
  return bare === true ? undefined : unit;
}

/** Both ends of a range, when the two figures are one: joined by its mark, of one unit, in rising order. */
function range(plain: string, low: Figure, high: Figure): Value | undefined {
  RANGE_MARK.lastIndex = low.end;
  if (!RANGE_MARK.test(plain) || RANGE_MARK.lastIndex !== high.numeral.start) return undefined;
  if (isSetOff(plain, low)) return undefined;
  const unit = high.unit ?? (low.unit === '%' ? '%' : undefined);
  const own = writtenUnit(low);
  if (unit === undefined || (own !== undefined && own !== unit)) return undefined;
  const max = valueIn(high.numeral, high.unit === undefined ? low.shift : high.shift);
  const min = lowEnd(low, high, max);
  return min === undefined ? undefined : { unit, min, max };
}

function single({ numeral, unit, shift }: Figure): Value | undefined {
  const exact = valueIn(numeral, shift);
  return unit === undefined ? undefined : { unit, min: exact, max: exact };
}

/** All numerals of the folded text that count something, each with its unit. */
function figures(plain: string): readonly Figure[] {
  return Array.from(plain.matchAll(NUMERAL_RUN), (run) => numeral(run[0], run.index))
    .flatMap((run) => pieces(plain, run))
    .filter(
      (numeral) =>
        counts(plain, numeral) &&
        !/\d\(不?含$/u.test(plain.slice(Math.max(0, numeral.start - 8), numeral.start)),
    )
    .map((numeral) => figure(plain, numeral))
    .reduceRight<Figure[]>((behind, own) => {
      behind.push(ofList(plain, own, behind.at(-1)));
      return behind;
    }, [])
    .reverse();
}

/** 10万、50万、100万TEU: in a list the last one's unit is that of all. */
function ofList(plain: string, own: Figure, next: Figure | undefined): Figure {
  const isListed =
    own.bare === true &&
    next?.unit !== undefined &&
    next.bare !== true &&
    !['元', '%'].includes(next.unit) &&
    /[万亿]/u.test(next.numeral.text) &&
    /^ ?[、和及与或] ?$/u.test(plain.slice(own.end, next.start));
  return isListed ? { ...own, unit: next.unit, bare: false } : own;
}

/** Each figure as a value with its span, the two ends of a range as one. */
function* values(plain: string): Generator<Value & { readonly start: number; readonly end: number }> {
  const all = figures(plain);
  let past = 0;
  for (const [i, low] of all.entries()) {
    if (low.start < past) continue;
    const high = all[i + 1];
    const both = high && range(plain, low, high);
    past = both ? high.end : low.end;
    const read = both ?? single(low);
    if (read !== undefined) yield { ...read, start: low.start, end: past };
  }
}

/** Rates in words: 补一半, 全额补助. */
function wordRates(plain: string): readonly (Value & { readonly start: number; readonly end: number })[] {
  return Array.from(plain.matchAll(/一半|全额(?=\p{Script=Han}{0,4}?[补奖资报支扶返])/gu), (match) => {
    const exact = match[0] === '一半' ? '50' : '100';
    return { unit: '%', min: exact, max: exact, start: match.index, end: match.index + match[0].length };
  });
}

/** 2027年 and 2023-2026年 say when, not how much. */
function isYear({ unit, min, max }: Value): boolean {
  return unit === '年' && YEAR.test(min) && YEAR.test(max);
}

/**
 * The quantities in a text, in its order: sums (500万元, 五百万, 5,000,000元, ¥500), rates (5%, 百分之十,
 * 三成, 一半), counts with their measure word (60家, 80万辆, 500公里), ranges (100-200万元, 三至五项). Dates, years,
 * clause and document numbers, 5G, 几十家 and 1000多万 are none; 以上 and 左右 stay outside the span.
 * @param dates of the text, where they were found already.
 * @example findQuantities('给予100-200万元奖励').map(({ min, max }) => [min, max]) // → [['1000000', '2000000']]
 */
export function findQuantities(text: string, dates = findDates(text)): readonly Quantity[] {
  const dated = (span: { start: number; end: number }) =>
    dates.some((date) => span.start < date.end && date.start < span.end);
  const plain = fold(text);
  return [...values(plain), ...wordRates(plain)]
    .filter((read) => !isYear(read) && !dated(read))
    .sort((a, b) => a.start - b.start)
    .map((read) => ({ ...read, text: text.slice(read.start, read.end) }));
}
