/** What a caller says of himself, read and checked against what an award asks. */

export { applicantOf } from './applicant.ts';
export { factsSchema } from './fact-schema.ts';
export type { Value, Values } from './facts.ts';
export { factsFor, readProfile } from './profile.ts';
export { readFacts } from './read-facts.ts';
