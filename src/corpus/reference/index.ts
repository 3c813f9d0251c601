/** Numbers and titles by which people and clauses name clauses. */

export { citationsIn, type NumberedReference } from './citations-in.ts';
export { referencesOf } from './cross-references.ts';
export { nearestIn, type PolicyClause, resolveIn } from './policy-clause.ts';
export { findReferences } from './reference.ts';
export { titleFit } from './title-match.ts';
