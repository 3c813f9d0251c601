import type { Json } from '../../tools/mutate/json.ts';

const WUHAN = 'wuhan-2023-zhuti';
const XIUSHUI = 'xiushui-2022';
const NANCHANG = 'nanchang-2025-9';

/** A true award made false in one way: `put` replaces fields, `drop` takes a condition out, `omit` the whole award. */
export interface FalseVariant {
  readonly policy: string;
  readonly award: string;
  readonly what: string;
  readonly put?: Readonly<Record<string, Json>>;
  readonly drop?: string;
  readonly omit?: true;
}

function paid(place: string, what: string, payee: Json): FalseVariant {
  const [policy = '', award = ''] = place.split(' ');
  return { policy, award, what, put: { payee } };
}

/** Who is paid: a noun that stands in the text, of somebody whom the words do not pay. */
export const WRONG_PAYEES: readonly FalseVariant[] = [
  paid(`${WUHAN} hotel`, '酒店的奖励，引另一句的会展企业', {
    type: 'enterprise',
    clause: '三.(十二)',
    quote: '会展企业',
    prefix: '对新落户我市',
  }),
  paid(`${WUHAN} sports`, '赛事项目的奖励，引另一句的景区', {
    type: 'other',
    is: 'A级景区',
    clause: '三.(十一)',
    quote: 'A级景区',
  }),
  paid(`${WUHAN} startup`, '给人员的补贴，引他所创办的小微企业', {
    type: 'enterprise',
    clause: '一.(四)',
    quote: '创办小微企业',
  }),
  paid(`${WUHAN} startup-return`, '给返乡人员的补贴，引另一句的小微企业', {
    type: 'enterprise',
    clause: '一.(四)',
    quote: '小微企业',
    prefix: '缴纳社会保险费的',
  }),
  paid(`${WUHAN} insurance-firm`, '给小微企业的补贴，引所招的毕业生', {
    type: 'individual',
    clause: '一.(四)',
    quote: '毕业年度高校毕业生',
    prefix: '对招用',
  }),
  paid(`${WUHAN} venue`, '展馆的奖励，引获得认证的会展企业', {
    type: 'enterprise',
    clause: '三.(十二)',
    quote: '会展企业',
    prefix: '机构认证的',
  }),
  paid(`${WUHAN} demo-ecom`, '写明给企业的，写作没有写明', {
    type: 'not_stated',
    clause: '四.(十五)',
    quote: '分别给予20万元、10万元奖励',
  }),
  paid(`${XIUSHUI} settle`, '给毕业生的奖励，引别条的企业', {
    type: 'enterprise',
    clause: '三.(五).5.(1)',
    quote: '对企业',
    prefix: '租金减半。',
  }),
  paid(`${XIUSHUI} flat-free`, '给人才的，引引进他的企业', {
    type: 'enterprise',
    clause: '三.(五).5.(1)',
    quote: '对企业',
    prefix: '租金减半。',
  }),
  paid(`${XIUSHUI} contest`, '给所在单位的奖励，引获奖的选手', {
    type: 'individual',
    clause: '三.(五).2.(3)',
    quote: '第三名的选手',
  }),
  paid(`${XIUSHUI} postdoc`, '给进站博士的资金，引工作站', {
    type: 'other',
    is: '科研流动站',
    clause: '三.(五).3.(3)',
    quote: '科研流动站',
  }),
  paid(`${XIUSHUI} absorb`, '给企业的奖补，引所招的人', {
    type: 'individual',
    clause: '三.(十).2',
    quote: '三类人员',
  }),
  paid(`${XIUSHUI} export-1`, '给出口企业的扶持，引别条的个人', {
    type: 'individual',
    clause: '三.(七).3',
    quote: '作出突出贡献的个人',
  }),
  paid(`${NANCHANG} 12c`, '给承办单位的奖励，引所引入的企业', {
    type: 'enterprise',
    clause: '三.(五).12',
    quote: '外地企业',
  }),
  paid(`${NANCHANG} 9b`, '给辖区的补助，引另一句的第三方机构', {
    type: 'third_party_body',
    clause: '三.(三).9',
    quote: '第三方机构',
  }),
  paid(`${NANCHANG} 1a`, '给辖区的奖励，引整车企业', {
    type: 'enterprise',
    clause: '三.(一).1',
    quote: '对整车企业',
  }),
  paid(`${NANCHANG} 11b`, '给监管平台的支持，引另一句的检测中心', {
    type: 'platform',
    clause: '三.(四).11',
    quote: '国家级汽车检验检测中心',
  }),
  paid(`${XIUSHUI} living-senior`, '给技师的补贴，引引进他的企业', {
    type: 'enterprise',
    clause: '三.(五).1.(2)',
    quote: '对企业',
    prefix: '(2)',
  }),
  paid(`${XIUSHUI} rent`, '博士、硕士、本科的补贴，只写毕业生', {
    type: 'individual',
    is: '毕业生',
    clause: '三.(五).5.(2)',
    quote: '全日制高校本科毕业生',
  }),
];

/** What an award asks, left out. */
export const DROPPED: readonly FalseVariant[] = [
  { policy: NANCHANG, award: '8d', what: '经认定通过后', drop: 'recognised' },
  { policy: NANCHANG, award: '5', what: '符合产业政策导向', drop: 'industrial_policy' },
  { policy: NANCHANG, award: '12b', what: '链主企业，收款方引着', drop: 'chain_leader' },
  { policy: NANCHANG, award: '8c', what: '同一段里另有条件', drop: 'approved' },
  { policy: NANCHANG, award: '4', what: '另一种读法引着的产品', drop: 'listed_products' },
  { policy: XIUSHUI, award: 'ip-cert', what: '县属企业，金额引着', drop: 'county_firm' },
  { policy: XIUSHUI, award: 'export-1', what: '上一级写的对象', drop: 'is_exporter' },
  { policy: WUHAN, award: 'startup-return', what: '符合经营时限和带动就业条件', drop: 'fit' },
  { policy: WUHAN, award: 'promotion-major', what: '符合支持条件', drop: 'fit' },
  { policy: XIUSHUI, award: 'worker', what: '自行解决住宿', drop: 'own_home' },
  { policy: XIUSHUI, award: 'fdi', what: '完成工商注册和税务登记', drop: 'registered' },
  { policy: XIUSHUI, award: 'land-jj', what: '达到招商引资协议要求，别项已引', drop: 'meets_agreement' },
  { policy: XIUSHUI, award: 'land-over', what: '超出部分的扶持整项', omit: true },
  { policy: WUHAN, award: 'freight-hub', what: '重点项目的补助整项', omit: true },
];

/** A figure taken for another kind of bound than its words make it. */
export const WRONG_BOUNDS: readonly FalseVariant[] = [
  {
    policy: WUHAN,
    award: 'scenario',
    what: '最高200万元不是定额',
    put: {
      'amount.form': {
        kind: 'fixed',
        sum: { value: '200万元', clause: '四.(十四)', quote: '给予最高200万元资金支持' },
      },
      'amount.caps': [],
    },
  },
  {
    policy: XIUSHUI,
    award: 'land-jj',
    what: '每亩最多不是下限',
    put: {
      'amount.form': {
        kind: 'floor',
        sum: { value: '9.6万元', clause: '三.(一).2.(3)', quote: '每亩最多扶持9.6万元' },
      },
    },
  },
  {
    policy: NANCHANG,
    award: '5',
    what: '500万元及以上含本数',
    put: { 'conditions.0.op': 'gt' },
  },
  {
    policy: WUHAN,
    award: 'promotion-major',
    what: '最高不超过50万元不按年',
    put: { 'amount.caps.0.period': 'per_year' },
  },
];

/** A fact that asks for something else than its words say. */
export const ASKED_OTHERWISE: readonly FalseVariant[] = [
  {
    policy: NANCHANG,
    award: '5',
    what: '发票额叫作计划投资额',
    put: {
      'facts.equipment_invoices.label': '年度计划投资额',
      'facts.equipment_invoices.ask': '年度计划投资额是多少？',
    },
  },
  {
    policy: WUHAN,
    award: 'startup-return',
    what: '没有问首次',
    put: { 'facts.first.label': '创业办理注册登记', 'facts.first.ask': '创业办理注册登记了吗？' },
  },
  {
    policy: XIUSHUI,
    award: 'worker',
    what: '没有问2年',
    put: { 'facts.two_years.label': '在县内企业连续就业', 'facts.two_years.ask': '在县内企业连续就业吗？' },
  },
  {
    policy: XIUSHUI,
    award: 'car',
    what: '问的是另一件事',
    put: { 'facts.car.ask': '是规模以上企业吗？' },
  },
  {
    policy: XIUSHUI,
    award: 'worker',
    what: '名称有原文没有的词',
    put: { 'facts.own_home.label': '取得技能证书', 'facts.own_home.ask': '取得技能证书了吗？' },
  },
  {
    policy: NANCHANG,
    award: '12a',
    what: '问句反着问',
    put: { 'facts.attends_auto_show.ask': '是否没有赴国内外城市参加车展？' },
  },
  {
    policy: NANCHANG,
    award: '12a',
    what: '名称、问句都反着',
    put: {
      'facts.attends_auto_show.label': '没有参加车展',
      'facts.attends_auto_show.ask': '没有赴国内外城市参加车展吗？',
    },
  },
  {
    policy: NANCHANG,
    award: '3a',
    what: '名称反着，问句正着',
    put: { 'facts.is_auto_parts_maker.label': '不是汽车零部件企业' },
  },
  {
    policy: NANCHANG,
    award: '8c',
    what: '两重否定里少了一重',
    put: { 'facts.assessed_excellent.ask': '主管部门对该市级创新平台的考核结果是不是没有达到优秀？' },
  },
  {
    policy: XIUSHUI,
    award: 'spouse',
    what: '未就业问成就业',
    put: { 'facts.unemployed.label': '就业', 'facts.unemployed.ask': '就业了吗？' },
  },
  {
    policy: NANCHANG,
    award: '2',
    what: '投资规模问成投资设备',
    put: {
      'facts.project_investment.label': '投资设备',
      'facts.project_investment.ask': '项目的投资设备是多少？',
    },
  },
  {
    policy: NANCHANG,
    award: '8d',
    what: '工业企业问成设计企业，字都在原文里',
    put: {
      'facts.is_industrial_enterprise.label': '是设计企业',
      'facts.is_industrial_enterprise.ask': '贵单位是设计企业吗？',
    },
  },
  {
    policy: NANCHANG,
    award: '8c',
    what: '创新平台问成同一条另一句的创新中心',
    put: {
      'facts.municipal_platform_approved.label': '获批组建市级创新中心',
      'facts.municipal_platform_approved.ask': '是否获批组建了市级创新中心？',
    },
  },
  {
    policy: NANCHANG,
    award: '10',
    what: '引文列的三种，选项只有两种',
    put: {
      'facts.organisation_type.options': {
        cluster_promotion_organisation: '集群发展促进组织',
        provincial_manufacturing_innovation_centre: '省级制造业创新中心',
        other: '其他',
      },
      'conditions.1.in': ['cluster_promotion_organisation', 'provincial_manufacturing_innovation_centre'],
    },
  },
  {
    policy: WUHAN,
    award: 'growth-q1',
    what: '一季度没有问',
    put: { 'facts.revenue.label': '2023年营业收入', 'facts.revenue.ask': '2023年营业收入是多少？' },
  },
  {
    policy: WUHAN,
    award: 'growth-q1',
    what: '比上年一季度问成二季度',
    put: { 'facts.prior.label': '上年二季度营业收入', 'facts.prior.ask': '上年二季度营业收入是多少？' },
  },
];

/** True to its words, asked as people ask. */
export const ASKED_ALIKE: readonly FalseVariant[] = [
  [NANCHANG, '12a', 'booth_fees', '本年度赴国内外参加车展，展位费合计花了多少钱？'],
  [NANCHANG, '5', 'equipment_invoices', '当年度买软件、硬件设备开的发票，发票额一共多少？'],
  [NANCHANG, '8d', 'entry_rd_institution_recognised', '贵单位建立的初级研发机构，认定通过了吗？'],
  [WUHAN, 'catering-holiday', 'open', '今年春节（大年三十到初六）有没有坚持开门营业？'],
  [WUHAN, 'conference', 'nights', '这次会议参会人员住宿一共多少间夜？'],
  [WUHAN, 'used-cars', 'costs', '建设国际营销体系、物流等方面有没有发生费用成本？'],
  [XIUSHUI, 'car', 'car', '是不是在修水新买的第一辆家用轿车？'],
  [XIUSHUI, 'settle', 'first_move', '是不是头一次把户口迁到修水（集体户口也算）？'],
  [XIUSHUI, 'settle', 'young', '年龄在35周岁以下吗？'],
  [XIUSHUI, 'pension', 'hired', '有没有招用“4050”人员，跟他们签了1年以上劳动合同，并且缴纳社会保险费？'],
].map(([policy = '', award = '', fact = '', ask = '']) => ({
  policy,
  award,
  what: ask,
  put: { [`facts.${fact}.ask`]: ask },
}));

/** A bound, a condition or what is not had together, set aside in `aims`. */
export const SET_ASIDE: readonly FalseVariant[] = [
  {
    policy: NANCHANG,
    award: '1a',
    what: '给谁的条件',
    drop: 'vehicle_maker',
    put: { aims: [{ say: '说明', clause: '三.(一).1', quote: '对整车企业' }] },
  },
  {
    policy: NANCHANG,
    award: '3a',
    what: '收款方也引着的条件',
    drop: 'parts_maker',
    put: { aims: [{ say: '说明', clause: '三.(一).3', quote: '对汽车零部件企业' }] },
  },
  {
    policy: NANCHANG,
    award: '12a',
    what: '赴国内外城市参加车展',
    drop: 'auto_show',
    put: { aims: [{ say: '说明', clause: '三.(五).12', quote: '赴国内外城市参加车展' }] },
  },
  {
    policy: NANCHANG,
    award: '10',
    what: '“后”前面的事，引文不带“后”',
    drop: 'created',
    put: { aims: [{ say: '说明', clause: '三.(四).10', quote: '省级先进制造业集群创建成功' }] },
  },
  {
    policy: NANCHANG,
    award: '2',
    what: '投资规模，后面没有“的”',
    drop: 'investment',
    put: { aims: [{ say: '说明', clause: '三.(一).2', quote: '投资规模5亿元(含)以上' }] },
  },
  {
    policy: NANCHANG,
    award: '4',
    what: '另一种读法也引着的门槛',
    drop: 'growth',
    put: { aims: [{ say: '说明', clause: '三.(二).4', quote: '年销售收入较上年度增加3000万元以上' }] },
  },
  {
    policy: WUHAN,
    award: 'promotion',
    what: '每家最高25万元',
    put: {
      'amount.caps': [],
      aims: [{ say: '说明', clause: '二.(六)', quote: '每家最高不超过25万元' }],
    },
  },
];
