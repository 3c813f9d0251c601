import type { Dated } from './check-date.ts';
import type { Finding } from './claim.ts';
import type { Ground } from './ground.ts';
import { contradicted, supported, titleOf } from './place.ts';

const OUTSIDE =
  /过了有效期|出去了|出了有效期|已过|不在有效期|超出有效期|有效期(?:以外|之外)|已经?失效|已经?过期|已经?到期/u;
const INSIDE = /(?:还|仍|都)?在有效期(?:内|里|之内)|(?:还|仍)(?:然)?有效/u;

/**
 * What a draft says of a day (2028年1月1日就过了有效期) can be reckoned from the first and the last day; undefined where
 * it says nothing of the kind, or several policies could be meant.
 */
export function saidOfValidity(ground: Ground, { date, before, behind, cited }: Dated): Finding | undefined {
  const meant = cited.length > 0 ? cited.map(({ policy }) => policy) : ground.policies;
  const [policy, ...others] = new Set(meant);
  const outside = OUTSIDE.test(behind);
  // 2028年1月1日比2027年12月31日晚了一天，已经不在有效期内: said of the other day.
  const said = (outside || INSIDE.test(behind)) && !/比[^,。;]{0,14}$/u.test(before);
  if (policy === undefined || others.length > 0 || date.precision !== 'day' || !said) return undefined;
  const { from, to } = policy.data.in_force;
  const inside = date.value >= from.value && date.value <= to.value;
  const places = ground.clauses.filter(({ clause }) => clause.id === to.clause).map(titleOf);
  return inside === outside ? contradicted(places, noteOn(inside)) : supported(places);
}

function noteOn(inside: boolean): string {
  return inside ? '这一天在有效期内' : '这一天不在有效期内';
}
