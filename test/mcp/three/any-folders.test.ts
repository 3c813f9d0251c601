import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Context } from '../../../src/mcp/context.ts';
import { callOf, IDS, THERE, threePolicies } from './three-policies.ts';

const RENOVATION = { planned_investment: '800万元', equipment_invoices: '700万元' };

/** Calls to every tool that could depend on the order of policies; `policy` is an id of `IDS`. */
const CALLS: readonly (readonly [tool: string, args: Readonly<Record<string, unknown>>])[] = [
  ['search_clauses', { query: '技术改造补多少' }],
  ['search_clauses', { query: '首次认定高新技术企业奖多少' }],
  ['search_clauses', { query: '研发费用补助比例', limit: 20 }],
  ['search_clauses', { query: '能不能和其他政策重复享受' }],
  ['search_clauses', { query: '老年人高龄津贴多少' }],
  ['search_clauses', { query: '赣州的技改补多少' }],
  ['search_clauses', { query: '设备搬迁费', policy: 'xiushui-2022' }],
  ['search_clauses', { query: '财政局管哪些', department: '市财政局' }],
  ['read_clause', { ref: '第五条' }],
  ['read_clause', { ref: '三.(二)' }],
  ['read_clause', { ref: '九十九' }],
  ['list_policies', {}],
  ['list_policies', { region: '江西' }],
  ['list_awards', {}],
  ['list_awards', { keyword: '奖励' }],
  ['describe_award', { award: '高新技术企业认定奖励' }],
  ['describe_award', { award: '奖励' }],
  ['describe_award', { award: '没有的奖补' }],
  ['calculate_award', { award: '5', facts: RENOVATION }],
  ['calculate_award', { award: 'gazelle', facts: {}, as_of: '2023-03-01' }],
  ['calculate_award', { award: '补助', facts: {} }],
  ['match_awards', { facts: {} }],
  ['match_awards', { facts: RENOVATION, as_of: '2026-06-30' }],
  ['match_awards', { facts: {}, policy: '江西', as_of: '2023-03-01' }],
  ['check_validity', { on: '2023-03-01' }],
  ['check_validity', { on: '2025' }],
  ['verify_answer', { answer: '对首次认定的瞪羚企业奖励20万元，最高不超过500万元（第五条）。' }],
  [
    'verify_answer',
    {
      answer: '最高不超过500万元。',
      claims: [{ says: '最高不超过500万元', basis: 'text', quotes: ['最高不超过500万元'] }],
    },
  ],
  ['check_validity', { on: '2023-03-01', policy: '没有的' }],
];

/** A folder's name: its length is fixed and none is a word, so that it can be told apart in what comes back. */
const folder = fc.stringMatching(/^[a-z][a-z0-9]{3}q[0-9]{4}$/u);
const folders = fc.uniqueArray(folder, { minLength: IDS.length, maxLength: IDS.length });

/** A receipt's own hash is over all of it, the folder's name too. */
const OWN_HASH = /(?<="rule_sha256":"[0-9a-f]{64}"),"sha256":"[0-9a-f]{64}"/u;

/** What all calls come to, folders under the names they were given in `IDS`; what a hash makes of a name is left out. */
async function toldBy(context: Context, names: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const told = CALLS.map(async ([tool, args]) => {
    const { policy } = args;
    const named = typeof policy === 'string' ? { ...args, policy: names[policy] ?? policy } : args;
    const { text, data } = await callOf(context, tool, named);
    const all = `${text}\n${JSON.stringify(data).replace(OWN_HASH, '')}`;
    return Object.entries(names).reduce((words, [id, name]) => words.replaceAll(name, id), all);
  });
  return Promise.all(told);
}

describe.skipIf(!THERE)('文件夹叫什么、什么次序，答复都一样（../shared 不在时跳过）', () => {
  test('每个工具', async () => {
    const given = await toldBy(threePolicies(), {});
    await fc.assert(
      fc.asyncProperty(folders, async (names) => {
        const named = Object.fromEntries(IDS.map((id, n) => [id, names[n] ?? id]));
        expect(await toldBy(threePolicies(named), named)).toEqual(given);
      }),
      // A folder's name cannot be made simpler, and each try opens a library.
      { numRuns: 6, endOnFailure: true },
    );
  }, 60_000);
});
