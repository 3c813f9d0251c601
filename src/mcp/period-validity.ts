import type { PolicyData } from '../corpus/policy.ts';
import { type InForce, validity } from '../corpus/validity.ts';
import type { SpokenPeriod } from './spoken-period.ts';

/**
 * What must be said of a period that does not lie wholly in a policy's validity, and where its first day stands;
 * undefined when all of it is in force.
 */
export function periodValidity(
  data: PolicyData,
  { words, first, last }: SpokenPeriod,
): { readonly state: InForce; readonly say: string } | undefined {
  const [start, end] = [validity(data, first), validity(data, last)];
  if (start.state === 'in_force' && end.state === 'in_force') return undefined;
  const named = words.includes(first.slice(0, 4)) ? words : `${words}（${first.slice(0, 4)}年）`;
  const outside = start.state === end.state;
  const stands = outside ? '不在有效期内' : '不全在有效期内，要问清是哪一天';
  return { state: start.state, say: `${named}${stands}：${outside ? start.say : `${start.say}${end.say}`}` };
}
