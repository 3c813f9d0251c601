/** What needs no declaring: quotations, numbers of documents and clauses, departments, dates of validity. */

export { checkReferences } from './clause-references.ts';
export { checkDates } from './dates.ts';
export { checkDepartments } from './departments.ts';
export { checkDocumentNumbers } from './document-numbers.ts';
export type { Found } from './found.ts';
export { checkQuotes } from './quotes.ts';
