import type { Coverage } from '../../src/search/coverage/coverage.ts';
import { search } from '../../src/search/search.ts';
import type { Searchable } from '../../src/search/searchable.ts';
import { InputError } from '../../src/text/input-error.ts';

/** What a search told: the first clauses and the coverage; `asked` when the caller was asked to say it otherwise. */
export interface Told {
  readonly found: readonly string[];
  readonly status: Coverage['status'] | 'asked';
}

/** Whoever answers questions: the code here, or a server that is called. */
export type Asker = (request: { query: string; keywords: readonly string[] }) => Promise<Told>;

/** Asks the code of this checkout, without a protocol. */
export function askHere(searchable: Searchable): Asker {
  return async (request) => {
    try {
      const { hits, coverage } = await search(searchable, request);
      return { found: hits.map(({ clause }) => clause.id), status: coverage.status };
    } catch (error) {
      if (error instanceof InputError) return { found: [], status: 'asked' };
      throw error;
    }
  };
}
