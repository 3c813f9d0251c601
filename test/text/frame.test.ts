import { expect, test } from 'vitest';
import { around, figuresIn, inSameFrame } from '../../src/text/figure/index.ts';

const MEETING = {
  official: '对召开大会的链主企业给予50%的活动经费补助,每年每家企业最高不超过100万元',
  quote: '50%的活动经费',
};
const PLATFORM = {
  official: '对经省级认定的地方监管平台给予运营支持,每年最高不超过30万元',
  quote: '对经省级认定的地方监管平台给予运营支持',
};
const TAX = {
  official: '投产后亩均税收(进项税额抵扣前,下同)不低于20万元,亩均主营业务收入不低于200万元',
  quote: '亩均主营业务收入',
};
const WORKERS = {
  official: '务工人员在县内企业连续就业2年以上的,如自行解决住宿,给予一次性安家补贴3000元',
  quote: '安家补贴3000元',
};

test.each([
  { ...MEETING, text: '链主企业的活动经费补50%，每年每家企业最高不超过200万元', other: '100万元' },
  { ...MEETING, text: '链主企业的活动经费补50%，每年每家企业最高不超过100万元', other: undefined },
  // 另一句说的，可以是另一项的。
  { ...MEETING, text: '链主企业的活动经费补50%。每年每家企业最高不超过200万元', other: undefined },
  { ...MEETING, text: '链主企业的活动经费补50%，参展企业另有200万元', other: undefined },
  { ...PLATFORM, text: '监管平台经省级认定给予运营支持，最高不超过50万元', other: '30万元' },
  { ...PLATFORM, text: '监管平台给予运营支持。别的项目最高不超过50万元', other: undefined },
  { ...TAX, text: '亩均主营业务收入200万元，亩均税收不低于10万元', other: '20万元' },
  { ...WORKERS, text: '一次性安家补贴3000元，在县内企业连续就业1年以上的', other: '2年' },
  { ...WORKERS, text: '一次性安家补贴3000元，在县内企业连续就业不到1年的也有', other: undefined },
])('同一句话里换了一个数：$text', ({ text, official, quote, other }) => {
  const figures = figuresIn(text);
  const all = around(text, figures);
  const own = all.at(-1);
  const told = { text, figures, around: all };
  expect(own && inSameFrame(own, told, { quote, context: official })?.figure.text).toBe(other);
});
