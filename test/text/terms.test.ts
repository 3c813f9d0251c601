import fc from 'fast-check';
import { expect, test } from 'vitest';
import { terms } from '../../src/text/terms.ts';

const texts = (text: string) => terms(text).map((term) => term.text);

test.each([
  ['技改', ['技', '改', '技改']],
  ['电', ['电']],
  ['“5G+智慧”', ['5g', '智', '慧', '智慧']],
  ['技改的', ['技', '改', '技改', '改的']],
  ['KD件', ['kd', '件']],
  ['50%的', ['50%']],
  ['５００万元', ['5000000', '元']],
  ['1,000万元', ['10000000', '元']],
  ['8百万', ['8000000']],
  ['1.5亿', ['150000000']],
  ['5个亿', ['500000000']],
  ['百分之五', ['百', '分', '百分', '之', '分之', '五', '之五', '5%']],
  ['千万别', ['千', '万', '千万', '别', '万别']],
  ['2.5倍', ['2.5', '倍']],
  ['第1、2条', ['第', '1', '2', '条']],
  ['。，！', []],
])('%s 的检索词', (text, expected) => {
  expect(texts(text)).toEqual(expected);
});

test('同一金额的不同写法是同一个词', () => {
  const writings = ['800万', '8百万', '8,000,000', '８００万', '8000000', '0.08亿', '八百万'];
  for (const writing of writings) expect(texts(writing)).toContain('8000000');
});

test('单字的份量轻于两字词', () => {
  expect(terms('技改').map(({ weight }) => weight)).toEqual([0.65, 0.65, 1]);
});

test('每个词都指回原文中的一段，折宽不改变检索词', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const { start, end } of terms(text)) {
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
  expect(texts('１０％的Ｋｄ')).toEqual(texts('10%的kd'));
});
