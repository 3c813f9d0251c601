/** Rules and facts worked out over intervals: who is eligible, what sum results. */

export type { Verdict } from './eligible.ts';
export { type Paid, type Sum, workingOf } from './evaluate.ts';
export { type Interval, OPERATIONS, type Operation, pointOf, width, writeInterval } from './interval.ts';
export { withUnit } from './number-terms.ts';
export { type Outcome, outcomeOf } from './outcome.ts';
export { DAY } from './schedule.ts';
export type { Known } from './scope.ts';
export { type Leaf, operation, type Question, type Term, type Working } from './term.ts';
