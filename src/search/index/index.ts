/** Clauses in, ranked clauses out: the port and the engines behind it. */

export {
  type ClauseDocument,
  type ClauseFilter,
  type ClauseIndex,
  type ClauseMatch,
  type ClauseQuery,
  passes,
} from './clause-index.ts';
export { packedIndex } from './packed-index.ts';
export { storedIndex, storeIndex } from './stored-index.ts';
export { SearchUnavailable } from './unavailable.ts';
