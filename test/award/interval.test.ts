import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compare,
  type Interval,
  OPERATIONS,
  operate,
  readInterval,
  writeInterval,
} from '../../src/award/engine/interval.ts';
import { decimal } from '../../src/text/decimal.ts';

const whole = fc.nat({ max: 50 });
const interval: fc.Arbitrary<Interval> = fc
  .tuple(whole, fc.option(whole, { freq: 3 }))
  .map(([lo, more]) => ({ lo: decimal(String(lo)), hi: more === null ? null : decimal(String(lo + more)) }));

/** Some numbers of an interval: both ends, or far out where there is no upper end. */
function samples({ lo, hi }: Interval): readonly number[] {
  const [a, b] = [lo.toNumber(), hi === null ? lo.toNumber() + 1000 : hi.toNumber()];
  return [a, Math.floor((a + b) / 2), b];
}

/** The operations on plain numbers, written on their own. */
const PLAIN: Readonly<Record<(typeof OPERATIONS)[number], (a: number, b: number) => readonly number[]>> = {
  is: (a) => [a],
  times: (a, b) => [a * b],
  sum: (a, b) => [a + b],
  least: (a, b) => [Math.min(a, b)],
  greatest: (a, b) => [Math.max(a, b)],
  excess: (a, b) => [Math.max(0, a - b)],
  whole: (a, b) => (b === 0 ? [] : [Math.floor(a / b)]),
  either: (a, b) => [a, b],
  maybe: (a) => [0, a],
};

describe.each(OPERATIONS)('%s', (op) => {
  it('数在各自的界内，结果就在算出的界内', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const { lo, hi } = operate(op, [a, b]);
        const results = samples(a).flatMap((x) => samples(b).flatMap((y) => PLAIN[op](x, y)));
        expect(results.filter((result) => lo.gt(result) || hi?.lt(result))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('两数都已知，结果就是那个数', () => {
    fc.assert(
      fc.property(whole, whole, (a, b) => {
        const [x, y] = [a, b].map((n) => ({ lo: decimal(String(n)), hi: decimal(String(n)) }));
        if (x === undefined || y === undefined) return;
        const results = PLAIN[op](a, b);
        fc.pre(results.length > 0);
        const { lo, hi } = operate(op, [x, y]);
        expect([lo.toNumber(), hi?.toNumber()]).toEqual([Math.min(...results), Math.max(...results)]);
      }),
    );
  });
});

describe('界的写法', () => {
  it('写出再读入，还是同一个界', () => {
    fc.assert(
      fc.property(interval, (a) => {
        expect(writeInterval(readInterval(writeInterval(a)))).toBe(writeInterval(a));
      }),
    );
  });

  it.each([
    ['130.5', '130.5'],
    ['0..', '0..'],
    ['0..500000', '0..500000'],
    ['7..7', '7'],
  ])('%s', (text, written) => {
    expect(writeInterval(readInterval(text))).toBe(written);
  });
});

const HOLDS = {
  gte: (a: number, b: number) => a >= b,
  gt: (a: number, b: number) => a > b,
  lte: (a: number, b: number) => a <= b,
  lt: (a: number, b: number) => a < b,
};

describe.each(['gte', 'gt', 'lte', 'lt'] as const)('比较 %s', (op) => {
  it('说定了的，对界内每个数都成立', () => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const status = compare(a, op, b);
        const all = samples(a).flatMap((x) => samples(b).map((y) => HOLDS[op](x, y)));
        if (status === 'met') expect(all).not.toContain(false);
        if (status === 'not_met') expect(all).not.toContain(true);
        if (status === 'unknown') expect(new Set(all).size).toBe(2);
      }),
      { numRuns: 3000 },
    );
  });
});
