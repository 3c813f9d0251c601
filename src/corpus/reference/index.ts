/** Numbers and titles by which people and clauses name clauses. */

export { referencesOf } from './cross-references.ts';
export { findReferences, nearestClauses, resolveReference } from './reference.ts';
export { titleFit } from './title-match.ts';
