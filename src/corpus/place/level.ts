/** A level of government by which titles and awards are told apart. */
export type Level = '国家级' | '省级' | '市级';

/**
 * Levels as texts name them, and as people do: 省里批的, 国字号. A province that is only a place names none, nor does 市里 where it
 * is the town that gives, nor 全国 but where a title begins with it (全国重点实验室).
 */
const LEVELS: readonly (readonly [Level, RegExp])[] = [
  ['国家级', /国家|国字号|^全国/u],
  ['省级', /省[级里]|省(?=\p{Script=Han}{0,8}(?:批|评|认|中心|实验室|工厂))|^省|省的?(?=[呢吧吗]|$)/u],
  ['市级', /市级|市里(?=的?(?:批|评|认|[呢吧吗]|$))/u],
];

/**
 * The levels that words name.
 * @example levelsNamed('省里批的') // → ['省级']
 */
export function levelsNamed(words: string): readonly Level[] {
  return LEVELS.filter(([, pattern]) => pattern.test(words)).map(([name]) => name);
}
