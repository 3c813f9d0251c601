/** What a question says that awards ask for: sums, counts, titles, kinds of firm and acts, each offered to be confirmed. */

export { isOfAsker } from './of-asker.ts';
export { restOf } from './rest.ts';
export { saidIn } from './said.ts';
