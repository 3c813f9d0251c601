import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCounter } from '../../src/text/numeral.ts';

describe('条款的序号', () => {
  test.each([
    ['三', 3],
    ['十一', 11],
    ['一百零三', 103],
    ['一百○一', 101],
    ['10', 10],
    ['1 0', 10],
    ['十 一', 11],
    ['1999', 1999],
  ])('%s 是 %i', (numeral, value) => {
    expect(readCounter(numeral)).toBe(value);
  });

  test.each(['', ' ', '0', '〇', '1.5', '-1', '2000', '2024', '两千', '甲', '1e2'])(
    '%s 不是序号',
    (numeral) => {
      expect(readCounter(numeral)).toBeUndefined();
    },
  );

  test('1 到 1999 的数字，各位之间有无空格都读得出', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1999 }), (n) => {
        expect(readCounter([...String(n)].join(' '))).toBe(n);
      }),
    );
  });
});
