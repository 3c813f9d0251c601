import { expect, test } from 'vitest';
import { verifyRules } from '../../src/award/check/index.ts';
import { draftsOf } from '../../src/award/draft/index.ts';
import { readRules } from '../../src/award/rule/index.ts';
import { unanswered } from '../../src/award/unanswered.ts';
import { faultLine } from '../../src/corpus/fault.ts';
import { common, fact, policyWith } from './made-up.ts';

/** What a quote says is asked for in its words: the name, the question and what is taken off. */
const SOURCE = `测试市关于支持制造业发展的若干措施
测府〔2025〕1号
一、支持政策
1.贡献奖励。对在港口片区登记并参保的工业企业,按照上缴税收市级留成部分(不含土地增值税市级留成部分)的40%给予奖励。
2.到位奖励。对工业企业按照年度实际到位资金的5%给予奖励。
3.入驻港口片区的必要条件为设立结算中心。
二、附则
本措施自2025年1月1日起施行,有效期至2026年12月31日。
`;

const at = (clause: string, quote: string) => ({ clause, quote });
const bool = (label: string) => fact('bool', label, { ask: `${label}吗？` });
const TAX = '上缴税收市级留成部分(不含土地增值税市级留成部分)的40%';
const PLACE = '在港口片区登记并参保的工业企业';

function tax(facts: Readonly<Record<string, object>> = {}) {
  return {
    ...common,
    id: 'tax',
    name: '贡献奖励',
    clause: '一.1',
    payee: { type: 'enterprise', ...at('一.1', '工业企业') },
    facts: {
      place: bool(`是${PLACE}`),
      kept: fact('money', '上缴税收市级留成部分'),
      land: fact('money', '土地增值税市级留成部分'),
      ...facts,
    },
    conditions: [{ kind: 'classification', id: 'place', fact: 'place', ...at('一.1', PLACE) }],
    amount: {
      form: {
        kind: 'rate',
        bound: 'exact',
        rate: { value: '40%', ...at('一.1', '的40%给予奖励') },
        base: { fact: 'kept', minus: 'land', ...at('一.1', TAX) },
      },
      caps: [],
      frequency: { value: 'not_stated' },
    },
  };
}

function money(fund: object = fact('money', '年度实际到位资金')) {
  return {
    ...common,
    id: 'money',
    name: '到位奖励',
    clause: '一.2',
    payee: { type: 'enterprise', ...at('一.2', '工业企业') },
    facts: { industrial: bool('是工业企业'), fund },
    conditions: [{ kind: 'classification', id: 'industrial', fact: 'industrial', ...at('一.2', '工业企业') }],
    amount: {
      form: {
        kind: 'rate',
        bound: 'exact',
        rate: { value: '5%', ...at('一.2', '按照年度实际到位资金的5%') },
        base: { fact: 'fund', ...at('一.2', '按照年度实际到位资金的5%') },
      },
      caps: [],
      frequency: { value: 'not_stated' },
    },
  };
}

function said(awards: Readonly<Record<string, unknown>>): string {
  const policy = policyWith(awards, SOURCE);
  const { rules, faults } = readRules(policy);
  const words = [...faults, ...verifyRules(policy, rules)];
  return [...words, ...(words.length > 0 ? [] : unanswered(policy, rules))].map(faultLine).join('\n');
}

test('照原文的词问的，只剩没有写到的必要条件', () => {
  const told = said({ tax: tax(), money: money() });
  expect(told.split('\n')).toEqual([expect.stringContaining('必要条件为设立结算中心')]);
});

test.each([
  ['并列的两项只问一项', tax({ place: bool('是在港口片区登记的工业企业') }), '参保'],
  [
    '问句问的比名称宽',
    tax({ kept: fact('money', '上缴税收市级留成部分', { ask: '上缴税收是多少？' }) }),
    '市级留成',
  ],
  ['名称比引文宽', tax({ kept: fact('money', '上缴税收') }), '市级留成'],
  ['减去的是另一种税', tax({ land: fact('money', '企业增值税市级留成部分') }), '土地'],
  ['减去的只是一部分', tax({ land: fact('money', '固定的土地增值税市级留成部分') }), '固定'],
  ['减去的是上年的', tax({ land: fact('money', '上年土地增值税市级留成部分') }), '上年'],
])('%s', (_, award, missed) => {
  expect(said({ tax: award, money: money() })).toContain(missed);
});

test('不问到位', () => {
  expect(said({ tax: tax(), money: money(fact('money', '年度资金')) })).toContain('到位');
});

test('必要条件写在别的句子里，起草时就说它', () => {
  const { policyWide } = draftsOf(policyWith({}, SOURCE));
  expect(policyWide.map(({ field, quote }) => `${field} ${quote}`)).toContain(
    'conditions 3.入驻港口片区的必要条件为设立结算中心',
  );
});
