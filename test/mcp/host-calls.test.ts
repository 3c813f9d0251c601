import { describe, expect, test } from 'vitest';
import { call } from './call.ts';

type Row = readonly [what: string, tool: string, args: object, echoed: readonly string[], says?: string];

const RENOVATION = { planned_investment: '800万元', conforms_to_industrial_policy: true };
const renovation = (facts: object, more: object = {}) => ({
  award: '5',
  as_of: '2026-06-30',
  facts: { ...RENOVATION, ...facts },
  ...more,
});
const supply = (customer: unknown, more: object = {}) => ({
  award: '3a',
  as_of: '2026-06-30',
  facts: { is_auto_parts_maker: true, already_awarded: '0元', new_customers: customer, ...more },
});
const title = (smart_factory_title: unknown, already_awarded: unknown = '0元') => ({
  award: '6a',
  as_of: '2026-06-30',
  facts: { smart_factory_title, already_awarded },
});
const landed = (landed_above_scale_firms: unknown) => ({
  award: '12c',
  as_of: '2026-06-30',
  facts: { is_event_organiser: true, landed_above_scale_firms },
});
const platforms = (national_platforms: unknown) => ({
  award: '8a',
  as_of: '2026-06-30',
  facts: { national_platforms },
});
const at = (as_of: unknown) => ({ award: '5', as_of, facts: {} });
const equipment = (read: string) => [`equipment_invoices=${read}`];

/** Calls as hosts send them, with what must be echoed (`fact=what was read`) and what the answer must say. */
const ANSWERED: readonly Row[] = [
  // Nothing, in every writing.
  [
    '可选参数为 null',
    'search_clauses',
    { query: '技改', keywords: null, policy: null, part: null, limit: null },
    [],
  ],
  ['可选参数为空串', 'search_clauses', { query: '技改', policy: '', department: '', as_of: '' }, []],
  ['可选参数为 unknown', 'list_awards', { keyword: 'unknown', payee: '不清楚' }, []],
  ['facts 为 null', 'calculate_award', { award: '5', facts: null }, [], '请补充'],
  ['没有 facts', 'calculate_award', { award: '5' }, [], '请补充'],
  ['facts 为空串', 'match_awards', { facts: '' }, [], '先问'],
  ['事实为 null', 'calculate_award', renovation({ equipment_invoices: null }), [], '请补充'],
  ['事实为空串', 'calculate_award', renovation({ equipment_invoices: '' }), [], '请补充'],
  ['事实为不清楚', 'calculate_award', renovation({ equipment_invoices: '不清楚' }), [], '请补充'],
  ['事实为 unknown', 'calculate_award', renovation({ equipment_invoices: 'unknown' }), [], '请补充'],
  ['是否为不知道', 'calculate_award', renovation({ conforms_to_industrial_policy: '不知道' }), []],
  [
    '列表项里的 null',
    'calculate_award',
    supply([{ customer_type: 'vehicle_maker', first_supply: null }]),
    [],
  ],
  ['列表项为 null', 'calculate_award', { award: '8a', facts: { national_platforms: [null] } }, []],
  // Texts where something else is wanted.
  [
    'facts 为 JSON 文字',
    'calculate_award',
    {
      award: '5',
      as_of: '2026-06-30',
      facts: JSON.stringify({ ...RENOVATION, equipment_invoices: '700万元' }),
    },
    [],
    '70万元',
  ],
  [
    '列表为 JSON 文字',
    'calculate_award',
    supply('[{"customer_type":"vehicle_maker","first_supply":true,"executed_contract_amount":"100万元"}]'),
    [],
    '5万元',
  ],
  [
    '列表项为 JSON 文字',
    'calculate_award',
    supply(['{"customer_type":"vehicle_maker","first_supply":true,"executed_contract_amount":"100万元"}']),
    [],
    '5万元',
  ],
  [
    '只有一项、没有写成列表',
    'calculate_award',
    supply({ customer_type: 'vehicle_maker', first_supply: true, executed_contract_amount: '100万元' }),
    [],
    '5万元',
  ],
  [
    '列表为顿号文字',
    'calculate_award',
    { award: '8a', as_of: '2026-06-30', facts: { national_platforms: '全国重点实验室、国家企业技术中心' } },
    [
      'national_platforms[0]=national_key_laboratory（全国重点实验室）',
      'national_platforms[1]=national_enterprise_technology_centre（国家企业技术中心）',
    ],
    '1000万元',
  ],
  [
    '只有金额的列表为文字',
    'calculate_award',
    {
      award: '13',
      as_of: '2026-06-30',
      facts: { recycling_pilot_project: true, recycling_projects: '500万元、800万元' },
    },
    [],
    '390万元',
  ],
  [
    'keywords 为文字',
    'search_clauses',
    { query: '技改能补多少', keywords: '技术改造、设备发票额' },
    ['keywords=技术改造,设备发票额'],
  ],
  [
    'keywords 为 JSON 文字',
    'search_clauses',
    { query: '技改能补多少', keywords: '["技术改造"]' },
    ['keywords=技术改造'],
  ],
  ['limit 为文字', 'search_clauses', { query: '技改', limit: '3' }, []],
  ['limit 带量词', 'search_clauses', { query: '技改', limit: '3条' }, ['limit=3']],
  ['context 为文字', 'read_clause', { ref: '三.(二).5', context: 'true' }, [], '同节其他条款'],
  ['ref 为数', 'read_clause', { ref: 5 }, [], '请问是哪一条'],
  ['award 为数', 'calculate_award', { award: 5, facts: {} }, [], '请补充'],
  ['个数为文字', 'calculate_award', landed('3'), [], '150万元'],
  ['个数带量词', 'calculate_award', landed('3家'), ['landed_above_scale_firms=3'], '150万元'],
  ['个数带量词和名词', 'calculate_award', landed('三家企业'), ['landed_above_scale_firms=3'], '150万元'],
  // Yes and no.
  [
    '是',
    'calculate_award',
    renovation({ conforms_to_industrial_policy: '是', equipment_invoices: '700万元' }),
    ['conforms_to_industrial_policy=true'],
    '70万元',
  ],
  [
    '"true"',
    'calculate_award',
    renovation({ conforms_to_industrial_policy: 'true', equipment_invoices: '700万元' }),
    [],
    '70万元',
  ],
  [
    '已认定',
    'calculate_award',
    renovation({ conforms_to_industrial_policy: '已认定', equipment_invoices: '700万元' }),
    ['conforms_to_industrial_policy=true'],
    '70万元',
  ],
  [
    '否',
    'calculate_award',
    renovation({ conforms_to_industrial_policy: '否' }),
    ['conforms_to_industrial_policy=false'],
    '不符合',
  ],
  [
    '没有',
    'calculate_award',
    { award: '7a', as_of: '2026-06-30', facts: { conducts_rd: '没有' } },
    ['conducts_rd=false'],
    '不符合',
  ],
  [
    '未',
    'calculate_award',
    {
      award: '8d',
      as_of: '2026-06-30',
      facts: { is_industrial_enterprise: '是', entry_rd_institution_recognised: '未认定' },
    },
    ['is_industrial_enterprise=true', 'entry_rd_institution_recognised=false'],
    '不符合',
  ],
  [
    '是写成 1',
    'calculate_award',
    renovation({ conforms_to_industrial_policy: 1, equipment_invoices: '700万元' }),
    ['conforms_to_industrial_policy=true'],
    '70万元',
  ],
  [
    '否写成 "0"',
    'calculate_award',
    renovation({ conforms_to_industrial_policy: '0' }),
    ['conforms_to_industrial_policy=false'],
    '不符合',
  ],
  [
    '尚未认定',
    'calculate_award',
    renovation({ conforms_to_industrial_policy: '尚未认定' }),
    ['conforms_to_industrial_policy=false'],
    '不符合',
  ],
  [
    '认定了',
    'calculate_award',
    renovation({ conforms_to_industrial_policy: '认定了' }),
    ['conforms_to_industrial_policy=true'],
  ],
  [
    '我们是链主企业',
    'calculate_award',
    { award: '12b', facts: { is_chain_leader: '我们是链主企业' } },
    ['is_chain_leader=true'],
  ],
  [
    '之前领过的数',
    'calculate_award',
    title('卓越级', '之前领过100万'),
    ['already_awarded=100万元'],
    '100万元',
  ],
  ['日期写成年、月、日', 'check_validity', { on: { day: 30, year: 2026, month: 6 } }, [], '2026-06-30'],
  ['奖项名称里夹着“那个”', 'describe_award', { award: '智能工厂那个称号奖' }, ['award=6a 智能工厂称号奖励']],
  [
    '照所问的再说一遍',
    'calculate_award',
    {
      award: '6d',
      as_of: '2026-06-30',
      facts: { is_manufacturer: '制造业企业', upgraded_suppliers: '大概六七家' },
    },
    ['is_manufacturer=true', 'upgraded_suppliers=6至7'],
  ],
  [
    '做了',
    'calculate_award',
    { award: '12a', as_of: '2026-06-30', facts: { attends_auto_show: '参加了', booth_fees: '52万' } },
    ['attends_auto_show=true'],
  ],
  // What was paid before.
  ...['还没拿过', '未兑现', '没有领过奖励', '我们之前没拿到过', 'no', 'not yet'].map(
    (none): Row => [
      `此前没有：${none}`,
      'calculate_award',
      title('provincial_advanced', none),
      ['already_awarded=0元'],
      '100万元',
    ],
  ),
  [
    '此前没有，整份政策',
    'match_awards',
    { as_of: '2026-06-30', facts: { smart_factory_title: '先进级', already_awarded: '还没拿过' } },
    ['already_awarded=0元'],
    '100万元',
  ],
  [
    '此前拿过的，旁边只有一项自己的事实',
    'match_awards',
    { as_of: '2026-06-30', facts: { smart_factory_title: '先进级', already_awarded: '20万元' } },
    ['6a.already_awarded=6a.already_awarded'],
    '80万元',
  ],
  [
    '此前拿过的用中文名称，旁边只有一项自己的事实',
    'match_awards',
    { as_of: '2026-06-30', facts: { 是汽车零部件企业: '是', 此前已兑现的本项奖励: '20万元' } },
    ['3a.already_awarded=3a.already_awarded'],
    '不超过30万元',
  ],
  // Labels.
  [
    '选项用人们的叫法',
    'calculate_award',
    supply([{ customer_type: '主机厂', first_supply: true, executed_contract_amount: '100万元' }]),
    ['new_customers[0].customer_type=vehicle_maker（整车企业）'],
    '5万元',
  ],
  [
    '选项用人们对零部件企业的叫法',
    'calculate_award',
    supply([{ customer_type: '供应商', first_supply: true, executed_contract_amount: '100万元' }]),
    ['new_customers[0].customer_type=parts_maker（零部件企业）'],
  ],
  [
    '中文名称多了连词',
    'calculate_award',
    { award: '3a', as_of: '2026-06-30', facts: { 是否汽车及零部件企业: '是' } },
    ['is_auto_parts_maker=is_auto_parts_maker'],
  ],
  [
    '事实没有放进去，名称连写、带单位',
    'calculate_award',
    { award: '5', as_of: '2026-06-30', plannedInvestment: '800万元', 'equipment_invoices(万元)': 700 },
    ['equipment_invoices=700万元'],
  ],
  [
    '事实用中文名称',
    'calculate_award',
    {
      award: '5',
      as_of: '2026-06-30',
      facts: { 计划投资额: '800万元', 符合产业政策导向: true, equipment_invoices: '700万元' },
    },
    ['planned_investment=planned_investment', 'conforms_to_industrial_policy=conforms_to_industrial_policy'],
    '70万元',
  ],
  [
    '选项用中文名称',
    'calculate_award',
    title('江西省先进级智能工厂'),
    ['smart_factory_title=provincial_advanced（江西省先进级智能工厂）'],
    '100万元',
  ],
  [
    '选项用其中的词',
    'calculate_award',
    title('先进级'),
    ['smart_factory_title=provincial_advanced（江西省先进级智能工厂）'],
    '100万元',
  ],
  [
    '选项连代码带名称',
    'calculate_award',
    title('provincial_advanced（江西省先进级智能工厂）'),
    [],
    '100万元',
  ],
  [
    '申报人用中文',
    'match_awards',
    { facts: {}, applicant_type: '企业' },
    ['applicant_type=enterprise'],
    '不付给申报人',
  ],
  ['申报人写在事实里', 'calculate_award', { award: '1a', facts: { applicant_type: '辖区' } }, []],
  ['政策用文号', 'check_validity', { on: '2026-06-30', policy: '洪府办规发〔2025〕9号' }, [], '在有效期内'],
  ['奖项用简称', 'describe_award', { award: '技改' }, ['award=5 企业技术改造补助']],
  ['奖项用名称', 'describe_award', { award: '研发后补助' }, ['award=7a 研发后补助']],
  ['奖项用条款号', 'describe_award', { award: '三.(二).5' }, ['award=5 企业技术改造补助']],
  ['奖项连编号带名称', 'describe_award', { award: '5. 企业技术改造补助' }, ['award=5 企业技术改造补助']],
  // Keys that hosts add.
  [
    '多余的参数',
    'calculate_award',
    { ...renovation({ equipment_invoices: '700万元' }), sessionId: 'x', toolCallId: 1 },
    [],
    '没有用到的参数：sessionId、toolCallId',
  ],
  // Months and years.
  ['整月都在有效期内', 'calculate_award', at('2026年5月'), ['as_of=2026-05-01 至 2026-05-31']],
  ['整年都在有效期内', 'calculate_award', at('2026'), ['as_of=2026-01-01 至 2026-12-31']],
  ['一年两头不同', 'calculate_award', at('2025'), ['as_of=2025-01-01 至 2025-12-31'], '两头情形不同'],
  ['一月两头不同', 'check_validity', { on: '2025年8月' }, ['on=2025-08-01 至 2025-08-31'], '两头情形不同'],
  ['ISO 月份', 'check_validity', { on: '2025-02' }, ['on=2025-02-01 至 2025-02-28'], '没有规定'],
  // What machines write around what is meant.
  ['日期不带横线', 'calculate_award', at('20260630'), ['as_of=2026-06-30']],
  ['英文日期', 'calculate_award', at('June 30, 2026'), ['as_of=2026-06-30']],
  ['金额在对象里', 'calculate_award', renovation({ equipment_invoices: { value: '700万元' } }), [], '70万元'],
  [
    'facts 为名称和值的列表',
    'calculate_award',
    {
      award: '5',
      as_of: '2026-06-30',
      facts: Object.entries({ ...RENOVATION, equipment_invoices: '700万元' }).map(([fact, value]) => ({
        fact,
        value,
      })),
    },
    [],
    '70万元',
  ],
  [
    'facts 为带围栏的 JSON',
    'calculate_award',
    {
      award: '5',
      as_of: '2026-06-30',
      facts: `\`\`\`json\n${JSON.stringify({ ...RENOVATION, equipment_invoices: '700万元' })}\n\`\`\``,
    },
    [],
    '70万元',
  ],
  [
    'facts 为 Python 写法',
    'calculate_award',
    {
      award: '5',
      as_of: '2026-06-30',
      facts:
        "{'planned_investment': '800万元', 'conforms_to_industrial_policy': True, 'equipment_invoices': '700万元'}",
    },
    [],
    '70万元',
  ],
  [
    '事实用整句问话',
    'calculate_award',
    renovation({ '当年度购买软、硬件设备的发票额合计是多少？': '700万元' }),
    ['equipment_invoices=equipment_invoices'],
    '70万元',
  ],
  [
    '符合的',
    'calculate_award',
    renovation({ conforms_to_industrial_policy: '符合的', equipment_invoices: '700万元' }),
    ['conforms_to_industrial_policy=true'],
    '70万元',
  ],
  [
    '否，没有',
    'calculate_award',
    { award: '7a', as_of: '2026-06-30', facts: { conducts_rd: '否，没有' } },
    ['conducts_rd=false'],
    '不符合',
  ],
  ['待核实', 'calculate_award', renovation({ equipment_invoices: '待核实' }), [], '请补充'],
  ['一横', 'calculate_award', renovation({ equipment_invoices: '-' }), [], '请补充'],
  ['¥ 就是单位', 'calculate_award', renovation({ equipment_invoices: '¥7,000,000' }), equipment('700万元')],
  ['左右吧', 'calculate_award', renovation({ equipment_invoices: '700万左右吧' }), equipment('约700万元')],
  [
    '出头',
    'calculate_award',
    renovation({ equipment_invoices: '七百万出头' }),
    equipment('700万元以上、不足800万元'),
  ],
  ['共3家', 'calculate_award', landed('共3家'), ['landed_above_scale_firms=3'], '150万元'],
  [
    '列表以“和”相连',
    'calculate_award',
    { award: '8a', as_of: '2026-06-30', facts: { national_platforms: '全国重点实验室和国家企业技术中心' } },
    [],
    '1000万元',
  ],
  [
    '金额以“和”相连',
    'calculate_award',
    {
      award: '13',
      as_of: '2026-06-30',
      facts: { recycling_pilot_project: true, recycling_projects: '500万元和800万元' },
    },
    [],
    '390万元',
  ],
  [
    '部门用简称',
    'list_awards',
    { department: '工信局' },
    ['department=市工业和信息化局'],
    '企业技术改造补助',
  ],
  [
    '依据用中文、声明只有一段',
    'verify_answer',
    {
      answer: '按三、(二)5，最高不超过500万元。',
      claims: { says: '最高不超过500万元', basis: '原文', quotes: '给予最高不超过500万元的补助' },
    },
    [],
  ],
  // What assistants wrap, and what they call things.
  [
    '金额和单位分开',
    'calculate_award',
    renovation({ equipment_invoices: { amount: 700, unit: '万元' } }),
    [],
    '70万元',
  ],
  [
    '金额、币种、单位',
    'calculate_award',
    renovation({ equipment_invoices: { unit: '万元', currency: 'CNY', value: '700' } }),
    [],
    '70万元',
  ],
  [
    '单位写在名称里',
    'calculate_award',
    renovation({ '年度购买软、硬件设备发票额（万元）': 700 }),
    equipment('700万元'),
    '70万元',
  ],
  [
    '单位写在名称里，整份政策',
    'match_awards',
    { as_of: '2026-06-30', facts: { ...RENOVATION, 'equipment_invoices(万元)': 700 } },
    ['equipment_invoices=equipment_invoices 700万元'],
    '70万元',
  ],
  [
    'facts 为一项一个对象的列表',
    'calculate_award',
    {
      award: '5',
      as_of: '2026-06-30',
      facts: [RENOVATION, { equipment_invoices: '700万元' }].flatMap((each) =>
        Object.entries(each).map(([name, value]) => ({ [name]: value })),
      ),
    },
    [],
    '70万元',
  ],
  [
    'facts 为名称、值、单位的列表',
    'calculate_award',
    {
      award: '5',
      as_of: '2026-06-30',
      facts: [
        { name: 'planned_investment', value: 800, unit: '万元' },
        { name: 'conforms_to_industrial_policy', value: '满足' },
        { name: 'equipment_invoices', value: 700, unit: '万元' },
      ],
    },
    ['conforms_to_industrial_policy=true'],
    '70万元',
  ],
  [
    'facts 里又是 facts',
    'calculate_award',
    { award: '5', as_of: '2026-06-30', facts: { facts: { ...RENOVATION, equipment_invoices: '700万元' } } },
    [],
    '70万元',
  ],
  ['选项代码不带下划线', 'calculate_award', title('Provincial Advanced'), [], '100万元'],
  ['选项后面带问话里的词', 'calculate_award', title('江西省先进级智能工厂称号'), [], '100万元'],
  ['选项略去本省', 'calculate_award', title('省先进级智能工厂'), [], '100万元'],
  [
    '选项代码和名称写成对象',
    'calculate_award',
    title({ value: 'provincial_advanced', label: '江西省先进级智能工厂' }),
    [],
    '100万元',
  ],
  ['列表项写成对象', 'calculate_award', platforms([{ type: 'national_key_laboratory' }]), [], '500万元'],
  [
    '列表写成勾选',
    'calculate_award',
    platforms({ national_key_laboratory: true, other: false }),
    [],
    '500万元',
  ],
  [
    '奖项写成对象',
    'describe_award',
    { award: { name: '企业技术改造补助', id: '5' } },
    ['award=5 企业技术改造补助'],
  ],
  [
    '奖项名称在一句话里',
    'describe_award',
    { award: '企业技术改造补助怎么申请' },
    ['award=5 企业技术改造补助'],
  ],
  [
    '奖项名称拆开在一句话里',
    'describe_award',
    { award: '我想申请企业技术改造那个补助' },
    ['award=5 企业技术改造补助'],
  ],
  [
    '奖项名称的后一半在一句话里',
    'describe_award',
    { award: '技术改造这块的补助怎么弄' },
    ['award=5 企业技术改造补助'],
  ],
  ['奖项名称断了', 'describe_award', { award: '智慧工厂数字化转…' }, ['award=6c 智慧工厂数字化转型补助']],
  ['奖项编号前面有号', 'describe_award', { award: 'award #6a' }, ['award=6a 智能工厂称号奖励']],
  [
    '奖项连条款',
    'describe_award',
    { award: '项目5：企业技术改造补助（三.(二).5）' },
    ['award=5 企业技术改造补助'],
  ],
  ['奖项简称加补贴', 'describe_award', { award: '技改补贴' }, ['award=5 企业技术改造补助']],
  ['条款号在一句话里', 'read_clause', { ref: '三(二)5这一条' }, [], '发票额'],
  ['条款号前面是英文', 'read_clause', { ref: 'clause 3.2.5' }, [], '发票额'],
  ['奖项用条款号，在一句话里', 'describe_award', { award: '三、(二)5那条' }, ['award=5 企业技术改造补助']],
  ['政策用 id 的开头', 'check_validity', { on: '2026-06-30', policy: 'Nanchang' }, [], '在有效期内'],
  [
    '事实名用英文的词',
    'calculate_award',
    {
      award: '5',
      as_of: '2026-06-30',
      facts: {
        'Total planned investment': 'RMB 8 million',
        'amount of equipment invoice': '7 million yuan',
        'conforms to industrial policy': 'yes',
      },
    },
    ['planned_investment=planned_investment', 'equipment_invoices=equipment_invoices'],
    '70万元',
  ],
  ['个数用英文的词', 'calculate_award', landed('three'), ['landed_above_scale_firms=3'], '150万元'],
  [
    '可选的有几个',
    'calculate_award',
    platforms('全国重点实验室2个、国家企业技术中心'),
    ['national_platforms[1]=national_key_laboratory（全国重点实验室）'],
    '1500万元',
  ],
  ['可选的各有几个', 'calculate_award', platforms({ national_key_laboratory: 2, other: 0 }), [], '1000万元'],
  [
    '里面的读不出，旁边的读得出',
    'calculate_award',
    { ...renovation({ equipment_invoices: '700' }), equipment_invoices: '700万元' },
    [],
    '70万元',
  ],
  ['条款号在列表里', 'read_clause', { ref: ['3.2.5'] }, [], '发票额'],
  ['关键词在列表里', 'list_awards', { keyword: ['智能工厂'] }, [], '6a'],
  ['申报人：公司', 'match_awards', { facts: {}, applicant_type: '公司' }, ['applicant_type=enterprise']],
  ['申报人：一种企业', 'list_awards', { payee: '零部件企业' }, ['payee=enterprise']],
  [
    '申报人：承办单位',
    'match_awards',
    { facts: {}, applicant_type: '承办单位' },
    ['applicant_type=event_organiser'],
  ],
  [
    '事实里的申报人：有限公司',
    'calculate_award',
    { award: '1a', facts: { applicant_type: '有限公司' } },
    [],
    '不付给企业',
  ],
  [
    '核对时用简称',
    'verify_answer',
    {
      answer: '可补助70万元。',
      claims: [{ says: '可补助70万元', basis: 'calculation', calculation: 0 }],
      calculations: [
        {
          award: '技改',
          as_of: '2026-06-30',
          facts: { ...RENOVATION, equipment_invoices: { amount: 700, unit: '万元' } },
        },
      ],
    },
    [],
  ],
  // English callers.
  ...['company', 'Companies', 'auto parts firm', 'enterprises', 'businesses'].map(
    (payee): Row => [`付给：${payee}`, 'list_awards', { payee }, ['payee=enterprise'], '企业技术改造补助'],
  ),
  ['付给：event organizer', 'list_awards', { payee: 'event organizer' }, ['payee=event_organiser'], '12c'],
  ['付给：third party', 'list_awards', { payee: 'third party' }, ['payee=third_party_body'], '9a'],
  [
    '申报人：local government',
    'match_awards',
    { facts: {}, applicant_type: 'local government' },
    ['applicant_type=district_government'],
  ],
  ['付给：公司或企业', 'list_awards', { payee: '公司或企业' }, ['payee=enterprise']],
  ['个数后面是英文', 'calculate_award', landed('3 firms'), ['landed_above_scale_firms=3'], '150万元'],
  // What narrows nothing.
  [
    '付给谁都行',
    'list_awards',
    { payee: 'all', department: '不限' },
    ['payee=不限', 'department=不限'],
    '共 27 项',
  ],
  // Titles with their level, and how many there are before them.
  [
    '省级先进级',
    'calculate_award',
    title('省级先进级'),
    ['smart_factory_title=provincial_advanced（江西省先进级智能工厂）'],
    '100万元',
  ],
  ['个数在前', 'calculate_award', platforms('2个全国重点实验室'), [], '1000万元'],
  ['奖项用称号', 'describe_award', { award: '卓越级' }, ['award=6a 智能工厂称号奖励']],
  ['奖项用所评的', 'describe_award', { award: '两化融合' }, ['award=6b 贯标评定奖励']],
  // Stretches of days.
  ['月份在前', 'calculate_award', at('08/2026'), ['as_of=2026-08-01 至 2026-08-31']],
  ['月份在前，点号', 'check_validity', { on: '8.2025' }, ['on=2025-08-01 至 2025-08-31'], '两头情形不同'],
  ['季度', 'calculate_award', at('2026年三季度'), ['as_of=2026-07-01 至 2026-09-30']],
  ['Q3', 'check_validity', { on: '2026Q3' }, ['on=2026-07-01 至 2026-09-30'], '在有效期内'],
  ['半年', 'calculate_award', at('2026年上半年'), ['as_of=2026-01-01 至 2026-06-30']],
  ['起止', 'calculate_award', at('2026-01-01至2026-06-30'), ['as_of=2026-01-01 至 2026-06-30']],
  [
    '跨过起始日的季度',
    'check_validity',
    { on: '2025年第三季度' },
    ['on=2025-07-01 至 2025-09-30'],
    '两头情形不同',
  ],
  ['年初', 'calculate_award', at('2026年初'), ['as_of=2026-01-01 至 2026-03-31']],
  ['年底', 'check_validity', { on: '2026年年底' }, ['on=2026-11-01 至 2026-12-31'], '在有效期内'],
  ['月底', 'check_validity', { on: '2026年2月底' }, ['on=2026-02-21 至 2026-02-28'], '在有效期内'],
  ['日在前、只能这样读', 'check_validity', { on: '25/12/2025' }, ['on=2025-12-25'], '在有效期内'],
  ['带钟点', 'calculate_award', at('2026-06-30 00:00:00'), ['as_of=2026-06-30']],
  ['现在', 'calculate_award', at('现在'), ['as_of=2026-11-26']],
  // Sums as they are typed and spoken.
  ['700W', 'calculate_award', renovation({ equipment_invoices: '700W' }), equipment('700万元'), '70万元'],
  [
    '七百多w',
    'calculate_award',
    renovation({ equipment_invoices: '七百多w' }),
    equipment('700万元以上、不足800万元'),
  ],
  [
    '人民币：',
    'calculate_award',
    renovation({ equipment_invoices: '人民币：700万元整' }),
    equipment('700万元'),
    '70万元',
  ],
  [
    'RMB 在后',
    'calculate_award',
    renovation({ equipment_invoices: '700万元RMB' }),
    equipment('700万元'),
    '70万元',
  ],
  [
    '共计',
    'calculate_award',
    renovation({ equipment_invoices: '共计700万元' }),
    equipment('700万元'),
    '70万元',
  ],
  [
    '全角逗号',
    'calculate_award',
    renovation({ equipment_invoices: '７，０００，０００元' }),
    equipment('700万元'),
    '70万元',
  ],
  ['加号', 'calculate_award', renovation({ equipment_invoices: '700万+' }), equipment('700万元以上')],
  [
    '6个多亿',
    'calculate_award',
    renovation({ planned_investment: '6个多亿' }),
    ['planned_investment=6亿元以上、不足7亿元'],
  ],
  ['四亿五', 'calculate_award', renovation({ planned_investment: '四亿五' }), ['planned_investment=4.5亿元']],
  [
    '三千五百万左右',
    'calculate_award',
    renovation({ equipment_invoices: '三千五百万左右' }),
    equipment('约3500万元'),
  ],
  ['800万元。', 'calculate_award', renovation({ equipment_invoices: '800万元。' }), [], '80万元'],
  ['“800万”', 'calculate_award', renovation({ equipment_invoices: '“800万”' }), equipment('800万元')],
  ['💰800萬元！', 'calculate_award', renovation({ equipment_invoices: '💰800萬元！' }), equipment('800万元')],
  ['是800万', 'calculate_award', renovation({ equipment_invoices: '是800万' }), equipment('800万元')],
  ['800万不到', 'calculate_award', renovation({ equipment_invoices: '800万不到' }), equipment('不足800万元')],
  ['一个半亿', 'calculate_award', renovation({ equipment_invoices: '一个半亿' }), equipment('1.5亿元')],
  ['半个亿', 'calculate_award', renovation({ equipment_invoices: '半个亿' }), equipment('5000万元')],
  [
    '650万（不含税）',
    'calculate_award',
    renovation({ equipment_invoices: '650万（不含税）' }),
    equipment('650万元（不含税）'),
  ],
  [
    '六百五十萬（含稅價）',
    'calculate_award',
    renovation({ equipment_invoices: '六百五十萬（含稅價）' }),
    equipment('650万元（含税价）'),
  ],
  [
    '含税650万',
    'calculate_award',
    renovation({ equipment_invoices: '含税650万' }),
    equipment('650万元（含税）'),
  ],
  [
    '繁体的否',
    'calculate_award',
    renovation({ conforms_to_industrial_policy: '沒有呢' }),
    ['conforms_to_industrial_policy=false'],
  ],
  [
    '打勾',
    'calculate_award',
    renovation({ conforms_to_industrial_policy: '✅' }),
    ['conforms_to_industrial_policy=true'],
  ],
  [
    '是的，再说一遍',
    'calculate_award',
    renovation({ conforms_to_industrial_policy: '是的，符合产业政策导向' }),
    ['conforms_to_industrial_policy=true'],
  ],
  // JSON as it is typed, and as it is cut off.
  [
    '中文引号和冒号',
    'calculate_award',
    { award: '5', facts: '{“planned_investment”：“800万元”，“equipment_invoices”：“700万元”，}' },
    [],
    '70万元',
  ],
  [
    '没有引号',
    'calculate_award',
    { award: '5', facts: '{planned_investment: 800万元, equipment_invoices: 700万元}' },
    [],
    '70万元',
  ],
  [
    '没有收尾',
    'calculate_award',
    { award: '5', facts: '{"planned_investment":"800万元","equipment_invoices":"700万元"' },
    ['facts=只读到 planned_investment、equipment_invoices，后面没有写完'],
    '70万元',
  ],
  [
    '断在一个数里',
    'calculate_award',
    { award: '5', facts: '{"planned_investment":"800万元","equipment_invoices":"70' },
    ['facts=只读到 planned_investment，后面没有写完'],
    '请补充：当年度购买',
  ],
  // English, and zeros.
  [
    '12 million RMB',
    'calculate_award',
    renovation({ equipment_invoices: '12 million RMB' }),
    equipment('1200万元'),
    '120万元',
  ],
  [
    'RMB 4.5 million',
    'calculate_award',
    renovation({ equipment_invoices: 'RMB 4.5 million' }),
    equipment('450万元'),
    '45万元',
  ],
  [
    'CNY 35,000,000',
    'calculate_award',
    renovation({ equipment_invoices: 'CNY 35,000,000' }),
    equipment('3500万元'),
    '350万元',
  ],
  [
    '30m yuan',
    'calculate_award',
    renovation({ equipment_invoices: '30m yuan' }),
    equipment('3000万元'),
    '300万元',
  ],
  ['零不带单位', 'calculate_award', title('provincial_advanced', '0'), ['already_awarded=0元'], '100万元'],
  ['零是数', 'calculate_award', title('provincial_advanced', 0), ['already_awarded=0元'], '100万元'],
  // Figures as people know them.
  [
    '八百多万',
    'calculate_award',
    renovation({ equipment_invoices: '八百多万' }),
    equipment('800万元以上、不足900万元'),
    '80万元［三、(二)5］至90万元',
  ],
  [
    '约800万',
    'calculate_award',
    renovation({ equipment_invoices: '约800万' }),
    equipment('约800万元'),
    '约80万元',
  ],
  [
    '七八百万',
    'calculate_award',
    renovation({ equipment_invoices: '七八百万' }),
    equipment('700万元至800万元'),
    '70万元［三、(二)5］至80万元',
  ],
  [
    '800-900万',
    'calculate_award',
    renovation({ equipment_invoices: '800-900万' }),
    equipment('800万元至900万元'),
    '80万元［三、(二)5］至90万元',
  ],
  [
    '不到500万',
    'calculate_award',
    renovation({ planned_investment: '不到500万' }),
    ['planned_investment=不足500万元'],
    '不符合',
  ],
  [
    '至少3000万',
    'calculate_award',
    renovation({ equipment_invoices: '至少3000万' }),
    equipment('3000万元以上'),
    '300万元［三、(二)5］至500万元',
  ],
];

test('至少六十种写法', () => {
  expect(ANSWERED.length).toBeGreaterThanOrEqual(60);
});

describe('宿主实际发来的调用，一次就答，读法照实回报', () => {
  const rows = ANSWERED.map(([what, tool, args, echoed, says = '']) => ({ what, tool, args, echoed, says }));
  test.each(rows)('$what', async ({ tool, args, echoed, says }) => {
    const { text, data, refused } = await call(tool, args);
    expect(refused).toBeUndefined();
    const told = data.read.map(({ fact, read }) => `${fact}=${read}`);
    for (const echo of echoed) expect(told).toContain(echo);
    expect(text).toContain(says);
    for (const { read } of data.read) expect(text).toContain(read);
  });
});

type Refusal = readonly [what: string, tool: string, args: Record<string, unknown>, wrong: string];

/** Calls that can mean two things, or nothing; `wrong` is the argument or fact to be replaced by the example. */
const REFUSED: readonly Refusal[] = [
  ['金额没有单位', 'calculate_award', renovation({ equipment_invoices: '3000' }), 'equipment_invoices'],
  ['金额是数', 'calculate_award', renovation({ equipment_invoices: 3000 }), 'equipment_invoices'],
  ['英文没有币种', 'calculate_award', renovation({ equipment_invoices: '12 million' }), 'equipment_invoices'],
  ['外币', 'calculate_award', renovation({ equipment_invoices: '12 million USD' }), 'equipment_invoices'],
  ['几百万', 'calculate_award', renovation({ equipment_invoices: '几百万' }), 'equipment_invoices'],
  ['倒着的区间', 'calculate_award', renovation({ equipment_invoices: '900-800万' }), 'equipment_invoices'],
  [
    '两笔金额',
    'calculate_award',
    renovation({ equipment_invoices: '300万元和500万元' }),
    'equipment_invoices',
  ],
  ['末尾缺单位', 'calculate_award', renovation({ equipment_invoices: '四亿五千' }), 'equipment_invoices'],
  ['末尾缺单位：数字', 'calculate_award', renovation({ equipment_invoices: '4亿5' }), 'equipment_invoices'],
  ['科学记数法', 'calculate_award', renovation({ equipment_invoices: '1.2e7元' }), 'equipment_invoices'],
  [
    '对象里没有单位',
    'calculate_award',
    renovation({ equipment_invoices: { amount: 700 } }),
    'equipment_invoices',
  ],
  ['选项：别的级也有的词', 'calculate_award', platforms(['重点实验室']), 'national_platforms'],
  [
    '选项：代码和名称不是一项',
    'calculate_award',
    title({ value: 'provincial_advanced', label: '国家级卓越级智能工厂' }),
    'smart_factory_title',
  ],
  ['奖项：编号和名称不是一项', 'describe_award', { award: '3a 企业技术改造补助' }, 'award'],
  ['奖项：对象里几项', 'describe_award', { award: { a: '5', b: '4' } }, 'award'],
  ['申报人：谁都可以叫单位', 'match_awards', { facts: {}, applicant_type: '单位' }, 'applicant_type'],
  ['付给：两类都说了', 'list_awards', { payee: '企业、平台' }, 'payee'],
  ['付给：两类都说了，英文', 'list_awards', { payee: 'government or company' }, 'payee'],
  ['付给：不是哪一类', 'list_awards', { payee: 'confirm' }, 'payee'],
  ['个数：后面是钱', 'calculate_award', landed('4 yuan'), 'landed_above_scale_firms'],
  ['个数：后面是英文的数', 'calculate_award', landed('4 thousand'), 'landed_above_scale_firms'],
  ['选项：级别对、后面两级都有', 'calculate_award', title('省级智能工厂'), 'smart_factory_title'],
  ['选项：级别不对', 'calculate_award', title('市级先进级'), 'smart_factory_title'],
  ['奖项：几项都付的称号', 'describe_award', { award: '重点实验室' }, 'award'],
  ['日期：没有这个月', 'check_validity', { on: '13/2026' }, 'on'],
  ['日期：月和日没有年', 'check_validity', { on: '8/26' }, 'on'],
  ['申报人：谁都可以叫机构', 'list_awards', { payee: '机构' }, 'payee'],
  ['日期：哪年的年底', 'calculate_award', at('年底'), 'as_of'],
  ['日期：倒着的起止', 'calculate_award', at('2026-06-30至2026-01-01'), 'as_of'],
  ['负数', 'calculate_award', renovation({ equipment_invoices: '-3万元' }), 'equipment_invoices'],
  [
    '是否：正在申请',
    'calculate_award',
    renovation({ conforms_to_industrial_policy: '正在申请' }),
    'conforms_to_industrial_policy',
  ],
  [
    '是否：不一定',
    'calculate_award',
    renovation({ conforms_to_industrial_policy: '不一定' }),
    'conforms_to_industrial_policy',
  ],
  [
    '是否：2',
    'calculate_award',
    renovation({ conforms_to_industrial_policy: 2 }),
    'conforms_to_industrial_policy',
  ],
  ['选项：两项都有的词', 'calculate_award', title('智能工厂'), 'smart_factory_title'],
  ['个数：三五点', 'calculate_award', landed('2.5家'), 'landed_above_scale_firms'],
  ['列表：没法逐项读', 'calculate_award', supply('江铃、吉利两家'), 'new_customers'],
  ['事实名：拼错', 'calculate_award', { award: '5', facts: { planned_invest: '800万元' } }, 'planned_invest'],
  [
    '事实名：几项都叫这个',
    'match_awards',
    { facts: { 此前已兑现的本项奖励: '30万元' } },
    '此前已兑现的本项奖励',
  ],
  ['奖项：一条有四项', 'calculate_award', { award: '6', facts: {} }, 'award'],
  ['奖项：几项都有的词', 'describe_award', { award: '配套' }, 'award'],
  ['奖项：没有', 'describe_award', { award: '首台套' }, 'award'],
  ['奖项：后一半相同、前面是别的', 'describe_award', { award: '绿色工厂称号奖励' }, 'award'],
  ['奖项：一句话里两项', 'describe_award', { award: '想报企业技术改造和智能工厂称号' }, 'award'],
  ['奖项：后一半几项都有', 'describe_award', { award: '新增配套的奖励怎么拿' }, 'award'],
  [
    '此前拿过的：旁边有两项自己的事实',
    'match_awards',
    { facts: { already_awarded: '20万元', smart_factory_title: '先进级', is_auto_parts_maker: true } },
    'already_awarded',
  ],
  [
    '此前拿过的：旁边说的是没有',
    'match_awards',
    { facts: { already_awarded: '20万元', is_auto_parts_maker: '否' } },
    'already_awarded',
  ],
  [
    '此前没拿过、又拿过',
    'calculate_award',
    title('provincial_advanced', '还没拿过，省里给了50万'),
    'already_awarded',
  ],
  [
    '声明里没有照抄的话',
    'verify_answer',
    { answer: '最高不超过500万元。', claims: [{ claim: 'x', basis: 'text' }] },
    'claims',
  ],
  [
    '是否：别人认定了什么',
    'calculate_award',
    { award: '12b', facts: { is_chain_leader: '客户是链主企业' } },
    'is_chain_leader',
  ],
  [
    '是否：只说将要',
    'calculate_award',
    { award: '12a', facts: { attends_auto_show: '打算参加' } },
    'attends_auto_show',
  ],
  [
    '是否：说的是别的',
    'calculate_award',
    { award: '6d', facts: { is_manufacturer: '服务业企业' } },
    'is_manufacturer',
  ],
  ['事实名：两项都有的英文词', 'calculate_award', { award: '4', facts: { revenue: '1.3亿元' } }, 'revenue'],
  ['列表里的选项不认得', 'calculate_award', supply([{ customer_type: '贸易公司' }]), 'new_customers'],
  ['日期：月和日哪个在前', 'check_validity', { on: '08/09/2025' }, 'on'],
  ['日期：明天', 'check_validity', { on: '明天' }, 'on'],
  ['日期：没有这天', 'calculate_award', { award: '5', facts: {}, as_of: '2026-02-30' }, 'as_of'],
  ['申报人：没有', 'match_awards', { facts: {}, applicant_type: '某某' }, 'applicant_type'],
  [
    '列表：没有写完，后面可能还有',
    'calculate_award',
    supply('[{"customer_type":"整车企业","first_supply":true,"executed_contract_amount":"100万元"},'),
    'new_customers',
  ],
  [
    '列表：只有一项、没有写完',
    'calculate_award',
    supply('{"customer_type":"整车企业","first'),
    'new_customers',
  ],
  ['facts 断在列表里', 'calculate_award', { award: '3a', facts: '{"new_customers":[{"first' }, 'facts'],
  ['必填参数写错', 'read_clause', { reff: 'x-17' }, 'reff'],
  ['凭证不全', 'recheck_award', { receipt: { award: '5' } }, 'receipt'],
  ['凭证是一句话', 'recheck_award', { receipt: '凭证号17' }, 'receipt'],
];

describe('有两种意思的，拒绝并举一个可用的例子；照例子再来就答', () => {
  const rows = REFUSED.map(([what, tool, args, wrong]) => ({ what, tool, args, wrong }));
  test.each(rows)('$what', async ({ tool, args, wrong }) => {
    const { refused = '没有拒绝' } = await call(tool, args);
    const example: unknown = JSON.parse(/例：(\{.*\})/u.exec(refused)?.[1] ?? '""');
    expect(example, refused).toBeTypeOf('object');
    const mended = await call(tool, mend(args, wrong, example));
    expect(mended.refused).toBeUndefined();
  });
});

test.each([{}, { year: 2026 }, [[]]])('测算的日期不是文字，说读到的是什么：%j', async (as_of) => {
  const calculations = [{ award: '5', facts: {}, as_of }];
  const { refused } = await call('verify_answer', { answer: '补80万元', calculations });
  expect(refused).toMatch(/calculations\[0\]\.as_of.*(?:对象|列表)/u);
});

/** The call with what was wrong replaced by the example, where it stood. */
function mend(args: Record<string, unknown>, wrong: string, example: unknown): object {
  const { facts } = args;
  const inFacts = typeof facts === 'object' && facts !== null && Object.hasOwn(facts, wrong);
  const without = (all: object) => Object.fromEntries(Object.entries(all).filter(([key]) => key !== wrong));
  const given = typeof example === 'object' ? example : {};
  return inFacts ? { ...args, facts: { ...without(facts), ...given } } : { ...without(args), ...given };
}

test('凭证连同整个结果给来，照样重算', async () => {
  const { data } = await call('calculate_award', renovation({ equipment_invoices: '700万元' }));
  expect((await call('recheck_award', { receipt: data })).text).toContain('完全一致');
});
