import { awardsNamed } from '../award/awards-named.ts';
import type { Listed } from '../award/portfolio/index.ts';
import type { Rule } from '../award/rule/index.ts';
import { policyOfId } from '../corpus/choice/index.ts';
import type { Policy } from '../corpus/library.ts';
import type { PolicyChoice } from '../search/policy-choice.ts';
import { InputError } from '../text/input-error.ts';
import { nearest } from '../text/suggest.ts';
import { type About, choosePolicies, settledOn } from './choose-policy.ts';
import { type Context, rulesOf } from './context.ts';
import { isFew, MOST } from './many.ts';
import type { Echo } from './read/index.ts';
import { suggestionsOf } from './suggest/index.ts';

/** An award and the policy that gives it; `read` where it was not named by its id. */
export interface Chosen {
  readonly policy: Policy;
  readonly rule: Rule;
  readonly read: readonly Echo[];
  /** How the policy was chosen: by the caller, or by the award that no other has. */
  readonly choice: PolicyChoice;
}

/**
 * The award a call is about: by its id or its name, which go before what is only part of a name in another policy, or by
 * the number of its clause.
 * @throws InputError for one that does not exist, naming the nearest three, or for what means several.
 */
export function chooseRule(context: Context, award: string, about: About): Chosen {
  const { policies: meant, choice } = choosePolicies(context.library, about);
  const policies = policiesWith(context, award, meant);
  const exact = foundBy(context, policies, (rules) =>
    rules.filter(({ data }) => data.id === award || data.name === award),
  );
  const all =
    exact.length > 0
      ? exact
      : foundBy(context, policies, (rules, policy) => awardsNamed(policy, rules, award));
  const [found, ...others] = all;
  if (found === undefined) throw noneNamed(context, policies, award);
  if (others.length > 0) throw severalNamed(award, [found, ...others]);
  const { id, name } = found.rule.data;
  return {
    ...found,
    choice: settledOn(found.policy, choice),
    read: id === award ? [] : [{ fact: 'award', given: award, read: `${id} ${name}` }],
  };
}

/**
 * The policies to look in: those of the call, or of too many the ones whose catalogue has such an award.
 * @throws InputError when it is in too many of them, or in none.
 */
function policiesWith(context: Context, award: string, policies: readonly Policy[]): readonly Policy[] {
  if (isFew(policies)) return policies;
  const having = context.catalogue().named(award);
  if (having.length === 0) throw noneNamed(context, policies, award);
  const ids = [...new Set(having.map(({ policy }) => policy))];
  if (ids.length > MOST) throw inTooMany(award, having, ids.length);
  return ids.flatMap((id) => policyOfId(context.library.policies, id) ?? []);
}

function inTooMany(award: string, having: readonly Listed[], policies: number): InputError {
  const [first] = having;
  const names = having
    .slice(0, MOST)
    .map(({ award: id, name, policy }) => `${id}（${name}，政策 ${policy}）`);
  return new InputError(
    `“${award}”在 ${policies} 份政策里都有，前 ${names.length} 项：${names.join('、')}；请用 policy 指明哪份政策，list_policies 可按地区、标题查。例：${JSON.stringify({ award: first?.award, policy: first?.policy })}`,
    'policy',
  );
}

function foundBy(
  context: Context,
  policies: readonly Policy[],
  find: (rules: readonly Rule[], policy: Policy) => readonly Rule[],
): readonly Found[] {
  return policies.flatMap((policy) =>
    find(rulesOf(context, policy), policy).map((rule) => ({ policy, rule })),
  );
}

type Found = Omit<Chosen, 'read' | 'choice'>;

function severalNamed(award: string, found: readonly Found[]): InputError {
  const [first] = found;
  const across = new Set(found.map(({ policy }) => policy.id)).size > 1;
  const names = found
    .slice(0, MOST)
    .map(({ policy, rule: { data } }) => `${data.id}（${data.name}${across ? `，政策 ${policy.id}` : ''}）`);
  const call = { award: first?.rule.data.id, ...(across ? { policy: first?.policy.id } : {}) };
  const which = across ? '是哪份政策的哪一项（用 policy 指明）' : '是哪一项';
  return new InputError(
    `“${award}”对应 ${found.length} 个奖补项目：${names.join('、')}；请写明${which}。例：${JSON.stringify(call)}`,
    across ? 'policy' : 'award',
  );
}

function noneNamed(context: Context, policies: readonly Policy[], award: string): InputError {
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
