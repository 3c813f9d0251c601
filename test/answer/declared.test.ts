import { expect, test } from 'vitest';
import type { Claim } from '../../src/answer/claim.ts';
import type { Asked } from '../../src/award/recalculate.ts';
import { verify } from './library.ts';

const T = (says: string, ...quotes: string[]): Claim => ({ says, basis: 'text', quotes });
const C = (says: string): Claim => ({ says, basis: 'calculation', calculation: 0 });
const S = (says: string, topic: string): Claim => ({ says, basis: 'silence', topic });
const AO = '2026-06-30';
const five = (inv: string, ok = true): Asked => ({
  award: '5',
  facts: {
    planned_investment: '1500万元',
    equipment_invoices: inv,
    ...(ok ? { conforms_to_industrial_policy: true } : {}),
  },
  as_of: AO,
});
const Q5 = '按年度购买软、硬件设备发票额的10%,给予最高不超过500万元的补助',
  Q5a = '对企业计划投资额在500万元及以上,并符合产业政策导向的技术改造';
const Q3 = '对汽车零部件企业,每新配套一家整车企业,给予合同执行金额5%最高10万元奖励,每家企业最高不超过50万元';
const Q6 =
  '对获得国家级卓越级智能工厂、江西省先进级智能工厂等称号的企业分别给予200万元、100万元一次性奖励,实行晋档补差';
const Q12 = '对赴国内外城市参加车展的汽车及零部件企业给予50%的展位费补助,每年每家企业最高不超过200万元';
const Q11 = '对经省级认定的地方新能源汽车监管平台给予运营支持,每年最高不超过30万元';
/** 真 or 错, the draft, its claims, its calculations: by nobody who knew the program's tables. */
const CASES: readonly (readonly [string, string, readonly Claim[], readonly Asked[]])[] = [
  [
    '真',
    '技改发票6200万，10%是620万，封顶，按500万算。',
    [C('技改发票6200万，10%是620万，封顶，按500万算')],
    [five('6200万')],
  ],
  [
    '真',
    '您好，配套奖励是合同执行额的5%，每配套一家新的整车厂最多10万，一家企业累计最多50万（三、(一)3）。',
    [T('配套奖励是合同执行额的5%，每配套一家新的整车厂最多10万，一家企业累计最多50万', Q3)],
    [],
  ],
  [
    '真',
    '卓越级200万、先进级100万，一次性，晋档补差额（第6条）。',
    [T('卓越级200万、先进级100万，一次性，晋档补差额', Q6)],
    [],
  ],
  ['错', '卓越级100万、先进级200万，一次性（第6条）。', [T('卓越级100万、先进级200万，一次性', Q6)], []],
  [
    '错',
    '省先进级和国家卓越级分别给予200万元、100万元。',
    [T('省先进级和国家卓越级分别给予200万元、100万元', Q6)],
    [],
  ],
  ['真', '展位费补一半，每家企业一年最多200万。', [T('展位费补一半，每家企业一年最多200万', Q12)], []],
  ['错', '展位费补一半，每次参展最多200万。', [T('展位费补一半，每次参展最多200万', Q12)], []],
  ['错', '展位费补一半，累计最多200万。', [T('展位费补一半，累计最多200万', Q12)], []],
  [
    '错',
    '展位费补一半，每家企业最多补助三年，每年200万元。',
    [T('展位费补一半，每家企业最多补助三年，每年200万元', Q12)],
    [],
  ],
  ['错', '监管平台每月最高30万元。', [T('监管平台每月最高30万元', Q11)], []],
  ['错', '监管平台一次性最高30万元。', [T('监管平台一次性最高30万元', Q11)], []],
  [
    '真',
    '省里认定的监管平台，一年最多支持30万元，是运营支持。',
    [T('省里认定的监管平台，一年最多支持30万元，是运营支持', Q11)],
    [],
  ],
  [
    '真',
    'Booth fees are subsidised at 50%, up to RMB 2 million per company per year.',
    [T('Booth fees are subsidised at 50%, up to RMB 2 million per company per year', Q12)],
    [],
  ],
  [
    '错',
    'Booth fees are subsidised at 50%, up to RMB 2 million per exhibition.',
    [T('Booth fees are subsidised at 50%, up to RMB 2 million per exhibition', Q12)],
    [],
  ],
  [
    '错',
    'Booth fees are subsidised at 50%, up to RMB 20 million per company per year.',
    [T('Booth fees are subsidised at 50%, up to RMB 20 million per company per year', Q12)],
    [],
  ],
  [
    '错',
    'The subsidy is a one-off grant of RMB 5 million.',
    [T('The subsidy is a one-off grant of RMB 5 million', Q5)],
    [],
  ],
  [
    '真',
    '计划投资额达到500万元（含）就够门槛，并且要符合产业政策导向。',
    [T('计划投资额达到500万元（含）就够门槛，并且要符合产业政策导向', Q5a)],
    [],
  ],
  [
    '错',
    '计划投资额要超过500万元，刚好500万元不行。',
    [T('计划投资额要超过500万元，刚好500万元不行', Q5a)],
    [],
  ],
  [
    '真',
    '如果主管部门认定符合产业政策导向，按文本计算为80万元。',
    [C('如果主管部门认定符合产业政策导向，按文本计算为80万元')],
    [five('800万元', false)],
  ],
  ['错', '按文本计算，贵公司可得80万元。', [C('按文本计算，贵公司可得80万元')], [five('800万元', false)]],
  ['错', '贵公司技改补助80万元已经确定。', [C('贵公司技改补助80万元已经确定')], [five('800万元', false)]],
  [
    '错',
    '技改补助为发票额的10%即80万元，另可再拿20万元。',
    [C('技改补助为发票额的10%即80万元')],
    [five('800万元')],
  ],
  [
    '真',
    '发票800万元，10%就是80万元，离500万元上限还差420万元。',
    [C('发票800万元，10%就是80万元，离500万元上限还差420万元')],
    [five('800万元')],
  ],
  [
    '错',
    '发票800万元，10%就是80万元，离500万元上限还差320万元。',
    [C('发票800万元，10%就是80万元，离500万元上限还差320万元')],
    [five('800万元')],
  ],
  [
    '真',
    '新能源整车企业销售从4.2亿元到4.6亿元，增加4000万元，按年销售收入1%为460万元；若只按增加部分算则为40万元。',
    [
      C(
        '新能源整车企业销售从4.2亿元到4.6亿元，增加4000万元，按年销售收入1%为460万元；若只按增加部分算则为40万元',
      ),
    ],
    [
      {
        award: '4',
        facts: { makes_listed_nev_products: true, annual_revenue: '4.6亿', prior_year_revenue: '4.2亿' },
        as_of: AO,
      },
    ],
  ],
  [
    '错',
    '销售奖励为40万元。',
    [C('销售奖励为40万元')],
    [
      {
        award: '4',
        facts: { makes_listed_nev_products: true, annual_revenue: '4.6亿', prior_year_revenue: '4.2亿' },
        as_of: AO,
      },
    ],
  ],
  [
    '真',
    '研发后补助最多1000万元，是封顶不是定额，比例文件没写。',
    [
      T('研发后补助最多1000万元，是封顶不是定额', '给予最高不超过1000万元的研发后补助支持'),
      S('比例文件没写', '研发后补助的比例'),
    ],
    [],
  ],
  ['错', '文件没有规定研发后补助的上限。', [S('文件没有规定研发后补助的上限', '研发后补助的上限')], []],
  ['错', '技改补助没有上限。', [S('技改补助没有上限', '技术改造补助的上限')], []],
  [
    '真',
    '每项科技重大专项支持100万元到200万元，具体由市科技局定。',
    [
      T(
        '每项科技重大专项支持100万元到200万元',
        '支持新能源汽车领域的企业承担市级科技重大专项项目,每项给予100-200万元的支持',
      ),
    ],
    [],
  ],
  [
    '错',
    '每项科技重大专项支持200万元。',
    [
      T(
        '每项科技重大专项支持200万元',
        '支持新能源汽车领域的企业承担市级科技重大专项项目,每项给予100-200万元的支持',
      ),
    ],
    [],
  ],
  [
    '真',
    '引入外地企业落地并上规的，每家奖50万元，给活动承办单位，不是给参会企业。',
    [
      T(
        '引入外地企业落地并上规的，每家奖50万元，给活动承办单位，不是给参会企业',
        '在上述活动中引入外地企业落地并培育为规模以上工业企业的,按照每家企业50万元的标准,给予活动承办单位奖励',
      ),
    ],
    [],
  ],
  [
    '错',
    '引入外地企业落地并上规的，每家奖50万元，给落户的企业。',
    [
      T(
        '引入外地企业落地并上规的，每家奖50万元，给落户的企业',
        '在上述活动中引入外地企业落地并培育为规模以上工业企业的,按照每家企业50万元的标准,给予活动承办单位奖励',
      ),
    ],
    [],
  ],
  [
    '错',
    '开放测试道路补助50%，道路建设投入也算在内。',
    [
      T(
        '开放测试道路补助50%，道路建设投入也算在内',
        '按照其软硬件、设备投入(不含道路建设投入)给予所在辖区50%的资金补助',
      ),
    ],
    [],
  ],
  [
    '真',
    '开放测试道路补助50%，道路建设投入不算在内，给所在辖区。',
    [
      T(
        '开放测试道路补助50%，道路建设投入不算在内，给所在辖区',
        '按照其软硬件、设备投入(不含道路建设投入)给予所在辖区50%的资金补助',
      ),
    ],
    [],
  ],
  ['错', '三、(二)5，牵头单位是市科技局，补助10%。', [T('补助10%', Q5)], []],
  ['错', '补助10%（三、(二)6）。', [T('补助10%', Q5)], []],
  [
    '真',
    '该政策到2027年12月31日为止，2025年8月16日起施行（四、(四)）。',
    [
      T(
        '该政策到2027年12月31日为止，2025年8月16日起施行',
        '本行动方案自2025年8月16日起施行,有效期至2027年12月31日',
      ),
    ],
    [],
  ],
  ['错', '该政策到2027年6月30日为止。', [T('该政策到2027年6月30日为止', '有效期至2027年12月31日')], []],
  ['错', '年底前申报，2026年12月20日到账。', [], [five('800万元')]],
  [
    '真',
    '两家合同分别是300万和120万，5%分别是15万和6万，第一家按10万封顶，合计16万元。',
    [C('两家合同分别是300万和120万，5%分别是15万和6万，第一家按10万封顶，合计16万元')],
    [
      {
        award: '3a',
        facts: {
          is_auto_parts_maker: true,
          already_awarded: '0元',
          new_customers: [
            { customer_type: 'vehicle_maker', first_supply: true, executed_contract_amount: '300万' },
            { customer_type: 'vehicle_maker', first_supply: true, executed_contract_amount: '120万' },
          ],
        },
        as_of: AO,
      },
    ],
  ],
  [
    '错',
    '两家合同分别是300万和120万，5%分别是15万和6万，合计21万元。',
    [C('两家合同分别是300万和120万，5%分别是15万和6万，合计21万元')],
    [
      {
        award: '3a',
        facts: {
          is_auto_parts_maker: true,
          already_awarded: '0元',
          new_customers: [
            { customer_type: 'vehicle_maker', first_supply: true, executed_contract_amount: '300万' },
            { customer_type: 'vehicle_maker', first_supply: true, executed_contract_amount: '120万' },
          ],
        },
        as_of: AO,
      },
    ],
  ],
];

test.each(CASES.map(([kind, draft, ...declared]) => ({ kind, draft, declared })))('$kind：$draft', (each) => {
  const { kind, draft, declared } = each;
  const [claims, calculations] = declared;
  const { verdict } = verify(draft, claims, calculations);
  if (kind === '真') expect(verdict).not.toBe('contradicted');
  else expect(['contradicted', 'incomplete']).toContain(verdict);
});

test('真的大多成立，错的大多直接指出', () => {
  const verdicts = CASES.map(
    ([kind, draft, claims, calls]) => `${kind} ${verify(draft, claims, calls).verdict}`,
  );
  const share = (kind: string, verdict: string) =>
    verdicts.filter((each) => each === `${kind} ${verdict}`).length /
    verdicts.filter((each) => each.startsWith(kind)).length;
  expect(share('真', 'supported')).toBeGreaterThan(0.85);
  expect(share('错', 'contradicted')).toBeGreaterThan(0.8);
});

/** 100万元 already had of the lower title. */
const TOP_UP: Asked = {
  award: '6a',
  facts: { smart_factory_title: 'national_excellence', already_awarded: '100万元' },
  as_of: AO,
};
const TWO_PROJECTS: Asked = {
  award: '13',
  facts: {
    recycling_pilot_project: true,
    recycling_projects: [{ fixed_asset_investment: '700万元' }, { fixed_asset_investment: '600万元' }],
  },
  as_of: AO,
};
/** Nobody has said yet whether it makes parts. */
const OPEN_SUPPLIER: Asked = {
  award: '3a',
  facts: {
    already_awarded: '0元',
    new_customers: ['180万元', '260万元'].map((executed_contract_amount) => ({
      customer_type: 'vehicle_maker',
      first_supply: true,
      executed_contract_amount,
    })),
  },
  as_of: AO,
};
const CONFERENCE: Asked = {
  award: '12b',
  facts: { is_chain_leader: true, held_national_conference: true, event_costs: '260万元' },
  as_of: AO,
};
const BESIDE: readonly (typeof CASES)[number][] = [
  // 所报的数写在原文的数旁边，不是拿它代替原文的数；说不是的数，不是说它是。
  ['真', '计划投资520万元，过了500万元及以上的线。', [T('计划投资520万元，过了500万元及以上的线', Q5a)], []],
  ['错', '计划投资额在520万元及以上。', [T('计划投资额在520万元及以上', Q5a)], []],
  ['真', '不是再给100万元，是晋档补差。', [T('不是再给100万元，是晋档补差', '实行晋档补差')], [TOP_UP]],
  [
    '真',
    '“给予活动承办单位奖励”：按每家企业50万元，不是付给落户的企业。',
    [
      T(
        '“给予活动承办单位奖励”：按每家企业50万元，不是付给落户的企业',
        '按照每家企业50万元的标准,给予活动承办单位奖励',
      ),
    ],
    [],
  ],
  // 已得的加补差的，是前后一共得的；两档相加不是。
  ...(
    [
      ['真', '已得100万元，再补100万元，前后合起来200万元。', '100+100=200'],
      ['错', '两档都给，200万元加100万元，合起来300万元。', '200+100=300'],
    ] as const
  ).map(
    ([kind, draft, sum]) =>
      [
        kind,
        draft,
        [{ says: draft, basis: 'arithmetic', sum }, T('实行晋档补差', Q6)],
        [TOP_UP],
      ] as (typeof BESIDE)[number],
  ),
  // 上限截掉的一步，不是拿到的数。
  ...(
    [
      ['真', '活动经费260万元×50%=130万元，高于100万元，可以拿100万元。'],
      ['错', '活动经费260万元×50%=130万元，可以拿130万元。'],
    ] as const
  ).map(
    ([kind, draft]) => [kind, draft, [C(draft.replace('。', ''))], [CONFERENCE]] as (typeof BESIDE)[number],
  ),
  // 按多少计：上限截掉的一步不算数，没有截到什么的上限也不算数。
  ...(
    [
      ['真', '活动经费260万元×50%=130万元，超过上限，按100万元补。', '260万元'],
      ['错', '活动经费260万元×50%=130万元，认定了就按130万元补。', '260万元'],
      ['真', '活动经费260万元×50%按130万元算会超过上限，所以只能计100万元。', '260万元'],
      ['真', '活动经费160万元×50%=80万元，按80万元补。', '160万元'],
      ['真', '活动经费160万元×50%=80万元，最多按100万元计，没有到。', '160万元'],
      ['错', '活动经费160万元×50%=80万元，按上限100万元计。', '160万元'],
    ] as const
  ).map(
    ([kind, draft, event_costs]) =>
      [
        kind,
        draft,
        [C(draft.replace('。', ''))],
        [{ ...CONFERENCE, facts: { is_chain_leader: true, held_national_conference: true, event_costs } }],
      ] as (typeof BESIDE)[number],
  ),
  // 来电人自己估的数，说了不是，就不是拿它作应得的数。
  ['真', '不是再给200万元。', [{ says: '再给200万元', basis: 'asker' }], [TOP_UP]],
  ['错', '可以再给200万元。', [{ says: '再给200万元', basis: 'asker' }], [TOP_UP]],
  // 条件里说的不是断定；新配套的是谁，不是这一句给谁。
  [
    '真',
    '每新配套一家整车及零部件企业，最高20万元，每家企业最高不超过100万元。',
    [
      T(
        '每新配套一家整车及零部件企业，最高20万元，每家企业最高不超过100万元',
        '对汽车制造设备企业,每新配套一家整车及零部件企业,给予合同执行金额5%最高20万元奖励,每家企业最高不超过100万元',
      ),
    ],
    [],
  ],
  // 条款的编号不是数：4只、3家。
  [
    '真',
    '三、(二)4只写了按年销售收入1%奖励，每家企业每年最高500万元。',
    [
      T(
        '三、(二)4只写了按年销售收入1%奖励，每家企业每年最高500万元',
        '按照年销售收入1%给予奖励,每家企业每年最高不超过500万元',
      ),
    ],
    [],
  ],
  // 还没有定是否符合：一项自己的各步可以加，说成拿到的不行。
  ...(
    [
      ['真', '两家按9+10=19万元算。'],
      ['错', '两家可得9+10=19万元。'],
    ] as const
  ).map(
    ([kind, draft]) =>
      [
        kind,
        draft,
        [{ says: draft.replace('。', ''), basis: 'arithmetic', sum: '9+10=19' }],
        [OPEN_SUPPLIER],
      ] as (typeof BESIDE)[number],
  ),
  // 减数和被减数不是另一种读法的结果。
  ['真', '这次补差是200万元-100万元=100万元。', [C('这次补差是200万元-100万元=100万元')], [TOP_UP]],
  // 上限相加还是上限，不是应得的数。
  ...(
    [
      ['真', '两个项目的上限合计210+180=390万元。'],
      ['真', '两个项目的上限合计210+180=390万元，低于500万元。'],
      ['错', '两个项目可得210+180=390万元。'],
    ] as const
  ).map(
    ([kind, draft]) =>
      [
        kind,
        draft,
        [{ says: draft.split(/[，。]/u)[0] ?? '', basis: 'arithmetic', sum: '210+180=390' }],
        [TWO_PROJECTS],
      ] as (typeof BESIDE)[number],
  ),
];
test.each(BESIDE)('数按它怎么说的对照；%s：%s', (kind, draft, ...given) => {
  expect(verify(draft, ...given).verdict === 'contradicted').toBe(kind === '错');
});
