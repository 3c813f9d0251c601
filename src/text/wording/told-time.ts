import { withoutSpans } from '../spans.ts';

/** Of which time something is told, against the year of which a policy speaks. The values are closed, and the same for every policy. */
const TIMES: readonly (readonly [value: string, words: RegExp])[] = [
  ['this', /当年|[本今][一]?年|本年度|当年度/gu],
  ['last', /上一?(?:会计|自然)?年度?|去年|前一年度?|[期年]初/gu],
  ['earlier', /前年|上上年|前[两二]年/gu],
  ['next', /下一?年度?|次年|翌年|明年|来年/gu],
  ['running', /累计|历年|历次|[近前最]近?[一二两三四五六七八九十\d]+年|平均|[年月]均/gu],
  ['planned', /计划|预计|预期|预估|拟(?=[投建引购新招])|即将/gu],
  ['month', /月度|当月|[本上每]月|(?<![\p{Script=Han}\d])月(?=\p{Script=Han}{2})/gu],
  ['quarter', /(?:当|本|上|每)季度?/gu],
];

/** Times that are told by their own words: another one is another time. */
const NAMED = /20\d\d(?=年)|[一二三四1-4]季度?|[上下]半年/gu;

function named(word: string): string {
  return word.replace(/度$/u, '').replace(/^[1-4](?=季)/u, (digit) => '一二三四'.charAt(Number(digit) - 1));
}

/** With what something is compared: of it the time is that of another thing. */
const COMPARED = /(?:较|比|超过|与)(?:上一?年度?|去年|前一年度?)(?:同期)?(?:相比)?/gu;

/**
 * Of which times words tell something, each with the word for it; what is only compared with is none.
 * @example timesTold('上年度研发费用比去年增长').get('last') // → '上年度'
 * @example [...timesTold('2023年1季度').keys()] // → ['2023', '一季']
 */
export function timesTold(text: string): ReadonlyMap<string, string> {
  const compared = Array.from(text.matchAll(COMPARED), ({ 0: words, index }) => ({
    start: index,
    end: index + words.length,
  }));
  const own = withoutSpans(text, compared);
  return new Map([
    ...TIMES.flatMap(([value, words]) => {
      const [first] = own.match(words) ?? [];
      return first === undefined ? [] : [[value, first] as const];
    }),
    ...(own.match(NAMED) ?? []).map((word) => [named(word), word] as const),
  ]);
}
