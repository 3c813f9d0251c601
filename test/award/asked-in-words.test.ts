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
4.引才奖励。对首席顾问、特聘顾问,实行引才奖励政策。到岗后给予2万元奖励。
5.上市奖励。在主板、中小板上市的企业奖励100万元,在创业板上市的企业奖励50万元。
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

function people(is: readonly string[], quote: string) {
  return {
    ...common,
    id: 'people',
    name: '引才奖励',
    clause: '一.4',
    payee: { type: 'other', is, ...at('一.4', quote) },
    facts: { who: bool('是首席顾问、特聘顾问') },
    conditions: [{ kind: 'classification', id: 'who', fact: 'who', ...at('一.4', '首席顾问、特聘顾问') }],
    amount: {
      form: { kind: 'fixed', sum: { value: '2万元', ...at('一.4', '给予2万元奖励') } },
      caps: [],
      frequency: { value: 'not_stated' },
    },
  };
}

const MAIN = { value: '100万元', ...at('一.5', '奖励100万元') };
const GROWTH = { value: '50万元', ...at('一.5', '奖励50万元') };
const BOARDS = { main: '主板', small: '中小板', growth: '创业板' };

function listed(small: object) {
  const sums = { main: MAIN, small, growth: GROWTH };
  const places = { main: '主板', small: '中小板', growth: '创业板' };
  return {
    ...common,
    id: 'listed',
    name: '上市奖励',
    clause: '一.5',
    payee: { type: 'enterprise', ...at('一.5', '在创业板上市的企业') },
    facts: { board: fact('enum', '上市板块', { options: { ...BOARDS, none: '没有' } }) },
    conditions: [
      {
        kind: 'fact',
        id: 'board',
        fact: 'board',
        in: Object.keys(BOARDS),
        ...at('一.5', '在主板、中小板上市的企业奖励100万元,在创业板上市'),
      },
    ],
    amount: {
      form: {
        kind: 'tiers',
        by: 'board',
        rungs: Object.entries(sums).map(([when, sum]) => ({
          when,
          named: at('一.5', places[when as keyof typeof places]),
          sum,
        })),
      },
      caps: [],
      frequency: { value: 'not_stated' },
    },
  };
}

const all = () => ({
  tax: tax(),
  money: money(),
  people: people(['首席顾问', '特聘顾问'], '首席顾问、特聘顾问'),
  listed: listed(MAIN),
});

function said(awards: Readonly<Record<string, unknown>>): string {
  const policy = policyWith(awards, SOURCE);
  const { rules, faults } = readRules(policy);
  const words = [...faults, ...verifyRules(policy, rules)];
  return [...words, ...(words.length > 0 ? [] : unanswered(policy, rules))].map(faultLine).join('\n');
}

test('照原文的词问的，只剩没有写到的必要条件', () => {
  const told = said(all());
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
  expect(said({ ...all(), tax: award })).toContain(missed);
});

test('不问到位', () => {
  expect(said({ ...all(), money: money(fact('money', '年度资金')) })).toContain('到位');
});

test.each([
  ['首席顾问', '首席顾问、特聘顾问', '特聘顾问'],
  ['首席顾问', '首席顾问', '特聘顾问'],
  ['特聘顾问', '特聘顾问', '首席顾问'],
])('并列的只付给%s（引“%s”）', (is, quote, dropped) => {
  expect(said({ ...all(), people: people([is], quote) })).toContain(`并列的还有“${dropped}”`);
});

test('一档引了另一档的金额', () => {
  expect(said({ ...all(), listed: listed(GROWTH) })).toContain('在“创业板”之后，是那一档的');
});

test('必要条件写在别的句子里，起草时就说它', () => {
  const { policyWide } = draftsOf(policyWith({}, SOURCE));
  expect(policyWide.map(({ field, quote }) => `${field} ${quote}`)).toContain(
    'conditions 3.入驻港口片区的必要条件为设立结算中心',
  );
});

/** What is said of the second award where a condition more is quoted and named so. */
function saidOfMore(label: string, quote: string, source: string): readonly string[] {
  const own = money();
  const more = { kind: 'fact', id: 'more', fact: 'more', ...at('一.2', quote) };
  const award = {
    ...own,
    facts: { ...own.facts, more: bool(label) },
    conditions: [...own.conditions, more],
  };
  const policy = policyWith({ money: award }, source);
  const { rules, faults } = readRules(policy);
  return [...faults, ...verifyRules(policy, rules)].map(faultLine);
}

test.each([
  ['是非电子申请', true],
  ['是电子申请', false],
  ['不是非电子申请', false],
])('引文写“不予”，名称是“%s”', (label, isContrary) => {
  const source = SOURCE.replace('的5%给予奖励。', '的5%给予奖励。对非电子申请的不予奖励。');
  const words = saidOfMore(label, '对非电子申请的不予奖励', source).join('\n');
  expect(words.includes('说的正是引文“对非电子申请的不予奖励”排除在外的')).toBe(isContrary);
});

test.each([
  ['是2016年2月23日及之前登记的', ''],
  ['是2017年6月30日及之前登记的', '引文没有“2017年6月30日”'],
])('引文写着日期，名称是“%s”', (label, found) => {
  const source = SOURCE.replace('对工业企业按照', '对2016年2月23日及之前登记的工业企业按照');
  const lines = saidOfMore(label, '2016年2月23日及之前登记', source);
  const words = lines.filter((line) => line.includes('more')).join('\n');
  expect(words).toContain(found);
  expect(words !== '').toBe(found !== '');
});
