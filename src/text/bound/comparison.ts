import { halfWidth } from '../half-width.ts';
import { findQuantities } from '../quantity.ts';
import { AFTER, BEFORE, type Bound, type Reach } from './bound-words.ts';

/** The words that make a figure a bound. Offsets are UTF-16, end exclusive. */
export interface Comparison extends Stretch {
  readonly bound: Bound;
  readonly text: string;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A bound found in a phrase, at its place there. */
type Found = Omit<Comparison, 'text'>;

/** Words before a figure, and how far they reach. */
interface Governor extends Found {
  readonly reach: Reach;
}

/** Where a phrase ends; a comma between digits groups them, and 呢 and 吗 close what is asked. */
const BREAK = /[;。:!?\n呢吗]|(?<!\d),|,(?!\d)/gu;
/** No phrase is longer, and no search for its edge slower. */
const REACH = 200;

/** Words that may stand between a bound and its figure, a colon too: 最高可给予, 上限:, 不超过人民币. */
const FILLER =
  '(?:可以?|能够?|给予|获得?|得到?|拿到?|享受|申请|补助|补贴|奖励|奖补|支持|资助|为|是|到|达|至|了|人民币|合计|累计|总计|一次性|金额|限额|[:,"“* ]){0,5}';
const GIVES =
  '(?:给予|予以|给与|奖励|奖补|补助|补贴|扶持|支持|资助|贴息|发放|拨付|享受|兑现|按照?|依照|根据|分别|一次性|每)';
const LISTED = '[、和及与或]';

const after = AFTER.map(([words, bound]) => ({ bound, pattern: new RegExp(` ?(?:${words})`, 'uy') }));
const beside = BEFORE.map(([words, bound]) => ({
  bound,
  pattern: new RegExp(`(?:${words})(?=${FILLER}$)`, 'u'),
}));
const anywhere = BEFORE.map(([words, bound, reach]) => ({
  bound,
  reach,
  pattern: new RegExp(words, 'gu'),
}));

/** Every word that can make a figure a bound, wherever it stands. */
const ANY = new RegExp([...AFTER, ...BEFORE].map(([words]) => words).join('|'), 'u');

/**
 * Whether a text has a word that can make a figure a bound at all; most have none.
 * @example hasBoundWord('设备花了八百万') // → false
 */
export function hasBoundWord(text: string): boolean {
  return ANY.test(halfWidth(text));
}

const FLOORS = new RegExp(
  BEFORE.flatMap(([words, bound, reach]) => (bound === 'gte' && reach === 'phrase' ? [words] : [])).join('|'),
  'u',
);

/**
 * Whether a text has a word that makes all behind it the least.
 * @example hasFloorWord('至少与实际支出') // → true
 */
export function hasFloorWord(text: string): boolean {
  return FLOORS.test(halfWidth(text));
}

/** 25万辆(套)以上, 5万元(含税)以上, 50元/平方米以上: a second measure word or an aside stands between the figure and its bound. */
const SECOND_MEASURE =
  /\([^()含]{1,3}\)|\((?!不?含(?:本数)?\))[^()]{1,8}\)(?= ?(?:\(含\)|及其?|含|或)?以[上下内])|[/／][^\s,;。、()]{1,4}?(?=\(?[及含]?\)?以[上下内])/uy;
const ADJOINING = new RegExp(`^${FILLER}$`, 'u');
/** 1亿元、5000万元: figures that one word governs together. */
const JOINT = new RegExp(`^ ?(?:\\([^()]{1,3}\\))?(?:${LISTED}|以及)+ ?$`, 'u');
/** 博士的企业给予: what holds the bound describes who is given to, and the giving begins behind it. */
const DESCRIBES = new RegExp(`的(?=.)(?:.*(?!${LISTED}|的).)${GIVES}(?:(?!${LISTED}).)*$`, 'u');
/** 对增速不低于平均水平…: the bound stands in what tells who is meant. */
const ABOUT_WHOM = /(?:对|凡)(?:(?!给予|予以|奖励|补助|补贴|扶持).)*$/u;
/** 上限比定额50万元高: the figure is of what stands behind 比. */
const COMPARED = /^比(?![例较重上去对])/u;
/** 100-200万元 gives both its bounds itself. */
const RANGE = /[-—–~〜至到]/u;
const TO_THE_VERB = new RegExp(`^(?:(?!${GIVES}).){1,40}$`, 'u');

/**
 * The words of `text` that make the figure at `figure` a bound. Words behind it bound it and what is listed with it:
 * 500万元以上, 20万元封顶, 19%左右. A word before it governs every figure of its phrase to the right, over verbs, bases,
 * 分别 and lists, until another bound or the end of the phrase: 每亩最多扶持9.6万元, 不超过企业年研发投入的10%, 分别给予最高
 * 10万元、6万元. Undefined when the figure stands plain.
 * @example findComparison('每亩最多扶持9.6万元', { start: 6, end: 11 })?.text // → '最多'
 */
export function findComparison(text: string, figure: Stretch): Comparison | undefined {
  const from = Math.max(0, figure.start - REACH);
  const plain = halfWidth(text.slice(from, figure.end + REACH));
  const own = { start: figure.start - from, end: figure.end - from };
  const found =
    boundAfter(plain, own.end) ??
    boundBeside(plain.slice(0, own.start)) ??
    governing(plain, own) ??
    boundAfterList(plain, own);
  if (found === undefined) return undefined;
  const span = { start: from + found.start, end: from + found.end };
  return { bound: found.bound, text: text.slice(span.start, span.end), ...span };
}

function boundAfter(near: string, end: number): Found | undefined {
  SECOND_MEASURE.lastIndex = end;
  const from = SECOND_MEASURE.test(near) ? SECOND_MEASURE.lastIndex : end;
  for (const { bound, pattern } of after) {
    pattern.lastIndex = from;
    if (pattern.test(near)) return { bound, start: from, end: pattern.lastIndex };
  }
  return undefined;
}

/** How far back the words that end where a figure begins may start. */
const NEAR = 16;

/** Of the words that end where the figure begins, the ones that start furthest left. */
function boundBeside(whole: string): Found | undefined {
  const skipped = Math.max(0, whole.length - NEAR);
  return beside
    .flatMap(({ bound, pattern }) => {
      const match = pattern.exec(whole.slice(skipped));
      const start = skipped + (match?.index ?? 0);
      return match === null ? [] : [{ bound, start, end: start + match[0].length }];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)[0];
}

/** The nearest word of the phrase that reaches as far as the figure. */
function governing(plain: string, figure: Stretch): Found | undefined {
  const start = phraseAround(plain, figure).start;
  const phrase = plain.slice(start, figure.start);
  if (!anywhere.some(({ pattern }) => phrase.search(pattern) >= 0)) return undefined;
  const figures = findQuantities(phrase);
  const own = plain.slice(figure.start, figure.end);
  const last = RANGE.test(own) ? (figures.at(-1)?.end ?? 0) : 0;
  const found = governors(phrase, figures)
    .filter((word) => word.start >= last && !isName(phrase, word, { figures, own }))
    .findLast((word) => governs(phrase, word, figures));
  return found && { bound: found.bound, start: start + found.start, end: start + found.end };
}

/** 最低工资标准1.5倍: a multiple is of something outside, which has its name from the word. */
function isName(
  phrase: string,
  word: Stretch,
  { figures, own }: { readonly figures: readonly Stretch[]; readonly own: string },
): boolean {
  const first = figures.find(({ start }) => start >= word.end);
  const isMultiple = (first === undefined ? own : phrase.slice(first.start, first.end)).endsWith('倍');
  const between = phrase.slice(word.end, first?.start);
  return isMultiple && phrase.startsWith('最低', word.start) && !/按|给|可/u.test(between);
}

/** The bound words of a phrase in its order, without those that others take over or that bound a figure before them. */
function governors(phrase: string, figures: readonly Stretch[]): readonly Governor[] {
  return anywhere
    .flatMap(({ bound, reach, pattern }) =>
      Array.from(phrase.matchAll(pattern), ({ index, 0: words }) => ({
        bound,
        reach,
        start: index,
        end: index + words.length,
      })),
    )
    .filter((word) => !figures.some(({ end }) => isBehind(phrase, end, word)))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((word, i, all) => !all.slice(0, i).some((earlier) => takesOver(phrase, earlier, word)));
}

/** 最高可达, 不超过最低标准: of words that follow each other the first governs, but 期满最高 is two. */
function takesOver(phrase: string, earlier: Governor, later: Governor): boolean {
  if (later.end <= earlier.end) return true;
  const asFar = earlier.reach === 'phrase' || later.reach !== 'phrase';
  return asFar && ADJOINING.test(phrase.slice(earlier.end, later.start));
}

/** 500万元封顶: the word has its figure already. */
function isBehind(phrase: string, end: number, word: Stretch): boolean {
  const found = boundAfter(phrase, end);
  return found !== undefined && found.start <= word.start && word.end <= found.end;
}

/** Whether a word reaches over all that follows it in the phrase. */
function governs(phrase: string, { reach, start, end }: Governor, figures: readonly Stretch[]): boolean {
  const passed = figures.filter((figure) => figure.start >= end);
  const [first] = passed;
  const rest = phrase.slice(end);
  if (closes(rest) || COMPARED.test(rest)) return false;
  if (reach === 'phrase') {
    const open = first === undefined ? rest : phrase.slice(first.end);
    const describes = first !== undefined || ABOUT_WHOM.test(phrase.slice(0, start));
    return !(describes && DESCRIBES.test(open));
  }
  const object = phrase.slice(end, first?.start);
  const meant = ADJOINING.test(object) || (reach === 'object' && TO_THE_VERB.test(object));
  const joints = passed.map((figure, i) => phrase.slice(figure.end, passed[i + 1]?.start));
  return meant && joints.every((joint) => JOINT.test(joint));
}

/** Whether a bracket closes that was open where the words begin. */
function closes(words: string): boolean {
  let depth = 0;
  for (const character of words) {
    depth += character === '(' ? 1 : character === ')' ? -1 : 0;
    if (depth < 0) return true;
  }
  return false;
}

/** 1000万元及以上至2000万元、2000万元以上: the upper end of a band is not what the next band begins with. */
const UP_TO = /以上[至到] ?$/u;

/** 10万元、5万元封顶: what bounds the last of a list bounds those before it. */
function boundAfterList(plain: string, figure: Stretch): Found | undefined {
  const rest = plain.slice(figure.end, phraseAround(plain, figure).end);
  if (!/^ ?[、和及与或以]/u.test(rest) || UP_TO.test(plain.slice(0, figure.start))) return undefined;
  const [own] = findQuantities(plain.slice(figure.start, figure.end));
  const listed = findQuantities(rest);
  const apart = listed.findIndex(
    ({ start, unit }, i) => unit !== own?.unit || !JOINT.test(rest.slice(listed[i - 1]?.end ?? 0, start)),
  );
  const last = (apart < 0 ? listed : listed.slice(0, apart)).at(-1);
  return last === undefined ? undefined : boundAfter(plain, figure.end + last.end);
}

/**
 * A stretch of half-width text widened to the whole phrases it touches: what stands next to the words, up to the
 * nearest punctuation on either side (、 and brackets do not end a phrase).
 */
function phraseAround(plain: string, { start, end }: Stretch): Stretch {
  const before = Array.from(plain.slice(0, start).matchAll(BREAK)).at(-1);
  const next = Array.from(plain.slice(end).matchAll(BREAK))[0];
  return {
    start: before === undefined ? 0 : before.index + 1,
    end: next === undefined ? plain.length : end + next.index,
  };
}
