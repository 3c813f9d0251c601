import { halfWidth } from './half-width.ts';

/** How a figure bounds: at least, more than, at most, less than, about. */
export type Bound = 'gte' | 'gt' | 'lte' | 'lt' | 'about';

/** The words that make a figure a bound. Offsets are UTF-16, end exclusive. */
export interface Comparison {
  readonly bound: Bound;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words after the figure. 以上, 以下, 以内 include it (Civil Code art. 1259) unless the text says 不含. */
const AFTER: readonly (readonly [string, Bound])[] = [
  ['\\(?不含\\)?以上|以上 ?\\(不含[^()]{0,6}\\)', 'gt'],
  ['\\(?不含\\)?以下|(?:以下|以内) ?\\(不含[^()]{0,6}\\)', 'lt'],
  ['(?:\\(含\\)|及其?|含|或)?以上|起步|起(?=[,。;、)\\s]|$)|及更[多高]|或更[多高]', 'gte'],
  ['(?:\\(含\\)|及其?|含|或)?(?:以下|以内|之内)|内(?![部外容地需销])|为?封顶(?! ?\\d)|为限|为?上限', 'lte'],
  ['左右|上下(?![游级])|前后', 'about'],
];

/** Words before the figure. What negates another (不超过, 不低于) begins further left and so wins. */
const BEFORE: readonly (readonly [string, Bound])[] = [
  ['最高不(?:得|能|应)?超过|不(?:得|能|会|应|可|再)?(?:超过|超出|超|高于|大于|多于)|未超过', 'lte'],
  ['不(?:得|能|会|应|可)?(?:低于|少于|小于)', 'gte'],
  ['最高(?:额|限额|金额)?|最多|至多|封顶|上限(?!,)|顶格|≤|<=|≦|⩽', 'lte'],
  ['至少|最低|最少|起码|≥|>=|≧|⩾', 'gte'],
  ['低于|少于|小于|不足|不满|不到|未达到?|未满|未到|<', 'lt'],
  ['超过|突破|高于|大于|多于|超出|超|>', 'gt'],
  ['达到|达|满', 'gte'],
  ['大约|大概|约|接近|将近|(?<![附最])近', 'about'],
];

/** Words that may stand between a bound and its figure: 最高可给予, 上限为, 不超过人民币. */
const FILLER =
  '(?:可以?|能够?|给予|获得?|得到?|拿到?|享受|申请|补助|补贴|奖励|奖补|支持|资助|为|是|到|达|至|了|人民币|合计|累计|总计|一次性|金额|限额|[:,"“* ]){0,5}';

const after = AFTER.map(([words, bound]) => ({ bound, pattern: new RegExp(` ?(?:${words})`, 'uy') }));
const before = BEFORE.map(([words, bound]) => ({
  bound,
  pattern: new RegExp(`(?:${words})(?=${FILLER}$)`, 'u'),
}));

/** How far from a figure its bound words can reach, on either side. */
const REACH = 16;
/** 25万辆(套)以上: the second measure word stands between the figure and its bound. */
const SECOND_MEASURE = /\([^()含]{1,3}\)/uy;

/** A bound found in the text around a figure, at its place there. */
type Near = Omit<Comparison, 'text'>;

function boundAfter(near: string, end: number): Near | undefined {
  SECOND_MEASURE.lastIndex = end;
  const from = SECOND_MEASURE.test(near) ? SECOND_MEASURE.lastIndex : end;
  for (const { bound, pattern } of after) {
    pattern.lastIndex = from;
    if (pattern.test(near)) return { bound, start: from, end: pattern.lastIndex };
  }
  return undefined;
}

/** Of the words that end where the figure begins, the ones that start furthest left. */
function boundBefore(prefix: string): Near | undefined {
  return before
    .flatMap(({ bound, pattern }) => {
      const match = pattern.exec(prefix);
      return match === null ? [] : [{ bound, start: match.index, end: match.index + match[0].length }];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end)[0];
}

/**
 * The words of `text` that make the figure at `figure` a bound, whichever side they stand: 500万元以上,
 * 不超过30%, 最高可给予50万元, 20万元封顶, 19%左右. Undefined when the figure stands plain.
 */
export function findComparison(
  text: string,
  figure: { readonly start: number; readonly end: number },
): Comparison | undefined {
  const from = Math.max(0, figure.start - REACH);
  const plain = halfWidth(text.slice(from, figure.end + REACH));
  const found = boundAfter(plain, figure.end - from) ?? boundBefore(plain.slice(0, figure.start - from));
  if (found === undefined) return undefined;
  const span = { start: from + found.start, end: from + found.end };
  return { bound: found.bound, text: text.slice(span.start, span.end), ...span };
}
