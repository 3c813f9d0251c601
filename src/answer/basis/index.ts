/** What a claim rests on, held against the claim: one file a basis. */

export { shownResult } from './calculation.ts';
export { checkClaim } from './check-claim.ts';
export { type Ground, rolesOf } from './ground.ts';
export { standingsOfClaim } from './text.ts';
