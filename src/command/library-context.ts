import { readFileSync } from 'node:fs';
import { type Catalogue, openCatalogue, storeCatalogue } from '../award/portfolio/index.ts';
import type { Rule } from '../award/rule/index.ts';
import type { Policy } from '../corpus/library.ts';
import type { Context } from '../mcp/context.ts';
import { packedIndex } from '../search/index/index.ts';
import { clauseDocuments, type GivenNames, searchable } from '../search/searchable.ts';
import { today } from './today.ts';

/** What is the same for every library: the day, and the pages shipped with the program, two steps above this module. */
export const SURROUNDINGS = {
  today,
  card: () => readFileSync(new URL('../../dist/award-card.html', import.meta.url), 'utf8'),
  forms: () => readFileSync(new URL('../../docs/forms.md', import.meta.url), 'utf8'),
} as const;

/** What awards are called and what they ask for, by the clause that gives them: by these a clause is found as well. */
export function givenNames(rules: Context['rules']): GivenNames {
  return ({ id }, clause) =>
    (rules.get(id) ?? []).flatMap(({ data }) =>
      data.clause === clause.id ? [data.name, ...Object.values(data.facts).map(({ label }) => label)] : [],
    );
}

/** A policy that was read and checked, with its rules. */
export interface Sound {
  readonly policy: Policy;
  readonly rules: readonly Rule[];
}

/** Everything tools use of policies that were read and checked. */
export function libraryContext(sound: readonly Sound[], aside: Context['aside']): Context {
  const library = { policies: sound.map(({ policy }) => policy) };
  const rules = new Map(sound.map((each) => [each.policy.id, each.rules]));
  let catalogue: Catalogue | undefined;
  return {
    library,
    rules,
    catalogue() {
      catalogue ??= openCatalogue(storeCatalogue(sound));
      return catalogue;
    },
    aside,
    ...SURROUNDINGS,
    searchable: searchable(library, () => packedIndex(clauseDocuments(library, givenNames(rules)))),
  };
}
