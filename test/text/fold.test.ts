import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, unfold } from '../../src/text/fold.ts';

test.each([
  ['１０％', '10%'],
  ['5G＋智慧工厂', '5g+智慧工厂'],
  ['300㎡', '300m2'],
  ['①㈠…', '1(一)...'],
  ['“三电”、。', '“三电”、。'],
  ['武漢市貸款貼息', '武汉市贷款贴息'],
  ['贛州臺灣', '赣州台湾'],
])('%s 折为 %s', (original, folded) => {
  expect(fold(original).text).toBe(folded);
});

test('折变了长度，位置仍指回原文的整个字符', () => {
  const original = '约300㎡厂房';
  const folded = fold(original);
  const at = folded.text.indexOf('m2');
  expect(unfold(folded, at, at + 2)).toEqual({ start: 4, end: 5 });
  const after = folded.text.indexOf('厂房');
  const { start, end } = unfold(folded, after, after + 2);
  expect(original.slice(start, end)).toBe('厂房');
});

test('当作不必折的字，折了也是它自己', () => {
  const plain = '汉字lower-case 09~@[`{|}、。《》【】“”';
  expect(plain.normalize('NFKC').toLowerCase()).toBe(plain);
  expect(fold(plain).text).toBe(plain);
});

test('每个折后的位置都落在原文之内，次序不乱，折两次等于折一次', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (original) => {
      const folded = fold(original);
      const { text } = folded;
      const origins = Array.from({ length: text.length }, (_, i) => unfold(folded, i, i + 1));
      for (const [i, { start, end }] of origins.entries()) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(original.length);
        expect(start).toBeGreaterThanOrEqual(origins[i - 1]?.start ?? 0);
        expect(fold(original.slice(start, end)).text).toContain(text.charAt(i));
      }
      expect(fold(text).text).toBe(text);
    }),
  );
});
