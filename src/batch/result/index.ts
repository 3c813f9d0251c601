/** What is told of each firm of a list, cell by cell, and the sums of all. */

export { AWARD_COLUMNS, awardCells } from './award-line.ts';
export { DETAIL_COLUMNS, detailCells, isAbout, MATCH_COLUMNS, matchCells } from './match-line.ts';
export { TOTAL_COLUMNS, totalsOf } from './totals.ts';
