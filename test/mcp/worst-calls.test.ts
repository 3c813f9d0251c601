import fc from 'fast-check';
import { encode } from 'gpt-tokenizer';
import { describe, expect, test } from 'vitest';
import type { Fact } from '../../src/award/rule/index.ts';
import { libraryContext } from '../../src/command/library-context.ts';
import { openLibrary } from '../../src/command/open-library.ts';
import { type Context, rulesOf } from '../../src/mcp/context.ts';
import { policy, rules } from '../award/nanchang.ts';
import { day } from '../day.ts';
import { encodedLibrary, TEXTS } from '../policies/encoded.ts';
import { callOf } from './three/three-policies.ts';

/** What hosts hand on to a model. */
const MOST_TOKENS = 8000;
const today = () => day('2026-11-26');

/** Twenty policies alike: as many as one call goes through, and none that its words choose. */
const twenty = libraryContext(
  Array.from({ length: 20 }, (_, n) => {
    const { title, number, ...data } = policy.data;
    const named = { ...data, title: { ...title, value: `${title.value}之${n}` }, number };
    return { policy: { ...policy, id: `p${n}-2025`, data: named }, rules };
  }),
  [],
);

const LIBRARIES: readonly (readonly [name: string, context: Context])[] = [
  ['所附的一份', { ...libraryContext([{ policy, rules }], []), today }],
  ['二十份', { ...twenty, today }],
  ...(TEXTS
    ? [
        [
          '别处两份，共九十余项',
          { ...openLibrary({ positionals: [], values: { corpus: encodedLibrary() } }), today },
        ] as const,
      ]
    : []),
];

type Call = readonly [tool: string, args: Readonly<Record<string, unknown>>];

/** The most that may be said for a fact: of a list so many items. */
function mostFor(fact: Fact, items: number): unknown {
  switch (fact.type) {
    case 'bool':
      return '是';
    case 'money':
      return '约9亿元';
    case 'enum':
      return Object.values(fact.options)[0];
    case 'enum_list':
      return Object.values(fact.options);
    case 'list':
      return Array.from({ length: items }, () =>
        Object.fromEntries(Object.entries(fact.fields).map(([name, own]) => [name, mostFor(own, items)])),
      );
    default:
      return undefined;
  }
}

function factsOf(all: readonly (readonly [string, Fact])[], items: number): Record<string, unknown> {
  const told = all.map(([name, fact]) => [name, mostFor(fact, items)] as const);
  return Object.fromEntries(told.filter(([, value]) => value !== undefined));
}

/** Calls as long as they may be, made of a library's own words. */
function callsOf(context: Context): fc.Arbitrary<Call> {
  const [first, ...others] = context.library.policies;
  if (first === undefined) throw new Error('an empty library');
  const policies = [first, ...others];
  const clauses = policies.flatMap((each) => each.clauses.map((clause) => ({ id: each.id, clause })));
  const sentences = first.clauses.flatMap((clause) => clause.sentences.map(({ text }) => text));
  const awards = policies.flatMap((each) => rulesOf(context, each).map((rule) => ({ id: each.id, rule })));
  const asked = awards.flatMap(({ rule }) => Object.entries(rule.data.facts));
  const leads = clauses.flatMap(({ clause }) => clause.departments.lead);
  const when = fc.constantFrom('2026-06-30', '2025', '2024-06-30', '2023', '2022年8月');
  const clause = fc.constantFrom(...clauses);
  const award = fc.constantFrom(...awards);
  const which = fc.option(fc.constantFrom(...policies.map(({ id }) => id)), { nil: undefined });
  const quoted = fc.array(fc.constantFrom(...sentences), { minLength: 20, maxLength: 200 });
  const query = fc.oneof(
    clause.map(({ clause: { text } }) => text),
    fc.constantFrom(...leads).map((name) => `${name}负责哪几条`),
    fc.constantFrom('能拿哪些', '支持企业', '奖励补助资金', '第1条第2条第3条第4条第5条', '申报材料和电话'),
  );
  return fc.oneof(
    fc
      .record({ query, limit: fc.constantFrom(5, 20), as_of: fc.option(when, { nil: undefined }) })
      .map(({ query: words, ...rest }): Call => ['search_clauses', { query: words.slice(0, 500), ...rest }]),
    clause.map(({ id, clause: { key } }): Call => {
      return ['read_clause', { ref: `policy://${id}/clause/${key}`, context: true }];
    }),
    fc.constantFrom('1', '第一条', '5').map((ref): Call => ['read_clause', { ref, context: true }]),
    which.map((id): Call => ['list_awards', { policy: id }]),
    fc.constant<Call>(['list_policies', {}]),
    when.map((on): Call => ['check_validity', { on }]),
    award.map(({ id, rule }): Call => ['describe_award', { award: rule.data.id, policy: id }]),
    fc.tuple(award, when, fc.constantFrom(1, 20, 60, 100)).map(([{ id, rule }, as_of, items]): Call => {
      const facts = factsOf(Object.entries(rule.data.facts), items);
      return ['calculate_award', { award: rule.data.id, policy: id, as_of, facts }];
    }),
    fc.tuple(which, when, fc.subarray(asked)).map(([id, as_of, some]): Call => {
      const own = awards.filter((each) => id === undefined || each.id === id);
      const known = some.filter(([name]) => own.some(({ rule }) => Object.hasOwn(rule.data.facts, name)));
      return ['match_awards', { facts: factsOf(known, 3), as_of, policy: id }];
    }),
    fc.tuple(quoted, which).map(([draft, id]): Call => {
      const claims = draft.map((says, n) => ({
        says: says.slice(0, 150),
        basis: 'text',
        quotes: [(draft[n % 3 === 0 ? n : n - 1] ?? says).slice(0, 120)],
      }));
      return ['verify_answer', { answer: draft.join('').slice(0, 20_000), claims, policy: id ?? first.id }];
    }),
    fc.integer({ min: 1, max: 900 }).map((count): Call => {
      const figures = Array.from(
        { length: count },
        (_, n) => `第${n}条最高${n}万元，2026年${(n % 12) + 1}月`,
      );
      return ['verify_answer', { answer: figures.join('。').slice(0, 20_000), policy: first.id }];
    }),
  );
}

/** Arguments that hosts and people add: unknown ones without end, and values that are far too long. */
const ADDED: readonly Readonly<Record<string, unknown>>[] = [
  {},
  Object.fromEntries(Array.from({ length: 1500 }, (_, n) => [`没有的参数${n}`, 'x'])),
  Object.fromEntries(
    Array.from({ length: 40 }, (_, n) => [`${'没有的参数'.repeat(200)}${n}`, 'x'.repeat(900)]),
  ),
];

describe.each(LIBRARIES)('%s：最长的合法调用', (_, context) => {
  test(`答复都不超过 ${MOST_TOKENS} 词元`, async () => {
    await fc.assert(
      fc.asyncProperty(callsOf(context), fc.constantFrom(...ADDED), async ([tool, args], added) => {
        const { text, data } = await callOf(context, tool, { ...added, ...args });
        const result = { content: [{ type: 'text', text }], structuredContent: data };
        expect(encode(JSON.stringify(result)).length, tool).toBeLessThanOrEqual(MOST_TOKENS);
      }),
      { numRuns: 120 },
    );
  }, 120_000);
});

test.each([
  ['search_clauses', 'query'],
  ['search_clauses', 'part'],
  ['search_clauses', 'keywords'],
  ['read_clause', 'ref'],
  ['describe_award', 'award'],
  ['calculate_award', 'facts'],
  ['match_awards', 'facts'],
  ['match_awards', 'policy'],
  ['check_validity', 'on'],
  ['list_policies', 'region'],
  ['verify_answer', 'answer'],
  ['recheck_award', 'receipt'],
])('%s 的 %s 太长：拒绝的话不把它照抄一遍', async (tool, name) => {
  const [, context] = LIBRARIES[0] ?? [];
  const needed = { query: '技改', ref: '5', award: '5', facts: {}, on: '2026-06-30', answer: '500万元' };
  for (const long of [
    '长'.repeat(50_000),
    Array.from({ length: 900 }, () => '长'.repeat(900)),
    { ['长'.repeat(9000)]: 1 },
  ]) {
    const { text } = await callOf(context, tool, { ...needed, [name]: long });
    expect(encode(text).length).toBeLessThanOrEqual(MOST_TOKENS);
  }
});
