import type { Json } from '../../tools/mutate/json.ts';
import { common, fact, policyWith } from './made-up.ts';

/** A made-up text and its awards in the forms that branch: bounds of a rung, shares of a sum, bounds of a base, another base. */
export const SOURCE = `测试市关于支持制造业发展的若干措施
测府〔2025〕1号
一、支持政策
1.建设补助。对工业企业认定为甲级的按建设费用的20%给予最高30万元补助,认定为乙级的按建设费用的10%给予最高10万元补助。
2.租金补贴。对工业企业第一年按租金的100%给予补贴,第二年按租金的70%给予补贴,第三年按租金的50%给予补贴,三年累计不超过50万元。
3.运营补助。对工业企业前两年给予10万元补助,后三年减半给予。
4.等级奖励。对工业企业评为一级、二级的,分别给予20万元、10万元奖励。
5.复审奖励。对工业企业复审为一级、二级的,按第四条标准的50%给予奖励。
6.贷款贴息。对工业企业按贷款本金的2%给予贴息,贷款本金最高500万元。
7.示范奖励。对评为示范的工业企业给予10万元奖励,每年不超过10家。
8.贡献奖励。对工业企业(不含建筑企业)投资1000万元以上的按税收的70%给予奖励,投资5000万元以上的按税收的80%给予奖励,最高不超过2000万元。
9.回迁奖励。对迁回的工业企业按新增税收享受前款政策。
10.落户奖励。对工业企业自认定当年起,前两年按税收的80%给予奖励,后三年按税收的50%给予奖励。
11.租金减免。对工业企业自次年起租金三免两减半。
12.引才补贴。对引进人才的工业企业按每人2000元给予补贴,每家企业最多补贴5人,年度资金总额100万元,额满为止。
13.基地奖励。对工业企业种植面积100亩及以上至500亩的给予100元/亩奖励,500亩以上的给予200元/亩奖励。
14.兑现办法。奖励分三期,分别按30%、30%和40%兑现。
15.增长奖励。对工业企业营业收入同比增长10%、20%以上的,分别给予10万元、20万元奖励。
16.出口奖励。对工业企业第一年、第二年、第三年分别按出口额的10‰、8‰、6‰给予奖励。
17.配套奖励。对工业企业按上级奖励1:0.5给予配套。
18.仓储补贴。对工业企业出租仓库给商户的,按单个商户租用仓库每月每平方米3元给予补贴,因同一商户每年获得的补贴不超过50万元,每家企业每年最高不超过80万元。
19.检测补贴。对工业企业送检产品的,按实际缴纳的检测费给予补贴。
20.更新补贴。对工业企业更新设备的给予3000元补贴。同一设备只能享受一次补贴。
21.专利资助。对2017年1月1日以后(含)获得授权的发明专利,给予工业企业5000元资助。
22.标杆奖励。对工业企业在2024年12月31日前认定为标杆工厂的给予20万元奖励。
23.新设奖励。对2023年1月1日至2025年12月31日期间新设立的工业企业给予10万元奖励。
24.升级奖励。对工业企业本措施施行后认定为智能工厂的给予30万元奖励。
25.投入补助。对工业企业按实际投资额与合同投资额孰低的10%给予补助,最高不超过200万元。
26.租房补助。对工业企业租赁厂房的,按每平方米20元给予补助,但不超过实际租赁成本。
27.创新补助。对工业企业给予20万元补助,最高不超过实际研发投入的50%。
28.检验补助。对工业企业按每批次1万元给予补助,与实际检验支出孰低。
29.引才补助。对工业企业引进甲类、乙类人才的,每人分别给予10万元、5万元补助,各类人才合计不超过30万元。
30.零售奖励。对工业企业年零售额每满2000万元给予2万元奖励。
31.办公补助。对工业企业购置办公用房给予10万元补助。享受补助的办公用房5年内转租的,追回补助资金。
32.升规奖励。对升规的工业企业给予10万元奖励(第一年奖励5万元,第二年奖励3万元,第三年奖励2万元)。
33.评价奖励。对工业企业完成评价的,从该品种产生的税收中给予奖励,最高不超过300万元。
34.总部奖励。对工业企业利润1000万元及以上至2000万元、2000万元以上至5000万元、5000万元以上的,分别按税收的70%、80%和90%给予奖励。
35.增产奖励。对工业企业年产值同比增长超过1000万元的,给予超出额1%的奖励。
36.投资奖励。对工业企业按固定资产投资的5%—20%给予奖励。
37.资金来源。所需资金在市级制造业发展专项资金中安排。
38.其他规定。骗取奖励的,追回已付资金。与国家、省有关规定相抵触的,按国家、省有关规定执行。此前出台的制造业扶持政策同时废止。
二、附则
本措施自2025年1月1日起施行,有效期至2026年12月31日。
`;

export const at = (n: number) => (quote: string, prefix?: string) => ({
  clause: `一.${n}`,
  quote,
  ...(prefix === undefined ? {} : { prefix }),
});
export const figure = (n: number) => (value: string, quote: string) => ({ value, ...at(n)(quote) });
const money = (label: string) => fact('money', label);

/** The day on which they are calculated. */
export const DAY = '2025-06-30';

/** Facts of each award, and what comes of them by hand. */
export const ROWS: readonly (readonly [
  award: string,
  facts: Readonly<Record<string, unknown>>,
  sum: string,
])[] = [
  ['own-caps', { level: 'first', built: '100万元' }, 'exact 200000'],
  ['own-caps', { level: 'first', built: '150万元' }, 'exact 300000'],
  ['own-caps', { level: 'first', built: '9亿元' }, 'exact 300000'],
  ['own-caps', { level: 'second', built: '9亿元' }, 'exact 100000'],
  ['own-caps', { built: '9亿元' }, 'not_determined 0..300000 ?'],
  ['own-caps', { level: 'second' }, 'not_determined 0..100000'],
  ['declining', { rent: '10万元', start: '2025-01-01', paid: '0元' }, 'exact 100000'],
  ['declining', { rent: '10万元', start: '2024-06-30', paid: '0元' }, 'exact 70000'],
  ['declining', { rent: '10万元', start: '2023-06-30', paid: '0元' }, 'exact 50000'],
  ['declining', { rent: '10万元', start: '2022-06-30', paid: '0元' }, 'none 0'],
  ['declining', { rent: '100万元', start: '2024-06-30', paid: '45万元' }, 'exact 50000'],
  ['halved', { start: '2025-01-01' }, 'exact 100000'],
  ['halved', { start: '2023-07-01' }, 'exact 100000'],
  ['halved', { start: '2023-06-30' }, 'exact 50000'],
  ['halved', { start: '2020-07-01' }, 'exact 50000'],
  ['halved', { start: '2020-06-30' }, 'none 0'],
  ['halved', {}, 'not_determined 0..100000'],
  ['half-graded', { grade: 'first' }, 'exact 100000'],
  ['half-graded', { grade: 'second' }, 'exact 50000'],
  ['half-graded', { grade: 'none' }, 'none 0 !'],
  ['half-graded', {}, 'not_determined 0..100000 ?'],
  ['base-bounded', { loan: '300万元' }, 'exact 60000'],
  ['base-bounded', { loan: '500万元' }, 'exact 100000'],
  ['base-bounded', { loan: '800万元' }, 'exact 100000'],
  ['base-bounded', {}, 'not_determined 0..100000'],
  ['graded', { grade: 'first' }, 'exact 200000'],
  ['graded', { grade: 'second' }, 'exact 100000'],
  ['graded', { grade: 'none' }, 'none 0 !'],
  ['calendar-years', { start: '2025-12-31', tax: '100万元' }, 'exact 800000'],
  ['calendar-years', { start: '2024-01-01', tax: '100万元' }, 'exact 800000'],
  ['calendar-years', { start: '2023-12-31', tax: '100万元' }, 'exact 500000'],
  ['calendar-years', { start: '2020-12-31', tax: '100万元' }, 'none 0'],
  ['calendar-years', { start: '2026-01-01', tax: '100万元' }, 'none 0'],
  ['calendar-years', { tax: '100万元' }, 'not_determined 0..800000'],
  ['free-then-half', { start: '2025-01-01', rent: '10万元' }, 'none 0'],
  ['free-then-half', { start: '2024-12-31', rent: '10万元' }, 'exact 100000'],
  ['free-then-half', { start: '2022-01-01', rent: '10万元' }, 'exact 100000'],
  ['free-then-half', { start: '2021-12-31', rent: '10万元' }, 'exact 50000'],
  ['free-then-half', { start: '2019-12-31', rent: '10万元' }, 'none 0'],
  ['most-people', { people: 4 }, 'exact 8000'],
  ['most-people', { people: 5 }, 'exact 10000'],
  ['most-people', { people: 9 }, 'exact 10000'],
  ['most-people', { people: 0 }, 'none 0 !'],
  ['per-mu', { area: '99.9亩' }, 'none 0'],
  ['per-mu', { area: '100亩' }, 'exact 10000'],
  ['per-mu', { area: '500亩' }, 'exact 100000'],
  ['per-mu', {}, 'not_determined 0..'],
  ['growth-bands', { revenue: '1.1亿元', before: '1亿元' }, 'exact 100000'],
  ['growth-bands', { revenue: '109999999.99元', before: '1亿元' }, 'none 0'],
  ['growth-bands', { revenue: '1.2亿元', before: '1亿元' }, 'exact 200000'],
  ['growth-bands', { revenue: '119999999.99元', before: '1亿元' }, 'exact 100000'],
  ['growth-bands', { revenue: '9000万元', before: '1亿元' }, 'none 0'],
  ['growth-bands', { revenue: '1.1亿元' }, 'not_determined 0..200000'],
  ['falling', { start: '2025-01-01', exports: '1亿元' }, 'exact 1000000'],
  ['falling', { start: '2024-01-01', exports: '1亿元' }, 'exact 800000'],
  ['falling', { start: '2023-01-01', exports: '1亿元' }, 'exact 600000'],
  ['falling', { start: '2022-01-01', exports: '1亿元' }, 'none 0'],
  ['matched', { higher: '12万元' }, 'exact 60000'],
  ['matched', { higher: '0元' }, 'exact 0'],
  ['matched', {}, 'not_determined 0..'],
  ['quota', { model: true }, 'exact 100000'],
  ['quota', { model: false }, 'none 0 !'],
  ['quota', {}, 'not_determined 0..100000 ?'],
  ['excess', { output: '1.3亿元', before: '1亿元' }, 'exact 200000'],
  ['excess', { output: '1.1亿元', before: '1亿元' }, 'none 0 !'],
  ['excess', { output: '110000100元', before: '1亿元' }, 'exact 1'],
  ['rate-range', { invested: '100万元' }, 'range 50000..200000'],
  ['rate-range', { invested: '0元' }, 'exact 0'],
  ['rate-range', {}, 'not_determined 0..'],
  ['in-parts', { grown: true }, 'exact 100000'],
  ['in-parts', { grown: false }, 'none 0 !'],
  ['in-parts', {}, 'not_determined 0..100000 ?'],
  ['out-of', { done: true, tax: '200万元' }, 'up_to ..2000000'],
  ['out-of', { done: true, tax: '300万元' }, 'up_to ..3000000'],
  ['out-of', { done: true, tax: '9亿元' }, 'up_to ..3000000'],
  ['out-of', { done: true, tax: '0元' }, 'up_to ..0'],
  ['out-of', { done: true }, 'up_to ..3000000'],
  ['adjoining', { profit: '999万元', tax: '100万元' }, 'none 0'],
  ['adjoining', { profit: '1000万元', tax: '100万元' }, 'exact 700000'],
  ['adjoining', { profit: '1999万元', tax: '100万元' }, 'exact 700000'],
  ['adjoining', { profit: '2000万元', tax: '100万元' }, 'exact 800000'],
  ['adjoining', { profit: '5000万元', tax: '100万元' }, 'exact 900000'],
  ['other-base', { invested: '999万元', tax: '100万元' }, 'none 0'],
  ['other-base', { invested: '1000万元', tax: '100万元' }, 'exact 700000'],
  ['other-base', { invested: '5000万元', tax: '100万元' }, 'exact 800000'],
  ['other-base', { invested: '5000万元', tax: '1亿元' }, 'exact 20000000'],
  ['other-base', { tax: '100万元' }, 'not_determined 0..800000'],
  ['tenants', { tenants: [{ area: '1万平方米', months: 12 }] }, 'exact 360000'],
  [
    'tenants',
    {
      tenants: [
        { area: '1000平方米', months: 12 },
        { area: '2万平方米', months: 12 },
      ],
    },
    'exact 536000',
  ],
  [
    'tenants',
    {
      tenants: [
        { area: '2万平方米', months: 12 },
        { area: '2万平方米', months: 12 },
      ],
    },
    'exact 800000',
  ],
  ['tenants', { tenants: [] }, 'none 0 !'],
  [
    'tenants',
    { tenants: [{ area: '1000平方米' }, { area: '2万平方米', months: 12 }] },
    'not_determined 500000..800000',
  ],
  ['tenants', {}, 'not_determined 0..800000 ?'],
  ['whole-cost', { sent: true, fee: '12345.67元' }, 'exact 12345.67'],
  ['whole-cost', { sent: true, fee: '0元' }, 'exact 0'],
  ['whole-cost', { sent: false, fee: '100元' }, 'none 0 !'],
  ['once-each', { renewed: true }, 'exact 3000'],
  ['once-each', { renewed: false }, 'none 0 !'],
  ['once-each', {}, 'not_determined 0..3000 ?'],
  ['granted-since', { granted: '2016-12-31' }, 'none 0 !'],
  ['granted-since', { granted: '2017-01-01' }, 'exact 5000'],
  ['granted-since', { granted: '2017-01-02' }, 'exact 5000'],
  ['granted-since', { granted: '2016' }, 'none 0 !'],
  ['granted-since', { granted: '2017年' }, 'exact 5000'],
  ['granted-since', {}, 'not_determined 0..5000 ?'],
  ['named-before', { named: true, on: '2024-12-30' }, 'exact 200000'],
  ['named-before', { named: true, on: '2024-12-31' }, 'not_determined 0..200000 ?'],
  ['named-before', { named: true, on: '2025-01-01' }, 'none 0 !'],
  ['named-before', { named: true, on: '2024年11月' }, 'exact 200000'],
  ['named-before', { named: true, on: '2024年12月' }, 'not_determined 0..200000 ?'],
  ['named-before', { named: true, on: '2025' }, 'none 0 !'],
  ['founded-in', { founded: '2022-12-31' }, 'none 0 !'],
  ['founded-in', { founded: '2023-01-01' }, 'exact 100000'],
  ['founded-in', { founded: '2025-12-31' }, 'exact 100000'],
  ['founded-in', { founded: '2026-01-01' }, 'none 0 !'],
  ['founded-in', { founded: '2024' }, 'exact 100000'],
  ['upgraded', { smart: true, on: '2024-12-31' }, 'none 0 !'],
  ['upgraded', { smart: true, on: '2025-01-01' }, 'exact 300000'],
  ['upgraded', { smart: true, on: '2025-01-02' }, 'exact 300000'],
  ['upgraded', { smart: true, on: '2024' }, 'none 0 !'],
  ['lower-base', { actual: '1000万元', agreed: '800万元' }, 'exact 800000'],
  ['lower-base', { actual: '800万元', agreed: '1000万元' }, 'exact 800000'],
  ['lower-base', { actual: '800万元', agreed: '800万元' }, 'exact 800000'],
  ['lower-base', { actual: '9亿元', agreed: '8亿元' }, 'exact 2000000'],
  ['lower-base', { agreed: '1000万元' }, 'not_determined 0..1000000'],
  ['rent-paid', { area: '1000平方米', paid: '3万元' }, 'exact 20000'],
  ['rent-paid', { area: '1000平方米', paid: '2万元' }, 'exact 20000'],
  ['rent-paid', { area: '1000平方米', paid: '1.5万元' }, 'exact 15000'],
  ['rent-paid', { area: '1000平方米' }, 'not_determined 0..20000'],
  ['half-capped', { rd: '30万元' }, 'exact 150000'],
  ['half-capped', { rd: '40万元' }, 'exact 200000'],
  ['half-capped', { rd: '9亿元' }, 'exact 200000'],
  ['half-capped', {}, 'not_determined 0..200000'],
  ['batches', { batches: 3, paid: '5万元' }, 'exact 30000'],
  ['batches', { batches: 3, paid: '3万元' }, 'exact 30000'],
  ['batches', { batches: 3, paid: '29999.99元' }, 'exact 29999.99'],
  ['talents', { talents: ['first'] }, 'exact 100000'],
  ['talents', { talents: ['first', 'first', 'second', 'second'] }, 'exact 300000'],
  ['talents', { talents: ['first', 'first', 'first', 'second'] }, 'exact 300000'],
  ['talents', { talents: ['first', 'second', 'second', 'second'] }, 'exact 250000'],
  ['talents', {}, 'not_determined 0..300000 ?'],
  ['steps', { sales: '19999999.99元' }, 'exact 0'],
  ['steps', { sales: '2000万元' }, 'exact 20000'],
  ['steps', { sales: '5999万元' }, 'exact 40000'],
  ['steps', {}, 'not_determined 0..'],
  ['taken-back', { bought: true }, 'exact 100000'],
  ['taken-back', { bought: false }, 'none 0 !'],
  ['taken-back', {}, 'not_determined 0..100000 ?'],
  ['declining', { rent: '10万元', start: '2024', paid: '0元' }, 'not_determined 70000..100000'],
  ['declining', { rent: '10万元', start: '2024-08', paid: '0元' }, 'exact 100000'],
  ['as-above', { back: true, invested: '1000万元', more: '50万元' }, 'exact 350000'],
  ['as-above', { back: true, invested: '5000万元', more: '50万元' }, 'exact 400000'],
  ['as-above', { back: true, invested: '5000万元', more: '1亿元' }, 'exact 20000000'],
  ['as-above', { back: false, invested: '5000万元', more: '50万元' }, 'none 0 !'],
];

/** How a row tells that a condition is not met, or not known. */
const STATUS: Readonly<Record<string, string>> = { '!': 'not_eligible', '?': 'undetermined' };

/** A worked case of what a row says. */
function workedCase(name: string, given: Readonly<Record<string, unknown>>, expected: string): object {
  const [kind = '', sum = '', mark = ''] = expected.split(' ');
  const [min = '', max] = sum.split('..');
  const ends =
    max === undefined ? { value: sum } : { ...(min === '' ? {} : { min }), ...(max === '' ? {} : { max }) };
  const expect = { eligibility: STATUS[mark] ?? 'eligible', kind, ...ends };
  return { name, facts: { firm: true, ...given }, as_of: DAY, expect };
}

interface Parts {
  readonly facts: Readonly<Record<string, object>>;
  readonly amount: object;
  readonly conditions?: readonly object[];
  readonly items?: object;
  readonly reclaim?: readonly object[];
  readonly open?: readonly object[];
}

function award(
  n: number,
  id: string,
  { facts, amount, conditions = [], ...rest }: Parts,
): readonly [string, object] {
  const firm = { kind: 'classification', id: 'firm', fact: 'firm', ...at(n)('工业企业') };
  const whole = {
    id,
    name: id,
    clause: `一.${n}`,
    payee: { type: 'enterprise', ...at(n)('工业企业') },
    facts: { firm: fact('bool', '是工业企业'), ...facts },
    ...rest,
    conditions: [firm, ...conditions],
    amount: { caps: [], frequency: { value: 'not_stated' }, ...amount },
    cases: ROWS.filter(([of]) => of === id).map(([, given, expected], n) =>
      workedCase(`第${n + 1}例`, given, expected),
    ),
  };
  return [id, { ...common, ...whole }];
}

export const open = { per: 'not_stated', period: 'not_stated' };
/** An end of the time in which something must lie. */
const day = (named: string, edge: string, words: object) => ({ day: named, edge, ...words });
const built = (value: string, quote: string) => ({
  kind: 'rate',
  bound: 'exact',
  rate: figure(1)(value, quote),
  base: { fact: 'built', ...at(1)(quote) },
});
const GRADED = {
  kind: 'tiers',
  by: 'grade',
  rungs: [
    { when: 'first', named: at(4)('一级'), sum: figure(4)('20万元', '分别给予20万元、10万元') },
    { when: 'second', named: at(4)('二级'), sum: figure(4)('10万元', '分别给予20万元、10万元') },
  ],
};
const grade = (n: number, quote: string) => ({
  facts: { grade: fact('enum', '等级', { options: { first: '一级', second: '二级', none: '都不是' } }) },
  conditions: [{ kind: 'fact', id: 'grade', fact: 'grade', in: ['first', 'second'], ...at(n)(quote) }],
});
const taxBands = (tax: string, base: (n: number) => object) => ({
  form: {
    kind: 'bands',
    base: { fact: 'invested', ...at(8)('投资1000万元以上') },
    applies: 'whole',
    bands: (
      [
        ['1000万元', '70%'],
        ['5000万元', '80%'],
      ] as const
    ).map(([from, part]) => ({
      from: figure(8)(from, `投资${from}以上`),
      pays: {
        kind: 'rate',
        rate: figure(8)(part, `按税收的${part}`),
        base: { fact: tax, ...base(Number(part.replace('%', ''))) },
      },
    })),
  },
  caps: [{ value: '2000万元', ...open, ...at(8)('最高不超过2000万元') }],
});

/** 至2000万元、2000万元以上: the boundary in the higher band, or in the lower one. */
export const adjoining = (op: 'gte' | 'gt') => ({
  kind: 'bands',
  base: { fact: 'profit', ...at(34)('利润1000万元及以上') },
  applies: 'whole',
  bands: (
    [
      ['1000万元', '利润1000万元及以上至', '70%'],
      ['2000万元', '2000万元以上至', '80%'],
      ['5000万元', '5000万元以上的', '90%'],
    ] as const
  ).map(([from, quote, part], i) => ({
    from: figure(34)(from, quote),
    ...(i > 0 && op === 'gt' ? { op } : {}),
    pays: {
      kind: 'rate',
      rate: figure(34)(part, '分别按税收的70%、80%和90%给予奖励'),
      base: { fact: 'tax', ...at(34)('按税收的70%、80%和90%给予奖励') },
    },
  })),
});

export const AWARDS: Readonly<Record<string, Json>> = Object.fromEntries([
  award(1, 'own-caps', {
    facts: {
      level: fact('enum', '认定级别', { options: { first: '甲级', second: '乙级', none: '都不是' } }),
      built: money('建设费用'),
    },
    conditions: [
      {
        kind: 'any',
        id: 'level',
        of: [
          { kind: 'fact', id: 'first', fact: 'level', in: ['first'], ...at(1)('认定为甲级') },
          { kind: 'fact', id: 'second', fact: 'level', in: ['second'], ...at(1)('认定为乙级') },
        ],
      },
    ],
    amount: {
      form: {
        kind: 'tiers',
        by: 'level',
        rungs: [
          {
            when: 'first',
            named: at(1)('甲级'),
            pays: built('20%', '按建设费用的20%'),
            cap: { value: '30万元', ...open, ...at(1)('给予最高30万元') },
          },
          {
            when: 'second',
            named: at(1)('乙级'),
            pays: built('10%', '按建设费用的10%'),
            cap: { value: '10万元', ...open, ...at(1)('给予最高10万元') },
          },
        ],
      },
    },
  }),
  award(2, 'declining', {
    facts: { rent: money('租金'), start: fact('date', '起租日'), paid: money('三年内已兑现的租金补贴') },
    amount: {
      form: {
        kind: 'schedule',
        start: 'start',
        unit: 'year',
        periods: (
          [
            [1, '第一年', '100%'],
            [2, '第二年', '70%'],
            [3, '第三年', '50%'],
          ] as const
        ).map(([year, quote, part]) => ({
          from: year,
          to: year,
          ...at(2)(quote),
          pays: {
            kind: 'rate',
            bound: 'exact',
            rate: figure(2)(part, `按租金的${part}`),
            base: { fact: 'rent', ...at(2)(`按租金的${part}`) },
          },
        })),
      },
      caps: [
        {
          value: '50万元',
          per: 'not_stated',
          period: 'in_total',
          over: figure(2)('3年', '三年累计'),
          used: 'paid',
          ...at(2)('三年累计不超过50万元'),
        },
      ],
    },
  }),
  award(3, 'halved', {
    facts: { start: fact('date', '开业日') },
    amount: {
      form: {
        kind: 'schedule',
        start: 'start',
        unit: 'year',
        periods: [
          {
            from: 1,
            to: 2,
            ...at(3)('前两年'),
            pays: { kind: 'fixed', sum: figure(3)('10万元', '给予10万元补助') },
          },
          {
            from: 3,
            to: 5,
            ...at(3)('后三年'),
            pays: {
              kind: 'share',
              rate: figure(3)('50%', '后三年减半给予'),
              of: { kind: 'fixed', sum: figure(3)('10万元', '给予10万元补助') },
            },
          },
        ],
      },
    },
  }),
  award(4, 'graded', { ...grade(4, '评为一级、二级'), amount: { form: GRADED } }),
  award(5, 'half-graded', {
    ...grade(5, '复审为一级、二级'),
    amount: { form: { kind: 'share', rate: figure(5)('50%', '按第四条标准的50%给予奖励'), of: GRADED } },
  }),
  award(6, 'base-bounded', {
    facts: { loan: money('贷款本金') },
    amount: {
      form: {
        kind: 'rate',
        bound: 'exact',
        rate: figure(6)('2%', '按贷款本金的2%'),
        base: {
          fact: 'loan',
          most: figure(6)('500万元', '贷款本金最高500万元'),
          ...at(6)('按贷款本金的2%'),
        },
      },
    },
  }),
  award(7, 'quota', {
    facts: { model: fact('bool', '评为示范') },
    conditions: [{ kind: 'fact', id: 'model', fact: 'model', ...at(7)('评为示范') }],
    amount: {
      form: { kind: 'fixed', sum: figure(7)('10万元', '给予10万元奖励') },
      quota: at(7)('每年不超过10家'),
    },
  }),
  award(8, 'other-base', {
    facts: { invested: money('投资'), tax: money('税收') },
    amount: taxBands('tax', (part) => at(8)(`按税收的${part}%`)),
  }),
  award(10, 'calendar-years', {
    facts: { start: fact('date', '认定日'), tax: money('税收') },
    amount: {
      form: {
        kind: 'schedule',
        start: 'start',
        unit: 'year',
        calendar: { first: 'same_year', ...at(10)('自认定当年起') },
        periods: (
          [
            [1, 2, '前两年', '80%'],
            [3, 5, '后三年', '50%'],
          ] as const
        ).map(([from, to, quote, part]) => ({
          from,
          to,
          ...at(10)(quote),
          pays: {
            kind: 'rate',
            bound: 'exact',
            rate: figure(10)(part, `按税收的${part}`),
            base: { fact: 'tax', ...at(10)(`按税收的${part}`) },
          },
        })),
      },
    },
  }),
  award(11, 'free-then-half', {
    facts: { start: fact('date', '起租日'), rent: money('租金') },
    amount: {
      form: {
        kind: 'schedule',
        start: 'start',
        unit: 'year',
        calendar: { first: 'next_year', ...at(11)('自次年起') },
        periods: (
          [
            [1, 3, '三免', '100%'],
            [4, 5, '两减半', '50%'],
          ] as const
        ).map(([from, to, quote, part]) => ({
          from,
          to,
          ...at(11)(quote),
          pays: {
            kind: 'rate',
            bound: 'exact',
            rate: figure(11)(part, part === '100%' ? '三免两' : quote),
            base: { fact: 'rent', ...at(11)('租金三免两减半') },
          },
        })),
      },
    },
  }),
  award(12, 'most-people', {
    facts: { people: fact('int', '引进人才数') },
    conditions: [{ kind: 'some', id: 'people', of: 'people', ...at(12)('引进人才') }],
    amount: {
      form: { kind: 'fixed', sum: figure(12)('2000元', '按每人2000元给予补贴') },
      each: {
        of: 'people',
        per: 'person',
        most: figure(12)('5', '每家企业最多补贴5人'),
        ...at(12)('按每人2000元'),
      },
      quota: at(12)('年度资金总额100万元,额满为止'),
    },
  }),
  award(13, 'per-mu', {
    facts: { area: fact('quantity', '种植面积', { unit: '亩' }) },
    amount: {
      form: {
        kind: 'bands',
        base: { fact: 'area', ...at(13)('种植面积100亩及以上') },
        applies: 'whole',
        bands: [
          {
            from: figure(13)('100亩', '种植面积100亩及以上至500亩'),
            pays: { kind: 'fixed', sum: figure(13)('100元', '给予100元/亩奖励') },
          },
          {
            from: figure(13)('500亩', '500亩以上'),
            pays: { kind: 'fixed', sum: figure(13)('200元', '给予200元/亩奖励') },
          },
        ],
      },
      each: { of: 'area', per: 'unit', ...at(13)('给予100元/亩奖励') },
      stages: at(14)('分别按30%、30%和40%兑现'),
    },
  }),
  award(19, 'whole-cost', {
    facts: { sent: fact('bool', '送检产品'), fee: money('实际缴纳的检测费') },
    conditions: [{ kind: 'fact', id: 'sent', fact: 'sent', ...at(19)('送检产品') }],
    amount: {
      form: {
        kind: 'rate',
        bound: 'exact',
        rate: figure(19)('100%', '按实际缴纳的检测费给予补贴'),
        base: { fact: 'fee', ...at(19)('按实际缴纳的检测费给予补贴') },
      },
    },
  }),
  award(20, 'once-each', {
    facts: { renewed: fact('bool', '更新设备') },
    conditions: [{ kind: 'fact', id: 'renewed', fact: 'renewed', ...at(20)('更新设备') }],
    amount: {
      form: { kind: 'fixed', sum: figure(20)('3000元', '给予3000元补贴') },
      frequency: { value: 'one_off', ...at(20)('同一设备只能享受一次补贴') },
    },
  }),
  award(21, 'granted-since', {
    facts: { granted: fact('date', '发明专利授权日期') },
    conditions: [
      {
        kind: 'date',
        id: 'granted',
        on: 'granted',
        from: day('2017-01-01', 'included', at(21)('2017年1月1日以后(含)获得授权的发明专利')),
      },
    ],
    amount: { form: { kind: 'fixed', sum: figure(21)('5000元', '给予工业企业5000元资助') } },
  }),
  award(22, 'named-before', {
    facts: { named: fact('bool', '认定为标杆工厂'), on: fact('date', '认定日期') },
    conditions: [
      { kind: 'fact', id: 'named', fact: 'named', ...at(22)('认定为标杆工厂') },
      {
        kind: 'date',
        id: 'named_on',
        on: 'on',
        to: day('2024-12-31', 'not_stated', at(22)('在2024年12月31日前认定')),
      },
    ],
    amount: { form: { kind: 'fixed', sum: figure(22)('20万元', '给予20万元奖励') } },
  }),
  award(23, 'founded-in', {
    facts: { founded: fact('date', '设立日期') },
    conditions: [
      {
        kind: 'date',
        id: 'founded',
        on: 'founded',
        from: day('2023-01-01', 'included', at(23)('2023年1月1日至2025年12月31日期间新设立')),
        to: day('2025-12-31', 'included', at(23)('2023年1月1日至2025年12月31日期间新设立')),
      },
    ],
    amount: { form: { kind: 'fixed', sum: figure(23)('10万元', '给予10万元奖励') } },
  }),
  award(24, 'upgraded', {
    facts: { smart: fact('bool', '认定为智能工厂'), on: fact('date', '认定时间') },
    conditions: [
      { kind: 'fact', id: 'smart', fact: 'smart', ...at(24)('认定为智能工厂') },
      {
        kind: 'date',
        id: 'named_on',
        on: 'on',
        from: day('in_force_from', 'included', at(24)('本措施施行后认定')),
      },
    ],
    amount: { form: { kind: 'fixed', sum: figure(24)('30万元', '给予30万元奖励') } },
  }),
  award(25, 'lower-base', {
    facts: { actual: money('实际投资额'), agreed: money('合同投资额') },
    amount: {
      form: {
        kind: 'rate',
        bound: 'exact',
        rate: figure(25)('10%', '按实际投资额与合同投资额孰低的10%'),
        base: {
          fact: 'actual',
          lower: { fact: 'agreed', ...at(25)('与合同投资额孰低') },
          ...at(25)('按实际投资额与合同投资额孰低的10%'),
        },
      },
      caps: [{ value: '200万元', ...open, ...at(25)('最高不超过200万元') }],
    },
  }),
  award(26, 'rent-paid', {
    facts: { area: fact('quantity', '租赁厂房面积', { unit: '平方米' }), paid: money('实际租赁成本') },
    conditions: [{ kind: 'some', id: 'area', of: 'area', ...at(26)('租赁厂房') }],
    amount: {
      form: { kind: 'fixed', sum: figure(26)('20元', '按每平方米20元给予补助') },
      each: { of: 'area', per: 'unit', ...at(26)('按每平方米20元') },
      caps: [{ value: '100%', of: 'paid', ...open, ...at(26)('但不超过实际租赁成本') }],
    },
  }),
  award(27, 'half-capped', {
    facts: { rd: money('实际研发投入') },
    amount: {
      form: { kind: 'fixed', sum: figure(27)('20万元', '给予20万元补助') },
      caps: [{ value: '50%', of: 'rd', ...open, ...at(27)('最高不超过实际研发投入的50%') }],
    },
  }),
  award(28, 'batches', {
    facts: { batches: fact('int', '检验批次数'), paid: money('实际检验支出') },
    amount: {
      form: { kind: 'fixed', sum: figure(28)('1万元', '按每批次1万元给予补助') },
      each: { of: 'batches', per: 'not_stated', ...at(28)('按每批次1万元') },
      caps: [{ value: '100%', of: 'paid', ...open, ...at(28)('与实际检验支出孰低') }],
    },
  }),
  award(29, 'talents', {
    facts: {
      talents: fact('enum_list', '引进人才', { options: { first: '甲类', second: '乙类', none: '都不是' } }),
    },
    items: {
      list: 'talents',
      where: [
        { kind: 'fact', id: 'class', fact: 'value', in: ['first', 'second'], ...at(29)('甲类、乙类人才') },
      ],
    },
    conditions: [{ kind: 'some', id: 'talents', of: 'talents', ...at(29)('引进甲类、乙类人才') }],
    amount: {
      form: {
        kind: 'tiers',
        by: 'value',
        rungs: [
          {
            when: 'first',
            named: at(29)('甲类'),
            sum: figure(29)('10万元', '每人分别给予10万元、5万元补助'),
          },
          {
            when: 'second',
            named: at(29)('乙类'),
            sum: figure(29)('5万元', '每人分别给予10万元、5万元补助'),
          },
        ],
      },
      each: { of: 'talents', per: 'person', ...at(29)('每人') },
      caps: [
        { value: '30万元', per: 'not_stated', period: 'in_total', ...at(29)('各类人才合计不超过30万元') },
      ],
    },
  }),
  award(30, 'steps', {
    facts: { sales: money('年零售额') },
    amount: {
      form: {
        kind: 'step',
        base: { fact: 'sales', ...at(30)('年零售额每满2000万元') },
        step: figure(30)('2000万元', '每满2000万元'),
        sum: figure(30)('2万元', '给予2万元奖励'),
      },
    },
  }),
  award(31, 'taken-back', {
    facts: { bought: fact('bool', '购置办公用房') },
    conditions: [{ kind: 'fact', id: 'bought', fact: 'bought', ...at(31)('购置办公用房') }],
    amount: { form: { kind: 'fixed', sum: figure(31)('10万元', '给予10万元补助') } },
    reclaim: [at(31)('享受补助的办公用房5年内转租的,追回补助资金')],
  }),
  award(18, 'tenants', {
    facts: {
      tenants: fact('list', '租用仓库的商户', {
        fields: {
          area: fact('quantity', '租用仓库的面积', { unit: '平方米' }),
          months: fact('int', '租用仓库的月数'),
        },
      }),
    },
    items: { list: 'tenants', where: [] },
    conditions: [{ kind: 'some', id: 'tenants', of: 'tenants', ...at(18)('出租仓库给商户') }],
    amount: {
      form: { kind: 'fixed', sum: figure(18)('3元', '每月每平方米3元') },
      each: {
        of: 'tenants',
        per: 'not_stated',
        cap: {
          value: '50万元',
          period: 'per_year',
          ...at(18)('因同一商户每年获得的补贴不超过50万元'),
        },
        also: [
          { of: 'area', ...at(18)('每月每平方米3元') },
          { of: 'months', ...at(18)('每月每平方米3元') },
        ],
        ...at(18)('按单个商户租用仓库'),
      },
      caps: [
        {
          value: '80万元',
          per: 'enterprise',
          period: 'per_year',
          ...at(18)('每家企业每年最高不超过80万元'),
        },
      ],
    },
  }),
  award(15, 'growth-bands', {
    facts: { revenue: money('营业收入'), before: money('上年营业收入') },
    amount: {
      form: {
        kind: 'bands',
        base: { fact: 'revenue', minus: 'before', ...at(15)('营业收入同比增长') },
        of: 'before',
        applies: 'whole',
        bands: (
          [
            ['10%', '10万元'],
            ['20%', '20万元'],
          ] as const
        ).map(([from, sum]) => ({
          from: figure(15)(from, '同比增长10%、20%以上'),
          pays: { kind: 'fixed', sum: figure(15)(sum, '分别给予10万元、20万元奖励') },
        })),
      },
    },
  }),
  award(16, 'falling', {
    facts: { start: fact('date', '出口首日'), exports: money('出口额') },
    amount: {
      form: {
        kind: 'schedule',
        start: 'start',
        unit: 'year',
        periods: (
          [
            [1, '第一年', '10‰'],
            [2, '第二年', '8‰'],
            [3, '第三年', '6‰'],
          ] as const
        ).map(([year, quote, part]) => ({
          from: year,
          to: year,
          ...at(16)(quote),
          pays: {
            kind: 'rate',
            bound: 'exact',
            rate: figure(16)(part, '分别按出口额的10‰、8‰、6‰给予奖励'),
            base: { fact: 'exports', ...at(16)('按出口额的10‰、8‰、6‰给予奖励') },
          },
        })),
      },
    },
  }),
  award(17, 'matched', {
    facts: { higher: money('上级奖励') },
    amount: {
      form: {
        kind: 'rate',
        bound: 'exact',
        rate: figure(17)('50%', '按上级奖励1:0.5给予配套'),
        base: { fact: 'higher', ...at(17)('按上级奖励1:0.5给予配套') },
      },
    },
  }),
  award(32, 'in-parts', {
    facts: { grown: fact('bool', '升规') },
    conditions: [{ kind: 'fact', id: 'grown', fact: 'grown', ...at(32)('升规的工业企业') }],
    amount: {
      form: { kind: 'fixed', sum: figure(32)('10万元', '给予10万元奖励') },
      stages: {
        parts: [
          figure(32)('5万元', '第一年奖励5万元'),
          figure(32)('3万元', '第二年奖励3万元'),
          figure(32)('2万元', '第三年奖励2万元'),
        ],
        ...at(32)('第一年奖励5万元,第二年奖励3万元,第三年奖励2万元'),
      },
    },
  }),
  award(33, 'out-of', {
    facts: { done: fact('bool', '完成评价'), tax: money('该品种产生的税收') },
    conditions: [{ kind: 'fact', id: 'done', fact: 'done', ...at(33)('完成评价') }],
    amount: {
      form: { kind: 'ceiling', limit: { ...figure(33)('300万元', '最高不超过300万元'), ...open } },
      caps: [{ ...figure(33)('100%', '从该品种产生的税收中给予奖励'), of: 'tax', ...open }],
    },
  }),
  award(34, 'adjoining', {
    facts: { profit: money('利润'), tax: money('税收') },
    amount: { form: adjoining('gte') },
    open: [
      {
        id: 'Q1',
        weight: 'high',
        question: '恰好2000万元、5000万元归哪一档？',
        taken: '归后一档，“以上”含本数',
        because: '前一档写“至”，后一档写“以上”，通常含本数',
        others: [{ reading: '归前一档', override: { amount: { form: adjoining('gt') } } }],
      },
    ],
  }),
  award(36, 'rate-range', {
    facts: { invested: money('固定资产投资') },
    amount: {
      form: {
        kind: 'rate',
        bound: 'exact',
        rate: figure(36)('5%', '按固定资产投资的5%—20%给予奖励'),
        to: figure(36)('20%', '按固定资产投资的5%—20%给予奖励'),
        base: { fact: 'invested', ...at(36)('按固定资产投资的5%—20%给予奖励') },
      },
    },
  }),
  award(35, 'excess', {
    facts: { output: money('年产值'), before: money('上年同期年产值') },
    conditions: [
      {
        kind: 'threshold',
        id: 'grown',
        measure: { fact: 'output', minus: 'before' },
        op: 'gt',
        bound: figure(35)('1000万元', '年产值同比增长超过1000万元'),
      },
    ],
    amount: {
      form: {
        kind: 'rate',
        bound: 'exact',
        rate: figure(35)('1%', '给予超出额1%的奖励'),
        base: {
          fact: 'output',
          minus: 'before',
          above: figure(35)('1000万元', '年产值同比增长超过1000万元'),
          ...at(35)('给予超出额1%的奖励'),
        },
      },
    },
  }),
  award(9, 'as-above', {
    facts: { back: fact('bool', '迁回'), invested: money('投资'), more: money('新增税收') },
    conditions: [{ kind: 'fact', id: 'back', fact: 'back', ...at(9)('迁回的工业企业') }],
    amount: taxBands('more', () => at(9)('按新增税收享受前款政策')),
  }),
]);

/** The policy that they are awards of. */
export const policy = policyWith(AWARDS, SOURCE);

/** What such a text says of all its awards, as `policy.json` has it. */
export const WHOLE = {
  stages: [
    {
      awards: 'all' as const,
      parts: [
        { value: '30%', ...at(14)('分别按30%') },
        { value: '30%', ...at(14)('30%和') },
        { value: '40%', ...at(14)('和40%兑现') },
      ],
      ...at(14)('奖励分三期,分别按30%、30%和40%兑现'),
    },
  ],
  reclaim: [at(38)('骗取奖励的,追回已付资金')],
  precedence: [
    {
      say: '与国家、省有关规定抵触的，按国家、省的规定执行。',
      ...at(38)('与国家、省有关规定相抵触的,按国家、省有关规定执行'),
    },
  ],
  repeals: [{ what: '此前出台的制造业扶持政策', ...at(38)('此前出台的制造业扶持政策同时废止') }],
  funds: {
    manufacturing: {
      name: '市级制造业发展专项资金',
      ...at(37)('所需资金在市级制造业发展专项资金中安排'),
    },
  },
};
