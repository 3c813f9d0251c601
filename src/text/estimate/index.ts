/** Figures as people know and write them: estimates as stretches, English money. */

export { chineseForEnglish } from './english-money.ts';
export { type Estimate, type ReadExact, readEstimate, roundedFrom, tellEstimate } from './estimate.ts';
