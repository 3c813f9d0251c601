import { expect, test } from 'vitest';
import { isOfElse } from '../../src/search/question/times.ts';
import { search } from '../../src/search/search.ts';
import { shipped } from './nanchang.ts';

test.each([
  ['驾照快', true],
  ['驾照下个月', true],
  ['厂房租约明年', true],
  ['高企评上给多少，三年', true],
  ['租约五年快', true],
  ['合同6个月', true],
  ['这个政策三年', false],
  ['这个办法两年', false],
  ['这个政策明年', false],
  ['2027年12月31日', false],
  ['高新技术企业资格', true],
  ['贷款到期还不上能', true],
  ['劳动合同什么时候', true],
  ['', false],
  ['什么时候', false],
  ['这个政策到哪天', false],
  ['技改补贴一共', false],
  ['147号文是不是', false],
  ['你好，现在还', false],
])('“%s”后面说的到期，是不是别的东西的：%s', (before, other) => {
  expect(isOfElse(before)).toBe(other);
});

test.each([
  ['这文件一共管几年', true],
  ['技改补贴什么时候到期', true],
  ['这个政策什么时候到期', true],
  ['检测中心的资质证到期了，奖不奖', false],
])('%s：先说有效期：%s', async (query, validity) => {
  const { hits } = await search(shipped, { query });
  expect(hits[0]?.clause.id === '四.(四)').toBe(validity);
});

test('问法的词止于原文更长的词：拿了国家级牌子，不是拿了国家的奖', async () => {
  const { hits } = await search(shipped, { query: '汽车检测中心拿了国家级牌子给多少' });
  expect(hits[0]?.clause.id).toBe('三.(四).11');
});
