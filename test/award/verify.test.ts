import { describe, expect, test } from 'vitest';
import { verifyRules } from '../../src/award/check/verify-rules.ts';
import { readRules } from '../../src/award/rule/read-rules.ts';
import { ruleData } from '../../src/award/rule/rule.ts';
import type { Fault } from '../../src/corpus/fault.ts';
import { type Json, put } from '../../tools/mutate/json.ts';
import { mutationsOf } from '../../tools/mutate/mutations.ts';
import { checked, SAMPLE } from './checked-sample.ts';
import { AWARDS, policyWith, read } from './made-up.ts';
import { policy } from './nanchang.ts';

/** The sample with one value of an award replaced; undefined takes it away. */
function changed(place: string, to: Json): Readonly<Record<string, unknown>> {
  const [award = '', field = ''] = place.split(' ');
  return { ...SAMPLE, [award]: put(SAMPLE[award], field.split('.'), to) };
}

function said({ field, found }: Fault): string {
  return `${field}：${found}`;
}

const LIST = '分别给予一百万元、五十万元一次性奖励';
const anchor = (quote: string) => ({ clause: '一.3', quote });

test('照原文写的，没有可说的', () => {
  expect(checked(SAMPLE)).toEqual({ text: [], cases: [] });
});

test('分段、逐亩、累计、增长率：只有没写明给谁的', () => {
  const found = verifyRules(policyWith(AWARDS), read(AWARDS).rules);
  expect([...new Set(found.map(({ field }) => field))]).toEqual(['payee.type']);
});

describe.each<[string, readonly (readonly [place: string, to: Json, faults: string | readonly string[]])[]]>([
  [
    '数字、单位、用法从引文读回',
    [
      [
        'platform amount.form.rungs.0.sum.value',
        '50万元',
        'amount.form.rungs.0.sum.value：作定数的 50万元，引文“分别给予一百万元、五十万元一次性奖励”给出的是 一百万元',
      ],
      [
        'talent amount.form.sum.value',
        '2元',
        'amount.form.sum.value：作定数的 2元，引文“每年给予2万元补贴”给出的是 2万元',
      ],
      [
        'fair amount.form.rate.value',
        '3%',
        'amount.form.rate.value：作定数的 3%，引文“按展位费的30%、最高10万元给予补贴”给出的是 30%',
      ],
      [
        'fair amount.form.bound',
        'at_most',
        'amount.form.rate.value：作上限的 30%，引文“按展位费的30%、最高10万元给予补贴”给出的是 30%（定数）、10万元（上限）',
      ],
      [
        'fair amount.caps.0.value',
        '30万元',
        'amount.caps.0.value：作上限的 30万元，引文“按展位费的30%、最高10万元给予补贴”给出的是 10万元',
      ],
      [
        'fair conditions.0.bound.value',
        '2',
        'conditions.0.bound.value：作下限，含本数的 2，引文“参展不少于3次”给出的是 3次',
      ],
      [
        'fair conditions.0.op',
        'gt',
        'conditions.0.bound.value：作下限，不含本数的 3，引文“参展不少于3次”给出的是 3次（下限，含本数）',
      ],
      [
        'fair open.0.others.0.override.amount.form.rate.value',
        '20%',
        'open.0.others.0.override.amount.form.rate.value：作定数的 20%，引文“按展位费的30%、最高10万元给予补贴”给出的是 30%',
      ],
      [
        'fair amount.form',
        { kind: 'fixed', sum: { value: '10万元', ...anchor('最高10万元') } },
        'facts.booth_fees：没有条件或金额用到它',
      ],
    ],
  ],
  [
    '分别所列，名称与数字依次相对',
    [
      [
        'platform amount.form.rungs.0.named.quote',
        '省级',
        'amount.form.rungs.0.when：national（国家级）不是原文的“省级”',
      ],
      [
        'platform amount.form.rungs.0.when',
        'provincial',
        'amount.form.rungs.0.when：provincial（省级）不是原文的“国家级”',
      ],
      [
        'platform amount.form.rungs.0.sum.quote',
        '五十万元一次性奖励',
        [
          'amount.form.rungs.0.sum.value：作定数的 100万元，引文“五十万元一次性奖励”给出的是 五十万元',
          'amount.form.rungs.1.sum.value：作定数的 50万元，引文“分别给予一百万元、五十万元一次性奖励”中同类的数字有 2 个：一百万元（定数）、五十万元（定数），引它的有 1 处',
          'amount.form.rungs.1.sum.value：省级的金额 50万元 在原文中排在前一档的金额之前',
        ],
      ],
      [
        'platform amount.form.rungs',
        [
          {
            when: 'national',
            named: { clause: '一.1', quote: '国家级' },
            sum: { value: '50万元', clause: '一.1', quote: '五十万元一次性' },
          },
          {
            when: 'provincial',
            named: { clause: '一.1', quote: '省级' },
            sum: { value: '100万元', clause: '一.1', quote: '给予一百万元' },
          },
        ],
        'amount.form.rungs.1.sum.value：省级的金额 100万元 在原文中排在前一档的金额之前',
      ],
    ],
  ],
  [
    '标签要有原文的词，原文的词要有标签',
    [
      [
        'platform payee.type',
        'organisation',
        'payee.type：写作 organisation，原文“等称号的研究院”写的是 platform',
      ],
      ['fair payee.type', 'enterprise', 'payee.type：写作 enterprise，原文“行业协会”写的是 organisation'],
      [
        'platform amount.frequency',
        { value: 'not_stated' },
        'amount.frequency.value：写作 not_stated，原文“对获评国家级、省级等称号的研究院分别给予一百万元、五十万元一次性奖励”写的是 one_off',
      ],
      [
        'talent amount.frequency',
        { value: 'one_off', clause: '一.2', quote: '每年给予2万元补贴' },
        'amount.frequency.value：写作 one_off，原文“经市人社局认定后每年给予2万元补贴；单个企业累计不超过20万元”写的是 per_year',
      ],
      [
        'platform amount.frequency.quote',
        LIST.slice(0, 8),
        'amount.frequency.value：写作 one_off，原文“分别给予一百万元”写的是 not_stated',
      ],
      [
        'talent amount.caps.0.per',
        'not_stated',
        'amount.caps.0.per：写作 not_stated，原文“单个企业累计不超过20万元”写的是 enterprise',
      ],
      [
        'talent amount.caps.0.period',
        'per_year',
        'amount.caps.0.period：写作 per_year，原文“单个企业累计不超过20万元”写的是 in_total',
      ],
      [
        'fair amount.caps.0.per',
        'project',
        'amount.caps.0.per：写作 project，原文“按展位费的30%、最高10万元给予补贴”写的是 not_stated',
      ],
      [
        'fair amount.each',
        { of: 'times', per: 'unit', ...anchor('参展不少于3次') },
        'amount.each.per：写作 unit，原文“参展不少于3次”写的是 not_stated',
      ],
      [
        'platform amount.top_up.quote',
        LIST,
        'amount.top_up：引文“分别给予一百万元、五十万元一次性奖励”里没有“晋档补差”之类的词',
      ],
      ['platform amount.top_up', undefined, 'facts.paid：没有条件或金额用到它'],
      [
        'platform conditions.0.open',
        undefined,
        '一.1：“获评国家级、省级等称号的研究院分别给予”里的“等称号”没有奖项写明（open）',
      ],
      ['platform conditions.0.open.quote', '一次性', 'conditions.0.open：引文“一次性”里没有列举未尽的“等”'],
      [
        'platform conditions.0.open.values',
        ['other', 'none'],
        'conditions.0.open.values：none 表示没有，原文不会没有说定',
      ],
      [
        'talent conditions.0.by',
        null,
        'conditions.0.by：写作 null（没有写由谁），原文“企业引进的博士,经市人社局认定后”写的是 “市人社局”',
      ],
      [
        'talent conditions.0.by',
        '市科技局',
        'conditions.0.by：写作 “市科技局”，原文“企业引进的博士,经市人社局认定后”写的是 “市人社局”',
      ],
      [
        'platform conditions.0.in',
        ['national'],
        'conditions.0.in：原文“对获评国家级、省级等称号的研究院”列有“省级”，in 中没有 provincial',
      ],
      [
        'platform conditions.0.in',
        ['national', 'provincial', 'none'],
        'conditions.0.in：in 中的 none（没有）不在原文“对获评国家级、省级等称号的研究院”里',
      ],
      [
        'platform conditions.0.kind',
        'classification',
        'conditions.0.kind：写作 classification，而事实“称号”问的是做了、取得了什么',
      ],
      [
        'fair facts.fees.settled_by',
        'authority',
        'facts.fees.settled_by：写作 authority，没有 judgement 条件由主管部门判断它',
      ],
    ],
  ],
  [
    '量的是原文所说的',
    [
      [
        'fair amount.form.base.quote',
        '参会费',
        [
          'amount.form.base.fact：写作 booth_fees（展位费），原文“参会费”更像 fees（参会费）',
          'amount.form.base：比例“按展位费的30%、最高10万元给予补贴”的基数引到了另一句“参会费”',
        ],
      ],
      ['fair amount.form.base.fact', 'fees', 'facts.booth_fees：没有条件或金额用到它'],
      [
        'fair amount.form.base.minus',
        'booth_fees',
        [
          'amount.form.base.minus：写了要减去的数，原文“按展位费的30%、最高10万元给予补贴”没有说减去什么',
          'amount.form.base.minus：booth_fees 减去它自己',
        ],
      ],
      [
        'fair amount.form.base.minus',
        'fees',
        'amount.form.base.minus：写了要减去的数，原文“按展位费的30%、最高10万元给予补贴”没有说减去什么',
      ],
    ],
  ],
  [
    '条款中的数字和限定词一个不漏',
    [
      ['talent amount.caps', [], 'facts.paid：没有条件或金额用到它'],
      ['fair aims.0.quote', '参展100次', '一.3：“2027”不在任何奖项的引文里'],
      [
        'fair aims',
        [],
        [
          '一.3：“20%”没有任何奖项用到',
          '一.3：“100次”不在任何奖项的引文里',
          '一.3：“2027”不在任何奖项的引文里',
          '一.3：“予补贴;参会费按不超过20%给予补贴。”里的“不超过”没有奖项写明（任一引文）',
        ],
      ],
      [
        'fair conditions.0.measure',
        { fact: 'times', minus: 'booth_fees' },
        [
          'conditions.0.bound.minus：写了要减去的数，原文“参展不少于3次的行业协会”没有说减去什么',
          'conditions.0.bound.minus：times 是个数，与它相减、相比的是金额',
        ],
      ],
      [
        'fair facts.fees.type',
        'int',
        'open.0.others.0.override.amount.form.base：比例的基数 fees 的类型是 int',
      ],
      [
        'talent conditions.0.quote',
        '企业引进的博士',
        'conditions.0.by：写作 “市人社局”，原文“企业引进的博士”写的是 null（没有写由谁）',
      ],
    ],
  ],
  [
    '前后一致',
    [
      [
        'fair amount.caps.0.quote',
        '参展100次……',
        [
          'amount.caps.0.quote：引文“参展100次……”有省略号',
          'amount.caps.0.value：作上限的 10万元，引文“参展100次……”给出的是 100次（定数）',
        ],
      ],
      ['fair aims.0.quote', '力争到2027年参展100次……', 'aims.0.quote：引文“力争到2027年参展100次……”有省略号'],
      ['fair clause', '一.2', 'clause：一.2 的原文没有给出本奖项的金额'],
      [
        'fair conditions',
        [0, 1].map((i) => ({
          kind: 'threshold',
          id: `times_${i}`,
          measure: { fact: 'times' },
          op: 'gte',
          bound: { value: '3', ...anchor('参展不少于3次') },
        })),
        'conditions.1：与前一个条件相同',
      ],
      [
        'fair open.0.others.0.override.amount.form.base',
        { fact: 'booth_fees', ...anchor('按展位费的30%') },
        'facts.fees：没有条件或金额用到它',
      ],
      ['fair open.0.others.0.override.amount.caps', [], 'open.0.others.0.override：丢了原文的 10万元'],
      [
        'fair overlaps',
        [{ with: ['talent'], reason: '略' }],
        'overlaps.0.with：奖项 talent 没有写与 fair 重叠',
      ],
      [
        'platform funding.funds',
        [{ fund: 'general' }],
        'funding.funds.0.fund：一.1 的资金原文另有指明，不在其余条款之内',
      ],
      [
        'talent funding.funds',
        [{ fund: 'platform' }],
        'funding.funds.0.fund：资金 platform 的原文没有写到 一.2',
      ],
      [
        'talent funding.funds',
        [{ fund: 'general' }, { fund: 'general' }],
        'funding.funds.1.fund：资金 general 写了两次',
      ],
      [
        'platform funding.borne_by',
        'shared',
        'funding.borne_by：写作 shared，原文“除第1条所需资金由市级全部承担外”写的是 city',
      ],
      [
        'talent funding.borne_by',
        'not_stated',
        'funding.borne_by：写作 not_stated，原文“其他条款由市、县(区)分担”写的是 shared',
      ],
    ],
  ],
])('%s', (_, rows) => {
  test.each(rows)('%s 改为 %j', (place, to, faults) => {
    expect(checked(changed(place, to)).text.map(said)).toEqual([faults].flat());
  });
});

test.each<[id: string, place: string, to: Json, fault: string]>([
  ['3a', 'items.where.1', undefined, 'facts.new_customers.fields.first_supply：没有条件或金额用到它'],
  [
    '4',
    'open.0.others.0.override.amount.form.base.minus',
    undefined,
    'open.0.others.0.override：与采用的读法算法相同',
  ],
])('随附的奖项 %s 删去 %s', (...[id, place, to, fault]) => {
  const awards = policy.awards.map(({ file, json }) =>
    file.endsWith(`/${id}.json`) ? { file, json: put(json, place.split('.'), to) } : { file, json },
  );
  const { rules } = readRules({ ...policy, awards });
  expect(verifyRules(policy, rules).map(said)).toEqual([fault]);
});

test.each([
  ['cases.0.expect.value', '100001', '算例“封顶”：value 应为 100001，算得 100000'],
  ['cases.0.expect.missing', ['fees'], '算例“封顶”：missing 应为 fees，算得 空'],
  ['cases.1.expect.eligibility', 'eligible', '算例“差一次”：eligibility 应为 eligible，算得 not_eligible'],
  [
    'cases.0.as_of',
    '2024-12-31',
    '算例“封顶”：eligibility 应为 eligible，算得 not_eligible，kind 应为 exact，算得 none，value 应为 100000，算得 空',
  ],
  [
    'cases.0.facts.times',
    '三个半',
    '算例“封顶”：facts.times 应为 0 至 1000000 的整数，读到 "三个半"。例：{"times":2}',
  ],
])('算例 %s 改为 %j', (field, to, fault) => {
  expect(checked(changed(`fair ${field}`, to)).cases.map(({ found }) => found)).toEqual([fault]);
});

test('样例改错任何一处，都被发现', () => {
  const survivors = Object.entries(SAMPLE).flatMap(([id, json]) =>
    mutationsOf(ruleData.parse(json))
      .filter(({ json: mutant }) => {
        const { text, cases } = checked({ ...SAMPLE, [id]: mutant });
        return text.length + cases.length === 0;
      })
      .map(({ field, to }) => `${id} ${field} → ${to}`),
  );
  expect(survivors).toEqual([]);
});
