import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, displayYuan, plain, readFigure } from '../../src/award/money.ts';

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
        const product = decimal(written(a)).times(written(b));
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
          const [x, y] = [decimal(written([a, 6])), decimal(written([b, 6]))];
          expect(plain(x.plus(y))).toBe(plain(decimal(written([a + b, 6]))));
          expect(plain(x.plus(y).minus(y))).toBe(plain(x));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('从不写成科学记数', () => {
    expect(plain(decimal(`0.${'0'.repeat(30)}1`))).toBe(`0.${'0'.repeat(30)}1`);
    expect(plain(decimal(`1${'0'.repeat(40)}`))).toBe(`1${'0'.repeat(40)}`);
  });
});

describe('原文中的数', () => {
  it.each([
    ['3000万元', '30000000'],
    ['5亿元', '500000000'],
    ['0.5元', '0.5'],
    ['5%', '0.05'],
    ['2‰', '0.002'],
    ['20', '20'],
    ['12.5亩', '12.5'],
  ])('%s', (text, value) => {
    expect(readFigure(text)?.toFixed()).toBe(value);
  });

  it.each([['万元'], ['三成'], ['5%元'], ['']])('%j 不是一个数', (text) => {
    expect(readFigure(text)).toBeUndefined();
  });

  it.each([
    ['1300000', '130万元'],
    ['99999.9995', '99999.9995元'],
    ['500000000', '5亿元'],
  ])('%s 读作 %s', (value, display) => {
    expect(displayYuan(decimal(value))).toBe(display);
  });
});
