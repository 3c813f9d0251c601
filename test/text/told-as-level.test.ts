import { expect, test } from 'vitest';
import { toldAsLevel, toldIn } from '../../src/text/figure/index.ts';

const OFFICIAL = '营业收入每同比增加1000万元,奖励2万元';

test.each([
  ['营收每到1000万元奖2万元', '增加'],
  ['营收最多1000万元', '增加'],
  ['营收每多1000万元奖2万元', undefined],
  ['营收多出1000万元就奖2万元', undefined],
  ['营收涨了1000万元', undefined],
  ['正好1000万元也算', undefined],
])('增加的数说成了多少：%s', (says, told) => {
  const [own] = toldIn(says);
  const [official] = toldIn(OFFICIAL);
  expect(own && official && toldAsLevel(own, official, says)?.slice(0, 2)).toBe(told);
});
