import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDecimals, compareDecimals, multiplyDecimals, shiftPoint } from '../../src/text/decimal.ts';

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
