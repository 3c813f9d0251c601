import { negationsIn } from '../negation.ts';
import type { Around } from './around.ts';

const LAST_BEHIND = /^ ?[底末]?(?:[以之]?前|为?止|截止)/u;
const LAST = /[至到止]$/u;
const FIRST = /[自从]$/u;
const FIRST_BEHIND = /^ ?(?:[以之]?后|起|开始)/u;

/** 2025年9月的：自2025年8月16日起……: the day that was asked about, taken up before words that are bounded by days. */
export function isAskedDay({ figure, before, after }: Around, official: readonly Around[]): boolean {
  const heads =
    figure.min.length >= 7 && /^[\s\d.、()-]*$/u.test(before) && /^的\p{Script=Han}{0,4}$/u.test(after);
  return figure.unit === 'date' && heads && official.some((other) => other.figure.unit === 'date');
}

/** What holds up to a day does not hold from it on; unless words say that then it ends: 2027年12月31日后失效. */
const ENDS = /失效|到期|过期|废止|结束|终止|停|旧|原/u;

/**
 * In Chinese, that official words bound what they say by the other side of a day: 自2023年3月31日起 for 2023年3月31日前.
 * @param says the statement, @param quote the official words: one that says no more often tells what is beyond the day.
 */
export function otherSide(
  own: Around,
  official: Around,
  { says, quote }: { readonly says: string; readonly quote: string },
): string | undefined {
  const [told, stands] = [sideOf(own), sideOf(official)];
  const isSame = told === undefined || stands === undefined || told === stands;
  if (isSame || negationsIn(says) > negationsIn(quote) || (ENDS.test(says) && !ENDS.test(quote)))
    return undefined;
  return `原文写的是“${official.figure.text}${SIDES[stands]}”，稿中是“${SIDES[told]}”`;
}

const SIDES = { last: '以前', first: '以后' } as const;

/** Whether a day is told as the first or the last of something. */
export function isEndDay(own: Around): boolean {
  return sideOf(own) !== undefined;
}

function sideOf({ figure, before, after }: Around): keyof typeof SIDES | undefined {
  if (figure.unit !== 'date') return undefined;
  if (LAST_BEHIND.test(after) || LAST.test(before)) return 'last';
  return FIRST_BEHIND.test(after) || FIRST.test(before) ? 'first' : undefined;
}

/** 2023年6月30日前 for 2023年3月31日前: a day that is told as the bound of something, where official words have one of that side. */
export function isBoundDay(own: Around, official: readonly Around[]): boolean {
  const side = /截至$/u.test(own.before) ? undefined : sideOf(own);
  return side !== undefined && official.some((other) => sideOf(other) === side);
}

/**
 * The day by which official words bound what they say, where a day of a statement lies beyond it: 2025年4月 of
 * 2024年12月31日前, 2025年5月 of 自2025年8月16日起.
 * @returns the words; undefined where it lies within, or nothing bounds it.
 */
export function boundPassed(own: Around, official: readonly Around[]): string | undefined {
  const { figure } = own;
  const side = sideOf(own);
  if (figure.unit !== 'date' || !/^\d{4}-/u.test(figure.min)) return undefined;
  const passed = official.find((other) => {
    const [stands, bound] = [sideOf(other), other.figure.min.slice(0, figure.min.length)];
    // One that is told as a bound of that side stands in its place.
    if (stands === undefined || stands === side) return false;
    return stands === 'last' ? figure.min > bound : figure.min < bound;
  });
  return passed && `${/[自从至到]$/u.exec(passed.before)?.[0] ?? ''}${passed.figure.text}${passed.after}`;
}
