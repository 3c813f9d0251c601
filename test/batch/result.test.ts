import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calculate } from '../../src/award/calculate.ts';
import { match } from '../../src/award/portfolio/index.ts';
import { recheck } from '../../src/award/recheck.ts';
import { IN_FORCE, policy, ruleOf, rules } from '../award/nanchang.ts';
import { byHeadings, bytesOf, calculated, inquest, xlsxOf } from './support.ts';

const HEAD = [
  '企业名称',
  '统一社会信用代码',
  '计划投资额（万元）',
  '年度购买软、硬件设备发票额（万元）',
  '符合产业政策导向',
  '日期',
];

const shelf = { policies: [policy], rules: new Map([[policy.id, rules]]) };

test.each([
  [[800, 800, '是', null], { 状态: '符合', 金额种类: '确数', '金额（元）': 800_000, 日期: '2026-06-30' }],
  [[800, 9000, '是', null], { '金额（元）': 5_000_000 }],
  [[499, 800, '是', null], { 状态: '不符合', 金额种类: '无', '金额（元）': 0 }],
  [[800, null, '是', null], { 金额种类: '未定', '金额（元）': null, '最高（元）': 5_000_000 }],
  [
    [800, 800, null, null],
    { 状态: '待定', 若符合: '80万元', 须主管部门认定: expect.stringContaining('产业政策导向') },
  ],
  [[800, 812.345678, '是', null], { '金额（元）': 812_345.678 }],
  [[800, 800, '是', '2024-05-01'], { 状态: '当日不适用', '金额（元）': null }],
  [
    [800, 800, '大概', null],
    { 状态: '填得不对，没有算', 哪里填得不对: expect.stringContaining('“符合产业政策导向”') },
  ],
  [
    [800, 'abc', '是', null],
    { 哪里填得不对: expect.stringMatching(/^“年度购买软、硬件设备发票额”.*例：3000万元$/u) },
  ],
  [[800, 800, '是', '2026-02-30'], { 哪里填得不对: expect.stringContaining('“事情发生的日期”') }],
])('一项：%j', async (cells, expected) => {
  const { firms } = await calculated(inquest('5'), await xlsxOf([HEAD, ['甲', '9136', ...cells]]));
  expect(firms).toMatchObject([{ 企业名称: '甲', 统一社会信用代码: '9136', ...expected }]);
});

test('坏的一行只坏自己：其他行照算，行号是原表的', async () => {
  const rows = [
    HEAD,
    ['甲', '', 800, 800, '是'],
    ['乙', '', '八百', 800, '大概'],
    ['丙', '', 800, 800, '是'],
  ];
  const { firms, tally } = await calculated(inquest('5'), await xlsxOf(rows));
  expect(tally).toMatchObject({ done: 3, of: 3, faults: 1 });
  expect(firms.map((each) => [each.原表行号, each['金额（元）']])).toEqual([
    [2, 800_000],
    [3, null],
    [4, 800_000],
  ]);
});

test('以 = + - @ 开头的，在结果里还是字', async () => {
  const rows = [HEAD, ["=cmd|'/C calc'!A0", '+1', 800, 800, '是'], ['-1', '@SUM(A1)', 800, 800, '是']];
  const { firms, csv } = await calculated(inquest('5'), await xlsxOf(rows));
  expect(firms.map((each) => [each.企业名称, each.统一社会信用代码])).toEqual([
    ["=cmd|'/C calc'!A0", '+1'],
    ['-1', '@SUM(A1)'],
  ]);
  expect(csv).toContain("2,'=cmd|'/C calc'!A0,'+1,");
  expect(csv).toContain("3,'-1,'@SUM(A1),");
});

test('缺什么写成能发给企业的话；凭证可以重新核算；读作只列读得不同的', async () => {
  const rows = [HEAD, ['甲', '', '约800', null, '已认定', '2026年6月30日']];
  const { firms } = await calculated(inquest('5'), await xlsxOf(rows));
  const [firm = {}] = firms;
  expect(firm['尚缺（可发给企业）']).toMatch(
    /^为测算“企业技术改造补助”（.*三、\(二\)5），请贵单位补充：当年度购买软、硬件设备的发票额合计是多少？$/u,
  );
  expect(String(firm.读作).split('\n')).toEqual([
    '事情发生的日期：2026年6月30日 → 2026-06-30',
    '符合产业政策导向：已认定 → 是',
  ]);
  const receipt: unknown = JSON.parse(String(firm.测算凭证));
  expect(recheck(shelf, receipt)).toMatchObject({ same: true });
});

test('另一读法的金额在自己的列里', async () => {
  const head = [
    '企业名称',
    '是汽车零部件企业',
    '此前已兑现的本项奖励（万元）',
    '新配套客户1·客户类型',
    '新配套客户1·新配套',
    '新配套客户1·合同执行金额（万元）',
  ];
  const { firms } = await calculated(
    inquest('3a'),
    await xlsxOf([head, ['甲', '是', 45, '整车企业', '是', 300]]),
  );
  expect(firms).toMatchObject([
    { '金额（元）': 50_000, '另一读法金额（元）': 100_000, 另一读法: expect.stringContaining('按年计') },
  ]);
});

test('合计：确数、上限、未定分开，坏的行不计', async () => {
  const rows = [
    HEAD,
    ...[
      [800, 800, '是'],
      [800, 600, '是'],
      [800, null, '是'],
      [100, 100, '是'],
      [1, 1, '大概'],
    ].map((cells, i) => [`第${i}`, '', ...cells]),
  ];
  const { sheets } = await calculated(inquest('5'), await xlsxOf(rows));
  expect(byHeadings(sheets.get('合计') ?? [])).toEqual([
    {
      项目: '5 企业技术改造补助',
      '确数：家数': 2,
      '确数：合计（元）': 1_400_000,
      '只有上限：家数': 0,
      '只有上限：上限合计（元，不是确数）': 0,
      '未定：家数': 1,
      '不符合：家数': 1,
      '当日不适用：家数': 0,
      '付给申报人以外：家数（不计入前列）': 0,
    },
  ]);
});

const list = fc.array(
  fc.record({
    investment: fc.integer({ min: 0, max: 2000 }),
    invoices: fc.integer({ min: 0, max: 90_000 }),
    fits: fc.constantFrom('是', '否', ''),
  }),
  { minLength: 1, maxLength: 8 },
);

test('每一行与单独测算的一样；合计是各行之和', async () => {
  await fc.assert(
    fc.asyncProperty(list, async (firms) => {
      const rows = [
        HEAD,
        ...firms.map(({ investment, invoices, fits }, i) => [`第${i}`, '', investment, invoices, fits]),
      ];
      const result = await calculated(inquest('5'), await xlsxOf(rows));
      const alone = firms.map(({ investment, invoices, fits }) =>
        calculate(policy, ruleOf('5'), {
          facts: {
            planned_investment: `${investment}万元`,
            equipment_invoices: `${invoices}万元`,
            conforms_to_industrial_policy: fits,
          },
          asOf: IN_FORCE,
          asOfGiven: true,
        }),
      );
      expect(result.firms.map((each) => each['金额（元）'])).toEqual(
        alone.map(({ amount }) => (amount.value === null ? null : Number(amount.value))),
      );
      expect(result.firms.map((each) => each.说明)).toEqual(alone.map(({ answer }) => answer));
      const due = alone
        .filter(({ amount }) => amount.kind === 'exact')
        .map(({ amount }) => Number(amount.value));
      expect(byHeadings(result.sheets.get('合计') ?? [])[0]).toMatchObject({
        '确数：家数': due.length,
        '确数：合计（元）': due.reduce((a, b) => a + b, 0),
      });
    }),
    { numRuns: 15 },
  );
});

test('全部奖补：一家一行，三种数分开；逐项页有每一项的原文和凭证', async () => {
  const facts = {
    planned_investment: '800万元',
    equipment_invoices: '800万元',
    conforms_to_industrial_policy: '是',
    is_industrial_enterprise: '是',
    entry_rd_institution_recognised: '是',
  };
  const head = [
    '企业名称',
    '计划投资额',
    '年度购买软、硬件设备发票额',
    '符合产业政策导向',
    '是工业企业',
    '初级研发机构经认定通过',
  ];
  const { firms, sheets, detailCsv } = await calculated(
    inquest(),
    await xlsxOf([head, ['甲', ...Object.values(facts)]]),
  );
  const alone = match(policy, rules, { facts, asOf: IN_FORCE, asOfGiven: true });
  expect(firms).toMatchObject([
    {
      '确数合计（元）': Number(alone.totals.exact_total),
      '上限合计（元，不是确数）': Number(alone.totals.up_to_total),
      说明: alone.answer,
    },
  ]);
  const details = byHeadings(sheets.get('逐项') ?? []);
  expect(details.filter((each) => each.金额种类 === '确数').map((each) => each.项目编号)).toEqual(
    alone.eligible.map(({ award }) => award),
  );
  for (const { 原文, 测算凭证 } of details) {
    expect(
      String(原文)
        .match(/“[^\n]+?”（/gu)
        ?.every((quote) => policy.source.includes(quote.slice(1, -2))),
    ).toBe(true);
    expect(recheck(shelf, JSON.parse(String(测算凭证)))).toMatchObject({
      same: true,
    });
  }
  expect(detailCsv.split('\r\n')[0]).toContain('项目编号');
});

test('两头情形不同的月份，逐项与这一家的话说的是同一天', async () => {
  const head = ['企业名称', '是工业企业', '初级研发机构经认定通过', '日期'];
  const { firms, sheets } = await calculated(
    inquest(),
    await xlsxOf([head, ['甲', '是', '是', '2025年8月']]),
  );
  const [firm = {}] = firms;
  expect(firm.说明).toContain('两头情形不同');
  expect(byHeadings(sheets.get('逐项') ?? []).map((each) => each.日期)).toContain(firm.日期);
});

test('没有用来测算的列点名', async () => {
  const { sheets } = await calculated(inquest('5'), await xlsxOf([HEAD, ['甲', '9136', 800, 800, '是']]));
  const notes = new Map((sheets.get('说明') ?? []).map(([key, words]) => [key, words]));
  expect(notes.get('没有用来测算的列')).toBe('统一社会信用代码');
});

test('日期没有给的，按统一给的；统一的也没有，按当天并说明', async () => {
  const bytes = bytesOf('企业名称,计划投资额（万元）\n甲,800');
  const days = async (asOf: string | undefined) =>
    (await calculated({ ...inquest('5'), asOf }, bytes)).firms[0]?.日期;
  expect(await days('2026-06-30')).toBe('2026-06-30');
  expect(await days(undefined)).toBe('2026-07-01（未给日期，按当天）');
});

test('付给别人的另数；还没有定的先算未定，不管付给谁', async () => {
  const head = ['企业名称', '申报人类型', '是整车企业', '先进全新车型项目'];
  const list = await xlsxOf([head, ['甲', '企业', '是', '是'], ['乙', '企业', '是', null]]);
  const { sheets } = await calculated(inquest('1a'), list);
  expect(byHeadings(sheets.get('合计') ?? [])).toMatchObject([
    { '未定：家数': 1, '付给申报人以外：家数（不计入前列）': 1, '确数：家数': 0, '只有上限：家数': 0 },
  ]);
});
