import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/award/calculate.ts';
import { readRules } from '../../src/award/rule/read-rules.ts';
import { load } from '../../src/corpus/load.ts';

/** How many awards each policy provides, counted by hand in its text. */
const PROVIDED: Readonly<Record<string, number>> = { 'nanchang-2025-9': 27 };

const { library } = load(fileURLToPath(new URL('../../corpus/', import.meta.url)));

test('有奖项的政策都在清点之列', () => {
  const described = library.policies.filter(({ awards }) => awards.length > 0).map(({ id }) => id);
  expect(described).toEqual(Object.keys(PROVIDED));
});

describe.each(library.policies.map((policy) => ({ policy })))('$policy.id', ({ policy }) => {
  const { rules, faults } = readRules(policy);

  test('每份数据合乎结构，名称都有着落，引文在条款中恰有一处', () => {
    expect(faults).toEqual([]);
  });

  test('奖项一个不少', () => {
    expect(new Set(rules.map(({ data }) => data.id)).size).toBe(PROVIDED[policy.id] ?? 0);
  });

  test('奖项所在的条款都在', () => {
    const clauses = policy.clauses.map(({ id }) => id);
    expect(clauses).toEqual(expect.arrayContaining(rules.map(({ data }) => data.clause)));
  });

  describe.each(rules.map((rule) => ({ rule, id: rule.data.id })))('$id', ({ rule }) => {
    test.each(rule.data.cases)('$name', ({ facts, as_of, expect: expected }) => {
      const asOf = as_of ?? policy.data.in_force.from.value;
      const result = calculate(policy, rule, { facts, asOf, asOfGiven: true });
      const actual = {
        ...result.amount,
        in_force: result.in_force,
        eligibility: result.eligibility.status,
        missing: result.missing.map(({ fact }) => fact).sort(),
      };
      expect(actual).toMatchObject({
        ...expected,
        ...(expected.missing === undefined ? {} : { missing: [...expected.missing].sort() }),
      });
    });
  });
});
