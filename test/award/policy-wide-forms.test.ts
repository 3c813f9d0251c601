import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/award/calculate.ts';
import { verifyRules } from '../../src/award/check/index.ts';
import { match } from '../../src/award/portfolio/index.ts';
import type { AwardResult } from '../../src/award/result/index.ts';
import { readRules } from '../../src/award/rule/index.ts';
import { isClauseId } from '../../src/corpus/clause.ts';
import { faultLine } from '../../src/corpus/fault.ts';
import type { Policy } from '../../src/corpus/library.ts';
import { verifyPolicyValues } from '../../src/corpus/policy/verify-policy-values.ts';
import { certain } from '../../src/text/branded.ts';
import { displayMoney } from '../../src/text/money.ts';
import { day } from '../day.ts';
import { common, fact, policyWith } from './made-up.ts';

// What holds over several awards, and the forms that no encoded policy has: ten sums each by hand, and another way of
// working out the same over sums given by chance.

const SOURCE = `测试市关于支持人才和产业的若干措施
测府〔2025〕2号
一、支持政策
1.投资奖励。按固定资产投资的5%—20%给予奖励。
2.引才补贴。对引进人才的企业,按人才年薪的30%给予补贴,单人不超过税前年收入的5%,单个企业总额不超过300万元。
3.贷款贴息。按贷款利息的50%给予贴息,资金由市、区财政按照3:7的比例分担。
4.出口奖励。按出口额的3%给予奖励。
5.外贸奖励。按外贸额的2%给予奖励。
6.开办奖励。给予1万元奖励。
7.适用对象。以上政策适用于在本市注册的企业。
8.并用。出口奖励、外贸奖励按最高标准执行,不重复享受。
9.兑现。出口奖励、外贸奖励分三期,分别按30%、30%和40%兑现。
10.上级规定。本措施与国家、省有关规定相抵触的,按国家、省有关规定执行。此前出台的产业扶持政策同时废止。
11.时限。出口奖励、投资奖励2年内予以兑现。
二、附则
本措施自2025年1月1日起施行,有效期至2026年12月31日。
`;

const at = (n: number) => (quote: string) => ({ clause: certain(`一.${n}`, isClauseId), quote });
const figure = (n: number, value: string, quote: string) => ({ value, ...at(n)(quote) });
const money = (label: string) => fact('money', label);
const rate = (n: number, value: string, [base, quote]: readonly [fact: string, quote: string]) => ({
  kind: 'rate',
  bound: 'exact',
  rate: figure(n, value, quote),
  base: { fact: base, ...at(n)(quote) },
});

interface Made {
  readonly facts?: object;
  readonly amount: object;
  readonly funding?: object;
  readonly items?: object;
}

function award(n: number, id: string, { facts = {}, amount, ...more }: Made): readonly [string, object] {
  const conditions = [{ kind: 'fact', id: 'asked', fact: `asked_${id}`, ...at(n)('给予') }];
  const whole = {
    ...{ id, name: id, clause: `一.${n}`, conditions },
    payee: { type: 'not_stated', ...at(n)('给予') },
    facts: { [`asked_${id}`]: fact('bool', `申请${id}`), ...facts },
    amount: { caps: [], frequency: { value: 'not_stated' }, ...amount },
  };
  return [id, { ...common, ...whole, ...more }];
}

const AWARDS = Object.fromEntries([
  award(1, 'range', {
    facts: { invested: money('固定资产投资') },
    amount: {
      form: { ...rate(1, '5%', ['invested', '固定资产投资的5%—20%']), to: figure(1, '20%', '5%—20%') },
    },
  }),
  award(2, 'talent', {
    facts: {
      talents: {
        ...fact('list', '引进的人才'),
        fields: { pay: money('年薪'), income: money('税前年收入') },
      },
    },
    items: { list: 'talents', where: [] },
    amount: {
      form: rate(2, '30%', ['pay', '按人才年薪的30%']),
      each: {
        of: 'talents',
        per: 'person',
        cap: { value: '5%', of: 'income', ...at(2)('单人不超过税前年收入的5%') },
        ...at(2)('单人'),
      },
      caps: [{ ...figure(2, '300万元', '总额不超过300万元'), per: 'enterprise', period: 'in_total' }],
    },
  }),
  award(3, 'interest', {
    facts: { interest: money('贷款利息') },
    amount: { form: rate(3, '50%', ['interest', '按贷款利息的50%']) },
    funding: {
      ...{ funds: [], borne_by: 'shared', notes: [] },
      share: {
        parts: [
          { by: '市', of: 3 },
          { by: '区', of: 7 },
        ],
        ...at(3)('资金由市、区财政按照3:7的比例分担'),
      },
    },
  }),
  award(4, 'export', {
    facts: { exports: money('出口额') },
    amount: { form: rate(4, '3%', ['exports', '按出口额的3%']) },
  }),
  award(5, 'trade', {
    facts: { traded: money('外贸额') },
    amount: { form: rate(5, '2%', ['traded', '按外贸额的2%']) },
  }),
  award(6, 'opening', { amount: { form: { kind: 'fixed', sum: figure(6, '1万元', '给予1万元奖励') } } }),
]);

const made = policyWith(AWARDS, SOURCE);
const policy: Policy = {
  ...made,
  data: {
    ...made.data,
    facts: { local: fact('bool', '在本市注册') },
    conditions: [{ kind: 'fact', id: 'local', fact: 'local', ...at(7)('在本市注册的企业') }],
    stages: [
      {
        awards: ['export', 'trade'],
        parts: ['30%', '30%', '40%'].map((value) => figure(9, value, '分别按30%、30%和40%兑现')),
        ...at(9)('出口奖励、外贸奖励分三期,分别按30%、30%和40%兑现'),
      },
      { awards: ['export', 'range'], ...at(11)('出口奖励、投资奖励2年内予以兑现') },
    ],
    precedence: [
      {
        say: '与国家、省规定抵触的按国家、省规定',
        ...at(10)('与国家、省有关规定相抵触的,按国家、省有关规定执行'),
      },
    ],
    repeals: [{ what: '此前出台的产业扶持政策', ...at(10)('此前出台的产业扶持政策同时废止') }],
    stacking: [{ kind: 'highest', awards: ['export', 'trade'], ...at(8)('按最高标准执行,不重复享受') }],
  },
};
const { rules, faults } = readRules(policy);
const WHEN = { asOf: day('2025-06-30'), asOfGiven: true };

function worked(id: string, facts: object): string {
  const rule = rules.find(({ data }) => data.id === id);
  if (rule === undefined) throw new Error(`no award ${id}`);
  return told(calculate(policy, rule, { facts: { [`asked_${id}`]: true, ...facts }, ...WHEN }));
}

function told({ amount: { kind, value, min, max } }: AwardResult): string {
  if (value !== null) return `${kind} ${value}`;
  return min === null && max === null ? kind : `${kind} ${min ?? ''}..${max ?? ''}`;
}

/** Every award of the policy that was asked for, for one firm. */
function matched(facts: object) {
  return match(policy, rules, { facts: { local: true, ...facts }, ...WHEN });
}

/** 市15万元、区35万元, as the answer tells them. */
function shares(facts: object): string {
  const { answer } = matched({ asked_interest: true, ...facts });
  return Array.from(answer.matchAll(/[市区][\d.,万亿]+元/gu), ([words]) => words).join('、');
}

function together(facts: object): string | null {
  return matched({ asked_export: true, asked_trade: true, ...facts }).totals.exact_total;
}

test('各项都读得出来', () => {
  expect(faults).toEqual([]);
  expect(rules).toHaveLength(6);
});

describe('比例的两端', () => {
  test.each([
    ['1000万元', 'range 500000..2000000'],
    ['1元', 'range 0.05..0.2'],
    ['0.01元', 'range 0.0005..0.002'],
    ['0元', 'exact 0'],
    ['3333.33元', 'range 166.6665..666.666'],
    ['1亿元', 'range 5000000..20000000'],
    ['20元', 'range 1..4'],
    ['999999.99元', 'range 49999.9995..199999.998'],
    ['12.5万元', 'range 6250..25000'],
    ['100-200万元', 'not_determined 50000..400000'],
  ])('投资%s：%s', (invested, sum) => {
    expect(worked('range', { local: true, invested })).toBe(sum);
  });
});

describe('上限里面还有上限：单人不超过收入的5%，合计不超过300万元', () => {
  const one = (pay: string, income: string) => ({ pay, income });
  test.each([
    [[one('10万元', '100万元')], 'exact 30000'],
    [[one('100万元', '100万元')], 'exact 50000'],
    [[one('100万元', '600万元')], 'exact 300000'],
    [[one('100万元', '599.99万元')], 'exact 299995'],
    [[one('10万元', '100万元'), one('100万元', '100万元')], 'exact 80000'],
    [[one('1000万元', '6000万元')], 'exact 3000000'],
    [[one('1000万元', '6000万元'), one('10万元', '100万元')], 'exact 3000000'],
    [[one('900万元', '5400万元'), one('1000万元', '400万元')], 'exact 2900000'],
    [[one('0元', '100万元')], 'exact 0'],
    [[one('50万元', '0元')], 'exact 0'],
  ])('%j：%s', (talents, sum) => {
    expect(worked('talent', { local: true, talents })).toBe(sum);
  });
});

describe('各方分担：市、区3:7', () => {
  test.each([
    ['100万元', '市15万元、区35万元'],
    ['200万元', '市30万元、区70万元'],
    ['1万元', '市1500元、区3500元'],
    ['2元', '市0.3元、区0.7元'],
    ['0.01元', '市0.0015元、区0.0035元'],
    ['1亿元', '市1500万元、区3500万元'],
    ['333.33元', '市49.9995元、区116.6655元'],
    ['6000万元', '市900万元、区2100万元'],
    ['20000.02元', '市3000.003元、区7000.007元'],
    ['10-20万元', ''],
  ])('利息%s：%s', (interest, told) => {
    expect(shares({ interest })).toBe(told);
  });
});

describe('整份政策的条件：在本市注册', () => {
  test.each([
    ['opening', { local: true }, 'exact 10000'],
    ['opening', { local: false }, 'none 0'],
    ['opening', {}, 'not_determined 0..10000'],
    ['export', { local: true, exports: '100万元' }, 'exact 30000'],
    ['export', { local: false, exports: '100万元' }, 'none 0'],
    ['export', { exports: '100万元' }, 'not_determined 0..30000'],
    ['interest', { local: false, interest: '100万元' }, 'none 0'],
    ['interest', { interest: '100万元' }, 'not_determined 0..500000'],
    ['range', { local: false, invested: '100万元' }, 'none 0'],
    ['trade', { local: '是', traded: '50万元' }, 'exact 10000'],
  ])('%s %j：%s', (id, facts, sum) => {
    expect(worked(id, facts)).toBe(sum);
  });
});

describe('整份政策的分期兑现、上级规定', () => {
  const answer = (id: string, facts: object) => {
    const rule = rules.find(({ data }) => data.id === id);
    if (rule === undefined) throw new Error(`no award ${id}`);
    return calculate(policy, rule, { facts: { local: true, [`asked_${id}`]: true, ...facts }, ...WHEN })
      .answer;
  };

  test('管着的几项都说怎样分期，别的不说，数不变', () => {
    expect(answer('export', { exports: '100万元' })).toContain(
      '按文本计算，export为3万元［一、4］；分期兑现：“出口奖励、外贸奖励分三期,分别按30%、30%和40%兑现”［一、9］、“出口奖励、投资奖励2年内予以兑现”［一、11］。',
    );
    expect(answer('trade', { traded: '100万元' })).toContain('分期兑现');
    expect(answer('opening', {})).not.toContain('分期');
  });

  test('对一家企业一起算的，说一次上级规定的先后', () => {
    const told = matched({ asked_opening: true }).answer;
    expect(told.split('与国家、省有关规定相抵触的')).toHaveLength(2);
  });

  test.each<[what: string, data: object, says: string]>([
    ['没有的奖项', { stages: [{ awards: ['none'], ...at(9)('分三期') }] }, 'stages.0.awards：没有奖项 none'],
    [
      '合不成全部的',
      {
        stages: [
          {
            awards: 'all',
            parts: ['30%', '30%'].map((value) => figure(9, value, '按30%、30%和40%')),
            ...at(9)('分三期'),
          },
        ],
      },
      '30%、30%合起来不是 100%',
    ],
    [
      '第二处没有说怎样兑现的',
      {
        stages: [
          { awards: ['export', 'trade'], ...at(9)('出口奖励、外贸奖励分三期') },
          { awards: ['export'], ...at(11)('出口奖励、投资奖励') },
        ],
      },
      'stages.1：引文“出口奖励、投资奖励”没有说怎样分期',
    ],
    [
      '没有说分期的',
      { stages: [{ awards: 'all', ...at(9)('出口奖励、外贸奖励') }] },
      'stages.0：引文“出口奖励、外贸奖励”没有说怎样分期',
    ],
  ])('%s，写在 policy.json 的被发现', (_, data, says) => {
    const wrong = { ...policy, data: { ...policy.data, ...data } } as Policy;
    expect(verifyRules(wrong, readRules(wrong).rules).map(faultLine).join('\n')).toContain(says);
  });

  test.each<[what: string, data: object, fields: readonly string[]]>([
    ['照引文的', {}, []],
    [
      '没有的称呼',
      { repeals: [{ what: '此前的政策', ...at(10)('此前出台的产业扶持政策同时废止') }] },
      ['repeals.0.what'],
    ],
    [
      '没有废止',
      { repeals: [{ what: '产业扶持政策', ...at(10)('此前出台的产业扶持政策') }] },
      ['repeals.0.what'],
    ],
    ['说的不是先后', { precedence: [{ say: '从高', ...at(8)('按最高标准执行') }] }, ['precedence.0.quote']],
  ])('废止、先后：%s', (_, data, fields) => {
    const values = { ...policy.data, stacking: [], ...data } as Policy['data'];
    const own = verifyPolicyValues('policy.json', values).map(({ field }) => field);
    expect(own.filter((field) => /^(?:repeals|precedence)/u.test(field))).toEqual(fields);
  });
});

describe('同类的按最高一项', () => {
  test.each([
    ['100万元', '100万元', '30000'],
    ['100万元', '150万元', '30000'],
    ['100万元', '150.01万元', '30002'],
    ['100万元', '300万元', '60000'],
    ['0.01元', '0.01元', '0.0003'],
    ['1亿元', '1元', '3000000'],
    ['1元', '1亿元', '2000000'],
    ['200万元', '299.99万元', '60000'],
    ['200万元', '300万元', '60000'],
    ['200万元', '300.01万元', '60002'],
  ])('出口%s、外贸%s：%s', (exports, traded, sum) => {
    expect(together({ exports, traded })).toBe(sum);
  });

  test('不同类的照样相加', () => {
    expect(together({ exports: '100万元', traded: '100万元', asked_opening: true })).toBe('40000');
  });
});

describe('另写的算法得到同一个数', () => {
  const fen = fc.oneof(fc.integer({ min: 1, max: 50_000_000_000 }), fc.integer({ min: 1, max: 10_000 }));
  /** Fen as yuan, and hundredths of a fen as the results tell them. */
  const yuan = (n: number) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}元`;
  const sum = (hundredths: bigint) => {
    const rest = String(hundredths % 10_000n).padStart(4, '0');
    return `${hundredths / 10_000n}.${rest}`.replace(/\.?0+$/u, '');
  };
  const least = (a: bigint, b: bigint) => (b < a ? b : a);

  test('比例的两端', () => {
    fc.assert(
      fc.property(fen, (n) => {
        const [low, high] = [sum(BigInt(n) * 5n), sum(BigInt(n) * 20n)];
        expect(worked('range', { local: true, invested: yuan(n) })).toBe(`range ${low}..${high}`);
      }),
    );
  });

  test('上限里面还有上限', () => {
    const person = fc.record({ pay: fen, income: fen });
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 5 }), (people) => {
        const own = people.map(({ pay, income }) => least(BigInt(pay) * 30n, BigInt(income) * 5n));
        const due = least(
          own.reduce((a, b) => a + b),
          30_000_000_000n,
        );
        const talents = people.map(({ pay, income }) => ({ pay: yuan(pay), income: yuan(income) }));
        expect(worked('talent', { local: true, talents })).toBe(`exact ${sum(due)}`);
      }),
    );
  });

  test('各方分担，合起来是全额', () => {
    fc.assert(
      fc.property(fen, (n) => {
        const [city, district] = [BigInt(n) * 15n, BigInt(n) * 35n];
        const parts = [`市${displayMoney(sum(city))}`, `区${displayMoney(sum(district))}`];
        expect(shares({ interest: yuan(n) })).toBe(parts.join('、'));
      }),
      { numRuns: 50 },
    );
  });

  test('整份政策的条件管着每一项', () => {
    const award = fc.constantFrom(
      { id: 'export', asks: 'exports', percent: 3n },
      { id: 'trade', asks: 'traded', percent: 2n },
    );
    fc.assert(
      fc.property(award, fen, (one, n) => {
        const due = sum(BigInt(n) * one.percent);
        expect(worked(one.id, { [one.asks]: yuan(n), local: true })).toBe(`exact ${due}`);
        expect(worked(one.id, { [one.asks]: yuan(n) })).toBe(`not_determined 0..${due}`);
        expect(worked(one.id, { [one.asks]: yuan(n), local: false })).toBe('none 0');
      }),
    );
  });

  test('同类的按最高一项', () => {
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        const [first, second] = [BigInt(a) * 3n, BigInt(b) * 2n];
        expect(together({ exports: yuan(a), traded: yuan(b) })).toBe(sum(first > second ? first : second));
      }),
      { numRuns: 50 },
    );
  });
});
