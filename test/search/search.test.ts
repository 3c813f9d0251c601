import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marked } from '../../src/search/hit.ts';
import type { SearchRequest } from '../../src/search/question/scope.ts';
import { search } from '../../src/search/search.ts';
import { InputError } from '../../src/text/input-error.ts';
import { shipped } from './nanchang.ts';

const ids = async (request: SearchRequest) =>
  (await search(shipped, request)).hits.map(({ clause }) => clause.id);
const first = async (query: string) => (await ids({ query }))[0];

describe('首条', () => {
  test.each([
    ['技术改造 设备发票', '三.(二).5'],
    ['技术改造　设备发票', '三.(二).5'],
    ['技改能补多少', '三.(二).5'],
    ['５Ｇ＋智慧工厂', '三.(二).6'],
    ['五百万以上的技术改造', '三.(二).5'],
    ['支持政策第5条怎么说', '三.(二).5'],
    ['三、(二)5 里的“产业政策导向”是什么', '三.(二).5'],
    ['第11条的省级认定', '二.(四).11'],
    ['展位费的钱从哪个专项出', '四.(二)'],
    ['第7条的钱从哪个专项出', '四.(二)'],
    ['技改设备发票补助是市里全出还是区里也出', '四.(二)'],
    ['2028年签的合同', '四.(四)'],
    ['2025年3月办的车展', '四.(四)'],
    ['营收5000万的厂要不要建研发机构', '三.(三).8'],
    ['融资租赁哪个单位负责', '二.(六).15'],
    ['刚拿了省里的企业技术中心牌子，给五十万还是多少', '三.(三).8'],
    ['五G加智慧工厂，设备花了八百万，补一半是不是四百万', '三.(二).6'],
    ['商务局牵头的有哪几条', '三.(五).12'],
  ])('%s → %s', async (query, clause) => {
    expect(await first(query)).toBe(clause);
  });

  test('一个编号有几条相合时全部列在前面，不替人选', async () => {
    expect((await ids({ query: '第7条' })).slice(0, 2).sort()).toEqual(['三.(三).7', '二.(三).7']);
  });

  test('指名的条款没有一字相合也列在最前', async () => {
    expect(await first('三.(六).13')).toBe('三.(六).13');
  });
});

test('问一个单位管哪些，只列它负责或落实的', async () => {
  const all = await ids({ query: '科技局管哪些政策', limit: 20 });
  expect(all).toEqual(expect.arrayContaining(['三.(三).7', '三.(三).8', '二.(四).12']));
  expect(all).not.toContain('三.(二).5');
  expect(await first('科技局管技改补助吗')).toBe('三.(二).5');
});

describe('范围', () => {
  test.each([
    ['三', (id: string) => id.startsWith('三')],
    ['支持政策', (id: string) => id.startsWith('三')],
    ['三.(二)', (id: string) => id.startsWith('三.(二)')],
    ['支持产业优化提升', (id: string) => id.startsWith('三.(二)')],
  ])('part %s', async (part, inside) => {
    const found = await ids({ query: '新能源汽车企业', part, limit: 20 });
    expect(found.length).toBeGreaterThan(1);
    expect(found.every(inside)).toBe(true);
  });

  test('部门可用简称，牵头与配合都算', async () => {
    const request = { query: '创新平台经费', part: '三', limit: 20 };
    const full = await ids({ ...request, department: '市科技局' });
    expect(full).toContain('三.(三).8');
    expect(await ids({ ...request, department: '科技局' })).toEqual(full);
  });

  test('limit 只截短，不改次序', async () => {
    const five = await ids({ query: '动力电池' });
    expect(await ids({ query: '动力电池', limit: 2 })).toEqual(five.slice(0, 2));
  });
});

test('关键词把原文的说法提到前面', async () => {
  const query = '我们想把厂子弄先进点';
  expect(await ids({ query, keywords: ['技术改造', '设备发票额'] })).toContain('三.(二).5');
  expect((await ids({ query, keywords: ['技术改造', '设备发票额'] }))[0]).toBe('三.(二).5');
});

test.each([
  ['空问题', { query: '' }, 'query'],
  ['只有标点', { query: '？！。…' }, 'query'],
  ['超过 500 字', { query: '补'.repeat(501) }, 'query'],
  ['关键词超过 10 个', { query: '技改', keywords: Array(11).fill('技改') }, 'keywords'],
  ['关键词过长', { query: '技改', keywords: ['补'.repeat(51)] }, 'keywords'],
  ['没有的政策', { query: '技改', policy: 'ganzhou' }, 'policy'],
  ['没有的部分', { query: '技改', part: '九' }, 'part'],
  ['没有的部门', { query: '技改', department: '市气象局' }, 'department'],
  ['limit 为 0', { query: '技改', limit: 0 }, 'limit'],
  ['limit 为 21', { query: '技改', limit: 21 }, 'limit'],
  ['limit 不是整数', { query: '技改', limit: 1.5 }, 'limit'],
])('%s：说明读到什么、怎样才对', async (_name, request, field) => {
  const refused = search(shipped, request);
  await expect(refused).rejects.toBeInstanceOf(InputError);
  await expect(refused).rejects.toMatchObject({ field });
});

test('500 字、10 个关键词、limit 20 都在界内', async () => {
  const request = { query: '补'.repeat(500), keywords: Array(10).fill('技改'), limit: 20 };
  await expect(search(shipped, request)).resolves.toBeDefined();
});

test('标出的都是条款原文里的词，按位置排列，互不重叠', async () => {
  const { hits } = await search(shipped, { query: '技术改造设备发票额的10%，最高500万元' });
  expect(hits[0] && marked(hits[0]).matched).toContain('技术改造');
  for (const hit of hits) {
    const { clause } = hit;
    const { highlights, matched } = marked(hit);
    expect(highlights.length).toBeGreaterThan(0);
    for (const [i, { start, end }] of highlights.entries()) {
      expect(start).toBeGreaterThanOrEqual(highlights[i - 1]?.end ?? 0);
      expect(matched).toContain(clause.text.slice(start, end));
      expect(end - start, '有词相合时不标散字').toBeGreaterThan(1);
    }
  }
});

test('任何输入：要么说清哪里不对，要么给出库中的条款，同问同答', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (query) => {
      try {
        const once = await search(shipped, { query });
        const again = await search(shipped, { query });
        expect(again).toEqual(once);
        expect(new Set(once.hits.map(({ clause }) => clause.id)).size).toBe(once.hits.length);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
      }
    }),
    { numRuns: 200 },
  );
});

test('外文的问题按给的原文词查；没有给的请给，不说没有规定', async () => {
  const query = 'how much can we get for new machines';
  const { hits, coverage } = await search(shipped, { query, keywords: ['技术改造', '设备发票'] });
  expect({ clause: hits[0]?.clause.id, status: coverage.status }).toEqual({
    clause: '三.(二).5',
    status: 'covered',
  });
  await expect(search(shipped, { query })).rejects.toThrow('keywords');
  await expect(search(shipped, { query, keywords: ['equipment'] })).rejects.toThrow('没有中文');
  await expect(search(shipped, { query: '5G MES' })).resolves.toBeDefined();
});
