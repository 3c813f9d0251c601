import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest } from '../../src/text/nearest.ts';

test.each([
  ['annual_revenu', ['booth_fees', 'annual_revenue', 'prior_year_revenue'], 'annual_revenue'],
  ['三.(二).55', ['三.(一).5', '三.(二).5', '四.(二)'], '三.(二).5'],
  ['', ['甲乙', '丙'], '丙'],
])('“%s”最接近的写法', (word, candidates, best) => {
  expect(nearest(word, candidates, 1)).toEqual([best]);
});

test('本身就在其中时排第一，返回不超过 n 个且不重复取', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ maxLength: 20 }), { minLength: 1 }), fc.nat(5), (words, n) => {
      const word = words[words.length - 1] ?? '';
      const found = nearest(word, words, n);
      expect(found).toHaveLength(Math.min(n, words.length));
      if (n > 0) expect(found[0]).toBe(word);
    }),
  );
});
