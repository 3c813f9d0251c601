import { describe, expect, test } from 'vitest';
import { day } from '../../day.ts';
import { callOf, encodedPolicies, IDS, THERE } from './three-policies.ts';

const [NANCHANG = '', WUHAN = '', XIUSHUI = ''] = IDS;

type Args = Readonly<Record<string, unknown>>;
type Row = readonly [what: string, tool: string, args: Args, says: readonly string[]];

const EXPORT = { is_in_scope: true, is_exporter: true };
const exports = (sum: string) => ({
  award: 'export-1',
  as_of: '2023-06-01',
  policy: XIUSHUI,
  facts: { ...EXPORT, exports: sum },
});
const living = (months: unknown) => ({
  award: 'living-edu',
  as_of: '2023-05-01',
  policy: XIUSHUI,
  facts: { new_hire: true, degree: '博士', people: 3, months },
});
const hired = (on: string, year_on: string) => ({
  award: 'living-vice',
  as_of: '2023-05-01',
  policy: XIUSHUI,
  facts: { title: '技师', no_other: true, hired: on, year_on },
});
const ranked = (rank: unknown) => ({
  award: 'service-top30',
  as_of: '2023-05-01',
  policy: WUHAN,
  facts: { rank },
});
const contest = (rank: string) => ({
  award: 'contest',
  as_of: '2023-05-01',
  policy: XIUSHUI,
  facts: { entered: true, rank },
});
const matched = (policy: string, facts: object) => ({ policy, as_of: '2023-03-01', facts });
const CALCULATED = {
  award: '5',
  as_of: '2025-12-01',
  facts: {
    planned_investment: '600万元',
    conforms_to_industrial_policy: true,
    equipment_invoices: '550万元',
  },
};
const DRAFT = {
  answer: '技术改造补助为55万元。',
  claims: [{ says: '技术改造补助为55万元', basis: 'calculation', calculation: 0 }],
};

/** What is read, and what the answer says of it. */
const READ: readonly Row[] = [
  ['两年', 'calculate_award', living('两年'), ['21.6万元', '24个月']],
  ['一年半', 'calculate_award', living('一年半'), ['16.2万元', '18个月']],
  ['只写数', 'calculate_award', living(24), ['21.6万元', '24个月']],
  ['前年8月', 'calculate_award', hired('前年8月', '去年9月'), ['2024-08-01 至 2024-08-31 之间']],
  [
    '人在武汉，问的是南昌的一项',
    'calculate_award',
    { ...CALCULATED, city: '武汉' },
    ['55万元', '没有用到的参数：city'],
  ],
  ['人在武汉，没有这一项', 'describe_award', { award: '6a', city: '武汉' }, ['没有用到的参数：city']],
  ['武汉的一项', 'describe_award', { award: 'first-store', city: '武汉' }, ['参数“city”读作 policy']],
  ['武汉的政策', 'search_clauses', { query: '首店奖励多少', city: '武汉' }, ['参数“city”读作 policy']],
  ['数字写的名次', 'calculate_award', contest('第2名'), ['second（第二名）', '10万元']],
  ['w 加美金', 'calculate_award', exports('90w美金'), ['90万美元']],
  ['奖项用商标的名称', 'describe_award', { award: '驰名商标' }, ['trademark 商标奖励']],
  ['整个名称先于别处的一部分', 'describe_award', { award: '商标奖励' }, ['项目 trademark']],
  [
    '政策和奖项写在一个对象里',
    'describe_award',
    { award: { id: 'growth-q1', policy: WUHAN } },
    ['一季度工业企业增收奖励', '参数“award”读作 其中的 policy'],
  ],
  ['拼写的地区', 'list_policies', { region: 'Nanchang' }, ['共 1 份', 'region“Nanchang”读作 南昌市']],
  ['第8名', 'calculate_award', ranked('第8名'), ['读作 8']],
  ['排名第十二', 'calculate_award', ranked('排名第十二'), ['读作 12']],
  ['前十名', 'calculate_award', ranked('前十名'), ['读作 不超过10']],
  ['上周五', 'calculate_award', hired('2025年8月', '上周五'), ['year_on“上周五”读作 2026-06-26']],
  ['整份政策的日子', 'match_awards', matched(XIUSHUI, { title: '技师', hired: '去年8月' }), ['2025-08-01']],
  ['两到三年', 'calculate_award', living('2-3年'), ['24个月至36个月']],
  ['US$12 million', 'calculate_award', exports('US$12 million'), ['36万元', '1200万美元']],
  ['美金', 'calculate_award', exports('1200万美金'), ['36万元', '1200万美元']],
  ['$', 'calculate_award', exports('$12,000,000'), ['36万元', '1200万美元']],
  ['USD', 'calculate_award', exports('12 million USD'), ['36万元', '1200万美元']],
  [
    '部分照原文写',
    'search_clauses',
    { query: '新能源汽车', part: '三、支持政策', policy: NANCHANG },
    ['三、'],
  ],
  [
    '测算的政策用名称',
    'verify_answer',
    { ...DRAFT, calculations: [{ ...CALCULATED, policy: '南昌' }] },
    ['supported'],
  ],
  [
    '草稿的政策用名称',
    'verify_answer',
    { ...DRAFT, policy: '南昌', calculations: [CALCULATED] },
    ['supported'],
  ],
  [
    '测算写成 JSON 文字',
    'verify_answer',
    { ...DRAFT, policy: '南昌', calculations: JSON.stringify([CALCULATED]) },
    ['supported', '列表（1项）'],
  ],
  [
    '只有一项奖补答得上的选项',
    'match_awards',
    matched(XIUSHUI, { grade: 'gazelle', is_in_scope: true }),
    ['瞪羚企业奖励20万元', 'gazelle.grade'],
  ],
  [
    '写明是哪一项的',
    'match_awards',
    matched(XIUSHUI, { 'gazelle.grade': 'potential', is_in_scope: true }),
    ['瞪羚企业奖励10万元'],
  ],
  ['同一件事、各项选项不同', 'match_awards', matched(XIUSHUI, { degree: '博士' }), ['rent.degree']],
  ['按说法找到的', 'match_awards', matched(WUHAN, { '2023年营业收入': '2亿' }), ['growth-year.revenue']],
  ['会议类别', 'match_awards', matched(WUHAN, { kind: 'trade' }), ['conference.kind']],
];

/** What may be of several awards, or of several currencies, and what has no example in the words of another policy. */
const REFUSED: readonly Row[] = [
  ['没有币种', 'calculate_award', exports('1200万'), ['1200万美元']],
  ['别的币种', 'calculate_award', exports('1200万欧元'), ['1200万美元']],
  ['别的元', 'calculate_award', exports('HK$12 million'), ['1200万美元']],
  ['三月', 'calculate_award', living('3月'), ['个月']],
  [
    '两项都有的选项',
    'match_awards',
    matched(XIUSHUI, { grade: 'potential' }),
    ['gazelle.grade', 'unicorn.grade'],
  ],
  [
    '都有的是',
    'match_awards',
    matched(WUHAN, { listed: true }),
    ['listing.listed', 'catering-holiday.listed'],
  ],
  [
    '几个营业收入',
    'match_awards',
    matched(WUHAN, { revenue: '1.5亿' }),
    ['growth-q1.revenue', 'growth-year.revenue'],
  ],
  ['其他学历', 'match_awards', matched(XIUSHUI, { degree: 'other' }), ['home.degree', 'rent.degree']],
  [
    '哪一项都没有的选项',
    'match_awards',
    matched(WUHAN, { kind: 'zzz' }),
    ['conference.kind', 'cross-border.kind'],
  ],
  ['没有的事实', 'match_awards', matched(WUHAN, { 研发费: '100万' }), ['rd']],
  ['没有的奖项', 'describe_award', { policy: WUHAN }, ['award']],
  ['没有的条款', 'read_clause', { policy: WUHAN, id: 'x-17' }, ['ref']],
  ['facts 是一句话', 'match_awards', { policy: WUHAN, facts: '我们是工业企业' }, ['facts']],
  ['没有的部分', 'search_clauses', { query: '会展', part: '第九十九部分', policy: WUHAN }, ['part']],
  ['没有的部门', 'search_clauses', { query: '会展', department: '市火星局', policy: WUHAN }, ['department']],
  ['凭证', 'recheck_award', { receipt: '凭证号17' }, ['receipt']],
];

describe.skipIf(!THERE)('三份政策在库，宿主实际发来的调用（../shared 不在时跳过）', () => {
  const three = THERE ? encodedPolicies() : undefined;

  const read = READ.map(([what, tool, args, says]) => ({ what, tool, args, says }));
  test.each(read)('读：$what', async ({ tool, args, says }) => {
    const { text, refused } = await callOf(three, tool, args);
    expect(refused, text).toBe(false);
    for (const words of says) expect(text).toContain(words);
    expect(text).not.toContain('[object');
  });

  const out = REFUSED.map(([what, tool, args, says]) => ({ what, tool, args, says }));
  test.each(out)('拒绝，例子可用：$what', async ({ tool, args, says }) => {
    const { text, refused } = await callOf(three, tool, args);
    expect(refused, text).toBe(true);
    for (const words of says) expect(text).toContain(words);
    const example: object = Object(JSON.parse(/例：(\{.*\})/u.exec(text)?.[1] ?? '{}'));
    const again = await callOf(three, tool, mended(args, example));
    expect(again.refused, again.text).toBe(false);
  });

  test('从今天数的日子，凭证里记的是哪天，改天重算还是它', async () => {
    const { data } = await callOf(three, 'calculate_award', hired('去年8月', '上周五'));
    expect(data.receipt).toMatchObject({ facts: { hired: '2025-08-01至2025-08-31', year_on: '2026-06-26' } });
    const later = three && { ...three, today: () => day('2027-02-01') };
    const { data: again } = await callOf(later, 'recheck_award', { receipt: data.receipt });
    expect(again).toMatchObject({ same: true });
  });

  test('一个名称几项奖补各问各的，就分开问，写法可用', async () => {
    const { text } = await callOf(three, 'match_awards', matched(XIUSHUI, { is_in_scope: true }));
    expect(text).not.toMatch(/（(?:grade|kind|degree|listed)：/u);
  });
});

/** The call with what is not an argument of it put right: an example of a fact stands among the facts. */
function mended(args: Args, example: object): object {
  const { facts } = args;
  const isOfCall = Object.keys(example).some((name) =>
    ['facts', 'receipt', 'award', 'ref', 'part', 'department'].includes(name),
  );
  if (isOfCall || typeof facts !== 'object' || facts === null) return { ...args, ...example };
  const [name = ''] = Object.keys(example);
  const bare = name.replace(/^[^.]+\./u, '');
  const left = Object.entries(facts).filter(([key]) => key !== bare && /^[a-z_]+$/u.test(key));
  return { ...args, facts: { ...Object.fromEntries(left), ...example } };
}
