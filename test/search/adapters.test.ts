import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClauseDocument, ClauseIndex } from '../../src/search/index/clause-index.ts';
import { packedIndex } from '../../src/search/index/packed-index.ts';
import { miniSearchIndex } from './minisearch.ts';

const document = (id: string, body: string, more: Partial<ClauseDocument> = {}): ClauseDocument => ({
  id,
  policy: 'p',
  parts: [],
  departments: [],
  head: '',
  body,
  asked: '',
  ...more,
});

const documents = [
  document('甲', '技术改造按发票额补助', { policy: 'a', parts: ['三'], departments: ['市工信局'] }),
  document('乙', '研发投入后补助', { policy: 'a', parts: ['三'], departments: ['市科技局'] }),
  document('丙', '推进项目建设', { policy: 'b', parts: ['二'], asked: '拿地找谁' }),
  document('丁', '推进项目建设', { policy: 'b', parts: ['二', '二.1'] }),
];

const adapters: readonly [string, (documents: readonly ClauseDocument[]) => ClauseIndex][] = [
  ['MiniSearch', miniSearchIndex],
  ['紧凑索引', packedIndex],
];

describe.each(adapters)('%s', (_name, adapter) => {
  const index = adapter(documents);
  const found = async (text: string, more: object = {}) =>
    (await index.search({ texts: [{ text, weight: 1 }], limit: 10, ...more })).map(({ id }) => id);

  test.each([
    ['技术改造', ['甲']],
    ['补助', ['乙', '甲']],
    ['推进项目', ['丙', '丁']],
    ['拿地', ['丙']],
    ['火星', []],
    ['…', []],
  ])('%s → %j', async (text, expected) => {
    expect(await found(text)).toEqual(expected);
  });

  test.each([
    [{ policies: ['b'] }, ['丙', '丁']],
    [{ policies: ['a', 'b'], parts: ['二.1'] }, ['丁']],
    [{ departments: ['市科技局'] }, []],
    [{ policies: [] }, []],
  ])('限于 %j', async (filter, expected) => {
    expect(await found('推进项目建设', { filter })).toEqual(expected);
  });

  test('只凭“有人问过”命中的，不算条款里有这个词', async () => {
    const [hit] = await index.search({ texts: [{ text: '拿地 项目', weight: 1 }], limit: 1 });
    expect(hit).toMatchObject({ id: '丙', matched: ['项目', '项', '目'] });
  });

  test('份量大的词决定次序', async () => {
    const texts = (first: number, second: number) => [
      { text: '技术', weight: first },
      { text: '研发', weight: second },
    ];
    expect((await index.search({ texts: texts(2, 1), limit: 1 }))[0]?.id).toBe('甲');
    expect((await index.search({ texts: texts(1, 2), limit: 1 }))[0]?.id).toBe('乙');
  });
});

test('两种索引对任何文字和问题排出同样的次序和分数', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'汽车企业补助奖励的1万 ，g'), maxLength: 30 });
  const made = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(made, text, text, async (parts, one, two) => {
      const set = parts.map(([head, body, asked], i) => document(String(i), body, { head, asked }));
      const query = {
        texts: [
          { text: one, weight: 1 },
          { text: two, weight: 2 },
        ],
        limit: 5,
      };
      const [plain, packed] = await Promise.all(adapters.map(([, adapter]) => adapter(set).search(query)));
      const rounded = (matches = plain) =>
        matches?.map(({ id, score, matched }) => [id, score.toFixed(9), new Set(matched)]);
      expect(rounded(packed)).toEqual(rounded(plain));
    }),
  );
});
