import { expect, test } from 'vitest';
import { around, figuresIn } from '../../src/text/figure/index.ts';

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
