import { describe, expect, test } from 'vitest';
import { openLibrary } from '../../src/command/open-library.ts';
import type { OpenCall } from '../../src/mcp/turn/index.ts';
import { day } from '../day.ts';
import { heard } from './heard.ts';

const context = { ...openLibrary({ positionals: [], values: {} }), today: () => day('2026-06-30') };
const POLICY = 'nanchang-2025-9';

function opened(question: string, clause: string, rest: Partial<OpenCall> = {}): OpenCall {
  return { asked: question, topic: { question, policy: POLICY, clause }, answers: {}, ...rest };
}

const CUSTOMERS = opened(
  '我们做零部件的，今年新配套了一家整车企业，合同执行了三百万，能奖多少',
  '三.(一).3',
  {
    award: '3a',
    answers: {
      'new_customers|新配套客户': [
        { executed_contract_amount: '三百万' },
        { executed_contract_amount: '一百万' },
      ],
    },
  },
);
const NATIONAL = opened('我们评上国家级工业设计中心，能拿多少', '三.(三).8', {
  award: '8a',
  answers: { 'national_platforms|国家级创新平台': [{ '': 'national_industrial_design_centre' }] },
});
const UNLEVELLED = opened('我们企业技术中心批下来了，奖多少钱', '三.(三).8');
const BOOTH = opened('公司去上海车展展位费三百多万，补多少', '三.(五).12', {
  award: '12a',
  answers: { 'booth_fees|展位费': '三百多万' },
});
const ROADS = opened('开放测试道路改造花了两千三百万，里头修路八百万', '三.(三).9', {
  award: '9b',
  answers: {
    'equipment_spend|软硬件、设备投入': '两千三百万',
    'road_construction_spend|其中的道路建设投入': '八百万',
  },
});
const SALES = opened('我们做动力电池的，今年卖了3个亿，去年2.5亿，能奖多少', '三.(二).4', {
  award: '4',
  answers: {
    'annual_revenue|所列产品年销售收入': '3个亿',
    'prior_year_revenue|所列产品上年度销售收入': '2.5亿',
  },
});
const GROWN = opened('我们做动力电池的，能奖多少', '三.(二).4', {
  award: '4',
  answers: { 'annual_revenue|所列产品年销售收入': '2.6亿' },
});
const UPGRADE = opened('技改计划投资八百万，设备买五百万，能补多少', '三.(二).5', {
  award: '5',
  answers: {
    'planned_investment|计划投资额': '八百万',
    'equipment_invoices|年度购买软、硬件设备发票额': '五百万',
  },
});
const SUPPLIER = opened('我们做零部件的，今年新配套了一家整车企业，合同执行了三百万，能奖多少', '三.(一).3', {
  award: '3a',
  answers: { 'new_customers|新配套客户': [{ executed_contract_amount: '三百万' }] },
});
const THREE: OpenCall = { ...SUPPLIER, answers: { 'new_customers|新配套客户': [{}, {}, {}] } };
const PILOT = opened('我们搞废旧电池梯次利用试点项目，能奖多少', '三.(六).13', { award: '13' });
const SHOW = opened('公司去上海车展展位费三十万，补多少', '三.(五).12', {
  award: '12a',
  answers: { 'booth_fees|展位费': '三十万' },
});
const MEETING = opened('我们是链主企业，开供应商大会花了八十万，能补多少', '三.(五).12', {
  award: '12b',
  answers: { 'event_costs|活动经费': '八十万' },
});
const LANDED = opened('我们承办供应商大会，引进三家外地企业落地，能奖多少', '三.(五).12', {
  award: '12c',
  answers: { 'landed_above_scale_firms|落地并上规的外地企业数': '3' },
});
const FACTORY = opened('我们评了省先进级智能工厂，能拿多少', '三.(二).6', {
  award: '6a',
  answers: { 'smart_factory_title|智能工厂称号': 'provincial_advanced' },
});
const CHOSEN = opened('我们评了国家卓越级智能工厂，能拿多少', '三.(二).6', {
  award: '6a',
  answers: { 'smart_factory_title|智能工厂称号': 'national_excellence' },
});
const PAID = opened('评上国家卓越级智能工厂，先前拿过一百万，能再拿多少', '三.(二).6', {
  award: '6a',
  answers: {
    'smart_factory_title|智能工厂称号': 'national_excellence',
    '6a.already_awarded|智能工厂称号已兑现的奖励': '一百万',
  },
});
const RISING: OpenCall = {
  ...PAID,
  answers: { ...PAID.answers, 'smart_factory_title|智能工厂称号': 'provincial_advanced' },
};
/** The days of the policy, on the day of these calls. */
const HOLDS = '2026-06-30 在有效期内；本政策有效期 2025-08-16 至 2027-12-31（首尾两日均含）。';
const item = (sum: string) => `{"executed_contract_amount":"${sum}"}`;
const project = '{"fixed_asset_investment":"600万元"}';

describe('一句追问对正在说的事做什么：读成一种，两种都可能的都列出来', () => {
  test.each<readonly [OpenCall, string, readonly string[]]>([
    [
      CUSTOMERS,
      '说错了，第二家是一百五十万',
      [
        'corrects new_customers=[{"executed_contract_amount":"三百万"},{"executed_contract_amount":"一百五十万","customer_type":"vehicle_maker","first_supply":"true"}]',
      ],
    ],
    [
      CUSTOMERS,
      '还有一家，执行了五十万',
      [
        'adds new_customers=[{"executed_contract_amount":"三百万"},{"executed_contract_amount":"一百万"},{"executed_contract_amount":"五十万"}]',
      ],
    ],
    [
      CUSTOMERS,
      '合同不是一百万，是一百五十万',
      [
        'corrects new_customers=[{"executed_contract_amount":"三百万"},{"executed_contract_amount":"一百五十万"}]',
      ],
    ],
    [
      CUSTOMERS,
      '合同执行了八十万',
      [
        'adds new_customers=[{"executed_contract_amount":"三百万"},{"executed_contract_amount":"一百万"},{"executed_contract_amount":"八十万"}] 新配套客户，再加一项：合同执行金额八十万，加在先前的2项上',
        'corrects new_customers=[{"executed_contract_amount":"八十万"},{"executed_contract_amount":"一百万"}] 新配套客户，第1项改为合同执行金额八十万',
        'corrects new_customers=[{"executed_contract_amount":"三百万"},{"executed_contract_amount":"八十万"}] 新配套客户，第2项改为合同执行金额八十万',
      ],
    ],
    [
      NATIONAL,
      '哦不，我们是市级的',
      [
        'chooses award="8c" {"national_platforms|国家级创新平台":""} 市级创新平台考核优秀经费支持，不是国家级工业设计中心',
      ],
    ],
    [
      NATIONAL,
      '那我们是省级的呢',
      [
        'chooses provincial_platforms=["provincial_industrial_design_centre"] {"national_platforms|国家级创新平台":""} 省级工业设计中心，不是国家级工业设计中心',
        'adds provincial_platforms=["provincial_industrial_design_centre"] 省级工业设计中心，另外还有国家级工业设计中心',
      ],
    ],
    [
      NATIONAL,
      '还有一块省级工业设计中心也批了',
      ['adds provincial_platforms=["provincial_industrial_design_centre"]'],
    ],
    [
      NATIONAL,
      '说错了，是省级工业设计中心',
      [
        'chooses provincial_platforms=["provincial_industrial_design_centre"] {"national_platforms|国家级创新平台":""} 省级工业设计中心，不是国家级工业设计中心',
      ],
    ],
    [
      opened('省级工程研究中心获批了，能拿多少', '三.(三).8', {
        award: '8b',
        answers: { 'provincial_platforms|省级创新平台': [{ '': 'provincial_engineering_research_centre' }] },
      }),
      '哦还有一块省级工业设计中心也批了',
      [
        'adds provincial_platforms=["provincial_engineering_research_centre","provincial_industrial_design_centre"]',
      ],
    ],
    [UNLEVELLED, '省里批的', ['chooses provincial_platforms=["provincial_enterprise_technology_centre"]']],
    [BOOTH, '还有德国那个展，一百二十万欧元', ['还没用 120万欧元']],
    [
      BOOTH,
      '折下来大概九百万人民币',
      [
        'corrects booth_fees="900万元" 展位费，改为900万元',
        'adds booth_fees="1200万元至1300万元" 展位费，再加上，共1200万元至1300万元',
      ],
    ],
    [UPGRADE, '技改另外花了六百万', ['还没用 600万元']],
    [UPGRADE, '备案写的九百八', ['还没用 980万元']],
    [ROADS, '修路其实是一千五', ['corrects road_construction_spend="1500万元"']],
    [
      SALES,
      '明年打算做到四个亿呢',
      ['corrects annual_revenue="4亿元" {"prior_year_revenue|所列产品上年度销售收入":"3个亿"}'],
    ],
    [SALES, '会计讲去年是2.6亿', ['corrects prior_year_revenue="2.6亿元"']],
    [SALES, '那是按多出来的五千万算百分之一吧', ['自己说 5000万元']],
    [UPGRADE, '那我们够格吗', ['问 result']],
    [UPGRADE, '符合不符合啊', ['问 result']],
    [UPGRADE, '那到底多少', ['问 result']],
    [UPGRADE, '找谁啊', ['问 office']],
    [UPGRADE, '归哪个部门管', ['问 office']],
    [UPGRADE, '展位费花了二十万呢', ['另一条 三.(五).12', 'answers booth_fees="二十万"']],
    [UPGRADE, '设备不是五百万，是六百万', ['corrects equipment_invoices="六百万"']],
    [
      UPGRADE,
      '设备买了六百万',
      [
        'corrects equipment_invoices="六百万" 年度购买软、硬件设备发票额，改为六百万',
        'adds equipment_invoices="1100万元" 年度购买软、硬件设备发票额，再加上，共1100万元',
      ],
    ],
    [UPGRADE, '设备又买了六百万', ['adds equipment_invoices="1100万元"']],
    [UPGRADE, '我朋友的厂设备买了一百万', ['chooses firm=true', 'answers equipment_invoices="一百万"']],
    // 合起来的数替换先前的；加的还是加。
    [MEETING, '几场加一块儿一百二十万', ['corrects event_costs="120万元"']],
    [SHOW, '拢共花了八十万', ['corrects booth_fees="80万元"']],
    [MEETING, '再加一百二十万', ['adds event_costs="200万元"']],
    // 一部分要不要算，是问，不是改口；没有问的，是从那个数里减。
    [UPGRADE, '里头有三百万是软件，要不要扣', ['还没用 300万元']],
    [UPGRADE, '其中一百万是二手设备，这个能算吗', ['还没用 100万元']],
    [SALES, '其中八百万是出口的，算不算', ['还没用 800万元']],
    [UPGRADE, '设备里面三百万是软件', ['takes_off equipment_invoices="200万元"']],
    [
      UPGRADE,
      '其中设备是四百万',
      [
        'corrects equipment_invoices="四百万" 年度购买软、硬件设备发票额，改为四百万',
        'adds equipment_invoices="900万元" 年度购买软、硬件设备发票额，再加上，共900万元',
        'takes_off equipment_invoices="100万元" 年度购买软、硬件设备发票额，减去后100万元',
      ],
    ],
    // 减去的、扣掉的，不管旁边那几个字在哪一条写过，都是正在说的那一项的。
    [UPGRADE, '不对，有一百二十万退货了', ['还没用 120万元']],
    [BOOTH, '里头有二十万是餐饮，要扣掉', ['还没用 20万元']],
    // 简称也是称号；为它拿过的钱不是又一个称号。
    [CHOSEN, '那先进级的呢', ['corrects smart_factory_title="provincial_advanced"']],
    [CHOSEN, '先进级的拿过一百万了', ['answers already_awarded="一百万"']],
    [ROADS, '里头修路八百万要不要扣', []],
    // 几样各是一个数，就是几样；几年都是，不是几样。
    [PILOT, '四样都是六百万', [`answers recycling_projects=[${Array(4).fill(project).join()}]`]],
    [PILOT, '三个项目，每个六百万', [`answers recycling_projects=[${Array(3).fill(project).join()}]`]],
    [PILOT, '项目是六百万', ['answers recycling_projects=[{"fixed_asset_investment":"六百万"}]']],
    [
      SHOW,
      '三场都是三十万',
      [
        'corrects booth_fees="90万元" 展位费，改为3项，每项30万元，共90万元',
        'adds booth_fees="120万元" 展位费，再加上，共120万元',
      ],
    ],
    [SHOW, '三年都是三十万', []],
    // 漏了的是再加上的，几家就是几家；没算数的是减去的。
    [SUPPLIER, '还漏了两家', [`adds new_customers=[${item('三百万')},{},{}]`]],
    [
      SUPPLIER,
      '还漏了两家，一家五十万，一家八十万',
      [`adds new_customers=[${item('三百万')},${item('50万元')},${item('80万元')}]`],
    ],
    [SUPPLIER, '三家加起来八百万', ['还没用 800万元']],
    [LANDED, '还漏了两家', ['adds landed_above_scale_firms="5"']],
    [LANDED, '有一家还没上规', ['takes_off landed_above_scale_firms="2"']],
    [LANDED, '不是三家，是四家', ['corrects landed_above_scale_firms="4"']],
    [LANDED, '一家能拿多少', []],
    // 还开了、还配套了，是加；还是，不是。
    [MEETING, '同年还开了一场经销商大会，七十万', ['adds event_costs="150万元"']],
    [SUPPLIER, '同年还配套了一家，七十万', [`adds new_customers=[${item('三百万')},${item('七十万')}]`]],
    [
      SHOW,
      '还是花了六十万',
      [
        'corrects booth_fees="60万元" 展位费，改为60万元',
        'adds booth_fees="90万元" 展位费，再加上，共90万元',
      ],
    ],
    // 只问算不算、那什么呢，没有说另一项给钱的事，是问正在说的；说了的、另有所问的，不是。
    [
      SALES,
      '混动的算不算',
      [
        '问 counts',
        '原文写的是“新能源汽车整车、新能源汽车用变速箱、混动发动机、燃料电池发动机以及动力电池、车用驱动电机、电控等“三电”关键零部件”。',
      ],
    ],
    // 什么算在里头：原文写了的、采用了读法的、没有写的，都照正在说的那一项答；别项给钱的事，是别项。
    [SHOW, '机票酒店算不算', ['问 counts', '原文写的是“给予50%的展位费补助”，没有另写“机票酒店”。']],
    [
      SHOW,
      '那搭建的钱包不包括在里头',
      ['问 counts', '“搭建、差旅、运输费用算不算”，测算采用的读法是“不算，只计展位费”：原文只写“展位费”。'],
    ],
    [UPGRADE, '二手设备算吗', ['问 counts', '原文没有写：安装、服务、二手和租赁设备是否计入。']],
    [UPGRADE, '展位费能算进去吗', ['另一条 三.(五).12']],
    [UPGRADE, '我们算不算', []],
    // 给几次、给几年，现在还给不给。
    [
      SALES,
      '每年都能拿吗',
      [
        '问 often',
        '“新能源汽车及“三电”销售增长奖励”的上限按年计，原文写的是“每家企业每年最高不超过500万元”；是不是每年都给，原文没有另写。',
        HOLDS,
      ],
    ],
    [
      FACTORY,
      '明年还给不给',
      ['问 often', '“智能工厂称号奖励”是一次性的，原文写的是“100万元一次性奖励”。', HOLDS],
    ],
    [
      UPGRADE,
      '那还能再申请一次吗',
      ['问 often', '“企业技术改造补助”给一次还是每年都给，原文没有写。', HOLDS],
    ],
    [UPGRADE, '一年能给多少', []],
    [SHOW, '这个钱现在还能领吗', ['问 validity', HOLDS]],
    // 说了几个单位，问是不是，也是问找谁；谁出钱不是。
    [NATIONAL, '这个是找科技局还是找工信局', ['问 office']],
    [UPGRADE, '是不是要去发改委办', ['问 office']],
    [UPGRADE, '这钱是市里出还是县里出', ['另一条 四.(二)']],
    [SHOW, '那国内的呢', []],
    [UPGRADE, '咨询费培训费呢', []],
    [UPGRADE, '那智能工厂呢', ['另一条 三.(二).6']],
    [UPGRADE, '资金谁来出呢', ['另一条 四.(二)']],
    // 要是、换成，是顶替先前的数；要是再，是加。
    [UPGRADE, '那要是设备买了三千万呢', ['corrects equipment_invoices="三千万"']],
    [UPGRADE, '要是设备再买两百万呢', ['adds equipment_invoices="700万元"']],
    [SHOW, '换成五十万呢', ['corrects booth_fees="50万元"']],
    [UPGRADE, '设备是六百万的话呢', ['corrects equipment_invoices="六百万"']],
    [UPGRADE, '设备是一千二百万，刚才说错了', ['corrects equipment_invoices="一千二百万"']],
    // 有多少是什么，说的是其中一块；原文单问的一块，就是那一块。
    [UPGRADE, '有一百二十万是旧设备的票', ['takes_off equipment_invoices="380万元"']],
    [
      ROADS,
      '有九百万是修路的',
      [
        'corrects road_construction_spend="九百万" 其中的道路建设投入，改为九百万',
        'adds road_construction_spend="1700万元" 其中的道路建设投入，再加上，共1700万元',
      ],
    ],
    // 先前记下的别项的数，改的还是那一项。
    [
      { ...UPGRADE, answers: { ...UPGRADE.answers, ...SALES.answers } },
      '要是今年卖到六个亿呢',
      ['corrects annual_revenue="六个亿"'],
    ],
    // 又升到更高一级，不是两个数相加。
    [FACTORY, '那今年又升到国家卓越级了呢', ['corrects smart_factory_title="national_excellence"']],
    [SUPPLIER, '那要是新能源车的零部件呢', []],
    // 几家合起来的数不是一家的：每家多少，说了填进去；每家都是一个数，有几家就是几项。
    [THREE, '每家都是三百万', [`corrects new_customers=[${Array(3).fill(item('300万元')).join()}]`]],
    [
      { ...opened('新配套了三家整车厂，合同一共执行了九百万', '三.(一).3'), award: '3a' },
      '每家都是三百万',
      [`answers new_customers=[${Array(3).fill(item('300万元')).join()}]`],
    ],
    [THREE, '一家两百万，一家三百万', [`corrects new_customers=[${item('200万元')},${item('300万元')},{}]`]],
    // 增加的不是哪一年的数：知道一年，推出另一年；两年都记下了，可能是哪一年说错了，都列出来。
    [GROWN, '比去年多卖了六千万', ['answers prior_year_revenue="2亿元"']],
    [
      SALES,
      '哦增加的是四千万',
      [
        'corrects prior_year_revenue="2.6亿元" 所列产品上年度销售收入，2.6亿元，即3个亿减去增加的4000万元',
        'corrects annual_revenue="2.9亿元" 所列产品年销售收入，2.9亿元，即2.5亿加上增加的4000万元',
      ],
    ],
    [{ ...GROWN, answers: {} }, '增加了四千万', ['还没用 4000万元']],
    [UPGRADE, '设备比去年多买了两百万', ['还没用 200万元']],
    // 一上来就是、头一回评、没拿过：先前没有兑现过。
    [PAID, '那要是一上来就是国家级的呢', ['corrects already_awarded="0元"']],
    [PAID, '要是以前没拿过直接评上国家级的智能工厂', ['corrects already_awarded="0元"']],
    [PAID, '不对，先前拿的是八十万', ['corrects already_awarded="八十万"']],
    [
      RISING,
      '那要是一上来就评上国家卓越级呢',
      ['corrects already_awarded="0元"', 'corrects smart_factory_title="national_excellence"'],
    ],
    [FACTORY, '要是国家级的呢', ['corrects smart_factory_title="national_excellence"']],
    // 付给谁，是问正在说的；能拿多少不是。
    [UPGRADE, '钱是给公司还是给个人', ['问 payee']],
    [ROADS, '这笔钱打给谁', ['问 payee']],
    [UPGRADE, '能给我们多少', ['问 result']],
    // 别人说能拿多少，是对正在说的那一项说的；说了别的名目，就是别的。
    [SALES, '人家都说能奖五千万', ['自己说 5000万元']],
    [FACTORY, '网上说能奖五百万', ['自己说 500万元']],
    [UPGRADE, '网上说展位费能补五十万', ['另一条 三.(五).12', '自己说 50万元']],
    // 到手的是已经兑现的，不是花的。
    [FACTORY, '只到账五十', ['answers already_awarded="50万元"']],
    [UPGRADE, '只到账五十', ['还没用 50万元']],
    [UPGRADE, '会不会少给', []],
    // 另一个人、另一类企业，先前记下的不是他的；来电人自己的厂还是他的。
    [UPGRADE, '我兄弟做贸易的，能不能也领', ['chooses firm=true']],
    [UPGRADE, '我朋友也能领吗', ['chooses firm=true']],
    [UPGRADE, '我们也能领吗', ['问 result']],
    // 那家是什么，说的是客户，不是来电人。
    [
      SUPPLIER,
      '那家是整车厂',
      ['corrects new_customers=[{"executed_contract_amount":"三百万","customer_type":"vehicle_maker"}]'],
    ],
    [
      SUPPLIER,
      '那家是零部件厂',
      ['corrects new_customers=[{"executed_contract_amount":"三百万","customer_type":"parts_maker"}]'],
    ],
    [
      CUSTOMERS,
      '第二家是整车厂',
      [
        'corrects new_customers=[{"executed_contract_amount":"三百万"},{"executed_contract_amount":"一百万","customer_type":"vehicle_maker"}]',
      ],
    ],
    [
      CUSTOMERS,
      '那家是整车厂',
      [
        'corrects new_customers=[{"executed_contract_amount":"三百万","customer_type":"vehicle_maker"},{"executed_contract_amount":"一百万"}] 新配套客户，第1项是整车企业',
        'corrects new_customers=[{"executed_contract_amount":"三百万"},{"executed_contract_amount":"一百万","customer_type":"vehicle_maker"}] 新配套客户，第2项是整车企业',
      ],
    ],
    [SUPPLIER, '我们是整车厂', ['另一条 三.(一).1', 'answers is_vehicle_maker=true']],
    // 说的是另一项要的数，名目写在原文里、写在词表里，都是另一项的。
    [
      SUPPLIER,
      '对了我们还买了一千二百万的设备，能不能也补',
      ['另一条 三.(二).5', 'answers equipment_invoices="一千二百万"'],
    ],
    [SUPPLIER, '数控机床买了两千万，这个补不补', ['另一条 三.(二).5', 'answers equipment_invoices="两千万"']],
    // 同一条里另一项的名目，说的数是那一项的。
    [SHOW, '那我们自己开全国经销商大会，花了一百五十万', ['answers event_costs="150万元"']],
    // 都是这个数，是先前那个数有几个；总共几家，没有说过的还要问。
    [
      SUPPLIER,
      '我们一共新配了三家，每家都是这个数',
      [`corrects new_customers=[${Array(3).fill(item('三百万')).join()}]`],
    ],
    [SUPPLIER, '又签了两家，都一样', [`adds new_customers=[${Array(3).fill(item('三百万')).join()}]`]],
    [SUPPLIER, '不是一家，又签了个一汽，三家', [`corrects new_customers=[${item('三百万')},{},{}]`]],
    [SHOW, '三场都是这个数', ['corrects booth_fees="90万元"']],
    // 听错的称号，前面说过别的称号也听得出。
    [FACTORY, '卓月级的呢', ['corrects smart_factory_title="national_excellence"']],
    [
      FACTORY,
      '那明年冲国家级那个卓月级，能再拿多少',
      ['answers as_of="2027"', 'corrects smart_factory_title="national_excellence"'],
    ],
    // 要是再升一级，到那时先前的可能已经兑现，重新问。
    [
      { ...FACTORY, answers: { ...FACTORY.answers, '6a.already_awarded|智能工厂称号已兑现的奖励': '0元' } },
      '要是升到卓越级呢',
      [
        'corrects smart_factory_title="national_excellence" {"6a.already_awarded|智能工厂称号已兑现的奖励":""}',
      ],
    ],
    [FACTORY, '先前那笔还没到账', ['answers already_awarded="0元"']],
    [FACTORY, '这些钱找谁领', ['问 office']],
    // 各出几成，是问怎么分担，写在另一条。
    [NATIONAL, '市里区里各出几成', ['另一条 四.(二)']],
  ])('%#', async (call, sentence, does) => {
    expect(await heard(context, call, sentence)).toEqual(does);
  });

  test.each([
    [
      '那今年又升到国家卓越级了呢',
      ['corrects smart_factory_title="national_excellence"', 'answers as_of="2026"'],
    ],
    ['9月份评上的', ['answers as_of="2025-09"']],
    ['之前啥也没领过', ['answers already_awarded="0元"']],
  ])('这通电话先前说的是2025年：%s', async (query, does) => {
    expect(await heard(context, FACTORY, { query, as_of: '2025' })).toEqual(does);
  });
});
