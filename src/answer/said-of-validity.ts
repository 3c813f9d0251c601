import type { Policy } from '../corpus/library.ts';
import { daysOf } from '../text/days-of.ts';
import type { Dated } from './check-date.ts';
import type { Finding } from './claim.ts';
import type { Ground } from './ground.ts';
import { contradicted, supported, titleOf } from './place.ts';

const OUTSIDE =
  /过了有效期|出去了|出了有效期|已过(?:了?有效)?期|不在有效期|超出有效期|有效期(?:以外|之外)|已经?失效|已经?过期|已经?到期/u;
const INSIDE = /在有效期(?:内|里|之内)|[还仍]然?有效/u;
/** 是否在有效期内, 在不在有效期内: asks, and tells nothing. */
const ASKED = /是否|是不是|在不在|能否|吗|[?]/u;

/**
 * What a draft says of a day (2028年1月1日就过了有效期) can be reckoned from the first and the last day; undefined where
 * it says nothing of the kind, or several policies could be meant.
 */
export function saidOfValidity(ground: Ground, { date, before, behind, cited }: Dated): Finding | undefined {
  const meant = cited.length > 0 ? cited.map(({ policy }) => policy) : ground.policies;
  const [policy, ...others] = new Set(meant);
  const outside = OUTSIDE.test(behind);
  // 2028年1月1日比2027年12月31日晚了一天，已经不在有效期内: said of the other day.
  const told = (outside || INSIDE.test(behind)) && !ASKED.test(behind);
  const said = told && !/比[^,。;]{0,14}$/u.test(before);
  if (policy === undefined || others.length > 0 || date.precision === 'month_day' || !said) return undefined;
  const inside = liesIn(date.value, policy.data.in_force);
  if (inside === undefined) return undefined;
  const { to } = policy.data.in_force;
  const places = ground.clauses
    .filter((of) => of.policy === policy && of.clause.id === to.clause)
    .map(titleOf);
  return inside === outside ? contradicted(places, noteOn(inside)) : supported(places);
}

/** Whether a day, or all of a month or a year, lies between two days; undefined when only some of it does. */
function liesIn(value: string, { from, to }: Policy['data']['in_force']): boolean | undefined {
  const { first, last } = daysOf(value);
  if (first >= from.value && last <= to.value) return true;
  return last < from.value || first > to.value ? false : undefined;
}

function noteOn(inside: boolean): string {
  return inside ? '这一日期在有效期内' : '这一日期不在有效期内';
}
