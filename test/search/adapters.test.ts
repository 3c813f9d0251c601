import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ClauseDocument,
  type ClauseIndex,
  type ClauseQuery,
  RANKING,
} from '../../src/search/index/clause-index.ts';
import { requestFor } from '../../src/search/index/opensearch-query.ts';
import { packedIndex } from '../../src/search/index/packed-index.ts';
import { storedIndex, storeIndex } from '../../src/search/index/stored-index.ts';
import { terms } from '../../src/text/terms.ts';
import { CONTRACT_DOCUMENTS, document, indexContract } from './index-contract.ts';
import { miniSearchIndex } from './minisearch.ts';

const adapters: readonly [string, (documents: readonly ClauseDocument[]) => ClauseIndex][] = [
  ['MiniSearch', miniSearchIndex],
  ['紧凑索引', packedIndex],
  ['写下来的索引', stored],
];

/** An index read back from what was written of it. */
function stored(all: readonly ClauseDocument[]): ClauseIndex {
  const bytes = storeIndex(all);
  return storedIndex((offset, length) => bytes.slice(offset, offset + length));
}

test('没有词的问题，集群也一条不给', () => {
  expect(requestFor({ texts: [{ text: '…', weight: 1 }], limit: 9 })).toMatchObject({
    query: { match_none: {} },
  });
});

for (const [name, adapter] of adapters) indexContract(name, () => adapter(CONTRACT_DOCUMENTS));

/** BM25 as Lucene's documentation writes it, over lists of terms: slow and plain, to hold the packed index against. */
function oracle(set: readonly ClauseDocument[], { texts }: ClauseQuery): ReadonlyMap<string, number> {
  const fields = [
    { weight: 1, of: ({ head, body }: ClauseDocument) => `${head}\n${body}` },
    { weight: RANKING.head, of: ({ head }: ClauseDocument) => head },
    { weight: RANKING.asked, of: ({ asked }: ClauseDocument) => asked },
  ].map(({ weight, of }) => ({ weight, lists: set.map((each) => terms(of(each)).map((term) => term.text)) }));
  const wanted = texts.flatMap(({ text, weight }) =>
    terms(text).map((term) => ({ ...term, weight: term.weight * weight })),
  );
  const scores = set.map(({ id }, at) => {
    const score = fields.flatMap(({ weight, lists }) => {
      const having = lists.filter((list) => list.length > 0).length;
      const average = lists.reduce((sum, list) => sum + list.length, 0) / having;
      return wanted.map((term) => {
        const count = lists[at]?.filter((each) => each === term.text).length ?? 0;
        const containing = lists.filter((list) => list.includes(term.text)).length;
        const idf = Math.log(1 + (having - containing + 0.5) / (containing + 0.5));
        const length = keptLength(lists[at]?.length ?? 0);
        const share = RANKING.k * (1 - RANKING.b + (RANKING.b * length) / average);
        return count === 0 ? 0 : (term.weight * weight * idf * count) / (count + share);
      });
    });
    return [id, score.reduce((sum, each) => sum + each, 0)] as const;
  });
  return new Map(scores);
}

/** The longest length of which a byte keeps no more than this one: 24 exactly, then four bits. */
function keptLength(length: number): number {
  const kept = [...Array(24).keys()];
  for (let step = 1, value = 24; value <= length; step *= 2) {
    const times = step === 1 ? 16 : 8;
    for (let n = 0; n < times; n += 1, value += step) kept.push(value);
  }
  return kept.findLast((value) => value <= length) ?? 0;
}

test('任何文字和问题：分数与按 Lucene 公式逐项算的相同，高分在前，同分按文内次序', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'汽车企业补助奖励的1万 ，g'), maxLength: 80 });
  const made = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(made, text, text, async (parts, one, two) => {
      const set = parts.map(([head, body, asked], i) => document(String(i), body, { head, asked }));
      const query = {
        texts: [
          { text: one, weight: 1 },
          { text: two, weight: 2 },
        ],
        limit: set.length,
      };
      const found = await packedIndex(set).search(query);
      const expected = oracle(set, query);
      expect(found.map(({ id }) => id).sort()).toEqual(
        [...expected]
          .filter(([, score]) => score > 0)
          .map(([id]) => id)
          .sort(),
      );
      for (const { id, score } of found) expect(score).toBeCloseTo(expected.get(id) ?? 0, 3);
      for (const [i, { id, score }] of found.entries()) {
        const next = found[i + 1];
        if (next !== undefined)
          expect(score > next.score || (score === next.score && Number(id) < Number(next.id))).toBe(true);
      }
    }),
  );
});
