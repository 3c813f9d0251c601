/** What a claim rests on, held against the claim: one file a basis; two texts qualifier by qualifier. */

export { checkClaim } from './check-claim.ts';
export type { Evidence } from './evidence.ts';
export { type Places, placeClaims } from './place-claims.ts';
export { candidatesOf } from './placing.ts';
