import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TOOLS } from '../../src/mcp/tools/index.ts';
import { call } from './call.ts';

type Row = readonly [
  what: string,
  tool: string,
  args: Readonly<Record<string, unknown>>,
  read: string,
  says: string,
];

const FACTS = {
  planned_investment: '800万元',
  conforms_to_industrial_policy: true,
  equipment_invoices: '700万元',
};
const RENOVATION = { award: '5', as_of: '2026-06-30', facts: FACTS };
const DRAFT = '技术改造最高补助500万元。';

/** What lies too deep, or goes by another name: what is told of it, and what the answer says. */
const READ: readonly Row[] = [
  ['包在 input 里', 'calculate_award', { input: RENOVATION }, '其中的 award、as_of、facts', '70万元'],
  [
    '包在 JSON 文字里',
    'calculate_award',
    { body: JSON.stringify(RENOVATION) },
    '其中的 award、as_of、facts',
    '70万元',
  ],
  ['包了两层', 'describe_award', { request: { params: { award: '5' } } }, '其中的 award', '企业技术改造补助'],
  ['旁边有别的参数', 'list_awards', { filter: { payee: '平台' }, policy: '南昌' }, '其中的 payee', '共 5 项'],
  ['旁边有宿主的参数', 'list_awards', { filter: { keyword: '智能工厂' }, page: 1 }, '其中的 keyword', '6a'],
  [
    '包着、名称也不同',
    'read_clause',
    { data: { clause_id: '3.2.5' } },
    '其中的 clause_id',
    '参数“clause_id”读作 ref',
  ],
  ['问话', 'search_clauses', { question: '技改买设备补多少', user: 'wx_17' }, 'query', '技术改造'],
  ['问话的名称更像', 'search_clauses', { user_query: '技改补多少', name: '张三' }, 'query', '技术改造'],
  ['条款', 'read_clause', { number: '三.(二).5' }, 'ref', '发票额'],
  ['奖项', 'describe_award', { id: '5', sessionId: 'x-17' }, 'award', '企业技术改造补助'],
  ['哪天', 'check_validity', { day: '2026年初' }, 'on', '在有效期内'],
  ['草稿', 'verify_answer', { reply: DRAFT }, 'answer', '未标'],
  [
    '声明',
    'verify_answer',
    { answer: DRAFT, items: [{ says: '最高补助500万元', basis: 'none' }] },
    'claims',
    '',
  ],
  ['事实', 'calculate_award', { award: '5', as_of: '2026-06-30', inputs: FACTS }, 'facts', '70万元'],
  ['整份的事实', 'match_awards', { as_of: '2026-06-30', profile: FACTS }, 'facts', '70万元'],
  ['事实没有放进去', 'calculate_award', { award: '5', ...FACTS }, 'facts 中的事实', '70万元'],
  [
    '事实一半在外面',
    'calculate_award',
    {
      award: '5',
      facts: { planned_investment: '800萬元', conforms_to_industrial_policy: '是' },
      equipment_invoices: '７００萬',
    },
    'facts 中的事实',
    '70万元',
  ],
  ['最多几条', 'search_clauses', { query: '技改补多少', top_k: 3, page: 1 }, 'limit', '技术改造'],
  ['最多几条，写成文字', 'search_clauses', { query: '技改补多少', size: '2条' }, 'limit', '技术改造'],
  [
    '最多几条，旁边有别的数',
    'search_clauses',
    { query: '技改', maxResults: 3, tenant: 12 },
    'limit',
    '技术改造',
  ],
  ['最多几条，中文名称', 'search_clauses', { query: '技改', 返回条数: '3' }, 'limit', '技术改造'],
  [
    '问话旁边是怎么答',
    'search_clauses',
    { message: '买设备花了八百万能补多少', instructions: '请用简短的话回答用户的问题' },
    'query',
    '技术改造',
  ],
  ['可选的日期', 'calculate_award', { award: '5', facts: FACTS, date: '2026-05-01' }, 'as_of', '70万元'],
  ['写法不同', 'calculate_award', { award: '5', facts: FACTS, asOf: '2026-05-01' }, 'as_of', '70万元'],
  ['可选的地区', 'list_policies', { city: '南昌' }, 'region', '共 1 份'],
  ['可选的词', 'list_awards', { q: '智能工厂' }, 'keyword', '6a'],
];

describe('包着的、名称不同的，只能是一项的照读，并说明', () => {
  const rows = READ.map(([what, tool, args, read, says]) => ({ what, tool, args, read, says }));
  test.each(rows)('$what', async ({ tool, args, read, says }) => {
    const { text, data, refused } = await call(tool, args);
    expect(refused).toBeUndefined();
    expect(data.read.filter(({ fact }) => fact === '参数').map((each) => each.read)).toContain(read);
    expect(text).toContain(says);
    expect(text).toContain(read);
  });
});

/** What hosts add of their own, and what must not be taken for an argument; `left` is told as not used. */
const LEFT: readonly (readonly [
  what: string,
  tool: string,
  args: Readonly<Record<string, unknown>>,
  left: readonly string[],
])[] = [
  ['会话和用户', 'search_clauses', { query: '技改', sessionId: 'x-17', user: '张三' }, ['sessionId', 'user']],
  ['元数据', 'match_awards', { facts: {}, _meta: { progressToken: 3 } }, ['_meta']],
  ['带钟点的时间', 'calculate_award', { award: '5', facts: {}, at: '2024-06-30 10:11:12' }, ['at']],
  ['时间戳', 'calculate_award', { award: '5', facts: {}, timestamp: 1_767_225_600 }, ['timestamp']],
  ['两个日期', 'calculate_award', { award: '5', facts: {}, a: '2026-01-01', b: '2026-02-01' }, ['a', 'b']],
  ['用户的编号', 'search_clauses', { query: '技改', user_id: 7 }, ['user_id']],
  ['租户的编号', 'list_policies', { tenant: 12 }, ['tenant']],
  ['不说是几条的数', 'search_clauses', { query: '技改', a: 3 }, ['a']],
  ['两个都说最多几条', 'search_clauses', { query: '技改', top_k: 3, size: 4 }, ['top_k', 'size']],
  ['多过最多的', 'search_clauses', { query: '技改', top_k: 50 }, ['top_k']],
  ['也可能是开关、页数的数', 'search_clauses', { query: '技改', page: 1, offset: 0 }, ['page', 'offset']],
  ['不是整数的', 'search_clauses', { query: '技改', score_threshold: 0.5 }, ['score_threshold']],
  ['人名', 'list_awards', { user: '张三' }, ['user']],
  ['另一句话', 'search_clauses', { query: '技改', history: '我在南昌开厂' }, ['history']],
  ['已经给了的', 'describe_award', { award: '5', id: '4' }, ['id']],
  ['包着已经给了的', 'describe_award', { award: '5', input: { award: '4' } }, ['input']],
  ['像事实、答不上的', 'calculate_award', { award: '5', facts: {}, planned: '3' }, ['planned']],
];

describe('宿主自己加的，不当作参数', () => {
  const rows = LEFT.map(([what, tool, args, left]) => ({ what, tool, args, left }));
  test.each(rows)('$what', async ({ tool, args, left }) => {
    const { data, refused } = await call(tool, args);
    expect(refused).toBeUndefined();
    expect(data.ignored).toEqual(left);
    expect(data.read.filter(({ fact }) => fact === '参数')).toEqual([]);
  });
});

/** Two that could be meant: both are named, with one that works. */
const EITHER: readonly (readonly [
  what: string,
  tool: string,
  args: Readonly<Record<string, unknown>>,
  named: readonly string[],
])[] = [
  ['两句话', 'search_clauses', { a: '技改补多少', b: '智能工厂奖多少' }, ['“a”', '“b”', 'query']],
  ['两个奖项', 'describe_award', { x: '5', y: '4' }, ['“x”', '“y”', 'award']],
  ['两天', 'check_validity', { from: '2026-01-01', to: '2026-06-30' }, ['“from”', '“to”', 'on']],
];

describe('两项都可能的，都说出来，例子可用', () => {
  const rows = EITHER.map(([what, tool, args, named]) => ({ what, tool, args, named }));
  test.each(rows)('$what', async ({ tool, args, named }) => {
    const { refused = '没有拒绝' } = await call(tool, args);
    for (const name of named) expect(refused).toContain(name);
    expect((await call(tool, { ...args, ...exampleIn(refused) })).refused).toBeUndefined();
  });
});

test('同一个事实里外两个值：都说出来，请留一个', async () => {
  const args = { award: '5', facts: FACTS, equipment_invoices: '300万元' };
  const { refused = '没有拒绝' } = await call('calculate_award', args);
  for (const value of ['“700万元”', '“300万元”']) expect(refused).toContain(value);
  const { text } = await call('calculate_award', { ...args, equipment_invoices: FACTS.equipment_invoices });
  expect(text).toContain('70万元');
});

test.each([
  ['去年8月16号', '2025-08-16'],
  ['今年3月1日', '2026-03-01'],
  ['上个月5号', '2026-10-05'],
  ['本月', '2026-11-01'],
  ['昨天', '2026-11-25'],
])('从今天算的日子：%s', async (on, read) => {
  expect((await call('check_validity', { on })).text).toContain(read);
});

test('编号的连字符写成下划线，开关写成 0', async () => {
  expect((await call('describe_award', { award: '3_a' })).text).toContain('3a');
  expect((await call('read_clause', { ref: '三.(二).5', context: '0' })).refused).toBeUndefined();
});

test('拒绝时也说，另一个名称读作了什么', async () => {
  const { refused } = await call('describe_award', { name: '首台套奖励' });
  expect(refused).toContain('没有奖补项目“首台套奖励”');
  expect(refused).toContain('参数“name”读作 award');
});

/** What each tool must be given, as people write it. */
const REQUIRED: Readonly<Record<string, readonly [name: string, values: readonly unknown[]]>> = {
  search_clauses: ['query', ['技改买设备补多少', '车展 展位费', 'subsidy for auto shows 车展', 'grants']],
  read_clause: ['ref', ['三.(二).5', '支持政策第5条', 5, '第九十九条', 'zz']],
  describe_award: ['award', ['5', '技改补助', 12, '首台套', 'zz-9']],
  calculate_award: ['award', ['5', '技改补助', '没有的奖项', 'zz-9']],
  check_validity: ['on', ['2026-06-30', '2025年底', '08/09/2025', '明天', 20_260_630]],
  verify_answer: ['answer', [DRAFT, '不补。', 'ok']],
  recheck_award: ['receipt', ['凭证号17', { award: '5' }, 17]],
};

test('必须给的换成任何名称：照读，或拒绝并举一个可用的例子', async () => {
  const required = TOOLS.flatMap(({ name }) => {
    const [argument, values] = REQUIRED[name] ?? [];
    return argument === undefined || values === undefined
      ? []
      : values.map((value) => ({ tool: name, argument, value }));
  });
  const taken = new Set(
    TOOLS.flatMap(({ advertised }) => Object.keys(Object(Reflect.get(advertised.input, 'properties')))),
  );
  const key = fc
    .string({ minLength: 1, maxLength: 12 })
    .filter((word) => !taken.has(word) && !word.startsWith('_'));
  const extra = fc.constantFrom<object>({}, { sessionId: 'x-17' }, { _meta: { progressToken: 1 } });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...required), key, extra, async (one, name, more) => {
      const args = { ...more, [name]: one.value };
      const { data, refused } = await call(one.tool, args);
      if (refused === undefined) {
        expect(data.read).toContainEqual({ fact: '参数', given: name.slice(0, 120), read: one.argument });
        expect(data.ignored).not.toContain(name);
      } else {
        expect((await call(one.tool, { ...more, ...exampleIn(refused) })).refused).toBeUndefined();
      }
    }),
    { numRuns: 120 },
  );
});

function exampleIn(refusal: string): object {
  const example: unknown = JSON.parse(/例：(\{.*\})/u.exec(refusal)?.[1] ?? '""');
  expect(example, refusal).toBeTypeOf('object');
  return Object(example);
}
