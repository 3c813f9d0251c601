import { describe, expect, test } from 'vitest';
import type { ClauseDocument, ClauseIndex } from '../../src/search/index/clause-index.ts';

/** A document of one field, and what else is said of it. */
export function document(id: string, body: string, more: Partial<ClauseDocument> = {}): ClauseDocument {
  return {
    id,
    sha256: `of ${id}`,
    policy: 'p',
    parts: [],
    departments: [],
    head: '',
    body,
    asked: '',
    ...more,
  };
}

/** What the contract is tried on. */
export const CONTRACT_DOCUMENTS: readonly ClauseDocument[] = [
  document('甲', '技术改造按发票额补助', { policy: 'a', parts: ['三'], departments: ['市工信局'] }),
  document('乙', '研发投入后补助', { policy: 'a', parts: ['三'], departments: ['市科技局'] }),
  document('丙', '推进项目建设', { policy: 'b', parts: ['二'], asked: '拿地找谁' }),
  document('丁', '推进项目建设', { policy: 'b', parts: ['二', '二.1'] }),
];

/** Words that an engine could take for something else than words. */
const HOSTILE = [
  '"}}],"size":10000',
  'all:* OR head:*',
  '{"match_all":{}}',
  '技术改造 AND NOT (补助)',
  '\u0000\u0001',
  '../../_cluster/settings',
  '补'.repeat(500),
];

/** What every engine behind the port does alike; `open` gives it filled with `CONTRACT_DOCUMENTS`. */
export function indexContract(name: string, open: () => Promise<ClauseIndex> | ClauseIndex): void {
  describe(name, () => {
    const found = async (text: string, more: object = {}) => {
      const index = await open();
      return (await index.search({ texts: [{ text, weight: 1 }], limit: 10, ...more })).map(({ id }) => id);
    };

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

    test.each([
      [{ bestOfEach: true }, ['丙', '乙']],
      [{ bestOfEach: true, limit: 1 }, ['丙']],
      [{ bestOfEach: true, filter: { policies: ['a'] } }, ['乙']],
      [{ bestOfEach: true, filter: { parts: ['二.1'] } }, ['丁']],
    ])('每份政策只要最好的一条：%j', async (more, expected) => {
      expect(await found('推进项目建设 研发', more)).toEqual(expected);
    });

    test('只凭“有人问过”命中的，不算条款里有这个词；带着原文的校验值', async () => {
      const index = await open();
      const [hit] = await index.search({ texts: [{ text: '拿地 项目', weight: 1 }], limit: 1 });
      expect(hit).toMatchObject({ id: '丙', policy: 'b', sha256: 'of 丙', matched: ['项目', '目', '项'] });
    });

    test('份量大的词决定次序', async () => {
      const index = await open();
      const texts = (first: number, second: number) => [
        { text: '技术', weight: first },
        { text: '研发', weight: second },
      ];
      expect((await index.search({ texts: texts(2, 1), limit: 1 }))[0]?.id).toBe('甲');
      expect((await index.search({ texts: texts(1, 2), limit: 1 }))[0]?.id).toBe('乙');
    });

    test.each(HOSTILE)('当作词来找：%s', async (text) => {
      const ids = await found(text);
      expect(ids.length).toBeLessThanOrEqual(4);
      if (!/技术改造|补/u.test(text)) expect(ids).toEqual([]);
    });
  });
}
