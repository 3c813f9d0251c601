/** Clauses in, ranked clauses out: the port and the engines behind it. */

export type { ClauseDocument, ClauseFilter, ClauseIndex, ClauseMatch, ClauseQuery } from './clause-index.ts';
export { packedIndex } from './packed-index.ts';
