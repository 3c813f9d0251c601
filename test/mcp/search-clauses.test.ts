import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { guideData } from '../../src/award/portfolio/guide.ts';
import { openLibrary } from '../../src/command/open-library.ts';
import { searchClauses } from '../../src/mcp/tools/search-clauses.ts';

const context = openLibrary({ positionals: [], values: {} });
const result = z.looseObject({ guide: guideData.optional() });
async function ask(query: string) {
  const { text, data } = await searchClauses.answer({ query }, context);
  return { text, guide: result.parse(data).guide };
}

describe('同一条有几个项目的，说的是问的那一个', () => {
  test.each([
    ['传统零件新配套一家厂奖多少', '3a'],
    ['做焊装线的设备厂卖给零部件厂算新配套吗', '3c'],
    ['智能网联零部件新配套奖多少', '3b'],
    ['贯标A级AA级分别多少', '6b'],
    ['头雁企业带供应链给多少', '6d'],
    ['引进20家外地企业是不是也封顶200万', '12c'],
    ['大会引入3家外地企业落地上规给多少', '12c'],
    ['参展展位费补多少', '12a'],
    ['省级重点实验室给多少', '8b'],
  ])('%s → %s', async (query, award) => {
    expect((await ask(query)).guide?.award).toBe(award);
  });

  test('其余的也列出来', async () => {
    const { guide, text } = await ask('贯标能拿多少');
    expect(guide?.others.map(({ award }) => award)).toEqual(['6a', '6c', '6d']);
    expect(text).toContain('同一条另有：\n- 6a 智能工厂称号奖励：');
  });
});

describe('照着念的', () => {
  test('按家数算的，算什么样的家数说在条件里', async () => {
    expect((await ask('会上引来外地企业落地奖多少')).guide?.conditions).toContain(
      '在上述活动中引入外地企业落地并培育为规模以上工业企业的',
    );
  });

  test.each([
    ['智能网联道路要开多少公里', '500公里以上'],
    ['新能源车产量到2027年多少', '年产量25万辆'],
    ['展位费的钱从哪个专项出', '其余条款市级所需资金在市级扶持制造业发展专项资金中安排'],
    ['二手车出口有什么说法', '二手车出口'],
  ])('%s：说出回答它的那一句', async (query, words) => {
    const { text } = await ask(query);
    expect(text.split('\n')[1]).toContain(words);
  });

  test('原文没有说定的和没有写的都问得到', async () => {
    const { text } = await ask('技改能补多少');
    expect(text).toContain('- 500万元上限是每年、每个项目还是每家企业合计？');
    expect(text).toContain('- 发票额是否含税');
  });

  test('各条都要落实的单位只说一次', async () => {
    const { text } = await ask('技改能补多少');
    expect(text.split('湾里管理局落实')).toHaveLength(2);
  });
});

test('没有涉及的，只有第一条列原文，其余列名', async () => {
  const { text, guide } = await ask('我个人买辆新能源车补多少');
  expect(guide).toBeUndefined();
  expect(text).toContain('以下条款只是字面相近，不是答复：');
  expect(text).toContain('还有（要看原文用 read_clause）：');
  expect(text.match(/^\d\. 洪府/gmu)).toHaveLength(1);
});

test('外文的问题照原样回显，按给的原文词查', async () => {
  const query = 'how much can we get for new machines';
  const { data } = await searchClauses.answer({ query, keywords: ['技术改造', '设备发票'] }, context);
  expect(data).toMatchObject({ query, hits: [{ clause: '三.(二).5' }, {}, {}, {}, {}] });
});
