import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  decimal as exact,
  multiplyDecimals,
  plain,
  shiftPoint,
} from '../../src/text/decimal.ts';

test.each([
  ['0', 0, '0'],
  ['0.00', 0, '0'],
  ['-0', 3, '0'],
  ['007.50', 0, '7.5'],
  ['1.2', 8, '120000000'],
  ['35', -1, '3.5'],
  ['5', -4, '0.0005'],
  ['-12.5', 1, '-125'],
  ['99999.9995', 4, '999999995'],
])('%s 移动 %i 位为 %s', (decimal, places, shifted) => {
  expect(shiftPoint(decimal, places)).toBe(shifted);
});

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.nat(6))
  .map(([digits, places]) => ({
    text: shiftPoint(String(digits), -places),
    micro: digits * 10n ** BigInt(6 - places),
  }));

test('加法、乘法与比较同整数一致', () => {
  fc.assert(
    fc.property(decimal, decimal, (a, b) => {
      expect(shiftPoint(addDecimals(a.text, b.text), 6)).toBe(String(a.micro + b.micro));
      expect(shiftPoint(multiplyDecimals(a.text, b.text), 12)).toBe(String(a.micro * b.micro));
      expect(compareDecimals(a.text, b.text)).toBe(a.micro < b.micro ? -1 : a.micro > b.micro ? 1 : 0);
    }),
  );
});

test('点移过去再移回来', () => {
  fc.assert(
    fc.property(decimal, fc.integer({ min: -30, max: 30 }), ({ text }, places) => {
      expect(shiftPoint(shiftPoint(text, places), -places)).toBe(text);
    }),
  );
});

/** Whole numbers of up to thirty digits, with how many of them stand behind the point. */
const scaled = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 30n }), fc.nat({ max: 12 }));

function written([digits, places]: readonly [bigint, number]): string {
  const text = String(digits).padStart(places + 1, '0');
  return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
}

describe('精确的数', () => {
  it('乘积一位也不丢', () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        const product = exact(written(a)).times(written(b));
        expect(product.times(String(10n ** BigInt(a[1] + b[1]))).toFixed()).toBe(String(a[0] * b[0]));
      }),
      { numRuns: 2000 },
    );
  });

  it('和与差一位也不丢', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        fc.bigInt({ min: 0n, max: 10n ** 30n }),
        (a, b) => {
          const [x, y] = [exact(written([a, 6])), exact(written([b, 6]))];
          expect(plain(x.plus(y))).toBe(plain(exact(written([a + b, 6]))));
          expect(plain(x.plus(y).minus(y))).toBe(plain(x));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('从不写成科学记数', () => {
    expect(plain(exact(`0.${'0'.repeat(30)}1`))).toBe(`0.${'0'.repeat(30)}1`);
    expect(plain(exact(`1${'0'.repeat(40)}`))).toBe(`1${'0'.repeat(40)}`);
  });
});

test('再长的数也不舍入', () => {
  const long = `1${'0'.repeat(1500)}1`;
  expect(addDecimals(long, `0.${'0'.repeat(1500)}1`)).toBe(`${long}.${'0'.repeat(1500)}1`);
  expect(multiplyDecimals(long, long)).toBe(String(BigInt(long) * BigInt(long)));
});
