import { verifyRules } from '../../src/award/check/verify-rules.ts';
import { readRules } from '../../src/award/rule/read-rules.ts';
import { verifyCases } from '../../src/award/worked-cases.ts';
import type { Fault } from '../../src/corpus/fault.ts';
import type { Policy } from '../../src/corpus/library.ts';
import { policyData } from '../../src/corpus/policy.ts';
import { segment } from '../../src/corpus/segment/segment.ts';
import { COMMON } from '../common.ts';

const SOURCE = `样例市支持人才和平台若干措施
样府〔2025〕2号
一、支持政策
1.平台奖励。对获评国家级、省级等称号的研究院分别给予一百万元、五十万元一次性奖励,实行晋档补差。(牵头单位:市科技局、3号窗口)
2.人才补贴。对企业引进的博士,经市人社局认定后每年给予2万元补贴,单个企业累计不超过20万元。
3.会展补贴。参展不少于3次的行业协会,按展位费的30%、最高10万元给予补贴;参会费按不超过20%给予补贴。力争到2027年参展100次……
二、资金
本措施支持政策第1条所需资金在平台资金中安排,其余条款所需资金在一般资金中安排。除第1条所需资金由市级全部承担外,其他条款由市、县(区)分担。
三、附则
本措施自2025年1月1日起施行,有效期至2026年12月31日。
`;

const clauses = segment(SOURCE).clauses;
const quoted = (quote: string) => ({ value: quote, quote });

const DATA = policyData.parse({
  title: quoted('样例市支持人才和平台若干措施'),
  number: quoted('样府〔2025〕2号'),
  issuer: quoted('样例市'),
  issued: { value: '2025-01-01', quote: '2025年1月1日' },
  copy: { from: '编造', url: null, verified: '2025-01-01', sha256: '0'.repeat(64) },
  in_force: {
    from: { value: '2025-01-01', quote: '自2025年1月1日起施行' },
    to: { value: '2026-12-31', quote: '有效期至2026年12月31日' },
  },
  repeals: [],
  transitions: [],
  funds: {
    platform: { name: '平台资金', quote: '支持政策第1条所需资金在平台资金中安排' },
    general: { name: '一般资金', quote: '其余条款所需资金在一般资金中安排' },
  },
  split: {
    city: { quote: '除第1条所需资金由市级全部承担外' },
    shared: { quote: '其他条款由市、县(区)分担' },
  },
  silences: [],
  clauses: {},
});

const fact = (type: string, label: string, more: object = {}) => ({
  type,
  label,
  ask: `${label}？`,
  settled_by: 'applicant',
  ...more,
});
const common = { open: [], overlaps: [], assumptions: [], not_stated: [], aims: [] };
const funded = (fund: string, borne_by: string) => ({ funds: [{ fund }], borne_by, notes: [] });

const platform = {
  ...common,
  id: 'platform',
  name: '平台奖励',
  clause: '一.1',
  payee: { type: 'platform', clause: '一.1', quote: '等称号的研究院' },
  facts: {
    title: fact('enum', '称号', {
      options: { national: '国家级', provincial: '省级', other: '其他', none: '没有' },
    }),
    paid: fact('money', '已兑现'),
  },
  conditions: [
    {
      kind: 'fact',
      id: 'title',
      fact: 'title',
      in: ['national', 'provincial'],
      open: { values: ['other'], say: '其他称号原文没有写。', clause: '一.1', quote: '等称号' },
      clause: '一.1',
      quote: '对获评国家级、省级等称号的研究院',
    },
  ],
  amount: {
    form: {
      kind: 'tiers',
      by: 'title',
      rungs: [
        {
          when: 'national',
          named: { clause: '一.1', quote: '国家级' },
          sum: { value: '100万元', clause: '一.1', quote: '分别给予一百万元、五十万元一次性奖励' },
        },
        {
          when: 'provincial',
          named: { clause: '一.1', quote: '省级' },
          sum: { value: '50万元', clause: '一.1', quote: '分别给予一百万元、五十万元一次性奖励' },
        },
      ],
    },
    caps: [],
    top_up: { paid: 'paid', clause: '一.1', quote: '实行晋档补差' },
    frequency: { value: 'one_off', clause: '一.1', quote: '一次性奖励' },
  },
  funding: funded('platform', 'city'),
  cases: [
    {
      name: '国家级',
      facts: { title: 'national', paid: '0元' },
      expect: { eligibility: 'eligible', kind: 'exact', value: '1000000' },
    },
    {
      name: '晋档',
      facts: { title: 'national', paid: '50万元' },
      expect: { eligibility: 'eligible', kind: 'exact', value: '500000' },
    },
    {
      name: '没有称号',
      facts: { title: 'none', paid: '0元' },
      expect: { eligibility: 'not_eligible', kind: 'none' },
    },
  ],
};

const talent = {
  ...common,
  id: 'talent',
  name: '人才补贴',
  clause: '一.2',
  payee: { type: 'individual', clause: '一.2', quote: '对企业引进的博士' },
  facts: {
    recognised: fact('bool', '经认定的博士', { settled_by: 'authority' }),
    paid: fact('money', '已兑现'),
  },
  conditions: [
    {
      kind: 'judgement',
      id: 'recognised',
      by: '市人社局',
      fact: 'recognised',
      clause: '一.2',
      quote: '企业引进的博士,经市人社局认定后',
    },
  ],
  amount: {
    form: { kind: 'fixed', sum: { value: '2万元', clause: '一.2', quote: '每年给予2万元补贴' } },
    caps: [
      {
        value: '20万元',
        per: 'enterprise',
        period: 'in_total',
        used: 'paid',
        clause: '一.2',
        quote: '单个企业累计不超过20万元',
      },
    ],
    frequency: { value: 'per_year', clause: '一.2', quote: '每年给予2万元补贴' },
  },
  funding: funded('general', 'shared'),
  cases: [
    {
      name: '未认定',
      facts: { recognised: false, paid: '0元' },
      expect: { eligibility: 'not_eligible', kind: 'none' },
    },
    {
      name: '认定',
      facts: { recognised: true, paid: '0元' },
      expect: { eligibility: 'eligible', kind: 'exact', value: '20000' },
    },
    {
      name: '快到上限',
      facts: { recognised: true, paid: '19万元' },
      expect: { eligibility: 'eligible', kind: 'exact', value: '10000' },
    },
  ],
};

const fair = {
  ...common,
  id: 'fair',
  name: '展位费补贴',
  clause: '一.3',
  payee: { type: 'organisation', clause: '一.3', quote: '行业协会' },
  facts: {
    times: fact('int', '参展次数'),
    booth_fees: fact('money', '展位费'),
    fees: fact('money', '参会费'),
  },
  conditions: [
    {
      kind: 'threshold',
      id: 'times',
      measure: { fact: 'times' },
      op: 'gte',
      bound: { value: '3', clause: '一.3', quote: '参展不少于3次' },
    },
  ],
  amount: {
    form: {
      kind: 'rate',
      rate: { value: '30%', clause: '一.3', quote: '按展位费的30%、最高10万元给予补贴' },
      bound: 'exact',
      base: { fact: 'booth_fees', clause: '一.3', quote: '按展位费的30%' },
    },
    caps: [
      {
        value: '10万元',
        per: 'not_stated',
        period: 'not_stated',
        clause: '一.3',
        quote: '按展位费的30%、最高10万元给予补贴',
      },
    ],
    frequency: { value: 'not_stated' },
  },
  open: [
    {
      id: 'A1',
      weight: 'low',
      question: '参会费算不算展位费？',
      taken: '不算',
      because: '另有比例',
      others: [
        {
          reading: '以参会费为基数',
          override: {
            amount: {
              form: {
                kind: 'rate',
                rate: { value: '30%', clause: '一.3', quote: '按展位费的30%、最高10万元给予补贴' },
                bound: 'exact',
                base: { fact: 'fees', clause: '一.3', quote: '参会费' },
              },
            },
          },
        },
      ],
    },
  ],
  aims: [
    { say: '目标', clause: '一.3', quote: '力争到2027年参展100次' },
    { say: '另一项奖补，此处不论', clause: '一.3', quote: '参会费按不超过20%给予补贴' },
  ],
  funding: funded('general', 'shared'),
  cases: [
    {
      name: '封顶',
      facts: { times: 3, booth_fees: '100万元' },
      expect: { eligibility: 'eligible', kind: 'exact', value: '100000' },
    },
    {
      name: '差一次',
      facts: { times: 2, booth_fees: '100万元' },
      expect: { eligibility: 'not_eligible', kind: 'none' },
    },
    {
      name: '不到上限',
      facts: { times: 3, booth_fees: '10万元' },
      expect: { eligibility: 'eligible', kind: 'exact', value: '30000' },
    },
  ],
};

/** Awards of another place in another manner of writing, all as the text has it. */
export const SAMPLE: Readonly<Record<string, object>> = { platform, talent, fair };

/** What the checks find in the sample with these award files, and what its worked cases find. */
export function checked(awards: Readonly<Record<string, unknown>>): {
  readonly text: readonly Fault[];
  readonly cases: readonly Fault[];
} {
  const files = Object.entries(awards).map(([id, json]) => ({ file: `样例/awards/${id}.json`, json }));
  const policy: Policy = {
    id: '样例',
    data: DATA,
    source: SOURCE,
    clauses,
    awards: files,
    lexicon: undefined,
    asked: undefined,
    common: COMMON,
  };
  const { rules, faults } = readRules(policy);
  return {
    text: faults.length > 0 ? faults : verifyRules(policy, rules),
    cases: verifyCases(policy, rules),
  };
}
