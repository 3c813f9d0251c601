import { describe, expect, test } from 'vitest';
import type { Claim } from '../../src/answer/claim.ts';
import { readClaims } from '../../src/mcp/verify-arguments.ts';
import { verify } from './library.ts';

const SHOWS = '对赴国内外城市参加车展的汽车及零部件企业给予50%的展位费补助,每年每家企业最高不超过200万元';
const MEETINGS =
  '对召开全国经销商大会、供应商大会的链主企业给予50%的活动经费补助,每年每家企业最高不超过100万元';
const ROADS = '按照其软硬件、设备投入(不含道路建设投入)给予所在辖区50%的资金补助,最高不超过500万元';
const UPGRADES =
  '对企业计划投资额在500万元及以上,并符合产业政策导向的技术改造,按年度购买软、硬件设备发票额的10%,给予最高不超过500万元的补助';
const BATTERIES =
  '对企业开展废旧动力电池梯次利用及再生利用产业试点示范项目,按照项目固定资产投资额给予不超过30%的奖励,单个企业最高不超过500万元';
const LANDED =
  '在上述活动中引入外地企业落地并培育为规模以上工业企业的,按照每家企业50万元的标准,给予活动承办单位奖励';
const CENTRES = '对认定的国家级汽车检验检测中心,给予100万元一次性奖励';
const SALES =
  '关键零部件年销售收入较上年度增加3000万元以上的,按照年销售收入1%给予奖励,每家企业每年最高不超过500万元';
const OTHERS = '本行动方案与本市其他扶持政策有重叠的,按照“从优、就高、不重复”的原则执行';

const check = (says: string, ...quotes: readonly string[]) => {
  const claims: readonly Claim[] = [{ says, basis: 'text', quotes }];
  return verify(`${says}。`, claims).verdict;
};

describe('日常的说法：说的是同一件事，成立；换了东西，不成立', () => {
  test.each([
    ['出去参展，摊位的钱能报一半，一年一家最多200万元', SHOWS],
    ['开全国经销商大会、供应商大会的链主，活动花的钱补一半，每年最多100万元', MEETINGS],
    [
      '如果后续把投资计划做到500万元（正好500万元也行），就可以按软、硬件设备发票额的10%来补，符合产业政策导向就行，最高500万元',
      UPGRADES,
    ],
    ['国家级汽车检验检测中心认下来了，一次性给100万元', CENTRES],
    ['退役电池做梯次利用、再生利用试点的，按固定资产投资给，最多三成，单家最高500万元', BATTERIES],
    ['跟市里别的政策撞上了，挑高的那个拿，不能重复', OTHERS],
    ['项目盘子要到500万元，刚好500万元也行', '对企业计划投资额在500万元及以上'],
    ['修路的钱要刨掉，剩下的投入补一半给辖区，封顶：500万元', ROADS],
  ])('成立：%s', (says, quote) => {
    expect(check(says, quote)).toBe('supported');
  });

  test.each([
    ['引入本地企业的，每家也给活动承办单位50万元', LANDED],
    [
      '评上3A级智能工厂的也给100万元',
      '对获得国家级卓越级智能工厂、江西省先进级智能工厂等称号的企业分别给予200万元、100万元一次性奖励',
    ],
    ['去广交会的展位费补50%，一年一家最多200万元', SHOWS],
    ['差旅费补50%，每年每家企业最高不超过200万元', SHOWS],
    ['展位费和搭建费都补50%，一年一家最多200万元', SHOWS],
    ['区域性的经销商大会也补50%，每年最多100万元', MEETINGS],
    ['修路花的钱也算进去，一起补一半，最高500万元', ROADS],
    ['展位押金的50%由市里补，每年每家企业最高200万元', SHOWS],
    ['省级的汽车检验检测中心认下来了，一次性给100万元', CENTRES],
    ['国家级汽车检验检测中心，每次认定都给100万元', CENTRES],
    ['三电产品一年比上年多卖3000万元以上，按多出来的部分奖1%，每年每家最高500万元', SALES],
    ['参加车展的展位费补一半，不管是不是汽车企业，一年一家最多200万元', SHOWS],
    ['办经销商大会的链主企业，活动花的钱补一半，每年每家最多100万元', MEETINGS],
    ['二手设备的发票也按10%补，计划投资额500万元及以上，最高500万元', UPGRADES],
    ['储能电站项目按固定资产投资额给不超过30%的奖励，单家最高500万元', BATTERIES],
    ['Money spent on road construction counts as well, up to RMB 5 million', ROADS],
  ])('不成立：%s', (says, quote) => {
    expect(check(says, quote)).not.toBe('supported');
  });
});

test('没有引到的门槛：说了得多少，前面要求的也要说', () => {
  const quote = '按年度购买软、硬件设备发票额的10%,给予最高不超过500万元的补助';
  expect(check('按设备发票额的10%补，最高不超过500万元', quote)).toBe('incomplete');
  const claims: readonly Claim[] = [
    { says: '按设备发票额的10%补，最高不超过500万元', basis: 'text', quotes: [quote] },
    { says: '计划投资额要到500万元', basis: 'text', quotes: ['对企业计划投资额在500万元及以上'] },
    { says: '要符合产业政策导向', basis: 'text', quotes: ['并符合产业政策导向的技术改造'] },
  ];
  expect(verify(`${claims.map(({ says }) => says).join('；')}。`, claims).verdict).toBe('supported');
});

test.each([
  ['正好5亿元还不够', 'contradicted'],
  ['三、(一)2支持的是投资规模超过5亿元的项目', 'contradicted'],
  // Who is paid there, the district, is still to be said.
  ['正好5亿元也够', 'incomplete'],
])('门槛含不含本数：%s', (says, verdict) => {
  expect(check(says, '对投资规模5亿元(含)以上的')).toBe(verdict);
});

test('引文照抄错了、稿里没有写出来：不作依据；当作原文写给读者看：不符', () => {
  expect(check('按发票额的10%补', '按发票额的10个百分点补')).toBe('incomplete');
  expect(check('“按发票额的10个百分点补”', '按发票额的10个百分点补')).toBe('contradicted');
});

test('第8条说的，其余条款的资金也管它；列在一起的第7条不必说', () => {
  const claims: readonly Claim[] = [
    {
      says: '第8条里的工程研究中心走市级科技发展专项资金',
      basis: 'text',
      quotes: [
        '第8条中支持“工程研究中心、重点实验室、技术创新中心”条款市级所需资金在市级科技发展专项资金中安排',
      ],
    },
    {
      says: '市和县（区）原则上按现行财政体制分担',
      basis: 'text',
      quotes: ['其他条款原则上由市本级和县(区)按照现行财政体制进行分担'],
    },
    {
      says: '省级企业技术中心给50万元',
      basis: 'text',
      quotes: [
        '省级企业技术中心、省级重点实验室、省级技术创新中心、省级制造业创新中心、省级工业设计中心给予50万元的经费支持',
      ],
    },
  ];
  const { still_to_say } = verify(`${claims.map(({ says }) => says).join('。')}。`, claims);
  expect(still_to_say.map(({ text }) => text).filter((text) => /第7条、”|其他条款/u.test(text))).toEqual([]);
});

test('答复人自己的话：不给、不要、不算进什么的，不用依据；说了的，要有', () => {
  const own = (says: string) => verify(`${says}。`, [{ says, basis: 'own' }]).pairs[0]?.status;
  expect(['大会那项今年已经顶格', '具体给多少要等市商务局那边定'].map(own)).toEqual(['holds', 'holds']);
  expect(
    ['大专也算高校毕业生', '须先到县里备案', '规模以下的企业不在范围内', '可以直接领钱'].map(own),
  ).toEqual(['unchecked', 'unchecked', 'unchecked', 'unchecked']);
});

describe('自己的话里说对方能拿、原文写到了却说没有写：不算成立', () => {
  test.each(['我的理解：请放心去申报，您一般都能领到', '个人看法，贵公司可以享受这一条', '我认为您符合条件'])(
    'own：%s',
    (says) => {
      const { verdict, unmarked } = verify(`${says}。`, [{ says, basis: 'own' }]);
      expect(verdict).toBe('incomplete');
      expect(unmarked).not.toEqual([]);
    },
  );

  test.each(['如果认定通过，您可以申请，请以牵头单位为准', '我的理解是每年算一次，请问牵头单位'])(
    '说成有条件的、只是怎么理解的，仍是自己的话：%s',
    (says) => {
      expect(verify(`${says}。`, [{ says, basis: 'own' }]).unmarked).toEqual([]);
    },
  );

  test.each([
    ['电池梯次利用项目奖励', 'unchecked'],
    ['制造设备企业配套奖励', 'unchecked'],
    ['二手设备补助', 'holds'],
    ['个人购房补贴', 'holds'],
  ])('silence：没有写%s，%s', (topic, status) => {
    const claims: readonly Claim[] = [{ says: `文件没有写${topic}`, basis: 'silence', topic }];
    expect(verify(`文件没有写${topic}。`, claims).pairs[0]?.status).toBe(status);
  });
});

test('引文合计至多四百句不同的，多了不作核对就回话；同一句引多少次都行', () => {
  const claims = (quote: (n: number) => string) =>
    Array.from({ length: 50 }, (_, i) => ({
      says: '补10%',
      basis: 'text',
      quotes: Array.from({ length: 10 }, (_, j) => quote(i * 10 + j)),
    }));
  expect(() => readClaims(claims((n) => `原文${n}`))).toThrow('最多 400 句');
  expect(readClaims(claims(() => '发票额的10%'))).toHaveLength(50);
});

test('一行开头说了是什么：上限，就不是确定的数', () => {
  const claims: readonly Claim[] = [
    { says: '每家企业每年200万元', basis: 'text', quotes: ['每年每家企业最高不超过200万元'] },
  ];
  const status = (line: string) => verify(line, claims).pairs[0]?.status;
  expect(status('- **上限**：每家企业每年200万元\n')).not.toBe('contradicted');
  expect(status('- **标准**：每家企业每年200万元\n')).toBe('contradicted');
});

test('只有比例的算式：数从测算里来，不论按元还是按亿元写', () => {
  const facts = { annual_revenue: '5亿元', prior_year_revenue: '4亿元' };
  const growth = (sum: string) => {
    const claims: readonly Claim[] = [{ says: '25%', basis: 'arithmetic', sum }];
    return verify('增速25%，够线。', claims, [{ award: '4', facts, as_of: '2026-06-30' }]).pairs[0]?.status;
  };
  expect(growth('1÷4=25%')).toBe('holds');
  expect(growth('3÷12=25%')).toBe('unchecked');
});

test('说到补助、政策怎么样了的话，没有依据就列为未标', () => {
  const says = '这项补助其实已经取消了';
  for (const basis of ['own', 'none'] as const) {
    const { verdict, unmarked } = verify(`${says}。`, [{ says, basis }]);
    expect([verdict, unmarked.map(({ text }) => text)]).toEqual(['incomplete', [says]]);
  }
});
