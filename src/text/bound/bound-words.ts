import { NEGATORS } from '../negation.ts';

/** How a figure bounds: at least, more than, at most, less than, about. */
export type Bound = 'gte' | 'gt' | 'lte' | 'lt' | 'about';

/**
 * How far words before a figure reach to the right: `phrase` over verbs, bases, 分别 and lists (最高, 不超过);
 * `object` over what they compare with, up to the verb that gives (超过设备投资额的10%); `beside` to the figure that
 * stands next to them, for single characters that other words hold as well (满, 近).
 */
export type Reach = 'phrase' | 'object' | 'beside';

/** (不含), (不含本数), (不含500万元): the figure itself is left out; (不含土地费用) leaves something else out of what is measured. */
const WITHOUT_IT = '\\(不含(?:本数|\\d[^()]{0,6})?\\)';

/** Words after the figure. 以上, 以下, 以内 include it (Civil Code art. 1259) unless the text says 不含. */
export const AFTER: readonly (readonly [words: string, bound: Bound])[] = [
  [`\\(?不含\\)?以上|以上 ?${WITHOUT_IT}`, 'gt'],
  [`\\(?不含\\)?以下|(?:以下|以内) ?${WITHOUT_IT}`, 'lt'],
  ['(?:\\(含\\)|及其?|含|或)?以上|起步|起(?=[,。;、)\\s]|$)|及更[多高]|或更[多高]', 'gte'],
  ['(?:\\(含\\)|及其?|含|或)?(?:以下|以内|之内)|内(?![部外容地需销])|为?封顶(?! ?\\d)|为限|为?上限', 'lte'],
  ['左右|上下(?![游级])|前后', 'about'],
];

/** Words before the figure. What negates another (不超过, 不低于) begins further left and so wins. */
export const BEFORE: readonly (readonly [words: string, bound: Bound, reach: Reach])[] = [
  ['最高不(?:得|能|应)?超过|不(?:得|能|会|应|可|再)?(?:超过|超出|超|高于|大于|多于)|未超过', 'lte', 'phrase'],
  ['不(?:得|能|会|应|可)?(?:低于|少于|小于)', 'gte', 'phrase'],
  [`最高(?:额|限额|金额)?|最多|至多|顶格|(?<!(?:${NEGATORS})设?)(?:封顶|上限(?!,))`, 'lte', 'phrase'],
  ['≤|<=|≦|⩽', 'lte', 'beside'],
  ['至少|最低|最少|起码', 'gte', 'phrase'],
  ['≥|>=|≧|⩾', 'gte', 'beside'],
  ['低于|少于|小于|不足|不满|不到|未达到?|未满|未到', 'lt', 'object'],
  ['<', 'lt', 'beside'],
  // 超出部分的20%, 超出额0.5%: what lies above is a measure there, and bounds no share of it.
  ['超过(?!的?部分)|突破|高于|大于|多于|超出(?!的?部分|额)', 'gt', 'object'],
  ['超|>', 'gt', 'beside'],
  ['达到', 'gte', 'object'],
  ['达|满', 'gte', 'beside'],
  ['大约|大概|接近|将近', 'about', 'object'],
  ['约|(?<![附最])近', 'about', 'beside'],
];
