import { expect, test } from 'vitest';
import { around, figuresIn, inSameFrame } from '../../src/text/figure/index.ts';

const MEETING = {
  official: '对召开大会的链主企业给予50%的活动经费补助,每年每家企业最高不超过100万元',
  quote: '50%的活动经费',
};
const WORKERS = {
  official: '务工人员在县内企业连续就业2年以上的,如自行解决住宿,给予一次性安家补贴3000元',
  quote: '安家补贴3000元',
};

test.each([
  { ...MEETING, text: '链主企业补50%，每年每家企业最高不超过200万元', other: '100万元' },
  { ...MEETING, text: '链主企业补50%，每年每家企业最高不超过100万元', other: undefined },
  // 另一句说的，可以是另一项的。
  { ...MEETING, text: '链主企业补50%。每年每家企业最高不超过200万元', other: undefined },
  { ...MEETING, text: '链主企业补50%，参展企业另有200万元', other: undefined },
  { ...WORKERS, text: '给3000元，在县内企业连续就业1年以上的', other: '2年' },
  { ...WORKERS, text: '给3000元，在县内企业连续就业不到1年的也有', other: undefined },
])('同一句话里换了一个数：$text', ({ text, official, quote, other }) => {
  const figures = figuresIn(text);
  const all = around(text, figures);
  const told = { text, figures, around: all, quoted: around(quote, figuresIn(quote)) };
  const [, own] = all;
  expect(own && inSameFrame(own, told, official)?.figure.text).toBe(other);
});
