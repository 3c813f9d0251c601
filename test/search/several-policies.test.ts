import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/corpus/load.ts';
import { type SearchResult, search } from '../../src/search/search.ts';
import { searchable } from '../../src/search/searchable.ts';
import { library } from './nanchang.ts';

const CASES = fileURLToPath(new URL('../../../shared/cases/policies/', import.meta.url));

interface Row {
  readonly q: string;
  /** The policy meant; `amb` for several, null for none. */
  readonly policy: string | null;
  readonly gold_clauses: readonly string[] | null;
  readonly coverage: readonly string[];
}

describe.skipIf(!existsSync(CASES))('几份政策一起查（../shared 不在时跳过）', () => {
  const policies = existsSync(CASES) ? [...library.policies, ...load(CASES).library.policies] : [];
  const orders = [policies, policies.toReversed()].map((order) => searchable({ policies: order }));
  const rows: readonly Row[] = existsSync(CASES)
    ? readFileSync(`${CASES}questions.dev.jsonl`, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : [];

  test('说对是哪份政策、哪一条、有没有写；没有说是哪份而几份都合适的，问回去；不论文件夹的次序', async () => {
    const told = await Promise.all(
      rows.map(async (row) => {
        const results = await Promise.all(orders.map((each) => search(each, { query: row.q })));
        const [first = '', ...others] = results.map(({ hits, coverage }) =>
          JSON.stringify([hits.map(({ policy, clause }) => [policy.id, clause.id]), coverage]),
        );
        expect(others, row.q).toEqual([first]);
        return { row, found: results[0] };
      }),
    );
    const right = (is: (row: Row, found: SearchResult) => boolean) =>
      told.filter(({ row, found }) => found !== undefined && is(row, found)).length;
    const meant = rows.filter(({ gold_clauses: gold }) => gold !== null).length;
    const policy = right((row, { choice }) => row.gold_clauses !== null && choice.policy?.id === row.policy);
    const clause = right((row, { hits: [hit] }) => row.gold_clauses?.includes(hit?.clause.id ?? '') ?? false);
    const covered = right((row, { coverage }) => row.coverage.includes(coverage.status));
    const asked = right((row, { choice }) => row.policy === 'amb' && choice.status === 'ask');
    expect(policy / meant).toBeGreaterThanOrEqual(0.95);
    expect(clause / meant).toBeGreaterThanOrEqual(0.9);
    expect(covered / rows.length).toBeGreaterThanOrEqual(0.92);
    expect(asked).toBe(rows.filter((row) => row.policy === 'amb').length);
  });

  test.each([
    ['修水的技改补多少', 'xiushui-2022', 'not_covered'],
    ['《南昌市关于打造汽车及零部件先进制造业集群行动方案》技改补多少', 'nanchang-2025-9', 'covered'],
    ['洪府办规发〔2025〕9号技改补多少', 'nanchang-2025-9', 'covered'],
    ['小蓝经开区的厂，技改补多少', 'nanchang-2025-9', 'covered'],
  ])('%s：由 %s 答，%s', async (query, id, status) => {
    for (const each of orders) {
      const { choice, coverage, hits } = await search(each, { query });
      expect({ policy: choice.policy?.id, status: coverage.status }).toEqual({ policy: id, status });
      expect(new Set(hits.map(({ policy }) => policy.id))).toEqual(new Set([id]));
    }
  });

  test('没有政策的地方：说没有，不拿别处的当答复', async () => {
    for (const each of orders) {
      const { coverage, choice } = await search(each, { query: '赣州的技改补多少' });
      expect(coverage.status).not.toBe('covered');
      expect(coverage.note).toMatch(/^库中没有赣州的政策/u);
      expect(choice.by).not.toBe('place');
    }
  });
});
