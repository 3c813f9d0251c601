import { fold } from '../text/fold.ts';
import { remembered } from '../text/remembered.ts';
import type { Suggestible } from '../text/suggest.ts';
import type { Policy } from './library.ts';

/** A clause that has a title: its `id` is its key, for addresses. */
export interface NamedClause extends Suggestible {
  /** Its number in the text. */
  readonly clause: string;
}

/** What the policies are called, for whoever looks for one. */
export const namesOfPolicies = remembered((policies: readonly Policy[]): readonly Suggestible[] =>
  policies.map(({ id, data: { title, number, issuer } }) => ({
    id,
    label: title.value,
    words: `${number.value}\n${issuer.value}`,
  })),
);

/**
 * The number, title or issuer of a policy in one writing: brackets are written in many ways around the year of a number,
 * and left out around (试行).
 * @example plainName('洪府办规发[2025] 9号') // → '洪府办规发20259号'
 */
export function plainName(text: string): string {
  return fold(text).text.replace(/[\s〔〕[\]()【】《》]/gu, '');
}

/** The bodies that the policies put in charge or to work, each once. */
export const namesOfDepartments = remembered((policies: readonly Policy[]): readonly Suggestible[] => {
  const bodies = policies.flatMap((policy) => policy.listing?.departments ?? departmentsOf(policy));
  return [...new Set(bodies)].map((name) => ({ id: name, label: name }));
});

function departmentsOf({ clauses }: Policy): readonly string[] {
  return clauses.flatMap(({ departments: { lead, also } }) => [...lead, ...also]);
}

/** The titles of the clauses, in the order of the text. */
export const namesOfClauses = remembered((policies: readonly Policy[]): readonly NamedClause[] =>
  policies.flatMap(({ clauses }) =>
    clauses
      .filter(({ title }) => title !== '')
      .map(({ id, key, title }) => ({ id: key, label: title, words: id, clause: id })),
  ),
);
