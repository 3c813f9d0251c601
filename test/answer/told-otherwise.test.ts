import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/answer/claim.ts';
import { verify } from './library.ts';

const FIRST = {
  award: '5',
  facts: { planned_investment: '490万元', equipment_invoices: '450万元' },
  as_of: '2026-06-30',
};
const SECOND = { ...FIRST, facts: { ...FIRST.facts, planned_investment: '500万元' } };
const EQUIPMENT = {
  award: '3c',
  facts: {
    is_auto_equipment_maker: true,
    already_awarded: '60万元',
    new_customers: [
      { customer_type: 'vehicle_maker', first_supply: true, executed_contract_amount: '350万元' },
      { customer_type: 'parts_maker', first_supply: true, executed_contract_amount: '500万元' },
    ],
  },
  as_of: '2026-06-30',
};
const PLATFORMS = {
  award: '8b',
  facts: {
    provincial_platforms: [
      'provincial_engineering_research_centre',
      'provincial_enterprise_technology_centre',
    ],
  },
  as_of: '2026-06-30',
};
const RESIDUE =
  '本方案中政策支持部分第7条、第8条中支持“工程研究中心、重点实验室、技术创新中心”条款市级所需资金在市级科技发展专项资金中安排';

type Case = readonly [what: string, claim: Claim, answer: string];

/** What stands in the way of one claim of a draft. */
function lacking(claim: Claim, answer: string, calculations: Parameters<typeof verify>[2]) {
  const [pair] = verify(answer, [claim], calculations).pairs;
  return pair?.status === 'holds' || pair?.status === 'omitted' ? '' : (pair?.note ?? pair?.status);
}

describe('换一种说法，说的还是原文和测算', () => {
  test.each<Case>([
    ['额度是上限', { says: '100万元的额度还剩40万元', basis: 'calculation', award: '3c' }, ''],
    [
      '当作什么算的，是读法',
      { says: '上面是把100万元当作政策期内合计来算的', basis: 'calculation', award: '3c' },
      '',
    ],
    [
      '只给一次，是另一种读法',
      { says: '若一家单位只给一次，则为50万元', basis: 'calculation', award: '8b' },
      '',
    ],
    [
      '前一句刚说的事实，没有说到别人，还算数',
      { says: '若认定符合，是45万元', basis: 'calculation', calculation: 2 },
      '按490万元：差10万元。\n按500万元：门槛过了。若认定符合，是45万元。',
    ],
    [
      '大专不在重大专项里',
      { says: '重大专项的市级所需资金在市级科技发展专项资金中安排', basis: 'text', quotes: [RESIDUE] },
      '',
    ],
    [
      '已经过了有效期，不是说来电人符合',
      { says: '已经过了有效期', basis: 'text', quotes: ['有效期至2027年12月31日'] },
      '',
    ],
    [
      '几成，只有分担的比例才算写到',
      { says: '区里出几成没有写', basis: 'silence', topic: '市与县（区）分担的比例' },
      '',
    ],
    [
      '算式里的年数',
      { says: '三年就是1200万元', basis: 'arithmetic', sum: '400×3=1200' },
      '利息贴三年，每年400万元。三年就是1200万元。',
    ],
  ])('%s', (_, claim, answer) => {
    const notes = lacking(claim, answer || `${claim.says}。`, [EQUIPMENT, FIRST, SECOND, PLATFORMS]);
    expect(notes).not.toMatch(
      /没有说“大专”|确定的数|来电人符合|请人工核对|同一项有几次测算|没有说这是|3从哪里来/u,
    );
  });

  test.each<Case>([
    ['额度说成了得数', { says: '可以拿100万元', basis: 'calculation', award: '3c' }, ''],
    [
      '说到了别家，前一句不算数',
      { says: '您能拿45万元', basis: 'calculation', calculation: 1 },
      '按500万元：过了。您能拿45万元。',
    ],
    [
      '上限截掉的一步，说成了结果',
      { says: '所以这次按文本计算是43.5万元', basis: 'calculation', award: '3c' },
      '',
    ],
    ['年数是凭空的', { says: '七年就是2800万元', basis: 'arithmetic', sum: '400×7=2800' }, ''],
  ])('%s：不放过', (_, claim, answer) => {
    expect(lacking(claim, answer || `${claim.says}。`, [EQUIPMENT, FIRST, SECOND, PLATFORMS])).not.toBe('');
  });
});

describe('算式不能给自己作证：算出来的数之外，都要另有依据', () => {
  const quote =
    '在上述活动中引入外地企业落地并培育为规模以上工业企业的,按照每家企业50万元的标准,给予活动承办单位奖励';
  const draft = (each: number, count: string) =>
    verify(`${quote.replace('50', String(each))}，${count}3家×${each}万元=${3 * each}万元。`, [
      { says: quote.replace('50', String(each)), basis: 'text', quotes: [quote] },
      { says: `3家×${each}万元=${3 * each}万元`, basis: 'arithmetic', sum: `3×${each}=${3 * each}` },
      ...(count === '' ? [] : [{ says: count.replace('，', ''), basis: 'asker' } as const]),
    ]);

  test.each([
    [40, '您说有3家，', 'contradicted'],
    [60, '您说有3家，', 'contradicted'],
    [50, '', 'incomplete'],
    [50, '您说有3家，', 'supported'],
  ])('每家%d万元，%s：%s', (each, count, verdict) => {
    expect(draft(each, count).verdict).toBe(verdict);
  });
});

/** What is found of one claim of a calculation, told alone. */
function pairsOf(
  says: string,
  calculation: { award: string; facts: Readonly<Record<string, unknown>>; as_of: string },
) {
  return verify(`${says}。`, [{ says, basis: 'calculation', award: calculation.award }], [calculation]).pairs;
}

test.each([
  ['最高600万元', 'contradicted'],
  ['最多可到600万元', 'contradicted'],
  ['可以拿到600万元', 'contradicted'],
  ['最高500万元', 'supported'],
])('加起来超过封顶的一步（恰好又是所报的数）不是上限：%s', (says, verdict) => {
  const calculation = {
    award: '13',
    facts: {
      recycling_pilot_project: true,
      recycling_projects: [{ fixed_asset_investment: '1400万元' }, { fixed_asset_investment: '600万元' }],
    },
    as_of: '2026-06-30',
  };
  expect(pairsOf(says, calculation)).toMatchObject([
    { status: verdict === 'supported' ? 'holds' : 'contradicted' },
  ]);
});

test.each([
  ['每新配套一家整车及零部件企业，每家最高20万元，每家企业最高不超过100万元', 'holds'],
  ['每新配套一家整车及零部件企业，每家最高100万元，每家企业最高不超过20万元', 'contradicted'],
  ['每家企业最高不超过20万元', 'contradicted'],
])('同一句说对了的数，不再当作旁边那个数的：%s', (says, status) => {
  const quotes = [
    '对汽车制造设备企业,每新配套一家整车及零部件企业,给予合同执行金额5%最高20万元奖励,每家企业最高不超过100万元',
  ];
  expect(verify(`${says}。`, [{ says, basis: 'text', quotes }]).pairs).toMatchObject([{ status }]);
});

test.each([
  ['另有一种读法是只按增加的部分算，那就是70万元', 'holds'],
  ['按文本计算是70万元', 'contradicted'],
])('另一种读法的结果，说明是读法的才算数：%s', (says, status) => {
  const calculation = {
    award: '4',
    facts: {
      makes_listed_nev_products: true,
      annual_revenue: '6.2亿元',
      prior_year_revenue: '5.5亿元',
    },
    as_of: '2026-12-31',
  };
  expect(pairsOf(says, calculation)).toMatchObject([{ status }]);
});
