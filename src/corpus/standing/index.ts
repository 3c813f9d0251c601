/** Where words stand in policies: verbatim, most like them, or named by number. */

export { likeness, nearestWords, pairsOf } from './nearest-words.ts';
export { type Reference, referencesIn } from './references-in.ts';
export { isBare, namesKind, spokenOf } from './spoken-of.ts';
export { labelOf, provisionAround, type Standing, segmentAround, standingsOf } from './standings.ts';
