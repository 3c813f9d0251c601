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
    ['新能源汽车要造多少万辆', '新能源汽车年产量25万辆'],
    ['出口要做到多少万辆', '年出口25万辆'],
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

describe('问的是能拿哪些', () => {
  test('什么也没有说：列出付给企业的各项，先问最值钱的，不拿一条资金条款凑', async () => {
    const { text, guide } = await ask('我们能拿哪些');
    expect(guide).toBeUndefined();
    expect(text).toMatch(/^还没有说到做什么、投了什么，付给申报人的各项都可能：3a /u);
    expect(text).toContain('5 企业技术改造补助（三.(二).5）');
    expect(text).not.toContain('1a ');
    expect(text).toMatch(/先问：.+？知道的事实交给 match_awards 逐项比对/u);
  });

  test.each([
    ['我们做新能源车零部件的，能拿哪些奖', ['3a', '3b'], '12a'],
    ['买了一批设备，能申请什么补贴', ['5'], '7b'],
    ['办供应商大会有哪些奖可以拿', ['12b'], '8d'],
    ['参加了上海车展，看看能申报些啥', ['12a'], '8d'],
  ])('%s：只列说到的', async (query, awards, other) => {
    const [note = ''] = (await ask(query)).text.split('\n');
    expect(note).toMatch(/^按所说的，可能适合的有：/u);
    for (const award of awards) expect(note).toContain(`${award} `);
    expect(note).not.toContain(`${other} `);
  });

  test.each(['员工社保能拿什么补贴', '车企出海有什么支持', '技改能拿什么材料'])('%s：不是', async (query) => {
    expect((await ask(query)).text).not.toMatch(/可能适合的有|各项都可能/u);
  });
});

describe('问一个单位负责的', () => {
  test('哪几条：全列，按原文的次序', async () => {
    const [note = ''] = (await ask('商务局负责哪几条')).text.split('\n');
    expect(note).toMatch(/^市商务局牵头或负责的有 11 条：二、\(一\)2“引育链条企业”、/u);
    expect(note).toMatch(/三、\(五\)12“支持企业开展品牌推介”。$/u);
  });

  test('哪些奖：只列给钱的', async () => {
    const [note = ''] = (await ask('商务局牵头的有哪些奖')).text.split('\n');
    expect(note).toMatch(/^市商务局牵头或负责的有 3 条：三、\(五\)12/u);
  });

  test('还问到一件事的，答那一件', async () => {
    const { guide } = await ask('工信局管的展位费补助有哪些条件');
    expect(guide?.award).toBe('12a');
  });
});

describe('本政策内部能否两项都报', () => {
  test.each(['同一批设备能不能两项都报', '技改和智慧工厂可以同时申报吗'])('%s', async (query) => {
    const [note = ''] = (await ask(query)).text.split('\n');
    expect(note).toMatch(/^本政策内部能否两项都享受，原文没有写明/u);
    expect(note).toContain('“企业技术改造补助”（三、(二)5）与“智慧工厂数字化转型补助”');
    expect(note).not.toContain('从优');
  });

  test('省里的政策也拿了：是与其他政策的重叠', async () => {
    expect((await ask('省里已经给了技改补助，还能同时申报吗')).text).toContain('从优、就高、不重复');
  });
});

test('没有联系方式的，不叫人去打热线', async () => {
  expect((await ask('联系电话多少')).text).not.toContain('12345');
});

test.each(['能不能保证拿到500万技改补助', '技改补10%是不是真的', '拜托，技改到底能不能补'])(
  '%s：催促和求证的词不算数',
  async (query) => {
    const [note = ''] = (await ask(query)).text.split('\n');
    expect(note).toBe('见洪府办规发〔2025〕9号三、(二)5“支持企业技术改造”。');
  },
);

test('渠道、材料和截止一起问：截止也说没有', async () => {
  const { text } = await ask('怎么申报，要什么材料，什么时候截止');
  expect(text).toContain('没有规定申报的起止时间');
  expect((await ask('政策什么时候截止')).text).toContain('有效期至2027年12月31日');
});

test('那一天改变什么，和给多少说在一起', async () => {
  const { text } = await ask('24年10月评上的智能工厂奖多少');
  expect(text).toMatch(
    /24年10月不在有效期内：.+其标准无法给出。本政策现在的规定是：可能适用“智能工厂称号奖励”/u,
  );
});
