import type { Listed } from '../../award/portfolio/index.ts';
import type { Rule } from '../../award/rule/index.ts';
import type { Policy } from '../../corpus/library.ts';
import { namesOfClauses, namesOfDepartments, namesOfPolicies } from '../../corpus/named.ts';
import { askedData } from '../../corpus/policy/index.ts';
import { remembered } from '../../text/remembered.ts';
import type { Suggestible } from '../../text/suggest.ts';
import { type Context, rulesOf } from '../context.ts';

/** One thing of the library that may be meant by what somebody types. */
export interface Entry extends Suggestible {
  readonly kind: 'policy' | 'award' | 'fact' | 'clause' | 'department' | 'question';
  /** The policy that it stands in; undefined for what stands in several. */
  readonly policy: string | undefined;
}

/** What can be suggested from a library. */
export interface Suggestions {
  /** Its policies, awards and departments: what tells one policy from another. */
  readonly catalogue: readonly Entry[];
  /** All that one policy has a name for: its awards, facts, departments, titles, and the questions people ask. */
  readonly of: (policy: Policy) => readonly Entry[];
}

/** The things of a library that can be suggested, gathered when they are first asked for. */
export const suggestionsOf = remembered((context: Context): Suggestions => {
  let catalogue: readonly Entry[] | undefined;
  return {
    get catalogue() {
      catalogue ??= catalogueOf(context);
      return catalogue;
    },
    of: remembered((policy: Policy) => entriesOf(policy, rulesOf(context, policy))),
  };
});

function catalogueOf({ library: { policies }, catalogue }: Context): readonly Entry[] {
  return [
    ...namesOfPolicies(policies).map((name) => ({ ...name, kind: 'policy' as const, policy: name.id })),
    ...eachOnce(catalogue().all()),
    ...departments(policies),
  ];
}

/** What several policies call alike stands once, and for none of them. */
function eachOnce(lines: readonly Listed[]): readonly Entry[] {
  const entries = new Map<string, Entry>();
  for (const { award: id, name: label, policy } of lines) {
    const key = `${id}\n${label}`;
    entries.set(key, { kind: 'award', id, label, policy: entries.has(key) ? undefined : policy });
  }
  return [...entries.values()];
}

function entriesOf(policy: Policy, rules: readonly Rule[]): readonly Entry[] {
  const { id } = policy;
  return [
    ...awards(policy, rules),
    ...namesOfClauses([policy]).map((name) => ({ ...name, kind: 'clause' as const, policy: id })),
    ...departments([policy]),
    ...questions(policy),
    ...facts(id, rules),
  ];
}

function awards({ id: policy }: Policy, rules: readonly Rule[]): readonly Entry[] {
  return rules.map(({ data: { id, name } }) => ({ kind: 'award', id, label: name, policy }));
}

function departments(policies: readonly Policy[]): readonly Entry[] {
  const policy = policies.length === 1 ? policies[0]?.id : undefined;
  return namesOfDepartments(policies).map((name) => ({ ...name, kind: 'department', policy }));
}

function questions({ id: policy, asked }: Policy): readonly Entry[] {
  const byClause = askedData.safeParse(asked?.json).data?.asked ?? {};
  return Object.values(byClause)
    .flat()
    .map((question) => ({ kind: 'question', id: question, label: question, policy }));
}

/** The facts that the awards of a policy ask for, each name once. */
function facts(policy: string, rules: readonly Rule[]): readonly Entry[] {
  const labels = new Map(
    rules.flatMap(({ data }) => Object.entries(data.facts).map(([id, { label }]) => [id, label])),
  );
  return [...labels].map(([id, label]) => ({ kind: 'fact', id, label, policy }));
}
