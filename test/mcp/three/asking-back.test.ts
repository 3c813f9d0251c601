import { describe, expect, test } from 'vitest';
import { callOf, IDS, THERE, threePolicies } from './three-policies.ts';

type Row = readonly [
  tool: string,
  args: Readonly<Record<string, unknown>>,
  status: 'named' | 'chosen' | 'ask',
  by: string | null,
  policies: readonly string[],
];

const [NANCHANG = '', WUHAN = '', XIUSHUI = ''] = IDS;
const DRAFT = '对首次认定的瞪羚企业奖励20万元。';

/** What of three policies is chosen, by what; or which of them are told of and asked about. */
const ROWS: readonly Row[] = [
  ['search_clauses', { query: '技改补多少' }, 'chosen', 'content', [NANCHANG]],
  ['search_clauses', { query: '小蓝经济技术开发区的厂技改补多少' }, 'chosen', 'place', [NANCHANG]],
  ['search_clauses', { query: '進賢縣的企業，技術改造補多少' }, 'chosen', 'place', [NANCHANG]],
  ['search_clauses', { query: '进贤的技改补多少' }, 'chosen', 'place', [NANCHANG]],
  ['search_clauses', { query: '我在红谷滩开厂，技改补多少' }, 'chosen', 'place', [NANCHANG]],
  ['search_clauses', { query: '武漢市億元以上工業項目貸款貼息多少' }, 'chosen', 'place', [WUHAN]],
  ['search_clauses', { query: '修水縣瞪羚企業獎勵多少' }, 'chosen', 'place', [XIUSHUI]],
  ['search_clauses', { query: '瞪羚企业奖励', policy: '修水' }, 'named', 'argument', [XIUSHUI]],
  ['search_clauses', { query: '几个奖能叠着拿吗' }, 'ask', null, [NANCHANG, XIUSHUI, WUHAN]],
  ['search_clauses', { query: '奖励归哪个部门牵头' }, 'ask', null, [NANCHANG, XIUSHUI, WUHAN]],
  ['search_clauses', { query: '技改归哪个部门管' }, 'chosen', 'content', [NANCHANG]],
  ['search_clauses', { query: '修水的几个奖能叠加吗' }, 'chosen', 'place', [XIUSHUI]],
  ['search_clauses', { query: '技改和智能工厂能不能都报' }, 'chosen', 'content', [NANCHANG]],
  ['read_clause', { ref: '第五条' }, 'ask', null, IDS],
  ['read_clause', { ref: '第五条', policy: NANCHANG }, 'named', 'argument', [NANCHANG]],
  ['read_clause', { ref: '洪府办规发〔2025〕9号 三、(二)5' }, 'named', 'number', [NANCHANG]],
  ['read_clause', { ref: '四.(十五)' }, 'chosen', 'content', [WUHAN]],
  ['read_clause', { ref: `policy://${XIUSHUI}/clause/3.7.1` }, 'named', 'argument', [XIUSHUI]],
  ['describe_award', { award: 'gazelle' }, 'chosen', 'content', [XIUSHUI]],
  ['describe_award', { award: '5', policy: '小蓝经开区' }, 'named', 'argument', [NANCHANG]],
  ['calculate_award', { award: 'growth-q1', facts: {} }, 'chosen', 'content', [WUHAN]],
  ['calculate_award', { award: '5', facts: {}, policy: '南昌' }, 'named', 'argument', [NANCHANG]],
  ['match_awards', { facts: {} }, 'ask', null, IDS],
  ['match_awards', { facts: {}, policy: '江西省' }, 'chosen', 'argument', [NANCHANG, XIUSHUI]],
  ['list_awards', { policy: '湾里管理局' }, 'named', 'argument', [NANCHANG]],
  ['check_validity', { on: '2023-03-01' }, 'ask', null, IDS],
  ['check_validity', { on: '2023-03-01', policy: '江西' }, 'ask', 'argument', [NANCHANG, XIUSHUI]],
  ['check_validity', { on: '2023-03-01', policy: '武漢' }, 'named', 'argument', [WUHAN]],
  ['verify_answer', { answer: `修水${DRAFT}` }, 'chosen', 'place', [XIUSHUI]],
  ['verify_answer', { answer: DRAFT, policy: XIUSHUI }, 'named', 'argument', [XIUSHUI]],
  [
    'verify_answer',
    {
      answer: DRAFT,
      claims: [{ says: '奖励20万元', basis: 'text', quotes: ['首次被认定为“瞪羚企业”的奖励20万元'] }],
    },
    'chosen',
    'content',
    [XIUSHUI],
  ],
  [
    'verify_answer',
    { answer: '可得20万元。', calculations: [{ award: 'gazelle', facts: {}, as_of: '2023-03-01' }] },
    'chosen',
    'content',
    [XIUSHUI],
  ],
];

describe.skipIf(!THERE)('三份政策：选了哪份、凭什么，还是问回去（../shared 不在时跳过）', () => {
  const three = THERE ? threePolicies() : undefined;

  test.each(ROWS.map((row) => ({ row })))('$row', async ({ row: [tool, args, status, by, policies] }) => {
    const { data, text, refused } = await callOf(three, tool, args);
    expect(refused, text).toBe(false);
    const [only = null, ...others] = policies;
    expect(data.policy_choice).toMatchObject({
      status,
      by,
      policy: others.length > 0 ? null : only,
      candidates: policies,
    });
  });

  test('几份的有效期：每份各说，当天有效的在前，问是哪一份', async () => {
    const { data, text } = await callOf(three, 'check_validity', { on: '2023-03-01' });
    expect(data).toMatchObject({
      on: '2023-03-01',
      governed_by: null,
      policies: [
        { policy: WUHAN, in_force: 'in_force' },
        { policy: XIUSHUI, in_force: 'in_force' },
        { policy: NANCHANG, in_force: 'previous_policy', governed_by: '洪府办发〔2022〕147号' },
      ],
    });
    expect(data).not.toHaveProperty('in_force');
    for (const id of IDS) expect(text).toContain(`（${id}）：`);
    expect(text).toContain('请用 policy 指明一份');
  });

  test('几份那天一样：说出这一个结论', async () => {
    const { data } = await callOf(three, 'check_validity', { on: '2030-01-01' });
    expect(data).toMatchObject({ in_force: 'expired' });
  });

  const PAST = '2023-03-01';
  test.each([
    ['check_validity', { on: PAST }],
    ['calculate_award', { award: 'gazelle', facts: {}, as_of: PAST }],
    ['match_awards', { facts: {}, as_of: PAST }],
    ['search_clauses', { query: '瞪羚企业奖励多少', as_of: PAST }],
    ['verify_answer', { answer: DRAFT }],
    ['describe_award', { award: 'gazelle' }],
    ['read_clause', { ref: '三.(七).1' }],
    ['list_awards', { keyword: '瞪羚' }],
  ])('%s %j：说的是从前，也说今天已失效', async (tool, args) => {
    const { data, text } = await callOf(three, tool, { ...args, policy: XIUSHUI });
    expect(data.not_in_force).toMatchObject([{ policy: XIUSHUI, in_force: 'expired' }]);
    expect(text).toMatch(/^注意：《修水县/u);
  });
});
