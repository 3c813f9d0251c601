import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearest, nearestNames } from '../../src/text/suggest.ts';

test.each([
  ['annual_revenu', ['booth_fees', 'annual_revenue', 'prior_year_revenue'], 'annual_revenue'],
  ['三.(二).55', ['三.(一).5', '三.(二).5', '四.(二)'], '三.(二).5'],
  ['什么也不像', ['甲乙', '丙'], '甲乙'],
  ['', ['甲乙', '丙'], '甲乙'],
])('“%s”最接近的写法', (word, candidates, best) => {
  expect(nearestNames(candidates, word, 1)).toEqual([best]);
});

test('本身就在其中时排第一，返回不超过 n 个且不重复取', () => {
  const plain = (word: string) => word.normalize('NFKC').toLowerCase().trim();
  const distinct = fc.uniqueArray(fc.string({ maxLength: 20 }), { minLength: 1, selector: plain });
  fc.assert(
    fc.property(distinct, fc.nat(5), (words, n) => {
      const word = words[words.length - 1] ?? '';
      const found = nearestNames(words, word, n);
      expect(found).toHaveLength(Math.min(n, words.length));
      if (n > 0 && plain(word) !== '') expect(found[0]).toBe(word);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

test('补足三个时，不补不许说的', () => {
  const entries = ['甲', '乙', '丙', '丁'].map((id) => ({ id, label: id }));
  const only = ({ id }: { id: string }) => id !== '乙';
  expect(nearest(entries, '丁', { n: 3, only }).map(({ id }) => id)).toEqual(['丁', '甲', '丙']);
});
