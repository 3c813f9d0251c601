import type { Rule } from '../award/rule/index.ts';
import type { Policy } from '../corpus/library.ts';
import { InputError } from '../text/input-error.ts';
import { nearest } from '../text/nearest.ts';
import { choosePolicies } from './choose-policy.ts';
import { type Context, rulesOf } from './context.ts';
import { suggestionsOf } from './suggest/index.ts';

/** An award and the policy that gives it. */
export interface Chosen {
  readonly policy: Policy;
  readonly rule: Rule;
}

/**
 * The award a call is about.
 * @throws InputError for one that does not exist, naming the nearest three, or that several policies have.
 */
export function chooseRule(context: Context, award: string, policyId: string | undefined): Chosen {
  const policies = choosePolicies(context.library, policyId);
  const [found, ...others] = policies.flatMap((policy) => {
    const rule = rulesOf(context, policy).find(({ data }) => data.id === award);
    return rule === undefined ? [] : [{ policy, rule }];
  });
  if (found !== undefined && others.length === 0) return found;
  if (found !== undefined) {
    const owners = [found, ...others].map(({ policy }) => policy.id).join('、');
    throw new InputError(`项目“${award}”在几份政策里都有，请用 policy 指明：${owners}`, 'policy');
  }
  throw unknownAward(context, award, policies);
}

function unknownAward(context: Context, award: string, policies: readonly Policy[]): InputError {
  const { catalogue, of } = suggestionsOf(context);
  const [only, ...more] = policies;
  const entries = only === undefined || more.length > 0 ? catalogue : of(only);
  const near = nearest(entries, award, { n: 3, only: ({ kind }) => kind === 'award' });
  const names = near.map(({ id, label }) => `${id}（${label}）`).join('、');
  return new InputError(
    `没有奖补项目“${award}”。最接近的是：${names}。全部项目用 list_awards 查。例：{"award":"${near[0]?.id}"}`,
    'award',
  );
}
