import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/award/calculate.ts';
import { verifyRules } from '../../src/award/check/index.ts';
import type { AwardResult } from '../../src/award/result/result.ts';
import { readRules } from '../../src/award/rule/read-rules.ts';
import { faultLine } from '../../src/corpus/fault.ts';
import { type Json, type Path, put } from '../../tools/mutate/json.ts';
import { day } from '../day.ts';
import { common, fact, policyWith } from './made-up.ts';

const SOURCE = `测试市关于支持制造业发展的若干措施
测府〔2025〕1号
一、支持政策
1.直播补贴。对特色直播间,每个给予不少于10万元补贴,研发费用另计。
2.保底补贴。给予不少于10万元补贴,最高不超过50万元。
3.投资奖励。按固定资产投资的5%—20%给予奖励。
4.增收奖励。营业收入每增加1000万元,奖励2万元。
5.税收扶持。第1年至第3年按缴纳税款的100%给予扶持,第4年至第5年按缴纳税款的50%给予扶持。
6.生活补助。三年内每人每月给予3000元生活补助。
7.展会奖励。对展会给予20万元奖励,规模6万平方米以上的上浮5%—10%。
8.楼宇奖励。年税收达到50元/平方米以上的,给予10万元奖励。
9.软件补助。按不超过研发投入的10%给予补助。
10.园区支持。认定为甲级的给予10万元,认定为乙级的给予不超过30万元支持,认定为丙级的给予不超过建设费用10%的支持。
11.搬迁扶持。搬迁费50万元以上的给予20万元,100万元以上的给予40万元。
12.个税扶持。工资所得20万元以上部分按80%给予扶持。
13.适用对象。以上支持政策适用于工业企业。
14.规模奖励。营业收入突破1亿元的奖励10万元,突破5亿元的奖励50万元。
15.论文奖励。每发表一篇论文,给予1万元奖励。
二、附则
本措施自2025年1月1日起施行,有效期至2026年12月31日。
`;

/** Words of a clause of part 一. */
const at = (n: number) => (quote: string) => ({ clause: `一.${n}`, quote });
const sumOf = (n: number) => (value: string, quote: string) => ({ value, ...at(n)(quote) });

type Parts = Readonly<Record<'facts' | 'amount', object>> & { readonly conditions?: readonly object[] };

function award(n: number, id: string, { facts, amount, conditions = [] }: Parts): readonly [string, object] {
  const rest = { caps: [], frequency: { value: 'not_stated' } };
  const firm = { kind: 'classification', id: 'firm', fact: 'firm', ...at(13)('工业企业') };
  const whole = {
    id,
    name: id,
    clause: `一.${n}`,
    facts: { firm: fact('bool', '工业企业'), ...facts },
    conditions: [firm, ...conditions],
    amount: { ...rest, ...amount },
  };
  return [id, { ...common, ...whole }];
}

const money = (label: string) => fact('money', label);
const rate = (n: number, [value, quote]: readonly [string, string], more: object = {}) => ({
  kind: 'rate',
  bound: 'exact',
  rate: sumOf(n)(value, quote),
  ...more,
});

const PAPER = { form: { kind: 'fixed', sum: sumOf(15)('1万元', '给予1万元奖励') } };

const AWARDS = Object.fromEntries([
  award(1, 'floor', {
    facts: { rooms: fact('int', '直播间个数') },
    amount: {
      form: { kind: 'floor', sum: sumOf(1)('10万元', '不少于10万元') },
      each: { of: 'rooms', per: 'unit', ...at(1)('每个') },
    },
  }),
  award(2, 'capped-floor', {
    facts: {},
    amount: {
      form: { kind: 'floor', sum: sumOf(2)('10万元', '不少于10万元') },
      caps: [{ value: '50万元', per: 'not_stated', period: 'not_stated', ...at(2)('最高不超过50万元') }],
    },
  }),
  award(3, 'two-ends', {
    facts: { invested: money('固定资产投资') },
    amount: {
      form: rate(3, ['5%', '5%—20%'], {
        to: sumOf(3)('20%', '5%—20%'),
        base: { fact: 'invested', ...at(3)('固定资产投资') },
      }),
    },
  }),
  award(4, 'step', {
    facts: { revenue: money('营业收入'), before: money('上年营业收入') },
    amount: {
      form: {
        kind: 'step',
        base: { fact: 'revenue', minus: 'before', ...at(4)('营业收入每增加1000万元') },
        step: sumOf(4)('1000万元', '每增加1000万元'),
        sum: sumOf(4)('2万元', '奖励2万元'),
      },
    },
  }),
  award(5, 'years', {
    facts: { tax: money('缴纳税款'), start: fact('date', '投产日') },
    amount: {
      form: {
        kind: 'schedule',
        start: 'start',
        unit: 'year',
        periods: [[1, 3, '第1年至第3年', '100%'] as const, [4, 5, '第4年至第5年', '50%'] as const].map(
          ([from, to, quote, part]) => ({
            from,
            to,
            pays: rate(5, [part, `按缴纳税款的${part}`], {
              base: { fact: 'tax', ...at(5)(`按缴纳税款的${part}`) },
            }),
            ...at(5)(quote),
          }),
        ),
      },
    },
  }),
  award(6, 'monthly', {
    facts: {
      people: fact('int', '人数'),
      months: fact('quantity', '月数', { unit: '个月' }),
    },
    amount: {
      form: { kind: 'fixed', sum: sumOf(6)('3000元', '3000元') },
      each: {
        of: 'people',
        per: 'person',
        also: [{ of: 'months', most: sumOf(6)('3年', '三年内'), ...at(6)('每月') }],
        ...at(6)('每人'),
      },
    },
  }),
  award(7, 'uplift', {
    facts: { area: fact('quantity', '规模', { unit: '平方米' }) },
    amount: {
      form: { kind: 'fixed', sum: sumOf(7)('20万元', '20万元') },
      supplements: [
        {
          when: [
            {
              kind: 'threshold',
              id: 'large',
              measure: { fact: 'area' },
              op: 'gte',
              bound: sumOf(7)('6万平方米', '规模6万平方米以上'),
            },
          ],
          uplift: { rate: sumOf(7)('5%', '上浮5%—10%'), to: sumOf(7)('10%', '上浮5%—10%') },
          ...at(7)('上浮5%—10%'),
        },
      ],
    },
  }),
  award(8, 'per-metre', {
    facts: { tax: money('年税收'), area: fact('quantity', '面积', { unit: '平方米' }) },
    conditions: [
      {
        kind: 'threshold',
        id: 'tax',
        measure: { fact: 'tax', by: 'area' },
        op: 'gte',
        bound: sumOf(8)('50元', '50元/平方米以上'),
      },
    ],
    amount: { form: { kind: 'fixed', sum: sumOf(8)('10万元', '10万元') } },
  }),
  award(9, 'at-most', {
    facts: { rd: money('研发投入') },
    amount: {
      form: rate(9, ['10%', '不超过研发投入的10%'], {
        bound: 'at_most',
        base: { fact: 'rd', ...at(9)('研发投入') },
      }),
    },
  }),
  award(10, 'rungs', {
    facts: {
      level: fact('enum', '认定级别', {
        options: { first: '甲级', second: '乙级', third: '丙级' },
      }),
      built: money('建设费用'),
    },
    amount: {
      form: {
        kind: 'tiers',
        by: 'level',
        rungs: [
          { when: 'first', named: at(10)('甲级'), sum: sumOf(10)('10万元', '给予10万元') },
          {
            when: 'second',
            named: at(10)('乙级'),
            pays: {
              kind: 'ceiling',
              limit: {
                value: '30万元',
                per: 'not_stated',
                period: 'not_stated',
                ...at(10)('不超过30万元'),
              },
            },
          },
          {
            when: 'third',
            named: at(10)('丙级'),
            pays: rate(10, ['10%', '不超过建设费用10%'], {
              bound: 'at_most',
              base: { fact: 'built', ...at(10)('不超过建设费用10%') },
            }),
          },
        ],
      },
    },
  }),
  award(11, 'bands', {
    facts: { cost: money('搬迁费') },
    amount: {
      form: {
        kind: 'bands',
        base: { fact: 'cost', ...at(11)('搬迁费') },
        applies: 'whole',
        bands: [
          {
            from: sumOf(11)('50万元', '50万元以上'),
            pays: { kind: 'fixed', sum: sumOf(11)('20万元', '给予20万元') },
          },
          {
            from: sumOf(11)('100万元', '100万元以上'),
            pays: { kind: 'fixed', sum: sumOf(11)('40万元', '给予40万元') },
          },
        ],
      },
    },
  }),
  award(12, 'excess', {
    facts: { income: money('工资所得') },
    conditions: [
      {
        kind: 'threshold',
        id: 'income',
        measure: { fact: 'income', above: sumOf(12)('20万元', '20万元以上部分') },
        op: 'gt',
        bound: sumOf(12)('0元', '20万元以上部分'),
      },
    ],
    amount: {
      form: rate(12, ['80%', '按80%'], {
        base: { fact: 'income', above: sumOf(12)('20万元', '20万元以上部分'), ...at(12)('工资所得') },
      }),
    },
  }),
  award(14, 'beyond', {
    facts: { revenue: money('营业收入') },
    amount: {
      form: {
        kind: 'bands',
        base: { fact: 'revenue', ...at(14)('营业收入') },
        applies: 'whole',
        bands: [
          {
            from: sumOf(14)('1亿元', '突破1亿元'),
            op: 'gt',
            pays: { kind: 'fixed', sum: sumOf(14)('10万元', '奖励10万元') },
          },
          {
            from: sumOf(14)('5亿元', '突破5亿元'),
            op: 'gt',
            pays: { kind: 'fixed', sum: sumOf(14)('50万元', '奖励50万元') },
          },
        ],
      },
    },
  }),
  award(15, 'papers', {
    facts: { papers: fact('int', '论文篇数') },
    conditions: [{ kind: 'some', id: 'paper', of: 'papers', ...at(15)('每发表一篇论文') }],
    amount: {
      ...PAPER,
      each: { of: 'papers', per: 'not_stated', ...at(15)('每发表一篇论文') },
    },
  }),
]);

const policy = policyWith(AWARDS, SOURCE);
const { rules, faults } = readRules(policy);

function given(id: string, facts: object): AwardResult {
  const rule = rules.find(({ data }) => data.id === id);
  if (rule === undefined) throw new Error(`no award ${id}`);
  return calculate(policy, rule, {
    facts: { firm: true, ...facts },
    asOf: day('2025-06-30'),
    asOfGiven: true,
  });
}

test('各项都读得出来', () => {
  expect(faults).toEqual([]);
  expect(rules).toHaveLength(14);
});

describe('原文的各种写法', () => {
  test.each([
    ['floor', { rooms: 3 }, ['at_least', null, '300000', null]],
    ['capped-floor', {}, ['range', null, '100000', '500000']],
    ['two-ends', { invested: '1000万元' }, ['range', null, '500000', '2000000']],
    ['step', { revenue: '1.3亿元', before: '1亿元' }, ['exact', '60000', null, null]],
    ['step', { revenue: '139999999.99元', before: '1亿元' }, ['exact', '60000', null, null]],
    ['step', { revenue: '109999999.99元', before: '1亿元' }, ['exact', '0', null, null]],
    ['years', { tax: '100万元', start: '2025-06-30' }, ['exact', '1000000', null, null]],
    ['years', { tax: '100万元', start: '2022-07-01' }, ['exact', '1000000', null, null]],
    ['years', { tax: '100万元', start: '2022-06-30' }, ['exact', '500000', null, null]],
    ['years', { tax: '100万元', start: '2020-07-01' }, ['exact', '500000', null, null]],
    ['years', { tax: '100万元', start: '2020-06-30' }, ['none', '0', null, null]],
    ['years', { tax: '100万元' }, ['not_determined', null, '0', '1000000']],
    ['monthly', { people: 2, months: '12个月' }, ['exact', '72000', null, null]],
    ['monthly', { people: 2, months: '36个月' }, ['exact', '216000', null, null]],
    ['monthly', { people: 2, months: '40个月' }, ['exact', '216000', null, null]],
    ['uplift', { area: '59999平方米' }, ['exact', '200000', null, null]],
    ['uplift', { area: '60000平方米' }, ['range', null, '210000', '220000']],
    ['uplift', {}, ['not_determined', null, '200000', '220000']],
    ['per-metre', { tax: '50万元', area: '10000平方米' }, ['exact', '100000', null, null]],
    ['per-metre', { tax: '49.99万元', area: '10000平方米' }, ['none', '0', null, null]],
    ['at-most', { rd: '100万元' }, ['up_to', null, null, '100000']],
    ['rungs', { level: 'first' }, ['exact', '100000', null, null]],
    ['rungs', { level: 'second' }, ['up_to', null, null, '300000']],
    ['rungs', { level: 'third', built: '100万元' }, ['up_to', null, null, '100000']],
    ['rungs', { built: '100万元' }, ['not_determined', null, '0', '300000']],
    ['bands', { cost: '49万元' }, ['none', '0', null, null]],
    ['bands', { cost: '50万元' }, ['exact', '200000', null, null]],
    ['bands', { cost: '100万元' }, ['exact', '400000', null, null]],
    ['bands', { cost: '40-60万元' }, ['not_determined', null, '0', '200000']],
    ['bands', {}, ['not_determined', null, '0', '400000']],
    ['beyond', { revenue: '1亿元' }, ['none', '0', null, null]],
    ['beyond', { revenue: '100000000.01元' }, ['exact', '100000', null, null]],
    ['beyond', { revenue: '5亿元' }, ['exact', '100000', null, null]],
    ['beyond', { revenue: '500000000.01元' }, ['exact', '500000', null, null]],
    ['beyond', { revenue: '2-5亿元' }, ['exact', '100000', null, null]],
    ['beyond', { revenue: '1-5亿元' }, ['not_determined', null, '0', '100000']],
    ['beyond', {}, ['not_determined', null, '0', '500000']],
    ['papers', { papers: 3 }, ['exact', '30000', null, null]],
    ['excess', { income: '30万元' }, ['exact', '80000', null, null]],
    ['excess', { income: '20万元' }, ['none', '0', null, null]],
  ])('%s %j：%j', (id, facts, [kind, value, min, max]) => {
    expect(given(id, facts).amount).toMatchObject({ kind, value, min, max });
  });

  test.each([
    ['monthly', { people: 2, months: '40个月' }, '36个月'],
    ['step', { revenue: '1.3亿元', before: '1亿元' }, '3'],
  ])('数出来的是个数，不是钱：%s %j → %s', (id, facts, counted) => {
    expect(given(id, facts).trace.map(({ result }) => result)).toContain(counted);
  });

  test('在年限之外的，引写明年限的原文', () => {
    const { answer, citations } = given('years', { tax: '100万元', start: '2020-06-30' });
    expect(citations.map(({ quote }) => quote)).toContain('第4年至第5年');
    expect(answer).toContain('第4年至第5年');
  });

  const WRONG: readonly {
    readonly id: string;
    readonly path: Path;
    readonly to: Json;
    readonly says: string;
  }[] = [
    {
      id: 'beyond',
      path: ['amount', 'form', 'bands', 1, 'op'],
      to: undefined,
      says: '“突破”管着它，它是下限，不含本数：本段的 op 写 gt',
    },
    {
      id: 'bands',
      path: ['amount', 'form', 'bands', 0, 'op'],
      to: 'gt',
      says: '“以上”管着它，它是下限：本段的 op 写 gte',
    },
    {
      id: 'monthly',
      path: ['amount', 'each'],
      to: { of: 'people', per: 'not_stated', also: [{ of: 'months', ...at(6)('每月') }], ...at(6)('每月') },
      says: '“每人每月给予”管着 3000元',
    },
    {
      id: 'papers',
      path: ['amount'],
      to: { ...PAPER, caps: [], frequency: { value: 'not_stated' } },
      says: '“每发表一篇论文”管着 1万元，它是每份的数',
    },
  ];

  test.each(WRONG)('$id 写得不合原文，说出是哪个词、该怎样写', ({ id, path, to, says }) => {
    const wrong = (json: Json) =>
      verifyRules(policy, readRules(policyWith({ [id]: json }, SOURCE)).rules)
        .filter(({ file }) => file.includes(id))
        .map(faultLine)
        .join('\n');
    expect(wrong(AWARDS[id])).not.toMatch(/管着/u);
    expect(wrong(put(AWARDS[id], path, to))).toContain(says);
  });

  test('哪一档、哪一年不知道，就问', () => {
    expect(given('rungs', { built: '0元' }).missing.map(({ fact: name }) => name)).toEqual(['level']);
    expect(given('years', { tax: '100万元' }).missing.map(({ fact: name }) => name)).toEqual(['start']);
    expect(given('uplift', {}).missing.map(({ fact: name }) => name)).toEqual(['area']);
  });
});
