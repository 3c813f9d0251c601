import fc from 'fast-check';
import { expect, test } from 'vitest';
import { halfWidth } from '../../src/text/half-width.ts';

test.each([
  ['５００万元', '500万元'],
  ['（一）１０％；', '(一)10%;'],
  ['第\u00a0１　０ 条', '第 1 0 条'],
  ['①“三电”、。', '①“三电”、。'],
])('%s 折为 %s', (text, folded) => {
  expect(halfWidth(text)).toBe(folded);
});

test('长度不变，折两次等于折一次', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = halfWidth(text);
      expect(folded).toHaveLength(text.length);
      expect(halfWidth(folded)).toBe(folded);
    }),
  );
});
