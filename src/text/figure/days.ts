import type { Around } from './around.ts';

const LAST_BEHIND = /^ ?(?:[以之]?前|为?止|截止)/u;
const LAST = /[至到止]$/u;
const FIRST = /[自从]$/u;
const FIRST_BEHIND = /^ ?(?:[以之]?后|起|开始)/u;

/** 2025年9月的：自2025年8月16日起……: the day that was asked about, taken up before words that are bounded by days. */
export function isAskedDay({ figure, before, after }: Around, official: readonly Around[]): boolean {
  const heads =
    figure.min.length >= 7 && /^[\s\d.、()-]*$/u.test(before) && /^的\p{Script=Han}{0,4}$/u.test(after);
  return figure.unit === 'date' && heads && official.some((other) => other.figure.unit === 'date');
}

/**
 * The day by which official words bound what they say, where a day of a statement lies beyond it: 2025年4月 of
 * 2024年12月31日前, 2025年5月 of 自2025年8月16日起.
 * @returns the words; undefined where it lies within, or nothing bounds it.
 */
export function boundPassed({ figure }: Around, official: readonly Around[]): string | undefined {
  if (figure.unit !== 'date' || figure.min.length < 7) return undefined;
  const passed = official.find(({ figure: { unit, min }, before, after }) => {
    if (unit !== 'date') return false;
    const bound = min.slice(0, figure.min.length);
    const isLast = LAST_BEHIND.test(after) || LAST.test(before);
    const isFirst = FIRST_BEHIND.test(after) || FIRST.test(before);
    return (isLast && figure.min > bound) || (isFirst && figure.min < bound);
  });
  return passed && `${/[自从至到]$/u.exec(passed.before)?.[0] ?? ''}${passed.figure.text}${passed.after}`;
}
