import { describe, expect, test } from 'vitest';
import {
  DECIDES,
  DIFFERENCE,
  FREQUENCY,
  type Licence,
  licencesOf,
  licensedTag,
  OPEN_LIST,
  PERIOD,
  saysOfSum,
  UNSTATED,
} from '../../src/award/check/licence.ts';
import { phraseAround } from '../../src/award/check/wording.ts';
import { COMMON } from '../common.ts';

const { per: PER, counted: COUNTED, payee: PAYEE } = licencesOf(COMMON.licences);

describe.each<[string, Licence<string>, readonly (readonly [words: string, tag: string | undefined])[]]>([
  [
    '按什么计',
    PER,
    [
      ['每家企业最高不超过50万元', 'enterprise'],
      ['单个企业最高50万元', 'enterprise'],
      ['每户不超过50万元', 'enterprise'],
      ['给予每家不超过200万元奖补', 'enterprise'],
      ['单个项目最高不超过500万元', 'project'],
      ['每项给予100万元', 'project'],
      ['每项目', undefined],
      ['每家企业单个项目最高50万元', 'project'],
      ['每新配套一家整车企业', 'customer'],
      ['每新增客户一家', 'customer'],
      ['每家平台最高50万元', 'platform'],
      ['每人每月1000元', 'person'],
      ['按每亩2.5万元', 'unit'],
      ['每台补助500元', 'unit'],
      ['最高不超过500万元', undefined],
      ['每年最高不超过500万元', undefined],
    ],
  ],
  [
    '没有“每家”之类的词时数的是什么',
    COUNTED,
    [
      ['对国家企业技术中心、国家级工业设计中心', 'platform'],
      ['按照项目固定资产投资额', 'project'],
      ['引入外地企业落地并培育为规模以上工业企业的', 'enterprise'],
      ['展位费', undefined],
    ],
  ],
  [
    '上限的期间',
    PERIOD,
    [
      ['每年最高200万元', 'per_year'],
      ['每个年度最高200万元', 'per_year'],
      ['年度最高不超过200万元', 'per_year'],
      ['累计不超过200万元', 'in_total'],
      ['五年累计不超过200万元', 'in_total'],
      ['每年最高20万元、累计60万元', 'in_total'],
      ['每年累计不超过200万元', 'per_year'],
      ['年度奖励总额不超过200万元', 'per_year'],
      ['当年累计最高200万元', 'per_year'],
      ['每家企业年补贴额最高不超过60万元', 'per_year'],
      ['每户年扶持总额不超过60万元', 'per_year'],
      ['三年扶持总额不超过60万元', 'in_total'],
      ['投资总额达到300万元', undefined],
      ['补助总额不超过300万元', 'in_total'],
      ['年度购买设备发票额', undefined],
      ['较上年度增加', undefined],
      ['最高200万元', undefined],
    ],
  ],
  [
    '给几次',
    FREQUENCY,
    [
      ['一次性奖励100万元', 'one_off'],
      ['每年给予2万元', 'per_year'],
      ['给予2万元', undefined],
    ],
  ],
  [
    '给谁',
    PAYEE,
    [
      ['对工业企业建立研发机构', 'enterprise'],
      ['对通过工业互联网平台贯标评定的企业', 'enterprise'],
      ['给予企业所在辖区限额奖励', 'district_government'],
      ['给予活动承办单位奖励', 'event_organiser'],
      ['第三方机构工作经费', 'third_party_body'],
      ['对国家企业技术中心', 'platform'],
      ['对促进组织、产业联盟', 'organisation'],
      ['对组织参展的企业', 'enterprise'],
      ['给予高层次人才', 'individual'],
      ['研发费用', undefined],
    ],
  ],
])('%s', (_, table, rows) => {
  test.each(rows)('“%s”是 %s', (words, tag) => {
    expect(licensedTag(table, words)).toBe(tag);
  });
});

describe.each(
  (
    [
      [
        '没有数额',
        UNSTATED,
        ['分档给予奖励', '限额奖励', '适当补助', '给予一定奖励'],
        ['适当时候', '一定条件', '分类指导'],
      ],
      ['列举未尽', OPEN_LIST, ['等称号', '等资质'], ['证书等级', '等级']],
      [
        '差额',
        DIFFERENCE,
        ['较上年度增加', '比上年增长', '同比增长', '(不含道路建设投入)', '扣除政府补助'],
        ['500万元(不含)以上', '不含税', '不含本数', '500万（不含）以上', '年销售收入'],
      ],
      ['由谁判断', DECIDES, ['经省级认定', '由市科技局评审'], ['经认定通过后', '考核为优秀', '认定的中心']],
    ] as const
  ).map(([name, pattern, said, unsaid]) => ({ name, pattern, said, unsaid })),
)('$name', ({ pattern, said, unsaid }) => {
  test.each(said)('“%s”有这个意思', (words) => expect(words).toMatch(pattern));
  test.each(unsaid)('“%s”没有', (words) => expect(words).not.toMatch(pattern));
});

test.each([
  ['对企业,每年最高5,000万元;对平台', '最高', '每年最高5,000万元'],
  ['对企业，每家最高10万元。', '10万元', '每家最高10万元'],
  ['最高10万元', '最高10万元', '最高10万元'],
  ['甲:软、硬件(不含软件)投入\n乙', '硬件', '软、硬件(不含软件)投入'],
  ['甲,乙,丙', '甲,乙', '甲,乙'],
])('“%s”里与“%s”相连的是“%s”', (source, words, phrase) => {
  const start = source.indexOf(words);
  const { start: from, end } = phraseAround(source, { start, end: start + words.length });
  expect(source.slice(from, end)).toBe(phrase);
});

test.each<['top_up' | 'uplift' | 'added' | 'stages', string[], string[]]>([
  ['top_up', ['实行晋档补差', '补足差额'], ['补助']],
  ['uplift', ['按照展览规模上浮5%'], ['奖励5万元']],
  ['added', ['额外再奖励500万元'], ['给予500万元']],
  ['stages', ['分期兑现'], ['每年给予']],
])('随政策库的词 %s', (tag, yes, no) => {
  const licences = licencesOf(COMMON.licences);
  expect(yes.map((words) => saysOfSum(licences, tag, words))).toEqual(yes.map(() => true));
  expect(no.map((words) => saysOfSum(licences, tag, words))).toEqual(no.map(() => false));
  expect(yes.map((words) => saysOfSum({ ...licences, amount: [] }, tag, words))).toEqual(
    yes.map(() => false),
  );
});
