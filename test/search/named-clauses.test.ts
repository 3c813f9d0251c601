import { describe, expect, test } from 'vitest';
import { search } from '../../src/search/search.ts';
import { shipped } from './nanchang.ts';

const ids = async (request: Parameters<typeof search>[1]) =>
  (await search(shipped, request)).hits.map(({ clause }) => clause.id);

describe('部分和单位也管住按编号指名的条款', () => {
  test.each([
    [{ query: '三.(二).5 怎么说', part: '二' }, '三.(二).5'],
    [{ query: '支持政策第5条怎么说', part: '三.(三)' }, '三.(二).5'],
    [{ query: '三.(二).5 怎么说', department: '市商务局' }, '三.(二).5'],
    [{ query: '第7条', part: '二' }, '三.(三).7'],
  ])('%o：不列 %s', async (request, clause) => {
    expect(await ids({ ...request, limit: 20 })).not.toContain(clause);
  });

  test.each([
    [{ query: '第7条', part: '三' }, '三.(三).7'],
    [{ query: '三.(二).5', part: '三.(二)' }, '三.(二).5'],
    [{ query: '三.(二).5', department: '市工信局' }, '三.(二).5'],
  ])('%o：首条 %s', async (request, clause) => {
    expect((await ids(request))[0]).toBe(clause);
  });

  test('指名的条款在所限之外，就说在所限之外，不算涵盖', async () => {
    const { coverage } = await search(shipped, { query: '三.(二).5', part: '二' });
    expect(coverage.status).toBe('not_covered');
    expect(coverage.note).toContain('“三.(二).5”不在所限定的部分或单位之内');
  });
});

describe('没有的编号', () => {
  test.each(['第100条', '第100条怎么说', '支持政策第99条', '三.(二).77', '第一百条'])(
    '%s：说没有这一条，不算涵盖',
    async (query) => {
      const { coverage } = await search(shipped, { query });
      expect(coverage.status).toBe('not_covered');
      expect(coverage.note).toMatch(/^洪府办规发〔2025〕9号没有“[^”]+[0-9百][^”]*”/u);
    },
  );

  test('还问了别的，或还指了有的条款：部分涵盖，先说没有的编号', async () => {
    for (const query of ['第100条技术改造能补多少', '第100条和三.(二).5怎么说']) {
      const { coverage, hits } = await search(shipped, { query });
      expect([query, coverage.status, hits[0]?.clause.id]).toEqual([query, 'partly', '三.(二).5']);
      expect(coverage.note).toMatch(
        /^洪府办规发〔2025〕9号没有“第100条”.*见洪府办规发〔2025〕9号三、\(二\)5/u,
      );
    }
  });

  test('有的编号、别的法律的编号、不是编号的数，不受影响', async () => {
    for (const query of ['支持政策第5条怎么说', '三.(二).5', '买第一条生产线能补多少', '技术改造能补多少']) {
      const { coverage } = await search(shipped, { query });
      expect([query, /“(?:第|三|支持政策第)[^”]*”(?:，请核对|不在)/u.test(coverage.note)]).toEqual([
        query,
        false,
      ]);
    }
  });
});
