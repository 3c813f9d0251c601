import { load } from '../../src/corpus/load.ts';
import { type Searchable, searchable } from '../../src/search/searchable.ts';

export const { library } = load(new URL('../../corpus', import.meta.url).pathname);

/** The shipped policies, searchable. */
export const shipped: Searchable = searchable(library);
