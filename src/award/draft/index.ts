/** Skeletons of awards, read out of the words of a text; what they do not say is left to a person. */

export { type Draft, draftsOf } from './draft.ts';
export type { PolicyWide } from './policy-wide.ts';
