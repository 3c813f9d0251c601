import { Decimal as Base } from 'decimal.js';

/**
 * Our own arithmetic, the only one: + − × of whatever people write never round, and division gives whole numbers only.
 * No `number` ever holds money.
 */
const Exact = Base.clone({ precision: 1e9, toExpNeg: -9e15, toExpPos: 9e15 });
/** An exact number; none of our arithmetic rounds it. */
export type Decimal = Base;

/** An exact decimal from its plain writing (`1300000.0001`). */
export function decimal(writing: string): Decimal {
  return new Exact(writing);
}

export const ZERO = decimal('0');

/** Plain writing in its shortest form, never an exponent: `1300000.0001`. */
export function plain(value: Decimal): string {
  return value.toFixed();
}

/** The smaller of two. */
export function lesser(a: Decimal, b: Decimal): Decimal {
  return a.lte(b) ? a : b;
}

/** A whole number in its shortest writing, as nearly all are: whole sums need no decimals, and are exact as well. */
const WHOLE = /^(?:0|[1-9]\d*)$/u;

/**
 * A plain decimal (`-0012.50`) with its point moved right by `places` (left when negative), exact and in
 * its shortest writing. `shiftPoint(x, 0)` is the shortest writing of x.
 */
export function shiftPoint(writing: string, places: number): string {
  if (WHOLE.test(writing)) {
    if (writing === '0') return writing;
    if (places >= 0) return writing + '0'.repeat(places);
    if (writing.endsWith('0'.repeat(-places))) return writing.slice(0, places);
  }
  return plain(decimal(`${writing}e${places}`));
}

/**
 * The exact sum of two plain decimals, in its shortest writing.
 * @example addDecimals('0.1', '0.2') // → '0.3'
 */
export function addDecimals(a: string, b: string): string {
  if (WHOLE.test(a) && WHOLE.test(b)) return String(BigInt(a) + BigInt(b));
  return plain(decimal(a).plus(b));
}

/** The exact difference of two plain decimals, in its shortest writing. */
export function subtractDecimals(a: string, b: string): string {
  return plain(decimal(a).minus(b));
}

/** The exact product of two plain decimals, in its shortest writing. */
export function multiplyDecimals(a: string, b: string): string {
  return plain(decimal(a).times(b));
}

/** Negative, zero or positive as the plain decimal `a` is less than, equal to or greater than `b`. */
export function compareDecimals(a: string, b: string): number {
  if (a === b) return 0;
  if (WHOLE.test(a) && WHOLE.test(b)) return BigInt(a) < BigInt(b) ? -1 : 1;
  return decimal(a).comparedTo(b);
}

/**
 * How many hundredths of `b` the plain decimal `a` is, with so many places: cut off, and rounded.
 * @example hundredths('36', '132', 1) // → ['27.2', '27.3']
 */
export function hundredths(a: string, b: string, places: number): readonly string[] {
  if (decimal(b).lte(ZERO)) return [];
  const twice = decimal(a).times(decimal(`2e${places + 2}`));
  const doubled = decimal(b).times(2);
  return [twice, twice.plus(b)].map((sum) => shiftPoint(plain(sum.dividedToIntegerBy(doubled)), -places));
}
