import type { Interval } from './interval.ts';

/** What is known of a condition. */
export type Status = 'met' | 'not_met' | 'unknown';
/** 以上 · 超过 · 以下、不超过 · 不足 */
export type Comparison = 'gte' | 'gt' | 'lte' | 'lt';

/** Whether `left op right`, for all numbers the intervals allow, for none, or for some. */
export function compare(left: Interval, op: Comparison, right: Interval): Status {
  switch (op) {
    case 'gte':
      return atLeast(left, right);
    case 'gt':
      return not(atLeast(right, left));
    case 'lte':
      return atLeast(right, left);
    case 'lt':
      return not(atLeast(left, right));
  }
}

function atLeast(left: Interval, right: Interval): Status {
  if (right.hi !== null && left.lo.gte(right.hi)) return 'met';
  return left.hi?.lt(right.lo) ? 'not_met' : 'unknown';
}

function not(status: Status): Status {
  if (status === 'unknown') return 'unknown';
  return status === 'met' ? 'not_met' : 'met';
}
