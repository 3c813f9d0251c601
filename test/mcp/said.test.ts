import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openLibrary } from '../../src/command/open-library.ts';
import { searchClauses } from '../../src/mcp/tools/search-clauses.ts';
import { day } from '../day.ts';

const offered = z.object({ fact: z.string(), words: z.string(), value: z.unknown() });
const result = z.looseObject({ said: z.array(offered).optional() });

describe('问题里说到的情况，读出来备用，一项也不替人填', () => {
  const context = { ...openLibrary({ positionals: [], values: {} }), today: () => day('2026-11-26') };
  async function saidIn(query: string): Promise<readonly string[]> {
    const { data } = await searchClauses.answer({ query }, context);
    return (result.parse(data).said ?? []).map(({ fact, value }) => `${fact}=${JSON.stringify(value)}`);
  }

  test.each([
    [
      '我们是做电池的，今年卖了5个亿，去年4.6亿，还买了900万设备，能拿哪些',
      ['annual_revenue="5个亿"', 'prior_year_revenue="4.6亿"', 'equipment_invoices="900万"'],
    ],
    ['我们厂去年设备花了八百万，能拿多少？', ['equipment_invoices="八百万"', 'as_of="2025"']],
    ['去年卖了3个亿', ['annual_revenue="3个亿"', 'as_of="2025"']],
    // 两个年度的数：后一年的是所问的那一年，前一年的是上年度，怎么称呼那两年都一样；另有名目的数照它的名目。
    [
      '我们做车用驱动电机的，前年卖了两个亿，去年卖了两亿六，去年还花了一千二百万买设备搞技改，一共能拿多少',
      ['prior_year_revenue="两个亿"', 'annual_revenue="两亿六"', 'equipment_invoices="一千二百万"'],
    ],
    [
      '车用驱动电机，前年两个亿、去年两亿六，去年一千二百万买设备搞技改',
      ['prior_year_revenue="两个亿"', 'annual_revenue="两亿六"', 'equipment_invoices="一千二百万"'],
    ],
    ['我们做电机的，去年卖了2.6亿，前年2亿', ['annual_revenue="2.6亿"', 'prior_year_revenue="2亿"']],
    ['2024年卖了两个亿，2025年卖了两亿六', ['prior_year_revenue="两个亿"', 'annual_revenue="两亿六"']],
    ['24年卖了两个亿，25年两亿六', ['prior_year_revenue="两个亿"', 'annual_revenue="两亿六"']],
    ['大前年卖了1亿，前年2亿，去年2.6亿', ['prior_year_revenue="2亿"', 'annual_revenue="2.6亿"']],
    ['前年卖了两个亿，今年卖了两亿六', ['annual_revenue="两亿六"']],
    ['今年卖了5个亿，去年买了900万设备', ['annual_revenue="5个亿"', 'equipment_invoices="900万"']],
    ['前年买了900万设备', ['equipment_invoices="900万"', 'as_of="2024"']],
    ['2026年3月开的设备发票500万', ['equipment_invoices="500万"', 'as_of="2026-03"']],
    [
      '技改计划投资1200万，设备发票大概800万左右',
      ['planned_investment="1200万"', 'equipment_invoices="大概800万左右"'],
    ],
    // 说钱的名目后面不带单位的数，照前一个数的万读。
    ['技改计划投资八百万，发票才四百六', ['planned_investment="八百万"', 'equipment_invoices="460万"']],
    ['我们是国家级卓越级智能工厂', ['smart_factory_title="national_excellence"']],
    ['我们没评上国家级卓越级智能工厂', []],
    ['省里刚给我们评了先进级智能工厂', ['smart_factory_title="provincial_advanced"']],
    ['我们是市先进级智能工厂', []],
    ['省工业设计中心批下来了', ['provincial_platforms=["provincial_industrial_design_centre"]']],
    [
      '我们有企业技术中心',
      [
        'national_platforms=["national_enterprise_technology_centre"]',
        'provincial_platforms=["provincial_enterprise_technology_centre"]',
      ],
    ],
    [
      '我们企业技术中心批下来了，省里批的',
      ['provincial_platforms=["provincial_enterprise_technology_centre"]'],
    ],
    ['我们评上了国家级卓悦级智能工厂，能拿多少', ['smart_factory_title="national_excellence"']],
    [
      '省先进级智能工厂的一百万拿到手了，又评上国家卓悦级',
      ['already_awarded="一百万"', 'smart_factory_title="national_excellence"'],
    ],
    ['我们有市级企业技术中心', []],
    ['我们是汽车零部件企业', ['is_auto_parts_maker=true']],
    ['我们不是整车企业', ['is_vehicle_maker=false']],
    // 说的是更窄的那一类，就不是泛称的那一类。
    ['我们做新能源汽车零部件的', ['is_nev_or_icv_parts_maker=true']],
    ['展位费500万能拿多少', ['booth_fees="500万"']],
    ['新能源零部件，最多能拿多少', ['is_nev_or_icv_parts_maker=true']],
    ['我们是智能网联汽车零部件企业', ['is_nev_or_icv_parts_maker=true']],
    [
      '我们不做新能源汽车零部件，是汽车零部件企业',
      ['is_nev_or_icv_parts_maker=false', 'is_auto_parts_maker=true'],
    ],
    ['我们做新能源汽车的', []],
    // 每家一样多，几家就是几项；一共多少，没有说几项，当作一项来问。
    [
      '新配套了两家整车厂，每家合同执行300万',
      [
        `new_customers=${JSON.stringify(
          Array.from({ length: 2 }, () => ({
            customer_type: 'vehicle_maker',
            first_supply: true,
            executed_contract_amount: '300万',
          })),
        )}`,
      ],
    ],
    ['新配套了几家整车厂，每家合同执行300万', []],
    [
      '5G智慧工厂的软硬件设备一共投了三百六十万',
      ['smart_factory_projects=[{"investment":"三百六十万"}]', 'builds_5g_smart_factory=true'],
    ],
    ['供应链有3家供应商升级了', ['upgraded_suppliers="3家"']],
    ['承担了2项市级科技重大专项', ['municipal_major_projects="2项"']],
    ['获批省级企业技术中心', ['provincial_platforms=["provincial_enterprise_technology_centre"]']],
    ['引进了5家外地企业落户上规', ['landed_above_scale_firms="5家"']],
    [
      '今年给一家整车企业新配套，合同执行了300万',
      [
        'new_customers=[{"customer_type":"vehicle_maker","first_supply":true,"executed_contract_amount":"300万"}]',
      ],
    ],
    [
      '新配套了两家，一家合同执行300万，一家合同执行50万',
      [
        'new_customers=[{"first_supply":true,"executed_contract_amount":"300万"},{"first_supply":true,"executed_contract_amount":"50万"}]',
      ],
    ],
    ['新配套了3家整车厂，合同执行一共900万', []],
    ['给一家整车企业新配套，合同签了600万，合同执行了400万', []],
    ['今年省里给了我们技改50万', []],
    [
      '5G智慧工厂项目设备投了900万',
      ['smart_factory_projects=[{"investment":"900万"}]', 'builds_5g_smart_factory=true'],
    ],
    ['去慕尼黑参加车展，展位费花了三十八万，能报多少', ['booth_fees="三十八万"', 'attends_auto_show=true']],
    ['参加车展有补贴吗', []],
    [
      '今年新给江铃和比亚迪配套了，江铃合同执行了三百万，比亚迪八百万',
      [
        'new_customers=[{"customer_type":"vehicle_maker","first_supply":true,"executed_contract_amount":"三百万"},{"customer_type":"vehicle_maker","first_supply":true,"executed_contract_amount":"八百万"}]',
      ],
    ],
    [
      '我们是链主，开供应商大会花了八十万',
      ['is_chain_leader=true', 'event_costs="八十万"', 'held_national_conference=true'],
    ],
    [
      '电池回收试点项目固定资产投了2000万能补多少',
      ['recycling_projects=[{"fixed_asset_investment":"2000万"}]'],
    ],
    ['企业技术改造能补多少', []],
    ['我们做电机的，今年比去年多卖了四千万，有什么奖励', []],
    ['我们是做汽车座椅的，刚跟一家主机厂签了配套合同', ['is_auto_parts_maker=true']],
    ['今年又进了一家车厂的供应链', []],
    ['想换一批新机床，投六百来万，给补点不', []],
    ['洪府办规2025年9号文里，研发机构给多少', []],
    ['花了300万', []],
    // 同一个数可能是几项的：都列出来，由来电人说是哪一项。
    ['设备投了900万', ['equipment_spend="900万"', 'smart_factory_projects=[{"investment":"900万"}]']],
    [
      '5G智慧工厂设备投了900万，展位费20万',
      [
        'smart_factory_projects=[{"investment":"900万"}]',
        'booth_fees="20万"',
        'builds_5g_smart_factory=true',
      ],
    ],
    // 问的是哪一项，先看那一项问的。
    [
      '我们区改造了测试道路，测试设备花了500万，能补多少',
      ['opens_test_roads=true', 'equipment_spend="500万"', 'equipment_invoices="500万"'],
    ],
    ['我们公司在小蓝经开区做汽车零部件的', ['is_auto_parts_maker=true']],
    ['我们不做汽车零部件', ['is_auto_parts_maker=false']],
    ['给做汽车零部件的供货', []],
    ['去年卖了三个亿，今年四个二', ['prior_year_revenue="三个亿"', 'annual_revenue="4.2亿"']],
    ['设备发票开了差不多两百来万', ['equipment_invoices="两百来万"']],
    [
      '刚评上国家级的卓越级智能工厂，之前拿过先进级的一百万',
      ['smart_factory_title="national_excellence"', 'already_awarded="一百万"'],
    ],
    ['去上海车展，展位费花了八十六万三', ['booth_fees="八十六万三"']],
    ['去上海车展，展位费花了三十二万五千', ['booth_fees="32.5万元"']],
    ['今年买了九百万两台设备，开的发票', ['equipment_invoices="九百万"']],
    ['电池去年卖了一个亿出头', ['annual_revenue="一个亿出头"', 'as_of="2025"']],
    ['年销售收入从4.7亿到5亿', []],
    ['个人买车补3万吗', []],
    ['引来的外地企业落地上规了，五十万', []],
    ['落地并上规的外地企业五十万', []],
    ['市级以上研发平台到27年建几家', ['as_of="2027"']],
    ['200个数字化改造项目谁牵头', []],
    // 说了是哪一项奖补，没有说是其中哪个数的，不猜。
    ['技改花了一千万，其中补贴五十万', []],
    ['里头200万是厂房改造土建', []],
    ['修路花了200万', ['road_construction_spend="200万"']],
    ['开供应商大会花了八十万', ['event_costs="八十万"', 'held_national_conference=true']],
    // 末一位不带单位的，照平常的说法读。
    ['机器发票开了388万6', ['equipment_invoices="388.6万元"']],
    ['今年卖了4亿9千8', ['annual_revenue="4.98亿元"']],
    ['展位费一百五六十万', ['booth_fees="一百五六十万"']],
    ['电池今年卖了3亿多', ['annual_revenue="3亿多"']],
    // 一串东西里的一个，不是来电人自己。
    ['MES、AGV、机器人一共花了900万', ['equipment_invoices="900万"']],
    // 先前拿到手的是已兑现的；评上的是后来那一个，说得短也认得。
    [
      '省先进级智能工厂那100万拿到手了，现在又评上国家卓越级',
      ['already_awarded="100万"', 'smart_factory_title="national_excellence"'],
    ],
    [
      '新配套了两家整车厂，合同执行560万和180万',
      [
        'new_customers=[{"customer_type":"vehicle_maker","first_supply":true,"executed_contract_amount":"560万"},{"customer_type":"vehicle_maker","first_supply":true,"executed_contract_amount":"180万"}]',
      ],
    ],
    ['那200万工作经费分得到吗', []],
    ['参展花了40万，展位费20万', ['booth_fees="20万"']],
    [
      '链主企业开供应商大会花了一百五十万',
      ['event_costs="一百五十万"', 'is_chain_leader=true', 'held_national_conference=true'],
    ],
    ['江铃变速箱厂，技改能拿多少', []],
    ['做变速箱的整车企业供应商能拿多少', []],
    ['变速箱厂，客户是整车企业', []],
    ['我们算不算整车企业', []],
    ['我们是整车企业想搞技改，不知道能不能拿', ['is_vehicle_maker=true']],
  ])('%s', async (query, said) => {
    expect(await saidIn(query)).toEqual(said);
  });

  test.each([
    ['如果我们评上国家级卓越级智能工厂', ['smart_factory_title']],
    ['如果明年评上国家级卓越级智能工厂，现在先进级已经拿过一百万', ['smart_factory_title']],
    ['打算技改计划投资八百万，设备买五百万', ['planned_investment', 'equipment_invoices']],
    ['打算换机器线，机器发票开了388万', []],
    ['技改投了八百万', []],
  ])('%s：还不是这样的，标明是假设', async (query, supposed) => {
    const { data } = await searchClauses.answer({ query }, context);
    const { said = [] } = z
      .looseObject({ said: z.array(offered.extend({ supposed: z.literal(true).optional() })).optional() })
      .parse(data);
    expect(said.filter((each) => each.supposed).map(({ fact }) => fact)).toEqual(supposed);
  });

  test.each([
    // 一个数是什么，看它自己的话：名目的简称，其中与总共，新的与老的，比以前多的。
    ['技改的票开了530万', ['equipment_invoices="530万"'], []],
    [
      '开放测试道路，设备一共800万，修路占300',
      ['equipment_spend="800万"', 'road_construction_spend="300万"'],
      [],
    ],
    ['开放测试道路，设备连修路总共900万', ['equipment_spend="900万"'], []],
    ['技改设备花了九百，其中60万是盖车间', [], ['900万元', '60万元']],
    ['变速箱去年总的卖了3亿，今年4亿', [], ['3亿元', '4亿元']],
    [
      '新能源变速箱，去年卖了3亿，今年4亿，涨了1亿',
      ['prior_year_revenue="3亿"', 'annual_revenue="4亿"'],
      ['1亿元'],
    ],
    ['新能源变速箱，今年卖了4亿，比去年多了1亿', ['annual_revenue="4亿"', 'prior_year_revenue="3亿元"'], []],
    ['新能源变速箱，比去年多了1亿', [], ['1亿元']],
    ['做汽车零部件的，老客户续签了合同600万', ['is_auto_parts_maker=true'], ['600万元']],
    ['技改设备票开了530万，里面软件60万', ['equipment_invoices="530万"'], ['60万元']],
    // 同一项说了两个数，都不知道是不是：问清。
    ['去年车展展位费50万，今年车展展位费38万', [], ['50万元', '38万元']],
    [
      '评上江西省先进级智能工厂了，之前没拿过',
      ['smart_factory_title="provincial_advanced"', 'already_awarded="0元"'],
      [],
    ],
    ['技改发票不是五百万，是六百万', ['equipment_invoices="六百万"'], []],
    ['车展展位费报了40万，酒店机票差旅30万', ['booth_fees="40万"'], ['30万元']],
  ])('%s', async (query, said, unassigned) => {
    const { data } = await searchClauses.answer({ query }, context);
    const told = z
      .looseObject({ unassigned: z.array(z.object({ value: z.string() })).default([]) })
      .parse(data);
    expect(await saidIn(query)).toEqual(said);
    expect(told.unassigned.map(({ value }) => value)).toEqual(unassigned);
  });

  test.each([
    ['技改票560万，是不是能拿56万', ['56万元']],
    ['技改票560万，能补60万对吧', ['60万元']],
    ['展位费50万，封顶200', ['200万元']],
    ['先进级那100万拿了，再给100', ['100万元']],
    ['技改票560万', []],
    ['之前拿过56万', []],
  ])('%s：问的人自己的说法不是事实', async (query, values) => {
    const { text, data } = await searchClauses.answer({ query }, context);
    const claimed = z.array(z.object({ value: z.string(), words: z.string() })).default([]);
    const told = z.looseObject({ claimed }).parse(data).claimed;
    expect(told.map(({ value }) => value)).toEqual(values);
    for (const { words } of told) expect(text).toContain(`“${words}”`);
  });

  // 怎样说的一个数：没有说单位，加在先前的上面，从先前的里减，一共，外币。
  test.each([
    ['技改计划投四百六', ['planned_investment="460万元" 没说单位']],
    ['技改的票今年先开二百七', ['equipment_invoices="270万元" 没说单位']],
    [
      '做动力电池的，去年卖了一亿零六百，前年七千三',
      ['annual_revenue="1.06亿元" 没说单位', 'prior_year_revenue="7300万元" 没说单位'],
    ],
    ['技改计划投资六百万，还有二期那边，计划投资两百万', ['一笔="600万元"', '一笔="200万元" more']],
    ['车展展位费二十二万，还有深圳那场，展位三十一万', ['booth_fees="二十二万"', '一笔="31万元" more']],
    ['技改设备票六百三十万，要扣掉退货的四十万', ['equipment_invoices="六百三十万"', '一笔="40万元" less']],
    ['技改打算投六百二，加上软件总共七百', ['一笔="620万元" 没说单位', '一笔="700万元" instead 没说单位']],
    [
      '废旧电池回收试点，里头固定资产九百四',
      ['recycling_projects=[{"fixed_asset_investment":"940万元"}] 没说单位'],
    ],
    ['车展展位费六万五欧', ['一笔="6.5万欧元" 欧元']],
    ['技改买了台机器，一百二十万美金', ['一笔="120万美元" 美元']],
    ['承担了俩市级科技重大专项', ['municipal_major_projects="两个"']],
    ['今年拿了三项市级科技重大专项', ['municipal_major_projects="三项"']],
    ['技改发票能按五百万那档不', ['问="500万元"']],
    ['技改能不能按新能源那档20万算', ['问="20万元"']],
    [
      '电池今年卖了六千万，那是按多出来的三千零十万算百分之一吧',
      ['annual_revenue="六千万"', '问="3010万元"'],
    ],
    [
      '搞动力电池回收的试点，投一个半亿，能拿四千多万吧，讲错了，一千五百万',
      ['一笔="1500万元" instead', '问="4000万元至5000万元"'],
    ],
    [
      '开放测试道路改造花了两千三百万，里头修路八百万',
      ['equipment_spend="两千三百万"', 'road_construction_spend="八百万"'],
    ],
    ['展位费折下来大概九百万人民币', ['booth_fees="大概九百万人民币"']],
    [
      '展位费二十万，没错，设备其实花了八百万',
      ['booth_fees="二十万"', 'equipment_invoices="八百万" instead'],
    ],
    ['技改不是按总的八百万算吗', ['问="800万元"']],
    ['技改设备票按六百万算能拿多少', ['equipment_invoices="六百万"']],
    ['技改能不能给满五百', ['问="500万元"']],
  ])('%s', async (query, heard) => {
    const { data } = await searchClauses.answer({ query }, context);
    const one = z.object({
      fact: z.string().optional(),
      value: z.unknown(),
      beside: z.string().optional(),
      unit_unsaid: z.boolean().optional(),
      currency: z.string().optional(),
    });
    const all = z.array(one).default([]);
    const { said, unassigned, claimed } = z
      .looseObject({ said: all, unassigned: all, claimed: all })
      .parse(data);
    const inWords = (name: string) => (each: z.infer<typeof one>) =>
      [
        `${each.fact ?? name}=${JSON.stringify(each.value)}`,
        each.beside ?? '',
        each.unit_unsaid ? '没说单位' : '',
        each.currency ?? '',
      ]
        .filter((part) => part !== '')
        .join(' ');
    const figures = said.filter(({ fact, value }) => fact !== 'as_of' && typeof value !== 'boolean');
    expect([
      ...figures.map(inWords('')),
      ...unassigned.map(inWords('一笔')),
      ...claimed.map(inWords('问')),
    ]).toEqual(heard);
  });

  test('可能是几项中的一项的，说明只取一项', async () => {
    const { text, data } = await searchClauses.answer({ query: '设备投了900万，展位费20万' }, context);
    const shared = z.looseObject({ said: z.array(offered.extend({ one_of: z.literal(true).optional() })) });
    const { said } = shared.parse(data);
    expect(said.filter((each) => each.one_of).map(({ fact }) => fact)).toEqual([
      'equipment_spend',
      'smart_factory_projects',
    ]);
    expect(text).toMatch(
      /“设备投了900万”只是其中一项，要问清是哪一项：.*equipment_spend="900万"；.*smart_factory_projects=/u,
    );
  });

  test('没有说是哪一项的数，读到了就说，不填进去', async () => {
    const { text } = await searchClauses.answer({ query: '想换一批新机床，投六百来万，给补点不' }, context);
    expect(text).toContain('“投六百来万”没有说是哪一项的数，要问清');
  });
});
