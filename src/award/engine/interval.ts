import { type Decimal, decimal, lesser, plain, ZERO } from '../../text/decimal.ts';
import type { Ends } from '../facts/index.ts';

/**
 * What is known of a number that is never negative; `hi` null when nothing bounds it. Both ends are included, but
 * those that a caller's own words exclude (不到500万); what is calculated from them includes its ends again.
 */
export type Interval = Ends;

/** Nothing is known but that it is not negative. */
export const UNKNOWN: Interval = { lo: ZERO, hi: null };

/** A number that is known. */
export function point(value: Decimal): Interval {
  return { lo: value, hi: value };
}

/** The number, when it is known exactly. */
export function pointOf({ lo, hi }: Interval): Decimal | undefined {
  return hi?.eq(lo) ? lo : undefined;
}

/** How much is open between the ends; null when there is no upper end. */
export function width({ lo, hi }: Interval): Decimal | null {
  return hi === null ? null : hi.minus(lo);
}

/** All operations that make sums. Each is monotone and keeps [0, ∞), so ends map to ends. */
export const OPERATIONS = [
  'is',
  'times',
  'sum',
  'least',
  'greatest',
  'excess',
  'whole',
  'either',
  'maybe',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** The result of an operation on intervals; the only arithmetic of the engine, used again by `replay`. */
export function operate(op: Operation, args: readonly Interval[]): Interval {
  const [first = UNKNOWN, second = UNKNOWN] = args;
  switch (op) {
    case 'is':
      return first;
    case 'times':
      return args.reduce(times);
    case 'sum':
      return args.reduce(plus, point(ZERO));
    case 'least':
      return args.reduce(least);
    case 'greatest':
      return args.reduce(greatest);
    case 'excess':
      return excess(first, second);
    case 'whole':
      return whole(first, second);
    case 'either':
      return args.reduce(hull);
    case 'maybe':
      return { lo: ZERO, hi: first.hi };
  }
}

/** An amount that is not bounded, times one that is surely zero, is zero: every real amount is finite. */
function times(a: Interval, b: Interval): Interval {
  const hi =
    a.hi !== null && b.hi !== null ? a.hi.times(b.hi) : a.hi?.isZero() || b.hi?.isZero() ? ZERO : null;
  return { lo: a.lo.times(b.lo), hi };
}

/** The sum of two intervals. */
export function plus(a: Interval, b: Interval): Interval {
  return { lo: a.lo.plus(b.lo), hi: a.hi === null || b.hi === null ? null : a.hi.plus(b.hi) };
}

function least(a: Interval, b: Interval): Interval {
  const hi = a.hi === null ? b.hi : b.hi === null ? a.hi : lesser(a.hi, b.hi);
  return { lo: lesser(a.lo, b.lo), hi };
}

/** What remains of `a` after `b` is taken off, never below zero. */
function excess(a: Interval, b: Interval): Interval {
  const lo = b.hi === null ? ZERO : greater(a.lo.minus(b.hi), ZERO);
  return { lo, hi: a.hi === null ? null : greater(a.hi.minus(b.lo), ZERO) };
}

/** How many whole `b` go into `a`; `b` is a figure of the text. */
function whole(a: Interval, b: Interval): Interval {
  const steps = (of: Decimal, by: Decimal) => (by.isZero() ? ZERO : of.divToInt(by));
  const most = a.hi === null || (b.lo.isZero() && b.hi?.isZero() !== true) ? null : steps(a.hi, b.lo);
  return { lo: b.hi === null ? ZERO : steps(a.lo, b.hi), hi: most };
}

function greatest(a: Interval, b: Interval): Interval {
  return { lo: greater(a.lo, b.lo), hi: a.hi === null || b.hi === null ? null : greater(a.hi, b.hi) };
}

function hull(a: Interval, b: Interval): Interval {
  return { ...greatest(a, b), lo: lesser(a.lo, b.lo) };
}

function greater(a: Decimal, b: Decimal): Decimal {
  return a.gte(b) ? a : b;
}

/** `1300000` for a known number, `0..500000` and `0..` for what is open. */
export function writeInterval(interval: Interval): string {
  const known = pointOf(interval);
  if (known !== undefined) return plain(known);
  return `${plain(interval.lo)}..${interval.hi === null ? '' : plain(interval.hi)}`;
}

/** The reverse of `writeInterval`. */
export function readInterval(text: string): Interval {
  const [lo = '0', hi] = text.split('..');
  if (hi === undefined) return point(decimal(lo));
  return { lo: decimal(lo), hi: hi === '' ? null : decimal(hi) };
}

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
  if (left.hi === null || left.hi.gt(right.lo)) return 'unknown';
  const apart = left.hi.lt(right.lo) || left.below === true || right.above === true;
  return apart ? 'not_met' : 'unknown';
}

function not(status: Status): Status {
  if (status === 'unknown') return 'unknown';
  return status === 'met' ? 'not_met' : 'met';
}
