import { describe, expect, test } from 'vitest';
import { verifyRules } from '../../src/award/check/index.ts';
import { unitsOf } from '../../src/award/provision/index.ts';
import { readRules } from '../../src/award/rule/index.ts';
import { unanswered } from '../../src/award/unanswered.ts';
import { faultLine } from '../../src/corpus/fault.ts';
import { verifyPolicy } from '../../src/corpus/policy/index.ts';
import { policyData } from '../../src/corpus/policy.ts';
import { type Json, type Path, put } from '../../tools/mutate/json.ts';
import { common, fact, policyWith } from './made-up.ts';

/** What is an award's own of a clause that gives to several, and what it calls it: a made-up text with leads, neighbours and lists. */
const SOURCE = `测试市关于支持制造业发展的若干措施
测府〔2025〕1号
一、支持政策
1.仓储奖励。新投入运营的且年周转率达40%以上的仓储主体：冷链企业年吞吐量首次达到3万吨的，给予奖励6万元；保税企业年通关额首次达到2亿元的，给予奖励8万元。原有运营满2年的仓储主体：冷链企业年吞吐量达到9万吨的，给予奖励4万元。
2.船舶补助。对船龄5年以下的远洋船舶所属企业给予20万元补助。对完成岸电改造的内河船舶所属企业给予7万元补助。
3.评级奖励。被评为国家级绿色货运枢纽、省级绿色货运枢纽的企业，分别给予90万元、30万元奖励。
4.增长奖励。上一年度货运量收入达到8000万元，且增幅12%以上的物流企业，给予15万元奖励。
5.租赁补贴。对在港区登记的货代企业可享受：（1）仓库补贴。租赁自用仓库的，按8元/平方米•月给予补贴。（2）设备补贴。购置叉车的，按2000元/台给予补贴。
6.其他奖励。其他货运企业新购新能源货车的，给予3万元奖励。
二、附则
1.“货运量收入”指企业承运货物所得运输收入。
2.本措施自2025年1月1日起施行,有效期至2026年12月31日。
`;

const at = (clause: string) => (quote: string, prefix?: string) => ({
  clause: `一.${clause}`,
  quote,
  ...(prefix === undefined ? {} : { prefix }),
});
const bool = (label: string) => fact('bool', label, { ask: `${label}吗？` });
const choice = (label: string, ask: string, options: Readonly<Record<string, string>>) =>
  fact('enum', label, { ask, options });

function award(id: string, clause: string, rest: Readonly<Record<string, unknown>>): readonly [string, Json] {
  const { amount, ...more } = rest;
  const data = {
    ...common,
    id,
    name: id,
    clause: `一.${clause}`,
    amount: { caps: [], frequency: { value: 'not_stated' }, ...(amount as object) },
    ...more,
  };
  return [id, data as unknown as Json];
}

const one = at('1');
const cold = award('cold', '1', {
  payee: { type: 'enterprise', ...one('冷链企业年吞吐量首次达到3万吨') },
  facts: {
    fresh: bool('是新投入运营的仓储主体'),
    turned: fact('money', '年周转额'),
    all: fact('money', '年吞吐额'),
    cold: bool('是冷链企业'),
    first: bool('年吞吐量首次达到3万吨'),
  },
  conditions: [
    { kind: 'classification', id: 'fresh', fact: 'fresh', ...one('新投入运营的') },
    {
      kind: 'threshold',
      id: 'turned',
      measure: { fact: 'turned' },
      of: 'all',
      op: 'gte',
      bound: { value: '40%', ...one('年周转率达40%以上的仓储主体') },
    },
    {
      kind: 'classification',
      id: 'cold',
      fact: 'cold',
      ...one('冷链企业', '新投入运营的且年周转率达40%以上的仓储主体：'),
    },
    { kind: 'fact', id: 'first', fact: 'first', ...one('年吞吐量首次达到3万吨') },
  ],
  amount: { form: { kind: 'fixed', sum: { value: '6万元', ...one('给予奖励6万元') } } },
});
const two = at('2');
const river = award('river', '2', {
  payee: { type: 'enterprise', ...two('内河船舶所属企业') },
  facts: { done: bool('完成岸电改造'), river: bool('是内河船舶所属企业') },
  conditions: [
    { kind: 'fact', id: 'done', fact: 'done', ...two('完成岸电改造') },
    { kind: 'classification', id: 'river', fact: 'river', ...two('内河船舶所属企业') },
  ],
  amount: { form: { kind: 'fixed', sum: { value: '7万元', ...two('给予7万元补助') } } },
});
const three = at('3');
const GRADES = '被评为国家级绿色货运枢纽、省级绿色货运枢纽';
const rung = (when: string, name: string, value: string) => ({
  when,
  named: three(name),
  sum: { value, ...three('分别给予90万元、30万元奖励') },
});
const hub = award('hub', '3', {
  payee: { type: 'enterprise', ...three(`${GRADES}的企业`) },
  facts: {
    grade: choice('绿色货运枢纽级别', '被评为国家级绿色货运枢纽还是省级绿色货运枢纽？', {
      nation: '国家级绿色货运枢纽',
      province: '省级绿色货运枢纽',
      none: '没有',
    }),
  },
  conditions: [{ kind: 'fact', id: 'grade', fact: 'grade', in: ['nation', 'province'], ...three(GRADES) }],
  amount: {
    form: {
      kind: 'tiers',
      by: 'grade',
      rungs: [rung('nation', '国家级绿色货运枢纽', '90万元'), rung('province', '省级绿色货运枢纽', '30万元')],
    },
  },
});
const four = at('4');
const grown = award('grown', '4', {
  payee: { type: 'enterprise', ...four('物流企业') },
  facts: {
    is: bool('是物流企业'),
    now: fact('money', '上一年度货运量收入'),
    before: fact('money', '再上一年度货运量收入'),
  },
  conditions: [
    { kind: 'classification', id: 'is', fact: 'is', ...four('物流企业') },
    {
      kind: 'threshold',
      id: 'least',
      measure: { fact: 'now' },
      op: 'gte',
      bound: { value: '8000万元', ...four('上一年度货运量收入达到8000万元') },
    },
    {
      kind: 'threshold',
      id: 'growth',
      measure: { fact: 'now', minus: 'before' },
      of: 'before',
      op: 'gte',
      bound: { value: '12%', ...four('增幅12%以上') },
    },
  ],
  amount: { form: { kind: 'fixed', sum: { value: '15万元', ...four('给予15万元奖励') } } },
});
const five = at('5');
const store = award('store', '5', {
  payee: { type: 'enterprise', ...five('在港区登记的货代企业') },
  facts: {
    listed: bool('是在港区登记的货代企业'),
    let: bool('租赁自用仓库'),
    area: fact('quantity', '仓库面积', { unit: '平方米' }),
    months: fact('quantity', '月数', { unit: '个月' }),
  },
  conditions: [
    { kind: 'classification', id: 'listed', fact: 'listed', ...five('在港区登记的货代企业') },
    { kind: 'fact', id: 'let', fact: 'let', ...five('租赁自用仓库') },
  ],
  amount: {
    form: { kind: 'fixed', sum: { value: '8元', ...five('按8元/平方米•月') } },
    each: {
      of: 'area',
      per: 'unit',
      ...five('8元/平方米•月'),
      also: [{ of: 'months', ...five('8元/平方米•月') }],
    },
  },
});
const six = at('6');
const others = award('others', '6', {
  payee: { type: 'enterprise', ...six('其他货运企业') },
  facts: { is: bool('是其他货运企业'), bought: bool('新购新能源货车') },
  conditions: [
    { kind: 'classification', id: 'is', fact: 'is', ...six('其他货运企业') },
    { kind: 'fact', id: 'bought', fact: 'bought', ...six('新购新能源货车') },
  ],
  amount: { form: { kind: 'fixed', sum: { value: '3万元', ...six('给予3万元奖励') } } },
});
const AWARDS = [cold, river, hub, grown, store, others];

type Change = readonly [Path, Json];

/** What is said of the awards with some places changed, of these alone: what nobody encoded is not told here. */
function said(changes: readonly Change[]): string {
  const changed = changes.reduce(
    (all, [path, to]) => put(all, path, to),
    Object.fromEntries(AWARDS) as unknown as Json,
  );
  const policy = policyWith(Object(changed), SOURCE);
  const { rules, faults } = readRules(policy);
  const open = faults.length > 0 ? [] : unanswered(policy, rules);
  return [...faults, ...verifyRules(policy, rules), ...open]
    .filter(({ found }) => !found.endsWith('给了支持，没有奖项引到'))
    .map(faultLine)
    .filter((line) => !LEFT.some((clause) => line.includes(`awards ${clause}：`)))
    .join('\n');
}

/** What a clause gives to others lies over here, and so do the words of it that nobody takes up. */
const LEFT = ['一.1', '一.2', '一.5'];

test('照原文写的，没有可说的', () => {
  expect(said([])).toBe('');
});

test('冒号、分号和编号项：谁的前面写着什么', () => {
  const [, clause] = policyWith({}, SOURCE).clauses.filter(({ leaf }) => leaf);
  expect(clause?.id).toBe('一.2');
  const told = (id: string) => {
    const { clauses, source } = policyWith({}, SOURCE);
    const own = clauses.find((each) => each.id === id);
    return own === undefined
      ? []
      : unitsOf(own).map(({ start, leads }) => [
          source.slice(start, start + 4),
          ...leads.map((lead) => source.slice(lead.start, lead.start + 4)),
        ]);
  };
  expect(told('一.1')).toEqual([
    ['1.仓储'],
    ['冷链企业', '新投入运'],
    ['保税企业', '新投入运'],
    ['原有运营'],
  ]);
  expect(told('一.5').map(([first, lead]) => [first, lead])).toEqual([
    ['5.租赁', undefined],
    ['（1）仓', '对在港区'],
    ['租赁自用', '对在港区'],
    ['（2）设', '对在港区'],
    ['购置叉车', '对在港区'],
  ]);
});

const bound = (id: string, i: number): Path => [id, 'conditions', i, 'bound'];

describe('引了别项的话，就说', () => {
  test.each<[title: string, changes: readonly Change[], says: string]>([
    [
      '旁边一段各项之前的条件',
      [
        [
          ['cold', 'conditions', 0],
          { kind: 'classification', id: 'fresh', fact: 'fresh', ...one('原有运营满2年') },
        ],
        [['cold', 'facts', 'fresh'], bool('是原有运营满2年的仓储主体')],
      ],
      '写在给别的钱的话里：“原有运营满2年的仓储主体',
    ],
    [
      '旁边一项的门槛',
      [
        [
          ['cold', 'conditions', 3],
          { kind: 'fact', id: 'first', fact: 'first', ...one('年吞吐量达到9万吨') },
        ],
        [['cold', 'facts', 'first'], bool('年吞吐量达到9万吨')],
      ],
      '写在给别的钱的话里',
    ],
    [
      '前面一句的船龄',
      [
        [['river', 'conditions', 0], { kind: 'fact', id: 'done', fact: 'done', ...two('船龄5年以下') }],
        [['river', 'facts', 'done'], bool('船龄5年以下')],
      ],
      '写在给别的钱的话里：“对船龄5年以下',
    ],
    [
      '名称用了旁边一项的词',
      [[['cold', 'facts', 'cold'], bool('是保税企业')]],
      '名称“是保税企业”里的“保税”，一.1 里说本项的原文没有',
    ],
  ])('%s', (_, changes, says) => {
    expect(said(changes)).toContain(says);
  });
});

describe('名称、选项、问句与引文不合，就说', () => {
  test.each<[title: string, changes: readonly Change[], says: string]>([
    ['新的说成已的', [[['cold', 'facts', 'fresh'], bool('是已投入运营的仓储主体')]], '写成了“已”'],
    [
      '选项漏了字',
      [[['hub', 'facts', 'grade', 'options', 'nation'], '国家级货运枢纽']],
      '选项“国家级货运枢纽”与原文这一档的“国家级绿色货运枢纽”不同',
    ],
    [
      '选项分不出是哪一档',
      [[['hub', 'facts', 'grade', 'options', 'nation'], '绿色货运枢纽']],
      '“绿色货运枢纽”也是“省级绿色货运枢纽”的叫法',
    ],
    [
      '问的是另一件事',
      [[['hub', 'facts', 'grade', 'ask'], '环保信用评价是哪个等级？']],
      '没有问到名称“绿色货运枢纽级别”，也没有问到各个选项',
    ],
    [
      '选的是另一件事',
      [[['hub', 'facts', 'grade', 'label'], '环保信用等级']],
      '名称“环保信用等级”里的“环保信',
    ],
    ['其他二字不见了', [[['others', 'facts', 'is'], bool('是货运企业')]], '里的“其他”没有问到'],
    ['自用的说成都算', [[['store', 'facts', 'let'], bool('租赁仓库')]], '里的“自用”没有问到'],
    [
      '比例的整数不在原文里',
      [[['cold', 'facts', 'all'], fact('money', '注册资本')]],
      '名称“注册资本”里的“注册资本”',
    ],
  ])('%s', (_, changes, says) => {
    expect(said(changes)).toContain(says);
  });
});

describe('且与或写反，就说', () => {
  test('隔着数也看得见“且”', () => {
    const [, json] = grown;
    const { conditions } = Object(json);
    const either = [conditions[0], { kind: 'any', id: 'either', of: conditions.slice(1) }];
    expect(said([[['grown', 'conditions'], either as unknown as Json]])).toContain('原文两项之间写的是');
  });

  test('同一项事实不能既是这个又是那个', () => {
    const test1 = {
      kind: 'fact',
      id: 'nation',
      fact: 'grade',
      in: ['nation'],
      ...three('国家级绿色货运枢纽'),
    };
    const test2 = {
      kind: 'fact',
      id: 'province',
      fact: 'grade',
      in: ['province'],
      ...three('省级绿色货运枢纽'),
    };
    const both = [{ kind: 'all', id: 'both', of: [test1, test2] }];
    expect(said([[['hub', 'conditions'], both as unknown as Json]])).toContain('既是 nation 又是 province');
  });
});

test('门槛的数照样要对', () => {
  expect(said([[[...bound('grown', 2), 'value'], '21%']])).toContain('给出的是 12%');
});

test('unencoded 的引文有两处，由 policy.json 说，奖项照查', () => {
  const policy = policyWith(Object.fromEntries(AWARDS), SOURCE);
  const unencoded = [{ clause: '一.2', quote: '船舶所属企业给予', why: '没有录' }];
  const twice = { ...policy, data: policyData.parse({ ...policy.data, unencoded }) };
  expect(() => verifyRules(twice, readRules(twice).rules)).not.toThrow();
  expect(verifyPolicy('p', twice).map(({ field }) => field)).toContain('unencoded.0');
});
