import { describe, expect, test } from 'vitest';
import { search } from '../../src/search/search.ts';
import { searchable } from '../../src/search/searchable.ts';
import { shipped } from './nanchang.ts';

const ask = async (query: string) => (await search(shipped, { query })).coverage;

describe('政策没有涉及', () => {
  test.each([
    ['技改补助要交哪些材料', 'materials'],
    ['几月份开始申报', 'window'],
    ['在哪个网站申请', 'channel'],
    ['有没有联系电话', 'contact'],
    ['奖励什么时候到账', 'payment'],
    ['企业搬走要不要退钱', 'clawback'],
    ['个人买新能源车补多少', 'personal_purchase'],
    ['以旧换新怎么领', 'trade_in'],
    ['合肥对新能源车企有什么扶持', 'other_places'],
    ['深圳的政策怎么样', 'other_places'],
    ['厂房租金能减免吗', 'rent'],
    ['首台套怎么奖', 'first_products'],
    ['深圳的政策，技改能补多少', 'other_places'],
    ['物流运费有补贴吗', 'logistics_cost'],
    ['新能源汽车的增值税能退吗', 'tax'],
    ['个人购车要交什么材料', 'personal_purchase'],
    ['老政策的奖励标准是多少', 'previous_policy'],
    ['赣州整车企业奖多少', 'other_places'],
    ['合肥对新能源车企补多少', 'other_places'],
    ['我买了辆皮卡跑运输有补贴不', 'personal_purchase'],
    ['ISO9001认证费报不报', 'certification'],
    ['智能工厂的评定指标是什么', 'criteria'],
    ['我们公司准备上市政府奖不奖', 'listing'],
    ['外地企业能不能享受', 'firm_standing'],
    ['买电车免不免购置税', 'personal_purchase'],
    ['绿色工厂评上有几多奖金', 'green_titles'],
    ['广州的新能源车牌怎么办', 'vehicle_use'],
    // 沉默的事之外只是说了说、没有问的，不算还问了别的。
    ['油车开了十年报废了，换了台新能源的，以旧换新个人能领几多', 'trade_in'],
    // 涨多少问的是养老金。
    ['养老金涨多少', 'employment'],
  ])('%s：%s', async (query, silence) => {
    const { status, silences, note } = await ask(query);
    expect(status).toBe('not_covered');
    expect(silences.map(({ id }) => id)).toContain(silence);
    expect(note).toContain(silences[0]?.say ?? '?');
  });

  test.each([
    ['结婚证怎么办', '结婚证'],
    ['疫苗在哪打', '疫苗'],
    ['公交票价多少', '公交票价'],
    // 怎么领是申报渠道，领的是什么原文没有。
    ['生育津贴怎么领', '生育津贴'],
    // 问的那样东西原文没有，前面说到的不是问的。
    ['我家小孩今年上小学，户口在外地的，学区怎么划', '学区'],
  ])('%s：说出原文没有的词', async (query, word) => {
    const { status, unmatchedTerms, note, silences } = await ask(query);
    expect(status).toBe('not_covered');
    expect(silences).toEqual([]);
    expect(unmatchedTerms).toContain(word);
    expect(note).toContain(`“${word}”`);
  });
});

test('外地企业只问能不能申请：说原文没有写，问牵头单位', async () => {
  const { status, note } = await ask('我们是赣州的企业 能不能申请');
  expect([status, note]).toEqual(['not_covered', '原文没有写赣州的企业能否享受，请向牵头单位确认。']);
});

test('传统零部件厂新配套5家整车厂奖多少：问的是后面词库认得的，不说前面的字原文没有', async () => {
  expect((await ask('传统零部件厂新配套5家整车厂奖多少')).unmatchedTerms).toEqual([]);
});

describe('问什么算什么，顺带说到的不算', () => {
  test.each([
    ['我们是做光伏组件的，技改能享受吗', '三.(二).5'],
    ['我开汽车年检站的，能拿那个检测中心的100万不', '三.(四).11'],
    ['机票酒店花了二十万，展位费能报多少', '三.(五).12'],
    ['开了供应商大会，招了两家外地企业落地，后来都成规上了，有钱拿吗', '三.(五).12'],
  ])('%s：见%s', async (query, clause) => {
    const { coverage, hits } = await search(shipped, { query });
    expect([coverage.status, coverage.silences, hits[0]?.clause.id]).toEqual(['covered', [], clause]);
  });

  test.each([
    ['去国外参展，机票酒店能报吗', 'other_industries'],
    ['我个人买辆新能源车，南昌补多少', 'personal_purchase'],
    ['农机购置补贴', 'other_vehicles'],
  ])('%s：问的就是它', async (query, silence) => {
    const { status, silences } = await ask(query);
    expect(status).not.toBe('covered');
    expect(silences.map(({ id }) => id)).toContain(silence);
  });
});

describe('只涉及一部分', () => {
  test.each([
    ['技改补多少，要交什么材料', '其余部分见'],
    ['车展展品运费能报吗', '其余部分见'],
    ['专精特新企业买设备补多少', '其余部分见洪府办规发〔2025〕9号三、(二)5'],
    ['两笔补助能叠加吗', '本方案内两项能否同时享受，原文没有写明'],
    ['DCMM贯标给不给', '没有写其他贯标'],
    ['整车新车型奖励多少钱', '没有写明金额或比例'],
    ['支持重大项目建设奖励多少钱', '没有写明金额或比例'],
    ['智能座舱企业有没有补贴', '没有写给多少奖补'],
    ['车企出海有什么支持', '没有写给多少奖补'],
    ['研发后补助按百分之几算', '没有写明比例'],
    ['贯标A级AA级AAA级分别多少', '分级'],
    ['广交会的摊位费补不补', '“中国进出口商品交易会”只写在洪府办规发〔2025〕9号二、(五)14'],
    ['低空飞行器 eVTOL 研发有没有扶持', '“低空经济”只写在洪府办规发〔2025〕9号二、(四)11'],
    ['工业用地能便宜吗', '没有写给多少奖补'],
    ['赣州的零部件厂能享受吗', '原文没有写赣州的企业能否享受'],
    ['我们在上饶，能申请技改补助吗', '原文没有写上饶的企业能否享受'],
    ['我们是上饶的企业，技改补助拿得到吗，想知道能不能申请', '原文没有写上饶的企业能否享受'],
    ['昌北的零部件厂搞技改补多少', '“昌北”如果是地名'],
    ['小区里装个充电桩政府补多少钱', '原文写到的见洪府办规发〔2025〕9号二、(二)4'],
    ['加氢站建一座给几多', '原文写到的见洪府办规发〔2025〕9号二、(二)4'],
    ['换电站建一座补多少钱', '原文写到的见洪府办规发〔2025〕9号二、(二)4'],
    ['卓越级智能工厂那200万是一次给么，几时能到账', '其余部分见洪府办规发〔2025〕9号三、(二)6'],
    ['去美国参展，翻译费和签证费管不管', '问到的“翻译费和签证费”，原文没有写'],
    ['赣州的汽车零部件厂搞技改，市里补几多', '原文没有写赣州的企业能否享受'],
    ['去车展，展位给报一半，那布展的人工费给不给', '问到的“人工费”，原文没有写'],
    ['技改补助最高多少，审下来大概要几个月', '没有写多长时间'],
    ['海外仓补贴标准', '原文写到的见洪府办规发〔2025〕9号二、(五)14'],
    ['贷款买辆新能源车，利息政府贴不贴', '原文写到的见洪府办规发〔2025〕9号二、(六)17'],
    ['去国外车展，展位费补一半我晓得，机票住宿给不给报', '问到的“机票住宿”，原文没有写'],
    ['无人车自己来路测，测试费给不给补', '问到的“测试费”，原文没有写'],
    ['展位费能补吗怎么申请', '其余部分见洪府办规发〔2025〕9号三、(五)12'],
    ['技改补百分之几，还有钱几个月能打到账上', '其余部分见洪府办规发〔2025〕9号三、(二)5'],
  ])('%s：%s', async (query, words) => {
    const { status, note } = await ask(query);
    expect(status).toBe('partly');
    expect(note).toContain(words);
  });
});

test.each([
  ['深圳无人驾驶路测的规定', '库中没有深圳的政策'],
  ['长沙那边给车企配套奖几个点', '库中没有长沙的政策'],
])('另一个地方的事，这里的条款不算写到：%s', async (query, words) => {
  const { status, note } = await ask(query);
  expect(status).toBe('not_covered');
  expect(note).toContain(words);
});

describe('有规定', () => {
  test.each([
    '技改能补多少',
    '展位费补助的钱从哪里出',
    '2027年汽车产量目标多少',
    '去上海参加车展展位费补多少',
    '技改补助归哪个部门管',
    '2027年12月31号当天评上还算吗',
    '政策到哪天截止',
    '合同执行金额的5%是怎么算的',
    '上海车展展位费补多少',
    '抚州那边的零部件厂能不能一起玩',
    '赣州的厂来南昌配套能补吗',
    '给合肥的车企供货奖多少',
    '设备预算七百万技改能补多少',
    '新能源车企接了市级科技重大专项，一项支持多少钱',
    '上饶的厂搬到南昌能申请技改补助吗',
    '南昌县的零部件厂能享受配套奖吗',
    '展位费补助能报吗',
  ])('%s', async (query) => {
    expect(await ask(query)).toMatchObject({ status: 'covered', silences: [] });
  });

  test.each([
    ['整车新车型有没有奖励', '写了支持，没有写明金额或比例'],
    ['投了七个亿的氢燃料电池项目有什么支持', '写了支持，没有写明金额或比例'],
    ['大项目奖励要投多少起步', '三、(一)2'],
    ['锅炉算不算技术改造的设备', '“锅炉”'],
    ['旧电瓶拆下来再用的示范项目，听讲可以补三成', '三、(六)13'],
    ['整车项目的奖励给区里还是给企业', '三、(一)1'],
    ['市里和县区怎么分担补助资金', '四、(二)'],
    ['新增60家规上企业是到哪年', '一、(二)'],
  ])('%s：问的是有没有，不是多少', async (query, words) => {
    const { status, note } = await ask(query);
    expect(status).toBe('covered');
    expect(note).toContain(words);
  });

  test.each(['5G工厂的设备', '参加慕尼黑电子展算不算车展', '2027年12月31号当天评上还算吗'])(
    '%s：说原文没有的，原文里确实没有',
    async (query) => {
      const { unmatchedTerms } = await ask(query);
      const [policy] = shipped.library.policies;
      expect(unmatchedTerms.filter((word) => policy?.source.toLowerCase().includes(word))).toEqual([]);
    },
  );

  test('没有的词照样说出来', async () => {
    const { status, unmatchedTerms, note } = await ask('锅炉算不算技术改造的设备');
    expect(status).toBe('covered');
    expect(unmatchedTerms).toEqual(['锅炉']);
    expect(note).toContain('“锅炉”');
  });
});

describe('没有把握的，不说没有', () => {
  test.each([
    ['厂里技该花了800万,补百分之几', '技该', '技改'],
    ['展味费能报吗', '展味费', '展位费'],
  ])('%s：听错或打错的字按读音问回去，不改问的话', async (query, word, meant) => {
    const { coverage, question } = await search(shipped, { query });
    expect(coverage.status).toBe('partly');
    expect(coverage.tells).toBe('near');
    expect(coverage.note).toContain(`原文没有“${word}”，读音相近的有“${meant}”`);
    expect(question.query).toBe(query);
  });

  const [policy] = shipped.library.policies;
  const bare = searchable({ policies: policy === undefined ? [] : [{ ...policy, lexicon: undefined }] });

  test('还没有收录说法的政策：说没有出现，也请换个说法', async () => {
    const { coverage } = await search(bare, { query: '疫苗在哪打' });
    expect(coverage.status).toBe('not_covered');
    expect(coverage.note).toContain('也可能只是叫法不同，请换个说法再问');
    expect(coverage.note).toContain('不能当作答复');
  });

  test.each([
    ['给了公文的词还是没有的', { query: '疫苗在哪打', keywords: ['疫苗接种'] }],
    ['声明了未涉及的', { query: '有没有联系电话' }],
  ])('%s，只说没有', async (_what, request) => {
    const { status, note } = (await search(bare, request)).coverage;
    expect([status, note.includes('换个说法')]).toEqual(['not_covered', false]);
  });
});

test('说法指明文号、条款和标题', async () => {
  expect((await ask('技术改造补多少')).note).toBe('见洪府办规发〔2025〕9号三、(二)5“支持企业技术改造”。');
});

test.each(['你好，在吗', '请问', '补助找哪个部门问', '我们最多能拿多少补贴', '一家公司一年封顶多少'])(
  '没有说到具体事项：%s',
  async (query) => {
    const { status, note } = await ask(query);
    expect([status, note]).toEqual([
      'not_covered',
      '问题里没有说到具体事项，请问要查的是哪一项；各项的条件、上限和牵头单位分别写在各条。',
    ]);
  },
);

test('只说了编号，也是问到了', async () => {
  expect((await ask('第九条讲啥')).status).toBe('covered');
});

test('手续的词连着问多少钱的，是问钱', async () => {
  expect((await ask('省级工业设计中心审批过了有多少钱')).status).toBe('partly');
  expect((await ask('工业设计中心的审批要多久')).status).toBe('not_covered');
});

test('做过了的事不是所问的：复核过了，问的是再领', async () => {
  expect((await ask('那明年复核过了，还能再领一回不')).silences).toEqual([]);
  expect((await ask('对认定结果不服，能不能复核')).silences.map(({ id }) => id)).toEqual(['appeal']);
});

test.each(['小区电梯坏了谁管', '楼上一家半夜蹦跶谁来管', '邻居噪音找哪个部门', '小区门禁归谁管'])(
  '%s：只有谁管，没有管什么',
  async (query) => {
    const { status } = await ask(query);
    expect(status).toBe('not_covered');
  },
);
