import { expect, test } from 'vitest';
import { verifyRules } from '../../src/award/check/index.ts';
import { readRules } from '../../src/award/rule/index.ts';
import { faultLine } from '../../src/corpus/fault.ts';
import { type Json, type Path, put } from '../../tools/mutate/json.ts';
import { common, fact, policyWith } from './made-up.ts';

/** What one award leaves to those beside it: a made-up text with a sentence that leads in, 分别 over two awards, a shared bound. */
const SOURCE = `测试市关于支持制造业发展的若干措施
测府〔2025〕1号
一、支持政策
1.贡献奖励。对注册在港口片区内,年营业收入超过500万元的工业企业给予奖励。
(1)新设立的企业,按照其地方贡献的90%给予奖励。
(2)原有企业,按照其地方贡献的40%给予奖励。
2.外运补贴。对承运企业运送的进区重箱、出区重箱按每吨分别给予10元、50元的补贴。
3.培训补贴。对培训企业开展初级培训的按1000元/人次给予补贴;开展高级培训的按200元/人次给予补贴,每家企业每年最高不超过50万元。
4.总部奖励。符合下列条件之一的工业企业给予100万元奖励。
(1)上一年度营业收入8000万元以上;上一年度纳税总额不低于900万元。
(2)国家级企业技术中心。
5.航线奖励。对每新增一条航线的工业企业给予最高30万元的奖励。
6.护企资金。每年安排200万元资金支持工业企业,对业务排名前10的工业企业给予奖励。
二、附则
本措施自2025年1月1日起施行,有效期至2026年12月31日。
`;

const at = (clause: string) => (quote: string) => ({ clause: `一.${clause}`, quote });
const figure = (clause: string) => (value: string, quote: string) => ({ value, ...at(clause)(quote) });
const bool = (label: string) => fact('bool', label, { ask: `${label}吗？` });

function award(clause: string, id: string, rest: Readonly<Record<string, unknown>>): readonly [string, Json] {
  const { amount, payee = '工业企业', of = clause, ...more } = rest;
  const data = {
    ...common,
    id,
    name: id,
    clause: `一.${clause}`,
    payee: { type: 'enterprise', ...at(String(of))(String(payee)) },
    amount: { caps: [], frequency: { value: 'not_stated' }, ...(amount as object) },
    ...more,
  };
  return [id, data as unknown as Json];
}

const lead = () => [
  { kind: 'classification', id: 'area', fact: 'area', ...at('1')('注册在港口片区内') },
  {
    kind: 'threshold',
    id: 'revenue',
    measure: { fact: 'revenue' },
    op: 'gt',
    bound: figure('1')('500万元', '年营业收入超过500万元'),
  },
];
const contribution = (n: number, kind: string, rate: string) =>
  award(`1.(${n})`, `contribution-${n}`, {
    payee: kind,
    facts: {
      area: bool('是注册在港口片区内的工业企业'),
      revenue: fact('money', '年营业收入'),
      kind: bool(`是${kind}`),
      given: fact('money', '地方贡献'),
    },
    conditions: [...lead(), { kind: 'classification', id: 'kind', fact: 'kind', ...at(`1.(${n})`)(kind) }],
    amount: {
      form: {
        kind: 'rate',
        bound: 'exact',
        rate: figure(`1.(${n})`)(rate, `按照其地方贡献的${rate}`),
        base: { fact: 'given', ...at(`1.(${n})`)(`按照其地方贡献的${rate}`) },
      },
    },
  });
const boxes = (...[id, label, sum, quote]: readonly [string, string, string, string]) =>
  award('2', id, {
    payee: '承运企业',
    facts: { carrier: bool('是承运企业'), boxes: fact('quantity', label, { unit: '吨' }) },
    conditions: [{ kind: 'classification', id: 'carrier', fact: 'carrier', ...at('2')('承运企业') }],
    amount: {
      form: { kind: 'fixed', sum: figure('2')(sum, quote) },
      each: { of: 'boxes', per: 'unit', ...at('2')('进区重箱、出区重箱按每吨分别给予10元、50元') },
    },
  });
const training = (id: string, kind: string, sum: string) =>
  award('3', id, {
    payee: '培训企业',
    facts: {
      trainer: bool('是培训企业'),
      did: bool(`开展${kind}培训`),
      people: fact('int', `${kind}培训人次`),
      paid: fact('money', '本年度已获得的培训补贴'),
    },
    conditions: [
      { kind: 'classification', id: 'trainer', fact: 'trainer', ...at('3')('培训企业') },
      { kind: 'fact', id: 'did', fact: 'did', ...at('3')(`开展${kind}培训`) },
    ],
    amount: {
      form: { kind: 'fixed', sum: figure('3')(sum, `按${sum}/人次给予补贴`) },
      each: { of: 'people', per: 'person', ...at('3')(`按${sum}/人次给予补贴`) },
      caps: [
        {
          value: '50万元',
          per: 'enterprise',
          period: 'per_year',
          used: 'paid',
          ...at('3')('每家企业每年最高不超过50万元'),
        },
      ],
    },
  });

const AWARDS: Readonly<Record<string, Json>> = Object.fromEntries([
  contribution(1, '新设立的企业', '90%'),
  contribution(2, '原有企业', '40%'),
  boxes('boxes-in', '进区重箱', '10元', '按每吨分别给予10元'),
  boxes('boxes-out', '出区重箱', '50元', '50元的补贴'),
  training('first', '初级', '1000元'),
  training('second', '高级', '200元'),
  award('4', 'head', {
    facts: {
      firm: bool('是工业企业'),
      revenue: fact('money', '上一年度营业收入'),
      tax: fact('money', '上一年度纳税总额'),
      centre: bool('有国家级企业技术中心'),
    },
    conditions: [
      { kind: 'classification', id: 'firm', fact: 'firm', ...at('4')('工业企业') },
      {
        kind: 'any',
        id: 'one',
        of: [
          {
            kind: 'all',
            id: 'size',
            of: [
              {
                kind: 'threshold',
                id: 'revenue',
                measure: { fact: 'revenue' },
                op: 'gte',
                bound: figure('4.(1)')('8000万元', '上一年度营业收入8000万元以上'),
              },
              {
                kind: 'threshold',
                id: 'tax',
                measure: { fact: 'tax' },
                op: 'gte',
                bound: figure('4.(1)')('900万元', '上一年度纳税总额不低于900万元'),
              },
            ],
          },
          { kind: 'fact', id: 'centre', fact: 'centre', ...at('4.(2)')('国家级企业技术中心') },
        ],
      },
    ],
    amount: { form: { kind: 'fixed', sum: figure('4')('100万元', '给予100万元奖励') } },
  }),
  award('5', 'lines', {
    facts: { firm: bool('是工业企业'), lines: fact('int', '新增航线条数') },
    conditions: [{ kind: 'classification', id: 'firm', fact: 'firm', ...at('5')('工业企业') }],
    amount: {
      form: {
        kind: 'ceiling',
        limit: {
          value: '30万元',
          per: 'not_stated',
          period: 'not_stated',
          ...at('5')('给予最高30万元的奖励'),
        },
      },
      each: { of: 'lines', per: 'not_stated', ...at('5')('每新增一条航线') },
    },
  }),
  award('6', 'fund', {
    payee: '对业务排名前10的工业企业',
    facts: { firm: bool('是工业企业'), rank: fact('int', '业务排名') },
    conditions: [
      { kind: 'classification', id: 'firm', fact: 'firm', ...at('6')('对业务排名前10的工业企业') },
      {
        kind: 'threshold',
        id: 'rank',
        measure: { fact: 'rank' },
        op: 'lte',
        bound: figure('6')('10', '业务排名前10'),
      },
    ],
    amount: {
      form: { kind: 'unstated', say: '没有写给多少', ...at('6')('给予奖励') },
      quota: at('6')('每年安排200万元资金'),
    },
  }),
]);

function said(changes: readonly (readonly [Path, Json])[]): string {
  const changed = changes.reduce<Json>((all, [path, to]) => put(all, path, to), AWARDS as unknown as Json);
  const policy = policyWith(changed as Readonly<Record<string, unknown>>, SOURCE);
  const read = readRules(policy);
  return [...read.faults, ...verifyRules(policy, read.rules)].map(faultLine).join('\n');
}

test('各项都合原文，也没有漏', () => {
  expect(said([])).toBe('');
});

/** Takes a part away. */
const GONE = undefined as unknown as Json;
const base = { fact: 'revenue', ...at('1')('年营业收入') };

test.each<[title: string, changes: readonly (readonly [Path, Json])[], says: string]>([
  [
    '前面一句的条件只写在一项里',
    [
      [
        ['contribution-1', 'conditions'],
        [lead()[1], { kind: 'classification', id: 'kind', fact: 'kind', ...at('1.(1)')('新设立的企业') }],
      ],
      [['contribution-1', 'facts', 'area'], GONE],
    ],
    '“注册在港口片区内”写在各项之前，管着以下各项，奖项 contribution-2 写了，本项没有写',
  ],
  [
    '比例的基数引到别的一句',
    [
      [['contribution-1', 'amount', 'form', 'base'], base],
      [['contribution-1', 'facts', 'given'], GONE],
    ],
    '的基数引到了另一句“年营业收入”',
  ],
  [
    '分别在两项里写反',
    [
      [['boxes-in', 'amount', 'form', 'sum'], figure('2')('50元', '50元的补贴')],
      [['boxes-out', 'amount', 'form', 'sum'], figure('2')('10元', '按每吨分别给予10元')],
    ],
    '“分别”依次对应',
  ],
  [
    '共用的上限各算各的',
    [
      [['first', 'amount', 'caps', 0, 'used'], GONE],
      [['first', 'facts', 'paid'], GONE],
    ],
    '管着本项与奖项 second 的总和',
  ],
  ['须同时具备的写成其一', [[['head', 'conditions', 1, 'of', 0, 'kind'], 'any']], '没有“或”“之一”'],
  ['其一的写成须同时具备', [[['head', 'conditions', 1, 'kind'], 'all']], '原文写的是“符合下列条件之一”'],
  [
    '单份的上限又写作总额的上限',
    [
      [
        ['lines', 'amount', 'caps'],
        [{ value: '30万元', per: 'not_stated', period: 'not_stated', ...at('5')('给予最高30万元的奖励') }],
      ],
    ],
    '已经是单份的数，又写作总额的上限',
  ],
  [
    '按条计的只写在 aims 里',
    [
      [['lines', 'amount', 'each'], GONE],
      [['lines', 'facts', 'lines'], GONE],
      [['lines', 'aims'], [{ say: '说明', ...at('5')('每新增一条航线') }]],
    ],
    '“每新增一条航线的”管着 30万元',
  ],
  [
    '资金总额写成给一家的',
    [
      [
        ['fund', 'amount'],
        {
          caps: [],
          frequency: { value: 'not_stated' },
          form: { kind: 'fixed', sum: figure('6')('200万元', '每年安排200万元资金') },
        },
      ],
    ],
    '说的是一共有多少资金',
  ],
])('%s', (_, changes, says) => {
  expect(said(changes)).toContain(says);
});
