import { describe, expect, test } from 'vitest';
import { marked } from '../../src/search/hit.ts';
import { search } from '../../src/search/search.ts';
import { shipped } from './nanchang.ts';

const first = async (query: string) => (await search(shipped, { query })).hits[0]?.clause.id;

describe('条款自己写了所问的，排在前面', () => {
  test.each([
    ['智能网联开放道路要达到多少公里', '二.(二).5'],
    ['第三方机构的测试经费谁出', '三.(三).9'],
    ['做第三方测试机构的,市里出不出工作经费', '三.(三).9'],
    ['展位费补助的钱谁出', '四.(二)'],
    ['技改的钱区财政要掏吗', '四.(二)'],
    ['把全国的经销商喊来开了个大会，政府给分担一点吗', '三.(五).12'],
    ['大会的补助市里和区里怎么分担', '四.(二)'],
    ['区里改造测试道路的红绿灯，市里出多少', '三.(三).9'],
    ['技改的钱市里出多少区里出多少', '四.(二)'],
    ['27年前要新建多少个市级以上的研发平台', '二.(四).12'],
    ['换电池品牌的整车厂能拿三电奖励不', '三.(二).4'],
    ['别的地方领过奖了，还能再领一次吗', '四.(四)'],
    ['这个文件现在还灵不', '四.(四)'],
  ])('%s → %s', async (query, clause) => {
    expect(await first(query)).toBe(clause);
  });
});

describe('先说了别的，问的才算数', () => {
  test.each([
    ['技改投了一千二百万，我就想问展位费能报多少', '三.(五).12'],
    ['我们评了省级企业技术中心，先不说这个，想问两化融合贯标给多少', '三.(二).6'],
    ['去年参加了法兰克福展，现在想了解一下动力电池回收试点奖多少', '三.(六).13'],
    ['技改投了一千二百万，想问能补多少', '三.(二).5'],
    ['我们是做电驱的，想问一下能拿多少奖', '三.(二).4'],
  ])('%s → %s', async (query, clause) => {
    expect(await first(query)).toBe(clause);
  });
});

describe('问算不算、够不够的，先说给钱的那一条', () => {
  test.each([
    ['跟华为合作造车算不算和造车新势力战略合作', '三.(一).1'],
    ['技改项目总投四百八十万差一点够不够门槛', '三.(二).5'],
    ['我们是卖汽车油漆的,给主机厂新供漆算零部件吗', '三.(一).3'],
  ])('%s → %s', async (query, clause) => {
    expect(await first(query)).toBe(clause);
  });
});

describe('人们的说法不压过原文自己的词', () => {
  test.each([
    ['是不是都要搞研发机构', '三.(三).8'],
    ['搞研发能补多少', '三.(三).7'],
    ['厂里自己搞个初级研发机构给多少', '三.(三).8'],
    ['车厂搞五基智慧工厂，设备钱能补一半是真的吗', '三.(二).6'],
    ['搞新电池材料研发,政府能不能贴一点', '三.(三).7'],
    ['机器换新补多少钱啊 我们做刹车片的', '三.(二).5'],
  ])('%s → %s', async (query, clause) => {
    expect(await first(query)).toBe(clause);
  });
});

test('上限是50还是100：省去的“万”补上再查', async () => {
  const { hits } = await search(shipped, { query: '配套上限是50还是100' });
  expect(hits[0] && marked(hits[0]).matched).toEqual(
    expect.arrayContaining(['最高不超过50万', '最高不超过100万']),
  );
});
