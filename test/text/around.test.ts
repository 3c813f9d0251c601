import { expect, test } from 'vitest';
import { around, boundPassed, figuresIn } from '../../src/text/figure/index.ts';

test.each([
  ['不少于10万元', 'floor'],
  ['给予不低于10万元补贴', 'floor'],
  ['不得低于10万元', 'floor'],
  ['不能少于10万元', 'floor'],
  ['不小于10万元', 'floor'],
  ['至少10万元', 'floor'],
  ['10万元以上', 'floor'],
  ['no less than RMB 100,000', 'floor'],
  ['不超过10万元', 'ceiling'],
  ['不高于10万元', 'ceiling'],
  ['未超过10万元', 'ceiling'],
  ['最高10万元', 'ceiling'],
  ['低于10万元', 'below'],
  ['少于10万元', 'below'],
  ['不足10万元', 'below'],
  ['不到10万元', 'below'],
  ['less than RMB 100,000', 'below'],
  ['超过10万元', 'above'],
  ['没有超过10万元', 'above'],
  ['补10万元', 'plain'],
])('一个数说成什么：%s → %s', (text, told) => {
  expect(around(text, figuresIn(text)).map((each) => each.told)).toEqual([told]);
});

test.each(['没有到10万元', '没到10万元', '还差10万元'])('拿来比的，不是说成应得的：%s', (text) => {
  expect(around(text, figuresIn(text))[0]?.compared).toBe(true);
});

test.each([
  ['比500万元的门槛多了180万元', 1],
  ['离500万元封顶还有457.4万元的空间', 1],
])('相差多少，也是拿来比的：%s', (text, at) => {
  expect(around(text, figuresIn(text))[at]?.compared).toBe(true);
});

test.each([
  ['360万元可以直接到手', true],
  ['360万元能拿到', true],
  ['360万元不能当成一定到手的钱', false],
])('写在数后面的到手：%s', (text, had) => {
  expect(around(text, figuresIn(text))[0]?.had).toBe(had);
});

test('三个1000万元各奖2万元：数的是几个1000万元，不是几个一共', () => {
  const text = '三个1000万元各奖2万元';
  expect(around(text, figuresIn(text)).map(({ several }) => several)).toEqual([false, false]);
});

test.each([
  ['2025年4月的票', '2024年12月31日前的政策兑现', '2024年12月31日前的政策兑现'],
  ['2025年5月开的票', '自2025年8月16日起施行', '自2025年8月16日起施行'],
  ['2024年11月的票', '2024年12月31日前的政策兑现', undefined],
  ['2026年5月开的票', '自2025年8月16日起施行，有效期至2027年12月31日', undefined],
  ['2028年初开的票', '自2025年8月16日起施行，有效期至2027年12月31日', '至2027年12月31日'],
])('过了原文写的日子：%s ↔ %s', (text, official, passed) => {
  const [own] = around(text, figuresIn(text));
  expect(own && boundPassed(own, around(official, figuresIn(official)))).toBe(passed);
});

test.each([
  ['2027年底', '2027-12'],
  ['2027年初', '2027-01'],
  ['2027年', '2027'],
])('一年的一段：%s', (text, value) => {
  expect(figuresIn(text)[0]?.min).toBe(value);
});

test.each([
  ['分别给予不少于500万元、300万元、100万元奖励', ['floor', 'floor', 'floor']],
  ['最高可达10万元、6万元补贴', ['ceiling', 'ceiling']],
  ['奖励10万元、最高6万元', ['plain', 'ceiling']],
  ['最高10万元，另奖6万元', ['ceiling', 'plain']],
  ['最高10万元、5%', ['ceiling', 'plain']],
])('一列里第一个数的限度管到后面：%s', (text, bounds) => {
  expect(around(text, figuresIn(text)).map(({ told }) => told)).toEqual(bounds);
});
