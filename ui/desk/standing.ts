import type { AwardResult, Hit, Standing } from './contract.ts';
import type { Desk } from './state.ts';

type State = AwardResult['in_force'];

/** How a policy stands today where that is not in force; undefined for one that is, and for one that nobody told of. */
export function standingOf(
  { found, hit, policies }: Pick<Desk, 'found' | 'hit' | 'policies'>,
  policy: string,
): Exclude<State, 'in_force'> | undefined {
  const told = [...(found?.not_in_force ?? []), ...(hit?.not_in_force ?? [])];
  const state =
    told.find((each) => each.policy === policy)?.in_force ??
    policies.find(({ id }) => id === policy)?.in_force.today;
  return state === 'in_force' ? undefined : state;
}

/** The day, month or year that the call is about, as far as it was told; empty where it was not. */
export function dayMeant({ day, said }: Pick<Desk, 'day' | 'said'>): string {
  return day.trim() || String(said.find(({ fact }) => fact === 'as_of')?.value ?? '');
}

/** Whether a policy that holds no more held on the day that the call is about. */
export function heldThen(desk: Pick<Desk, 'day' | 'said' | 'policies' | 'found' | 'hit'>): boolean {
  const then = dayMeant(desk);
  const id = (desk.hit ?? desk.found?.hits[0])?.policy.id;
  const force = desk.policies.find((policy) => policy.id === id)?.in_force;
  if (force === undefined || !/^\d{4}(?:-\d\d){0,2}$/u.test(then)) return false;
  return force.from.slice(0, then.length) <= then && then <= force.to.slice(0, then.length);
}

/** Whether all hangs on a day that nobody told: that of something for which a policy gives that is not in force today. */
export function isDayOpen(desk: Pick<Desk, 'day' | 'said' | 'policies' | 'found' | 'hit'>): boolean {
  const { hit } = desk;
  const gives = hit !== undefined && hit.awards.length > 0;
  return gives && dayMeant(desk) === '' && standingOf(desk, hit.policy.id) !== undefined;
}

/** What has to be said of policies that are not in force today, each once, and not where it is said already. */
export function standingTexts(
  { not_in_force: out = [] }: { readonly not_in_force?: readonly Standing[] },
  said: readonly { readonly policy?: string }[] = [],
): readonly string[] {
  return out.filter(({ policy }) => !said.some((each) => each.policy === policy)).map(({ text }) => text);
}

/** What has to be said of the policy of a clause where that is not in force today; what else was found is not told of. */
export function standingTextsOf(
  { not_in_force: out = [] }: { readonly not_in_force?: readonly Standing[] },
  hit: Hit | undefined,
  said: readonly { readonly policy?: string }[] = [],
): readonly string[] {
  return standingTexts({ not_in_force: out.filter(({ policy }) => policy === hit?.policy.id) }, said);
}

/** Whether a result is of a day on which its policy does not hold, or of a policy that holds no more. */
export function isOld(result: Pick<AwardResult, 'in_force' | 'not_in_force'>): boolean {
  return result.in_force !== 'in_force' || standingTexts(result).length > 0;
}

/** Whether what fills the desk is of such a day or policy. */
export function tellsOld(desk: Desk): boolean {
  const { view, portfolio, result, hit, found } = desk;
  if (view === 'portfolio' && portfolio !== undefined) return isOld(portfolio.match);
  if (result !== undefined) return isOld(result);
  if (hit !== undefined && standingOf(desk, hit.policy.id) !== undefined) return true;
  return found?.validity?.some(({ in_force: state }) => state !== 'in_force') ?? false;
}
