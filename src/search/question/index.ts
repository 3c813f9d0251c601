/** A question read once: its words, dates, figures and what it asks for. */

export { type Asks, withoutAsking } from './asks.ts';
export { type Extent, type KnownWord, meantBy, wraps } from './known-word.ts';
export { lexiconOf, wordsFor } from './lexicon.ts';
export { plainTexts } from './looked-for.ts';
export { blanked } from './parted.ts';
export type { Subject } from './parts.ts';
export { type PolicyText, policyText } from './policy-text.ts';
export { type Question, readQuestion, sumsAmong } from './question.ts';
export { knownIn, type Reading, readFor, type Vocabulary } from './reading.ts';
export { type SearchRequest, scope } from './scope.ts';
export { periodOf } from './spoken-period.ts';
export { isOwn, placesAsked, roleOf } from './whose-place.ts';
export { type Words, wordsOf } from './words.ts';
