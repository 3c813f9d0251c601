/** Two short texts held against each other: qualifiers, and what is dealt out. */

export { dealtIn, misdealt } from './dealt.ts';
export { compareQualifiers, type Official } from './qualify.ts';
export { CERTAIN, HOW_OFTEN, PER_WHAT } from './tables.ts';
export { agrees, tagsIn } from './tags.ts';
export { whoIsPaid } from './who.ts';
