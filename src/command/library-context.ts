import { readFileSync } from 'node:fs';
import { type Catalogue, openCatalogue, storeCatalogue } from '../award/portfolio/index.ts';
import type { Rule } from '../award/rule/index.ts';
import type { Policy } from '../corpus/library.ts';
import type { Context } from '../mcp/context.ts';
import { searchable } from '../search/searchable.ts';
import { today } from './today.ts';

/** The award card as it was built: `dist/` lies beside `src/`, and this module two steps below the package in both. */
export function awardCard(): string {
  return readFileSync(new URL('../../dist/award-card.html', import.meta.url), 'utf8');
}

/** The page on what an award's file may say, as it is shipped. */
export function formsPage(): string {
  return readFileSync(new URL('../../docs/forms.md', import.meta.url), 'utf8');
}

/** A policy that was read and checked, with its rules. */
export interface Sound {
  readonly policy: Policy;
  readonly rules: readonly Rule[];
}

/** Everything tools use of policies that were read and checked. */
export function libraryContext(sound: readonly Sound[], aside: Context['aside']): Context {
  const library = { policies: sound.map(({ policy }) => policy) };
  let catalogue: Catalogue | undefined;
  return {
    library,
    rules: new Map(sound.map(({ policy, rules }) => [policy.id, rules])),
    catalogue() {
      catalogue ??= openCatalogue(storeCatalogue(sound));
      return catalogue;
    },
    aside,
    today,
    card: awardCard,
    forms: formsPage,
    searchable: searchable(library),
  };
}
