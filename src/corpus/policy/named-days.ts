import type { Policy } from '../library.ts';
import { UNTOLD } from '../policy.ts';

/** The days of a policy: in force from and to, and issued. */
export type Day = 'from' | 'to' | 'issued';

/** A day of a policy, ISO; in words where nobody knows it: the text's own (自发布之日起), or that it has none. */
export function dayOf(data: Policy['data'], told: Day): string {
  if (told !== 'issued') {
    const { from, to } = data.in_force;
    const { value, quote, worded } = data.in_force[told];
    if ((told === 'from' ? from.absent : to.open) !== true) return value;
    return worded === true ? `“${quote}”` : UNTOLD;
  }
  return data.issued.absent === true ? UNTOLD : data.issued.value;
}

/** Whether a day is told, with its year or without. */
export function sameDay(official: string, said: string): boolean {
  return official.startsWith(said) || (said.startsWith('--') && official.endsWith(said.slice(1)));
}

/** A day that a policy names for itself: of its validity, its issue, or of what was before it. */
export function isNamedDay(said: string, policies: readonly Policy[]): boolean {
  return policies.some(({ data }) => {
    const own = [data.in_force.from.value, data.in_force.to.value, data.issued.value];
    const before = data.transitions.flatMap(({ from, to }) => [from ?? to, to]);
    return [...own, ...before].some((day) => sameDay(day, said));
  });
}

/**
 * What is done on the day of issue, where words quote that day: the text only dates it.
 * @param quote official words.
 */
export function actsOfIssue(quote: string, policies: readonly Pick<Policy, 'data'>[]): readonly string[] {
  const isQuoted = policies.some(
    ({ data: { issued } }) => issued.absent !== true && quote.includes(issued.quote),
  );
  return isQuoted ? ['印发', '发布', '成文'] : [];
}
