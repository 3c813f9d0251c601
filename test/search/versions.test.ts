import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Policy } from '../../src/corpus/library.ts';
import { followedAt, validity, verifyPolicyValues, withSuperseded } from '../../src/corpus/policy/index.ts';
import { segment } from '../../src/corpus/segment/index.ts';
import { search } from '../../src/search/search.ts';
import { searchable } from '../../src/search/searchable.ts';
import { day } from '../day.ts';
import { library } from './nanchang.ts';

const TEXTS = fileURLToPath(new URL('../../../shared/cases/segmenter/', import.meta.url));
const [shipped] = library.policies;

/** A policy of a text beside the project, with a validity that the test gives it. */
function madeOf(file: string, from: string, to: string): Policy {
  if (shipped === undefined) throw new Error('no policy');
  const source = readFileSync(`${TEXTS}${file}.txt`, 'utf8');
  const named = (value: string) => ({ value, quote: value });
  const title = named('加快重点产业实施意见');
  return {
    ...shipped,
    id: file,
    source,
    clauses: segment(source).clauses,
    awards: [],
    lexicon: undefined,
    asked: undefined,
    data: {
      ...shipped.data,
      title,
      number: title,
      issuer: named('柳河县人民政府'),
      in_force: { from: { value: day(from), quote: from }, to: { value: day(to), quote: to } },
      repeals: [],
      transitions: [],
      silences: [],
      clauses: {},
    },
  };
}

describe.skipIf(!existsSync(TEXTS))('一份政策的前后两版（../shared 不在时跳过）', () => {
  const there = existsSync(TEXTS);
  const old = there ? madeOf('liuhe-zhongdian-old', '2018-01-01', '2027-12-31') : undefined;
  const next = there ? madeOf('liuhe-zhongdian-2023', '2023-02-08', '2026-02-07') : undefined;
  const quote = '此前出台的支持重点产业发展相关支持奖励政策同时废止';
  const both = [old, next].flatMap((policy) => policy ?? []);
  const linked = both.map((policy) =>
    policy.id === 'liuhe-zhongdian-2023'
      ? { ...policy, data: { ...policy.data, repeals: [{ policy: 'liuhe-zhongdian-old', quote }] } }
      : policy,
  );
  const orders = [linked, linked.toReversed()].map(withSuperseded);
  const on = (date: string) => ({ first: day(date), last: day(date) });

  test.each([
    ['2022-05-01', 'liuhe-zhongdian-old'],
    ['2023-02-07', 'liuhe-zhongdian-old'],
    ['2023-02-08', 'liuhe-zhongdian-2023'],
    ['2025-06-30', 'liuhe-zhongdian-2023'],
  ])('%s 按 %s 答，另一版说明', async (date, id) => {
    for (const policies of orders) {
      const found = await search(searchable({ policies }), {
        query: '初次认定为国家高新技术企业奖励多少',
        during: on(date),
      });
      expect([...new Set(found.hits.map(({ policy }) => policy.id))]).toEqual([id]);
      expect(found.choice).toMatchObject({ status: 'chosen', by: 'day', policy: { id } });
      expect(found.otherVersions).toHaveLength(1);
    }
  });

  test('一段时间跨着两版：两版都说，问回去', async () => {
    for (const policies of orders) {
      const { choice } = await search(searchable({ policies }), {
        query: '初次认定为国家高新技术企业奖励多少',
        during: { first: day('2023-01-01'), last: day('2023-12-31') },
      });
      expect(choice.status).toBe('ask');
      expect(choice.candidates).toHaveLength(2);
    }
  });

  test('被代替的一版不再有效，说出由哪份、凭哪句代替', () => {
    for (const policies of orders) {
      const earlier = policies.find(({ id }) => id === 'liuhe-zhongdian-old');
      if (earlier === undefined) throw new Error('not there');
      expect(validity(earlier.data, day('2023-02-07')).state).toBe('in_force');
      const now = validity(earlier.data, day('2023-02-08'));
      expect(now).toMatchObject({ state: 'expired', governedBy: '加快重点产业实施意见' });
      expect(now.say).toContain(quote);
    }
  });

  test('没有说废止的两份，都留着', () => {
    expect(followedAt(withSuperseded(both), on('2025-06-30'))).toHaveLength(2);
  });

  test('引文没有废止的话，不算废止', () => {
    const faults = linked.flatMap(({ data }) =>
      verifyPolicyValues('policy.json', {
        ...data,
        repeals: data.repeals.map((each) => ({ ...each, quote: '暂定三年有效期' })),
      }),
    );
    expect(faults.map(({ field }) => field)).toContain('repeals.0.policy');
  });
});
