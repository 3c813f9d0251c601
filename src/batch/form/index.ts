/** What awards ask, as the columns of a list; what a list's rows answer. */

export { type Firm, firmOf, isOwn } from './firm.ts';
export { type Header, readHeader } from './header.ts';
export { headingOf, inWordsOfSheet } from './in-words.ts';
export { formColumns, type Question, questionsOf } from './question.ts';
export { template } from './template.ts';
