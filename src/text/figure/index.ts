/** Figures in a text, Chinese or English: their values, how they are told, and workings with them; the phrases of a question. */

export { asPeriod, inSameFrame, isEndOf, otherBase, toldAsLevel } from './aligned.ts';
export { type Around, around, isMentioned, isOfficial, tellsCeiling, tellsHad, toldIn } from './around.ts';
export { boundTold, toldOtherwise } from './bound-told.ts';
export { columnHeads, headRows } from './column-heads.ts';
export { boundPassed, isAskedDay, isBoundDay, isEndDay, otherSide } from './days.ts';
export { dealtIn } from './dealt.ts';
export {
  asWritten,
  brokenWorkings,
  countsOf,
  type Equation,
  equationsIn,
  isTerm,
  resultsOf,
  scaleOfWorking,
  type Term,
  termFigure,
  termsOf,
  workingIn,
} from './equations.ts';
export type { Figure } from './figure.ts';
export { figuresIn, isSum, sameFigure, sameUnit } from './figures.ts';
export { phrasesIn, putsRight, type Told } from './phrases.ts';
export { likest, otherRole } from './roles.ts';
export { sharesIn } from './shares.ts';
export { otherThresholds } from './thresholds.ts';
export { toldYears } from './told-years.ts';
export { spansIn } from './year-spans.ts';
