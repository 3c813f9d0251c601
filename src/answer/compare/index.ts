/** Two short texts held against each other: figures, qualifiers, what is dealt out, workings. */

export { dealtIn, misdealt } from './dealt.ts';
export { type Equation, equationsIn, type Term } from './equations.ts';
export type { Figure } from './figure.ts';
export { figuresIn, isSum, sameFigure, sameUnit } from './figures.ts';
export { compareQualifiers, type Official } from './qualify.ts';
export { CERTAIN, HOW_OFTEN, PER_WHAT } from './tables.ts';
export { agrees, tagsIn } from './tags.ts';
export { type Around, around } from './told.ts';
export { whoIsPaid } from './who.ts';
