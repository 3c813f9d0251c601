/** Words that make a figure a bound (最高, 不少于, 以上), and which figures of a phrase they govern. */

export type { Bound } from './bound-words.ts';
export { boundedOtherwise } from './bounded.ts';
export { findComparison, hasBoundWord, hasFloorWord } from './comparison.ts';
export { type DayBound, findDayBounds, NAMED_DAYS } from './day-bounds.ts';
export { boundsDenied } from './denied.ts';
export { HIGHER, LOWER } from './either.ts';
