import { load } from '../../src/corpus/load.ts';

/** The library that is shipped, for drafts about its policy. */
export const { library } = load(new URL('../../corpus', import.meta.url).pathname);
