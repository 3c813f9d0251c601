import type { Rule } from '../award/rule.ts';
import type { Policy } from '../corpus/library.ts';
import { InputError } from '../text/input-error.ts';
import { nearest } from '../text/nearest.ts';
import { choosePolicies } from './choose-policy.ts';
import type { Context } from './context.ts';

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
  const all = choosePolicies(context.library, policyId).flatMap((policy) =>
    (context.rules.get(policy.id) ?? []).map((rule) => ({ policy, rule })),
  );
  const [found, ...others] = all.filter(({ rule }) => rule.data.id === award);
  if (found !== undefined && others.length === 0) return found;
  if (found !== undefined) {
    const policies = [found, ...others].map(({ policy }) => policy.id).join('、');
    throw new InputError(`项目“${award}”在几份政策里都有，请用 policy 指明：${policies}`, 'policy');
  }
  const near = nearest(
    award,
    all.map(({ rule }) => rule.data.id),
    3,
  );
  const names = near.map((id) => `${id}（${all.find(({ rule }) => rule.data.id === id)?.rule.data.name}）`);
  throw new InputError(
    `没有奖补项目“${award}”。最接近的是：${names.join('、')}。全部项目用 list_awards 查。例：{"award":"${near[0]}"}`,
    'award',
  );
}
