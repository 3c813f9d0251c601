import type { IsoDay } from '../text/date.ts';

/** A day, or a month or year by its ends, with the words it was told in. */
export interface Told {
  /** ISO days, the same for a day. */
  readonly first: IsoDay;
  readonly last: IsoDay;
  readonly words: string;
}

/** What a day decides of a result. */
interface Dated {
  readonly as_of: string;
  readonly in_force: string;
  readonly answer: string;
}

/** A result for a day, or for a month or year; `ends` where its two ends stand differently. */
export interface AtEnds<T> {
  readonly result: T;
  readonly ends: readonly Dated[] | undefined;
}

/**
 * The result of a month or a year: that of its first day where all of it stands the same way (validity changes in
 * one direction only, so equal ends are enough). Where it does not, one end with both told: the end that is not in force,
 * so that nobody takes the other for the whole; of a list of awards the end in force, since the other lists none.
 */
export function atEnds<T extends Dated>(
  { first, last, words }: Told,
  on: (day: IsoDay) => T,
  shown: 'outside' | 'in_force' = 'outside',
): AtEnds<T> {
  const start = on(first);
  const end = first === last ? start : on(last);
  if (start.in_force === end.in_force) return { result: start, ends: undefined };
  const taken = (start.in_force === 'in_force') === (shown === 'in_force') ? start : end;
  const ends = [start, end].map(({ as_of, in_force, answer }) => ({ as_of, in_force, answer }));
  const told = ends.map(({ as_of, answer }) => `若在 ${as_of}：${answer}`).join('');
  return {
    result: { ...taken, answer: `“${words}”两头情形不同，要问清是哪一天。${told}` },
    ends,
  };
}
