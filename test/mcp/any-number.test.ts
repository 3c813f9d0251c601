import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { encode } from 'gpt-tokenizer';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { libraryContext } from '../../src/command/library-context.ts';
import { openLibrary } from '../../src/command/open-library.ts';
import type { Context } from '../../src/mcp/context.ts';
import { writeMadeUpLibrary } from '../../tools/bench/made-up-library.ts';
import { day } from '../day.ts';
import { callOf } from './three/three-policies.ts';

const MODEL = fileURLToPath(new URL('../../corpus/nanchang-2025-9', import.meta.url));
/** As many policies as one call goes through. */
const MOST = 20;
const MOST_TOKENS = 8000;

/** Made-up policies, each of another place with other sums. */
function madeUp() {
  const dir = mkdtempSync(join(tmpdir(), 'youju-any-number-'));
  try {
    writeMadeUpLibrary(dir, MOST, MODEL);
    const { library, rules } = openLibrary({ positionals: [], values: { corpus: dir } });
    return library.policies.map((policy) => ({ policy, rules: rules.get(policy.id) ?? [] }));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const all = madeUp();
const contexts = new Map<number, Context>();
/** The first so many of them as a library. */
function first(count: number): Context {
  const known = contexts.get(count) ?? libraryContext(all.slice(0, count), []);
  contexts.set(count, known);
  return { ...known, today: () => day('2026-06-30') };
}

/** What a firm may say of itself: from nothing to yes on all that is asked with yes or no, and large sums; nothing paid yet. */
const asked = all.slice(0, 1).flatMap(({ rules }) => rules.flatMap(({ data }) => Object.entries(data.facts)));
const generous = new Map(
  asked
    .filter(([name]) => name !== 'already_awarded')
    .flatMap(([name, { type }]): [string, unknown][] =>
      type === 'bool' ? [[name, true]] : type === 'money' ? [[name, '9亿元']] : [],
    ),
);
const profile = fc
  .oneof(fc.subarray([...generous]), fc.constant([...generous]))
  .map((some) => Object.fromEntries(some));
const count = fc.integer({ min: 1, max: MOST });

const CALLS: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['search_clauses', { query: '设备花了八千万能补多少' }],
  ['read_clause', { ref: '三.(二).5' }],
  ['list_policies', {}],
  ['list_awards', {}],
  ['list_awards', { keyword: '智能工厂' }],
  ['describe_award', { award: '5' }],
  ['calculate_award', { award: '5', facts: { planned_investment: '8000万元' } }],
  ['match_awards', { facts: {} }],
  ['match_awards', { facts: Object.fromEntries(generous) }],
  ['check_validity', { on: '2026-06-30' }],
  ['verify_answer', { answer: '技术改造最高不超过500万元。' }],
];

const GROUPS = ['eligible', 'up_to', 'needs_facts', 'not_determined', 'not_eligible'] as const;
const rows = z.array(z.looseObject({ award: z.string() }));
const groups = z.looseObject({
  eligible: rows,
  up_to: rows,
  needs_facts: rows,
  not_determined: rows,
  not_eligible: rows,
  unlisted: z.record(z.string(), z.number()).default({}),
});

async function matched(context: Context, args: Readonly<Record<string, unknown>>) {
  const { text, data } = await callOf(context, 'match_awards', args);
  return { tokens: encode(`${text}${JSON.stringify(data)}`).length, ...groups.parse(data) };
}

describe('政策不论几份', () => {
  test.each(CALLS)(`%s %j：答复不超过 ${MOST_TOKENS} 词元`, async (tool, args) => {
    for (const n of [1, 2, 3, 5, 10, MOST]) {
      const { text, data } = await callOf(first(n), tool, args);
      expect(encode(`${text}${JSON.stringify(data)}`).length, `${n} 份`).toBeLessThanOrEqual(MOST_TOKENS);
    }
  });

  test('一家对照几份：列出的和没有列出的，合起来就是各份的；没有列完确数，别的不多占', async () => {
    await fc.assert(
      fc.asyncProperty(count, profile, async (n, facts) => {
        const context = first(n);
        const ids = context.library.policies.map(({ id }) => id);
        const together = await matched(context, { facts });
        const apart = await Promise.all(ids.map((policy) => matched(context, { facts, policy })));
        for (const group of GROUPS) {
          const whole = apart.reduce((sum, one) => sum + one[group].length, 0);
          expect(together[group].length + (together.unlisted[group] ?? 0), group).toBe(whole);
        }
        const [sure, ...others] = GROUPS.map((group) => together[group].length);
        if ((together.unlisted.eligible ?? 0) > 0) expect(Math.max(...others)).toBeLessThanOrEqual(sure ?? 0);
        expect(together.tokens).toBeLessThanOrEqual(MOST_TOKENS);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
