import { calculate } from '../../src/award/calculate.ts';
import type { AwardResult } from '../../src/award/result/result.ts';
import { type ReadRules, readRules } from '../../src/award/rule/read-rules.ts';
import type { Policy } from '../../src/corpus/library.ts';
import { policyData } from '../../src/corpus/policy.ts';
import { segment } from '../../src/corpus/segment/segment.ts';
import { COMMON } from '../common.ts';
import { day } from '../day.ts';

const SOURCE = `测试市关于支持制造业发展的若干措施
测府〔2025〕1号
一、支持政策
1.研发补助。对工业企业,研发费用1000万元以下的部分按10%给予补助,1000万元以上的部分按5%给予补助,每年最高不超过300万元,累计不超过500万元。
2.用地补助。按每亩2.5万元给予补助。
3.规模奖励。年营业收入1亿元以上的给予20万元奖励,5亿元以上的给予50万元奖励,10亿元以上的给予100万元奖励。
4.增长奖励。年营业收入比上年增长10%以上,且为专精特新企业或者高新技术企业的,给予30万元奖励。
5.租金补助。租金1000万元以上的按10%给予补助,租金2000万元以上的按20%给予补助。
二、附则
本措施自2025年1月1日起施行,有效期至2026年12月31日。
`;

const words = (clause: string, quote: string) => ({ clause, quote });

/** A policy of 测试市: its data, parsed as the program does. */
const data = policyData.parse({
  title: { value: '测试市关于支持制造业发展的若干措施', quote: '测试市关于支持制造业发展的若干措施' },
  number: { value: '测府〔2025〕1号', quote: '测府〔2025〕1号' },
  issuer: { value: '测试市', quote: '测试市' },
  issued: { value: '2025-01-01', quote: '2025年1月1日' },
  copy: { from: '编造', url: null, verified: '2025-01-01', sha256: '0'.repeat(64) },
  in_force: {
    from: { value: '2025-01-01', quote: '自2025年1月1日起施行' },
    to: { value: '2026-12-31', quote: '有效期至2026年12月31日' },
  },
  repeals: [],
  transitions: [],
  funds: { general: { name: '专项资金', quote: '支持政策' } },
  silences: [],
  clauses: {},
});

/** What an award must have and no test of its sum looks at. */
export const common = {
  payee: { type: 'enterprise', ...words('一.1', '研发费用') },
  open: [],
  overlaps: [],
  funding: { funds: [{ fund: 'general' }], borne_by: 'not_stated', notes: [] },
  assumptions: [],
  not_stated: [],
  aims: [],
  cases: Array.from({ length: 3 }, () => ({
    name: '略',
    facts: {},
    expect: { eligibility: 'undetermined', kind: 'not_determined' },
  })),
};
export const fact = (type: string, label: string, more: object = {}) => ({
  type,
  label,
  ask: `${label}是多少？`,
  settled_by: 'applicant',
  ...more,
});
const nothing = { value: 'not_stated' };

/** Awards in the forms that the shipped policy does not use. */
export const AWARDS: Readonly<Record<string, object>> = {
  marginal: {
    ...common,
    id: 'marginal',
    name: '研发补助',
    clause: '一.1',
    facts: {
      industrial: fact('bool', '工业企业'),
      rd: fact('money', '研发费用'),
      paid: fact('money', '往年已兑现'),
    },
    conditions: [
      { kind: 'classification', id: 'industrial', fact: 'industrial', ...words('一.1', '对工业企业') },
    ],
    amount: {
      form: {
        kind: 'bands',
        base: { fact: 'rd', ...words('一.1', '研发费用') },
        applies: 'marginal',
        bands: [
          { from: null, pays: { kind: 'rate', rate: { value: '10%', ...words('一.1', '按10%') } } },
          {
            from: { value: '1000万元', ...words('一.1', '1000万元以上') },
            pays: { kind: 'rate', rate: { value: '5%', ...words('一.1', '按5%') } },
          },
        ],
      },
      caps: [
        {
          value: '300万元',
          per: 'not_stated',
          period: 'per_year',
          ...words('一.1', '每年最高不超过300万元'),
        },
        {
          value: '500万元',
          per: 'not_stated',
          period: 'in_total',
          used: 'paid',
          ...words('一.1', '累计不超过500万元'),
        },
      ],
      frequency: nothing,
    },
  },
  area: {
    ...common,
    id: 'area',
    name: '用地补助',
    clause: '一.2',
    facts: { land: fact('quantity', '用地', { unit: '亩' }) },
    conditions: [{ kind: 'some', id: 'land', of: 'land', ...words('一.2', '每亩') }],
    amount: {
      form: { kind: 'fixed', sum: { value: '2.5万元', ...words('一.2', '2.5万元') } },
      each: { of: 'land', per: 'unit', ...words('一.2', '每亩') },
      caps: [],
      frequency: nothing,
    },
  },
  scale: {
    ...common,
    id: 'scale',
    name: '规模奖励',
    clause: '一.3',
    facts: { revenue: fact('money', '年营业收入') },
    conditions: [
      {
        kind: 'threshold',
        id: 'scale',
        measure: { fact: 'revenue' },
        op: 'gte',
        bound: { value: '1亿元', ...words('一.3', '年营业收入1亿元以上') },
      },
    ],
    amount: {
      form: {
        kind: 'bands',
        base: { fact: 'revenue', ...words('一.3', '年营业收入') },
        applies: 'whole',
        bands: [
          { from: null, pays: { kind: 'fixed', sum: { value: '20万元', ...words('一.3', '20万元') } } },
          {
            from: { value: '5亿元', ...words('一.3', '5亿元以上') },
            pays: { kind: 'fixed', sum: { value: '50万元', ...words('一.3', '50万元') } },
          },
          {
            from: { value: '10亿元', ...words('一.3', '10亿元以上') },
            pays: { kind: 'fixed', sum: { value: '100万元', ...words('一.3', '100万元') } },
          },
        ],
      },
      caps: [],
      frequency: nothing,
    },
  },
  growth: {
    ...common,
    id: 'growth',
    name: '增长奖励',
    clause: '一.4',
    facts: {
      revenue: fact('money', '年营业收入'),
      before: fact('money', '上年营业收入'),
      special: fact('bool', '专精特新企业'),
      high_tech: fact('bool', '高新技术企业'),
    },
    conditions: [
      {
        kind: 'threshold',
        id: 'growth',
        measure: { fact: 'revenue', minus: 'before' },
        op: 'gte',
        bound: { value: '10%', ...words('一.4', '比上年增长10%以上') },
        of: 'before',
      },
      {
        kind: 'any',
        id: 'kind',
        of: [
          { kind: 'classification', id: 'special', fact: 'special', ...words('一.4', '专精特新企业') },
          { kind: 'classification', id: 'high_tech', fact: 'high_tech', ...words('一.4', '高新技术企业') },
        ],
      },
    ],
    amount: {
      form: { kind: 'fixed', sum: { value: '30万元', ...words('一.4', '30万元') } },
      caps: [],
      frequency: nothing,
    },
  },
  rent: {
    ...common,
    id: 'rent',
    name: '租金补助',
    clause: '一.5',
    facts: { rent: fact('money', '租金') },
    conditions: [
      {
        kind: 'threshold',
        id: 'rent',
        measure: { fact: 'rent' },
        op: 'gte',
        bound: { value: '1000万元', ...words('一.5', '租金1000万元以上') },
      },
    ],
    amount: {
      form: {
        kind: 'bands',
        base: { fact: 'rent', ...words('一.5', '租金1000万元以上') },
        applies: 'whole',
        bands: [
          { from: null, pays: { kind: 'rate', rate: { value: '10%', ...words('一.5', '按10%') } } },
          {
            from: { value: '2000万元', ...words('一.5', '租金2000万元以上') },
            pays: { kind: 'rate', rate: { value: '20%', ...words('一.5', '按20%') } },
          },
        ],
      },
      caps: [],
      frequency: nothing,
    },
  },
};

/** The made-up policy with award files of the given content, and another text where one is given. */
export function policyWith(awards: Readonly<Record<string, unknown>>, source: string = SOURCE): Policy {
  const files = Object.entries(awards).map(([id, json]) => ({ file: `made-up/awards/${id}.json`, json }));
  return {
    id: 'made-up',
    data,
    source,
    clauses: segment(source).clauses,
    awards: files,
    lexicon: undefined,
    asked: undefined,
    common: COMMON,
  };
}

/** What reading award files of the given content comes to. */
export function read(awards: Readonly<Record<string, unknown>>): ReadRules {
  return readRules(policyWith(awards));
}

const policy = policyWith(AWARDS);
const { rules, faults } = readRules(policy);
if (faults.length > 0) throw new Error(JSON.stringify(faults));

/** One award of the made-up policy on its facts, on a day in force. */
export function madeUp(id: string, facts: object): AwardResult {
  const rule = rules.find((candidate) => candidate.data.id === id);
  if (rule === undefined) throw new Error(`no award ${id}`);
  return calculate(policy, rule, { facts, asOf: day('2025-06-30'), asOfGiven: true });
}
