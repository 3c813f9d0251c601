import type { PolicyData } from '../corpus/policy.ts';
import { type InForce, validity } from '../corpus/validity.ts';
import type { SpokenYear } from './spoken-year.ts';

/**
 * What must be said of a year that does not lie wholly in a policy's validity, and where its first day stands; undefined
 * when all of it is in force.
 */
export function yearValidity(
  data: PolicyData,
  { words, year }: SpokenYear,
): { readonly state: InForce; readonly say: string } | undefined {
  const [first, last] = [validity(data, `${year}-01-01`), validity(data, `${year}-12-31`)];
  if (first.state === 'in_force' && last.state === 'in_force') return undefined;
  const named = words.includes(String(year)) ? words : `${words}（${year}年）`;
  const outside = first.state === last.state;
  const says = outside ? first.say : `${first.say}${last.say}`;
  const stands = outside ? '不在有效期内' : '不全在有效期内，要问清是哪一天';
  return { state: first.state, say: `${named}${stands}：${says}` };
}
