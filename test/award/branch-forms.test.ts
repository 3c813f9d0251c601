import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calculate } from '../../src/award/calculate.ts';
import { verifyRules } from '../../src/award/check/index.ts';
import { describe as describeAward, match } from '../../src/award/portfolio/index.ts';
import { sumInWords } from '../../src/award/result/index.ts';
import type { AwardResult } from '../../src/award/result/result.ts';
import { readRules } from '../../src/award/rule/read-rules.ts';
import { verifyCases } from '../../src/award/worked-cases.ts';
import { faultLine } from '../../src/corpus/fault.ts';
import { verifyPolicy, verifyPolicyValues } from '../../src/corpus/policy/index.ts';
import { policyData } from '../../src/corpus/policy.ts';
import { type Json, type Path, put } from '../../tools/mutate/json.ts';
import { day } from '../day.ts';
import { AWARDS, adjoining, at, DAY, figure, open, policy, ROWS, SOURCE, WHOLE } from './branch-awards.ts';
import { fen, yuan } from './facts-arbitrary.ts';
import { policyWith } from './made-up.ts';
import { replay } from './replay.ts';

const { rules, faults } = readRules(policy);

test('整份政策的例子（docs/forms.md 所引）照原文，各项都说得出来', () => {
  const data = policyData.parse({ ...policy.data, ...WHOLE });
  const whole = { ...policy, data };
  expect([...verifyPolicy('policy.json', whole), ...verifyPolicyValues('policy.json', data)]).toEqual([]);
  const read = readRules({
    ...whole,
    data: { ...data, funds: policy.data.funds },
    awards: policy.awards.filter(({ file }) => file.includes('rate-range')),
  });
  expect(read.faults).toEqual([]);
  expect(read.rules.map((rule) => sumInWords(rule.data)).join()).toContain('分期兑现，分3次：30%、30%、40%');
});

function given(id: string, facts: object): AwardResult {
  const rule = rules.find(({ data }) => data.id === id);
  if (rule === undefined) throw new Error(`no award ${id}`);
  return calculate(policy, rule, {
    facts: { firm: true, ...facts },
    asOf: day(DAY),
    asOfGiven: true,
  });
}

/** What is said of one award as it was changed. */
function said(id: string, path: Path, to: Json): string {
  const changed = { ...AWARDS, [id]: put(AWARDS[id], path, to) };
  const read = readRules(policyWith(changed, SOURCE));
  const all = [...read.faults, ...verifyRules(policy, read.rules)];
  return all
    .filter(({ file }) => file.endsWith(`/${id}.json`))
    .map(faultLine)
    .join('\n');
}

test('各项读得出来，也都合原文', () => {
  expect(faults).toEqual([]);
  expect([...verifyRules(policy, rules), ...verifyCases(policy, rules)].map(faultLine)).toEqual([]);
});

describe('算得的数', () => {
  test.each(ROWS)('%s %j：%s', (id, facts, expected) => {
    const { amount, eligibility } = given(id, facts);
    const ends = `${amount.min ?? ''}..${amount.max ?? ''}`;
    const mark = { eligible: '', not_eligible: ' !', undetermined: ' ?' }[eligibility.status];
    expect(`${amount.kind} ${amount.value ?? ends}${mark}`).toBe(expected);
  });
});

describe('与另一套整数算法一致', () => {
  const least = (...all: readonly bigint[]) => all.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? 0n;
  /** Yuan written out of ten-thousandths. */
  const written = (sum: bigint) =>
    `${sum / 10000n}.${String(sum % 10000n).padStart(4, '0')}`.replace(/\.?0+$/u, '');
  const WAN = 100_000_000n;

  test('两项取低的，先取低再乘比例、再封顶；只知道一项的，界不低于确数', () => {
    fc.assert(
      fc.property(fen, fen, (a, b) => {
        const [actual, agreed] = [yuan(a), yuan(b)];
        const lower = least(BigInt(a) * 100n, BigInt(b) * 100n);
        const due = written(least(lower / 10n, 200n * WAN));
        const { value } = given('lower-base', { actual, agreed }).amount;
        expect(value).toBe(due);
        expect(Number(given('lower-base', { agreed }).amount.max)).toBeGreaterThanOrEqual(Number(value));
      }),
    );
  });

  test('各档的上限只管这一档', () => {
    fc.assert(
      fc.property(fen, fc.constantFrom('first', 'second'), (cost, level) => {
        const own = level === 'first' ? least(cost * 20n, 30n * WAN) : least(cost * 10n, 10n * WAN);
        const result = given('own-caps', { level, built: yuan(cost) });
        expect(result.amount.value).toBe(written(own));
        expect(replay(result.trace)).toBe(written(own));
      }),
    );
  });

  test('基数最多按上限计', () => {
    fc.assert(
      fc.property(fen, (loan) => {
        const due = least(loan, 500n * 10000n * 100n) * 2n;
        expect(given('base-bounded', { loan: yuan(loan) }).amount.value).toBe(written(due));
      }),
    );
  });

  test('逐项按自己的面积、月数计，每项到自己的上限，合计到总的上限', () => {
    const tenant = fc.record({ area: fc.nat(40_000), months: fc.nat(12) });
    fc.assert(
      fc.property(fc.array(tenant, { minLength: 1, maxLength: 6 }), (tenants) => {
        const own = tenants.map(({ area, months }) => Math.min(area * months * 3, 500_000));
        const facts = { tenants: tenants.map(({ area, months }) => ({ area: `${area}平方米`, months })) };
        const all = own.reduce((sum, each) => sum + each, 0);
        expect(given('tenants', facts).amount.value).toBe(String(Math.min(all, 800_000)));
      }),
    );
  });

  test('几成的标准，不论哪一档都是几成', () => {
    fc.assert(
      fc.property(fc.constantFrom('first', 'second', 'none'), (of) => {
        const [half, whole] = ['half-graded', 'graded'].map((id) =>
          Number(given(id, { grade: of }).amount.value),
        );
        expect(half).toBe((whole ?? 0) / 2);
      }),
    );
  });

  const anyDay = fc
    .date({ min: new Date('2015-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const dated = [
    ['granted-since', {}, 'granted', (on: string) => on >= '2017-01-01'],
    [
      'named-before',
      { named: true },
      'on',
      (on: string) => (on === '2024-12-31' ? undefined : on < '2024-12-31'),
    ],
    ['founded-in', {}, 'founded', (on: string) => on >= '2023-01-01' && on <= '2025-12-31'],
    ['upgraded', { smart: true }, 'on', (on: string) => on >= '2025-01-01'],
  ] as const;

  test.each(dated)('%s：只知道年、月的，与这一年、月里的每一天不相抵触', (...[id, also, fact, fits]) => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(4, 7, 10), (on, known) => {
        const told = given(id, { ...also, [fact]: on.slice(0, known) }).eligibility.status;
        const exact = given(id, { ...also, [fact]: on }).eligibility.status;
        expect(exact).toBe(
          { true: 'eligible', false: 'not_eligible', undefined: 'undetermined' }[`${fits(on)}`],
        );
        if (told !== 'undetermined') expect(told).toBe(exact);
      }),
    );
  });

  test('知道得越少，界越宽，确数总在界内', () => {
    fc.assert(
      fc.property(fen, fc.constantFrom('first', 'second'), (cost, level) => {
        const { max } = given('own-caps', { built: yuan(cost) }).amount;
        const { value } = given('own-caps', { level, built: yuan(cost) }).amount;
        expect(Number(value)).toBeLessThanOrEqual(Number(max));
      }),
    );
  });
});

const since = ['conditions', 1, 'from'] as const;
const before = ['conditions', 2, 'to'] as const;
const within = ['conditions', 1] as const;
const words23 = at(23)('2023年1月1日至2025年12月31日期间新设立');

/** Date conditions that their words do not bear out. */
const DATES_AMISS: readonly { id: string; path: Path; to: Json; says: string }[] = [
  { id: 'granted-since', path: [...since, 'day'], to: '2018-01-01', says: '读作 from：{"day":"2017-01-01"' },
  { id: 'granted-since', path: [...since, 'day'], to: '2017', says: '年、月、日写到原文写的为止' },
  { id: 'granted-since', path: [...since, 'edge'], to: 'excluded', says: '改为 included' },
  { id: 'granted-since', path: [...since, 'edge'], to: 'not_stated', says: '改为 included' },
  { id: 'granted-since', path: [...since, 'day'], to: '2017-02-30', says: '没有这一天' },
  {
    id: 'granted-since',
    path: ['conditions', 1],
    to: {
      kind: 'date',
      id: 'granted',
      on: 'granted',
      to: { day: '2017-01-01', edge: 'included', ...at(21)('2017年1月1日以后(含)获得授权的发明专利') },
    },
    says: '写作 2017-01-01 以前',
  },
  { id: 'granted-since', path: ['facts', 'granted', 'label'], to: '发明专利申请日期', says: '与引文' },
  {
    id: 'granted-since',
    path: ['facts', 'granted', 'label'],
    to: '发明专利授权',
    says: '名称以“日期”或“时间”结尾',
  },
  { id: 'granted-since', path: ['facts', 'granted', 'ask'], to: '哪一天？', says: '没有问到' },
  {
    id: 'granted-since',
    path: ['facts', 'granted', 'type'],
    to: 'money',
    says: '事实 granted 的类型是 money',
  },
  { id: 'named-before', path: [...before, 'edge'], to: 'included', says: '改为 not_stated' },
  { id: 'named-before', path: [...before, 'edge'], to: 'excluded', says: '改为 not_stated' },
  { id: 'named-before', path: [...before, 'day'], to: '2023-12-31', says: '读作 to：{"day":"2024-12-31"' },
  { id: 'named-before', path: [...before, 'day'], to: 'in_force_from', says: '写作 in_force_from 以前' },
  { id: 'named-before', path: [...before, 'quote'], to: '认定为标杆工厂', says: '没有说哪一天以后、以前' },
  { id: 'named-before', path: ['conditions', 2, 'to'], to: undefined, says: '没有写哪一天以后、以前' },
  { id: 'founded-in', path: [...within, 'to'], to: undefined, says: '还有 to' },
  { id: 'founded-in', path: [...within, 'from'], to: undefined, says: '还有 from' },
  {
    id: 'founded-in',
    path: [...within, 'from'],
    to: { day: '2026-01-01', edge: 'included', ...words23 },
    says: '止日 2025-12-31 在起日 2026-01-01 之前',
  },
  { id: 'founded-in', path: ['facts', 'founded', 'label'], to: '认定日期', says: '与引文' },
  {
    id: 'upgraded',
    path: ['conditions', 2, 'from', 'day'],
    to: 'in_force_to',
    says: '读作 from：{"day":"in_force_from"',
  },
  { id: 'upgraded', path: ['conditions', 2, 'from', 'day'], to: '2025-01-01', says: '写作 2025-01-01 以后' },
  {
    id: 'upgraded',
    path: ['conditions', 2, 'from', 'day'],
    to: 'event',
    says: 'policy.json 没有写 event 是哪一天',
  },
];

/** The lower of two, and parts of something as a bound, that their words do not bear out. */
const LIMITS_AMISS: readonly { id: string; path: Path; to: Json; says: string }[] = [
  {
    id: 'lower-base',
    path: ['amount', 'form', 'base', 'lower'],
    to: undefined,
    says: '没有条件或金额用到它',
  },
  {
    id: 'lower-base',
    path: ['amount', 'form', 'base'],
    to: {
      fact: 'actual',
      higher: { fact: 'agreed', ...at(25)('与合同投资额孰低') },
      ...at(25)('按实际投资额与合同投资额孰低的10%'),
    },
    says: '里没有“孰高、就高”之类的词',
  },
  {
    id: 'lower-base',
    path: ['amount', 'form', 'base', 'lower', 'quote'],
    to: '给予补助',
    says: '里没有“孰低、取低”之类的词',
  },
  {
    id: 'lower-base',
    path: ['amount', 'form', 'base', 'lower', 'fact'],
    to: 'actual',
    says: 'actual 与它自己比高低',
  },
  {
    id: 'lower-base',
    path: ['facts', 'agreed', 'label'],
    to: '备案投资额',
    says: '里没有“备案”',
  },
  { id: 'lower-base', path: ['amount', 'form', 'base', 'lower', 'fact'], to: 'firm', says: '的类型是 bool' },
  { id: 'rent-paid', path: ['amount', 'caps', 0, 'value'], to: '50%', says: '读不出数字' },
  { id: 'rent-paid', path: ['amount', 'caps', 0, 'of'], to: undefined, says: '没有写是哪项事实的比例' },
  { id: 'rent-paid', path: ['amount', 'caps', 0, 'of'], to: 'area', says: '的类型是 quantity' },
  { id: 'rent-paid', path: ['facts', 'paid', 'label'], to: '实际装修成本', says: '说的是“实际租赁成本”' },
  { id: 'rent-paid', path: ['amount', 'caps'], to: [], says: '没有条件或金额用到它' },
  { id: 'half-capped', path: ['amount', 'caps', 0, 'value'], to: '100%', says: '给出的是 50%' },
  { id: 'half-capped', path: ['facts', 'rd', 'label'], to: '营业收入', says: '说的是“实际研发投入”' },
  {
    id: 'batches',
    path: ['amount', 'caps', 0, 'quote'],
    to: '按每批次1万元给予补助',
    says: '给出的是 1万元',
  },
  {
    id: 'taken-back',
    path: ['reclaim', 0, 'quote'],
    to: '给予10万元补助',
    says: '没有“追回、退还、停止拨付”之类的词',
  },
  { id: 'taken-back', path: ['reclaim', 0, 'quote'], to: '转租的要追回', says: '没有“转租的要追回”' },
  { id: 'talents', path: ['amount', 'caps', 0, 'period'], to: 'not_stated', says: '改为 in_total' },
  { id: 'talents', path: ['amount', 'caps', 0, 'value'], to: '50万元', says: '给出的是 30万元' },
  { id: 'steps', path: ['amount', 'form', 'step', 'value'], to: '1000万元', says: '给出的是 2000万元' },
  { id: 'batches', path: ['facts', 'paid', 'label'], to: '合同金额', says: '写作 paid（合同金额）' },
];

const parts = ['amount', 'stages', 'parts'] as const;
const IN_PARTS_AMISS: readonly { id: string; path: Path; to: Json; says: string }[] = [
  { id: 'in-parts', path: [...parts, 0, 'value'], to: '3万元', says: '给出的是 5万元' },
  {
    id: 'in-parts',
    path: [...parts, 2],
    to: figure(32)('3万元', '第二年奖励3万元'),
    says: '合起来不是 10万元',
  },
  {
    id: 'in-parts',
    path: parts,
    to: [figure(32)('5万元', '第一年奖励5万元'), figure(32)('3万元', '第二年奖励3万元')],
    says: '5万元、3万元合起来不是 10万元',
  },
  { id: 'in-parts', path: parts, to: undefined, says: 'stages 写 parts：[{"value": "5万元"' },
  { id: 'in-parts', path: ['amount', 'form', 'sum', 'value'], to: '5万元', says: '给出的是 10万元' },
  {
    id: 'in-parts',
    path: ['amount', 'form'],
    to: { kind: 'ceiling', limit: { ...figure(32)('10万元', '给予10万元奖励'), ...open } },
    says: 'form 是 ceiling，没有一个总额可比',
  },
  {
    id: 'per-mu',
    path: ['amount', 'stages', 'parts'],
    to: ['30%', '30%', '50%'].map((value) => figure(14)(value, '分别按30%、30%和40%兑现')),
    says: '给出的是 40%',
  },
  { id: 'out-of', path: ['amount', 'caps', 0, 'of'], to: 'none', says: '没有事实 none' },
  { id: 'out-of', path: ['facts', 'tax', 'label'], to: '营业收入', says: '改为引文所说的那项事实' },
  {
    id: 'out-of',
    path: ['amount', 'caps', 0],
    to: { ...figure(33)('100%', '给予奖励'), of: 'tax', ...open },
    says: '读不出数字',
  },
  {
    id: 'adjoining',
    path: ['amount', 'form'],
    to: adjoining('gt') as Json,
    says: '与采用的读法算法相同',
  },
  {
    id: 'excess',
    path: ['amount', 'form'],
    to: {
      kind: 'bands',
      base: { fact: 'output', minus: 'before', ...at(35)('给予超出额1%的奖励') },
      applies: 'whole',
      bands: [
        {
          from: figure(35)('1000万元', '年产值同比增长超过1000万元'),
          op: 'gt',
          pays: { kind: 'rate', rate: figure(35)('1%', '给予超出额1%的奖励') },
        },
      ],
    },
    says: '写的是 marginal',
  },
  { id: 'adjoining', path: ['amount', 'form', 'bands', 0, 'op'], to: 'gt', says: '“及以上”管着它' },
];

/** The boundary in the lower band is a reading of its own: without the other beside it, it is not taken. */
test('两段都写到的数归前一段，要写明另一种读法', () => {
  const upper = Object(AWARDS).adjoining;
  const lower = put(put(upper, ['amount', 'form'], adjoining('gt') as Json), ['open'], []);
  expect(said('adjoining', [], lower)).toContain('没有写含本数的读法');
  const [own] = upper.open;
  const others = [{ reading: '归后一档', override: { amount: { form: adjoining('gte') } } }];
  expect(said('adjoining', [], put(lower, ['open'], [{ ...own, others }]))).toBe('');
});

describe('写得不合原文的，说出来', () => {
  test.each<{ id: string; path: Path; to: Json; says: string }>([
    {
      id: 'own-caps',
      path: ['amount', 'form', 'rungs', 0, 'cap', 'value'],
      to: '10万元',
      says: '给出的是 30万元',
    },
    {
      id: 'own-caps',
      path: ['amount', 'form', 'rungs', 0, 'cap'],
      to: { value: '10万元', ...open, ...at(1)('给予最高10万元') },
      says: '上限 10万元 在“乙级”之后，是那一档的',
    },
    {
      id: 'own-caps',
      path: ['amount', 'form', 'rungs', 1, 'cap', 'period'],
      to: 'per_year',
      says: '改为 not_stated',
    },
    {
      id: 'declining',
      path: ['amount', 'caps', 0, 'over', 'value'],
      to: '5年',
      says: '给出的是 三年',
    },
    {
      id: 'declining',
      path: ['amount', 'caps', 0, 'period'],
      to: 'per_year',
      says: 'over 只写在合计（in_total）的上限里',
    },
    {
      id: 'halved',
      path: ['amount', 'form', 'periods', 1, 'pays', 'rate', 'value'],
      to: '60%',
      says: '给出的是 减半',
    },
    {
      id: 'half-graded',
      path: ['amount', 'form', 'rate', 'value'],
      to: '100%',
      says: '给出的是 50%',
    },
    {
      id: 'declining',
      path: ['amount', 'form', 'periods', 1, 'pays'],
      to: {
        kind: 'share',
        rate: figure(2)('70%', '按租金的70%'),
        of: { kind: 'fixed', sum: figure(2)('50万元', '不超过50万元') },
      },
      says: '没有“减半、按…标准的50%”之类的词',
    },
    {
      id: 'base-bounded',
      path: ['amount', 'form', 'base', 'most', 'value'],
      to: '600万元',
      says: '给出的是 500万元',
    },
    {
      id: 'base-bounded',
      path: ['amount', 'caps'],
      to: [{ value: '500万元', ...open, ...at(6)('贷款本金最高500万元') }],
      says: '“贷款本金最高”说的是借多少，不是给多少',
    },
    {
      id: 'quota',
      path: ['amount', 'quota'],
      to: at(7)('给予10万元奖励'),
      says: '里没有“每年不超过10家、限50名、资金总额、额满为止”之类的词',
    },
    {
      id: 'other-base',
      path: ['amount', 'form', 'bands', 0, 'pays', 'base', 'fact'],
      to: 'firm',
      says: '事实 firm 的类型是 bool',
    },
    {
      id: 'most-people',
      path: ['amount', 'quota'],
      to: at(12)('每家企业最多补贴5人'),
      says: '说的是一家最多多少，不是一共多少',
    },
    {
      id: 'calendar-years',
      path: ['amount', 'form', 'calendar', 'first'],
      to: 'next_year',
      says: '原文“自认定当年起”写的是 same_year',
    },
    {
      id: 'halved',
      path: ['amount', 'form', 'calendar'],
      to: { first: 'same_year', ...at(3)('前两年给予10万元补助') },
      says: '写的是 not_stated',
    },
    {
      id: 'free-then-half',
      path: ['amount', 'form', 'periods', 1, 'to'],
      to: 6,
      says: '引文“两减半”：4至5',
    },
    { id: 'most-people', path: ['amount', 'each', 'most', 'value'], to: '6', says: '给出的是 5人' },
    {
      id: 'per-mu',
      path: ['amount', 'stages'],
      to: at(13)('给予100元/亩奖励'),
      says: '没有“分年、分期、兑现”之类的词',
    },
    {
      id: 'falling',
      path: ['amount', 'form', 'periods', 0, 'pays', 'rate', 'value'],
      to: '8‰',
      says: '给出的是 10‰',
    },
    {
      id: 'growth-bands',
      path: ['amount', 'form', 'of'],
      to: undefined,
      says: '各段的起点是比例，没有写是谁的比例',
    },
    {
      id: 'growth-bands',
      path: ['amount', 'form', 'bands', 0, 'from', 'value'],
      to: '5%',
      says: '给出的是 10%',
    },
    { id: 'matched', path: ['amount', 'form', 'rate', 'value'], to: '100%', says: '给出的是 1:0.5' },
    {
      id: 'tenants',
      path: ['amount', 'each', 'cap', 'period'],
      to: undefined,
      says: '原文“因同一商户每年获得的补贴不超过50万元”写的是 per_year',
    },
    {
      id: 'tenants',
      path: ['amount', 'each', 'most'],
      to: figure(18)('80万元', '每家企业每年最高不超过80万元'),
      says: 'most 说最多几项，tenants 是逐项给的列表',
    },
    {
      id: 'tenants',
      path: ['amount', 'each', 'also', 0, 'of'],
      to: 'months_of_year',
      says: '没有事实 months_of_year',
    },
    {
      id: 'tenants',
      path: ['amount', 'each', 'also'],
      to: [{ of: 'months', ...at(18)('每月每平方米3元') }],
      says: '没有条件或金额用到它',
    },
    {
      id: 'once-each',
      path: ['amount', 'frequency'],
      to: { value: 'one_off', ...at(20)('给予3000元补贴') },
      says: '写的是 not_stated',
    },
    { id: 'whole-cost', path: ['amount', 'form', 'rate', 'value'], to: '50%', says: '给出的是 实际' },
    ...IN_PARTS_AMISS,
    ...DATES_AMISS,
    ...LIMITS_AMISS,
    { id: 'as-above', path: ['clause'], to: '一.1', says: '一.1 的原文没有给出本奖项的金额' },
  ])('$id $path', ({ id, path, to, says }) => {
    expect(said(id, path, to)).toContain(says);
  });
});

describe('念给人听的', () => {
  test.each([
    ['own-caps', '甲级按建设费用的20%（最高30万元）、乙级按建设费用的10%（最高10万元）'],
    ['declining', '第1年按租金的100%、第2年按租金的70%、第3年按租金的50%，3年合计最高50万元'],
    ['halved', '第1至第2年10万元、第3至第5年10万元的50%'],
    ['half-graded', '（一级20万元、二级10万元）的50%'],
    ['base-bounded', '按贷款本金（最多计500万元）的2%'],
    ['calendar-years', '第1至第2年（自然年）按税收的80%、第3至第5年（自然年）按税收的50%'],
    ['most-people', '每人（最多5）2000元，有名额（“年度资金总额100万元,额满为止”）'],
    ['growth-bands', '按营业收入减去上年营业收入后占上年营业收入的比例分段：10%起10万元、20%起20万元'],
    ['quota', '10万元，有名额（“每年不超过10家”）'],
    ['lower-base', '按实际投资额与合同投资额中较低者的10%，最高200万元'],
    ['rent-paid', '每平方米20元，不超过实际租赁成本'],
    ['half-capped', '20万元，最高实际研发投入的50%'],
    ['tenants', '3元（逐项乘以租用仓库的面积、租用仓库的月数），每项每年最高50万元，每家企业每年最高80万元'],
    [
      'in-parts',
      '10万元，分期兑现，分3次：5万元、3万元、2万元（“第一年奖励5万元,第二年奖励3万元,第三年奖励2万元”）',
    ],
    ['out-of', '只有上限，没有算法：最高300万元，不超过该品种产生的税收'],
    ['other-base', '按投资分段：1000万元起按税收的70%、5000万元起按税收的80%，最高2000万元'],
  ])('%s：%s', (id, words) => {
    const rule = rules.find(({ data }) => data.id === id);
    if (rule === undefined) throw new Error(`no award ${id}`);
    expect(describeAward(policy, rule).sum.in_words).toBe(words);
  });

  test.each([
    [
      'named-before',
      { named: true, on: '2024-12-31' },
      '还不能确定是否符合named-before的条件：原文写的是“在2024年12月31日前认定”，没有写含不含那一天［一、22］；若符合，按文本计算为20万元［一、22］。',
    ],
    [
      'named-before',
      { named: true, on: '2024年12月' },
      '还不能确定是否符合named-before的条件；若符合，按文本计算为20万元［一、22］。请补充：认定日期具体是哪一天（所报“2024年12月”还定不下来）？',
    ],
    [
      'named-before',
      { named: true, on: '2025-01-01' },
      '不符合named-before的条件：原文要求“在2024年12月31日前认定”［一、22］，所报的是2025-01-01。',
    ],
  ])('%s %j：日期怎么念', (id, facts, answer) => {
    expect(given(id, facts).answer).toBe(answer);
  });

  test('要追回的，和金额一起说', () => {
    expect(given('taken-back', { bought: true }).answer).toBe(
      '按文本计算，taken-back为10万元［一、31］。原文另规定：“享受补助的办公用房5年内转租的,追回补助资金”［一、31］。',
    );
  });

  test.each([
    [{ bought: true }, '原文另规定：“享受补助的办公用房5年内转租的,追回补助资金”［一、31］。'],
    [
      { bought: true, grown: true },
      'taken-back，原文另规定：“享受补助的办公用房5年内转租的,追回补助资金”［一、31］。',
    ],
    [{ grown: true }, undefined],
  ])('要追回的，对照整份政策时也说，只在付的时候说：%j', (facts, words) => {
    const inquiry = { facts: { firm: true, ...facts }, asOf: day(DAY), asOfGiven: true };
    const { answer } = match(policy, rules, inquiry);
    expect(/[^。？]*原文另规定：[^。]*。/u.exec(answer)?.[0]).toBe(words);
  });

  test('分几次给的，合计和怎样分一起说', () => {
    expect(given('in-parts', { grown: true }).answer).toBe(
      '按文本计算，in-parts为10万元［一、32］；分期兑现：“第一年奖励5万元,第二年奖励3万元,第三年奖励2万元”［一、32］。',
    );
  });

  test('正在两段交界的数，另一种读法的数一起说', () => {
    const { open_readings: open } = given('adjoining', { profit: '2000万元', tax: '100万元' });
    expect(JSON.stringify(open)).toContain('70万元');
  });

  test('有名额的，符合条件也不等于拿得到', () => {
    expect(given('quota', { model: true }).answer).toBe(
      '按文本计算，quota为10万元［一、7］；原文另有名额：“每年不超过10家”［一、7］。',
    );
  });

  test('几成的标准只列所用的上限，不列别处的', () => {
    const rule = rules.find(({ data }) => data.id === 'own-caps');
    if (rule === undefined) throw new Error('no award own-caps');
    expect(describeAward(policy, rule).caps.map(({ in_words: words }) => words)).toEqual([
      '最高30万元',
      '最高10万元',
    ]);
  });
});
