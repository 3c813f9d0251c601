import type { Told } from './phrases.ts';

/** Years counted from this one, the longest name first; 比去年多了 tells of no sum of that year. */
const COUNTED: readonly (readonly [RegExp, number])[] = [
  [/大前年/u, -3],
  [/(?<![以之当])前年/u, -2],
  [/(?<![比较])(?:去年|上一?年)/u, -1],
  [/今年|本年|当年|现在|目前/u, 0],
];
/** 2025年, 25年; 10年以上 says how long. */
const NUMBERED = /(?<!\d)(?:20)?([1-3]\d)年(?![以内多期])/u;

/** 上年同期, 上一年, beside a year that is told by number the year before that, and not before today. */
const BEFORE_THAT = /上一?年|前一年/u;

/**
 * The year that each phrase speaks of, in its words or in those of a date right before it, so that the years of one
 * question can be put in order; undefined where it names none, and everywhere where it tells some by counting from today and some by
 * number.
 * @example toldYears(phrasesIn('前年两个亿，去年两亿六')) // → [-2, -1]
 * @example toldYears(phrasesIn('23年卖了1.6亿，上年1.3亿')) // → [2023, 2023, 2022]
 */
export function toldYears(phrases: readonly Told[]): readonly (number | undefined)[] {
  const named = phrases.map(({ text }) => yearIn(text));
  const own = named.map((year, at) => {
    const last = named.slice(0, at).findLast((other) => other !== undefined && other > 0);
    return last !== undefined && BEFORE_THAT.test(phrases[at]?.text ?? '') ? last - 1 : year;
  });
  const all = phrases.map((_, at) => own[at] ?? (isDate(phrases[at - 1]) ? own[at - 1] : undefined));
  const isNumbered = (year: number | undefined) => year !== undefined && year > 0;
  return all.some(isNumbered) && all.some((year) => year !== undefined && year <= 0)
    ? all.map(() => undefined)
    : all;
}

function yearIn(text: string): number | undefined {
  const counted = COUNTED.find(([name]) => name.test(text));
  const [, numbered] = NUMBERED.exec(text) ?? [];
  return counted?.[1] ?? (numbered === undefined ? undefined : 2000 + Number(numbered));
}

/** 2024年 stands by itself before 卖了两个亿. */
function isDate(phrase: Told | undefined): boolean {
  return phrase?.text.endsWith('年') ?? false;
}
