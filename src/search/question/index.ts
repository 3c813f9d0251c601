/** A question read once: its words, dates, figures and what it asks for. */

export { withoutEmptyWords } from './empty-words.ts';
export { type KnownWord, wraps } from './known-word.ts';
export { type Lexicon, lexiconOf } from './lexicon.ts';
export { asksForMoney, asksForRate, asksHowMuch } from './money-words.ts';
export { type PolicyText, policyText } from './policy-text.ts';
export { type Question, readQuestion, type Vocabulary } from './question.ts';
export { type SearchRequest, scope } from './scope.ts';
export { spokenPeriod } from './spoken-period.ts';
export { type Words, wordsOf } from './words.ts';
