/** What a fact is called and how it is asked, held against the words that it is asked for. */

export { definitionsIn, type Worded } from './asked.ts';
export { KIND, verifyLabels } from './labels.ts';
export { notNarrowed } from './narrowed-words.ts';
export { reads } from './options.ts';
