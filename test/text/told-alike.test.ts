import { describe, expect, test } from 'vitest';
import {
  accountOf,
  claimedIn,
  claimsBeside,
  excludedButTold,
  joinedOtherwise,
  listedButOut,
  monthsOtherwise,
  narrowedOtherwise,
  narrowingDropped,
  stackedAll,
  takenIn,
  takenInByName,
  turnedRound,
  unaccounted,
  withoutAccompanying,
  wordsAffirmed,
} from '../../src/text/wording/index.ts';
import { wordsDenied } from '../../src/text/wording/told-alike.ts';

const NO_ENGLISH = { english: { empty: [], means: {} }, everyday: {} };
const BOOTHS = '给予50%的展位费补助，每年每家企业最高不超过200万元';

describe('说法和原文对着看', () => {
  test.each([
    [`${BOOTHS}，资金先到先得`, true, ['先']],
    // 单独一个字多是口语里的动词，只有逐字要有依据的地方才算。
    [`${BOOTHS}，资金先到先得`, false, []],
    ['每年管到最高不超过200万元', false, []],
    ['展位费、搭建费、差旅费都可以按50%补助', false, ['搭建费', '差旅费']],
    ['二手展位、新能源展位补助50%', false, ['二手', '新能源']],
    ['每家企业一年最高不超过200万元', true, []],
    ['按照规定给展位费补贴，其他情况请另行了解', true, []],
  ])('原文没有的字词：%s（逐字 %s）', (words, exact, strange) => {
    expect(unaccounted({ words, exact }, [accountOf([BOOTHS])], NO_ENGLISH)).toEqual(strange);
  });

  test.each([
    ['名额有限先到先得', ['名额有限先到先得']],
    ['补一半', []],
    ['备个案就给', ['备个案就给', '案']],
    ['只补外地的', ['只补外地的']],
    ['第一步，一年封顶200万元', []],
    ['封顶线是200万元', []],
  ])('说了政策什么、要逐字有依据的：%s', (phrase, exact) => {
    const claimed = claimedIn(phrase, (words) => words.includes('补一半'));
    expect(claimed.filter((each) => each.exact).map(({ words }) => words)).toEqual(exact);
  });

  test('技改是技术改造，不是改造技校', () => {
    const account = [accountOf(['符合产业政策导向的技术改造'])];
    expect(unaccounted({ words: '技改', exact: true }, account, NO_ENGLISH)).toEqual([]);
    expect(unaccounted({ words: '技校', exact: true }, account, NO_ENGLISH)).toEqual(['技校']);
  });

  test.each([
    ['也适用于资源开发性企业', '不适用于资源开发性企业', ['不适用于资源开发性企业']],
    ['贷款用于厂房以及购置土地的', '固定资产投资(不含土地购置款)', ['不含土地购置款']],
    ['不适用于资源开发性企业', '不适用于资源开发性企业', []],
    ['土地购置款要剔除', '固定资产投资(不含土地购置款)', []],
    ['土地购置款，不算在内', '固定资产投资(不含土地购置款)', []],
    ['土地购置款也算在内，最高不超过500万元', '固定资产投资(不含土地购置款)', ['不含土地购置款']],
    ['投资超过500万元', '最高不超过500万元', []],
    ['适用于企业', '适用于企业，不适用于个人', []],
  ])('原文除开的说成在内：%s ↔ %s', (says, official, phrases) => {
    expect(excludedButTold(says, official)).toEqual(phrases);
  });

  test.each([
    ['前三十位，或者同比增速', '前三十位且同比增速', '十位且同比'],
    ['前三十位，并且同比增速', '前三十位且同比增速', undefined],
    ['企业且机构', '企业或机构', '企业或机构'],
    ['企业或者个人', '企业或机构', undefined],
    ['养老保险和医疗保险都要', '养老保险或医疗保险', '保险或医疗'],
    ['养老保险和医疗保险均可', '养老保险或医疗保险', undefined],
    ['企业或机构', '企业和机构', undefined],
    ['增量达1亿元以上(含)，或者同比增长', '增量达到1亿元以上(含)且同比增长', '以上且同比'],
    ['规模以上企业或者高新技术企业', '规模以上且高新技术企业', '以上且高新'],
    ['规模以上、高新技术，满足一条就行', '规模以上且高新技术企业', '规模以上且高新技术'],
    ['规模以上、高新技术，两样都要占', '规模以上且高新技术企业', undefined],
  ])('且和或：%s ↔ %s', (says, official, joint) => {
    expect(joinedOtherwise(says, official)).toBe(joint);
  });

  test.each([
    ['原则上都要附带范围以外的义务', '原则上不附带范围以外的义务', 1],
    ['原则上可以附带范围以外的义务', '原则上不附带范围以外的义务', 1],
    ['原则上不会附带范围以外的义务', '原则上不附带范围以外的义务', 0],
    ['50万美元以上的，予以扶持', '年出口额在50万美元以下的，不予扶持', 0],
    ['资金全部由市级承担', '资金由市、县按照1:1的比例分担', 1],
    ['the district does not share the cost', '资金由市、区财政按照1:1的比例分担', 1],
    ['资金由两级分担，不是全由市级出', '资金由市、县按照1:1的比例分担', 0],
    ['第9条的资金全由市级承担', '第9条由市级承担，其余由市、县分担', 0],
  ])('去掉了否定、分担说成一家：%s ↔ %s', (says, official, found) => {
    expect(turnedRound(says, official)).toHaveLength(found);
  });

  test('引文以外、同一句里除开的，说成在内', () => {
    const around = '按照其设备投入(不含道路建设投入)给予所在辖区50%的资金补助';
    const official = '给予所在辖区50%的资金补助';
    expect(turnedRound('道路建设的投入也按50%补', official, around)).toHaveLength(1);
    expect(turnedRound('道路建设的投入不算，按50%补', official, around)).toEqual([]);
  });

  test.each([
    ['商会、协会自己办的不算', '鼓励企业、(商)协会开展', ['协会']],
    ['工程不在内', '货物、服务和工程项目', ['工程']],
    // 说得比原文窄的，除开的不是原文那一样。
    ['二手设备不算', '购买软、硬件设备', []],
    ['外地合作社不算', '企业、合作社', []],
    ['没交税的合作社不算', '企业、合作社', []],
    ['土地不算', '厂房、设备(不含土地)', []],
  ])('原文并列写着的，说成不算：%s ↔ %s', (says, official, out) => {
    expect(listedButOut(says, official)).toEqual(out);
  });

  test.each([
    ['免收1月份租金、缓收2—4月份租金', '1到4月的租金全免', 1],
    ['免收1月份租金、缓收2—4月份租金', '2至4月免租', 1],
    ['免收1月份租金、缓收2—4月份租金', '5月份的租金也免', 1],
    ['免收1月份租金、缓收2—4月份租金', '1月免租，2-4月的晚点交', 0],
    ['免收1月份租金、缓收2—4月份租金', '3月的租金可以缓交', 0],
    ['免收1月份租金、缓收2—4月份租金', '1到4月的租金有照顾', 0],
    ['补缴6个月', '1到4月的租金全免', 0],
  ])('几月到几月：原文“%s”，稿“%s”', (official, says, found) => {
    expect(monthsOtherwise(says, official)).toHaveLength(found);
  });

  test.each([
    ['修路的钱也一块儿算进去', ['不含道路建设投入']],
    ['修路的钱也全都能算进去', ['不含道路建设投入']],
    ['修路的钱不能算进去', []],
    ['设备也算进去', []],
  ])('用日常的说法把除开的算进来：%s', (says, phrases) => {
    const namesOf = (phrase: string) => (phrase.includes('修路') ? ['道路'] : []);
    expect(takenInByName(says, '软硬件、设备投入(不含道路建设投入)', namesOf)).toEqual(phrases);
  });

  test.each([
    ['不需要考核', ['原文写着“考核”，稿中否定了它']],
    ['不要求考核为优秀', ['原文写着“考核”，稿中否定了它']],
    ['无须考核', ['原文写着“考核”，稿中否定了它']],
    ['没有要求先考核', ['原文写着“考核”，稿中否定了它']],
    ['要求考核为优秀', []],
  ])('否定了原文的条件：%s', (says, against) => {
    expect(turnedRound(says, '对获批组建并考核为优秀的平台')).toEqual(against);
  });
});

test.each([
  ['请向牵头的市商务局核实', '请向牵头的市商务局'],
  ['可以先咨询市商务局', '可以先市商务局'],
  ['申请认定的，核实后发放', '申请认定的，核实后发放'],
  ['出处：三、(五)12', '三、(五)12'],
  ['依据是三、(五)12', '三、(五)12'],
  ['若读成全额另给的', '若全额另给的'],
  ['5000万元出现在后半句：推进建立研发机构', '5000万元：推进建立研发机构'],
  ['在外地：也补', '在外地：也补'],
  ['跟用车沾边的', ''],
  ['跟车企合作的企业', '跟车企合作的企业'],
  ['          的发票：仍按原政策', '：仍按原政策'],
  ['顺便说一下', ''],
  ['多提一句', ''],
  ['please check with the bureau', 'please  with the bureau'],
])('只是陪衬的话不说政策什么：%s', (phrase, told) => {
  expect(withoutAccompanying(phrase)).toBe(told);
});

test.each([
  ['展览项目取得认证的', '对展览项目首次取得认证的', ['首次']],
  ['展览项目首次取得认证的', '对展览项目首次取得认证的', []],
  ['企业引进博士', '企业新引进的全职博士', ['新', '全职']],
  ['就业满两年', '新招入的务工人员连续就业两年', ['连续']],
  ['引领产业', '创新引领产业，新能源汽车', []],
  ['首次被认定的20万元', '首次被认定的奖励20万元,重新被认定的奖励8万元', []],
  ['所需资金在制造业专项资金中安排', '其余条款市级所需资金在制造业专项资金中安排', ['其余条款']],
  ['其余各条的资金在制造业专项资金中安排', '其余条款市级所需资金在制造业专项资金中安排', []],
])('限定的词丢了：%s ↔ %s', (says, official, dropped) => {
  expect(narrowingDropped(says, official, { reply: '', whole: false })).toEqual(dropped);
});

test.each([
  ['省级检测中心奖100万元', '对国家级检测中心奖100万元', '', 1, 0],
  ['省级以上的检测中心', '对省级以上检测中心', '', 0, 0],
  ['国家级的检测中心', '对省级及以上检测中心', '', 0, 0],
  [
    '被认定的奖20万元，到期重新认定的也是',
    '首次被认定的奖20万元',
    '首次被认定的奖20万元,重新被认定的奖8万元',
    0,
    1,
  ],
  ['头一回被认定的奖20万元', '首次被认定的奖20万元', '', 0, 0],
  ['规下企业', '规模以上企业', '', 1, 0],
  ['租金全免', '租金减半', '', 0, 1],
  ['2月租金先欠着', '1月租金免收、2月租金缓收', '', 0, 0],
  ['选手个人有20万元', '给予所在单位20万元', '', 0, 1],
])('限定得和原文不同：%s ↔ %s', (says, ...rest) => {
  const [official, around, against, open] = rest;
  const found = narrowedOtherwise(says, official, around);
  expect([found.against.length, found.open.length]).toEqual([against, open]);
});

test.each([
  ['给高新技术企业20万元', '首次被认定的奖20万元', true, ['首次']],
  ['第一次认定的20万元', '首次被认定的奖20万元', true, []],
  ['给高新技术企业20万元', '首次被认定的奖20万元', false, []],
  ['招来的博士', '对全职新引进的博士', true, ['新', '全职']],
  ['供应商大会补50%', '全国供应商大会补50%', true, ['全国']],
  ['景区每家30万元', '接待外省游客的景区每家30万元', true, ['外省']],
])('说的是那笔钱，限定的词一个都不能丢：%s ↔ %s', (says, ...rest) => {
  const [official, whole, dropped] = rest;
  expect(narrowingDropped(says, official, { reply: '', whole })).toEqual(dropped);
});

test.each([
  ['不用签合同', '签订1年以上劳动合同', ['原文限“签合同”，稿中说不论']],
  ['不管是不是汽车企业', '参加车展的汽车企业', ['原文限“是不是汽车企业”，稿中说不论']],
  ['不管是整车还是零部件企业', '整车及零部件企业', []],
  ['不用签合同', '签订劳动合同的，不要求缴纳社保', []],
])('原文要求的说成不论：%s ↔ %s', (says, official, off) => {
  expect(turnedRound(says, official)).toEqual(off);
});

test.each([
  ['文件有一句话，两场加起来', []],
  ['文件是          发的', []],
  ['挂集体户也算', []],
  ['送展门票', ['送展门票', '送']],
])('怎么说不是说了什么：%s', (words, strange) => {
  const account = [accountOf(['含集体户口，文件加起来，展'])];
  const found = claimedIn(words, () => true).flatMap((each) => unaccounted(each, account, NO_ENGLISH));
  expect([...new Set(found)]).toEqual(strange);
});

test.each([
  ['此前都没有配套过', '每新配套一家整车企业', []],
  ['没有配套的也给', '每新配套一家整车企业', ['配套']],
  ['此前没有配套', '经配套的', ['配套']],
])('新的，就是此前没有的：%s ↔ %s', (says, official, denied) => {
  expect(wordsDenied(says, official)).toEqual(denied);
});

test.each([
  ['出口额不到50万美元的按最低档扶持', '年出口额在50万美元以下的，不予扶持', ['不予扶持']],
  ['出口额不到50万美元的不扶持', '年出口额在50万美元以下的，不予扶持', []],
  ['可以重复享受', '从优、就高、不重复', ['不重复']],
  ['如果在适用范围内，14.4万元', '不适用于资源开发性企业', []],
  ['如果算龙头项目，并且在适用范围内，对应80万元', '不适用于资源开发性企业', []],
  ['如果是资源开发性企业也适用', '不适用于资源开发性企业', ['不适用']],
  ['最高500万元', '最高不超过500万元', []],
])('原文不给的说成给：%s ↔ %s', (says, official, denied) => {
  expect(wordsAffirmed(says, official).map((one) => one.denied)).toEqual(denied);
});

test.each([
  ['江铃320万元的5%是16万元', true, false],
  ['您这批注塑机的发票426万元', true, false],
  ['搭建费80万元也补40万元', true, true],
  ['由组委会先垫付', false, true],
  ['只限国产设备', false, true],
  ['您公司是做线束的', false, false],
  ['您可以到窗口申领', false, true],
])('除数以外还说了政策什么：%s', (words, hasFigure, claims) => {
  expect(claimsBeside(words, hasFigure)).toBe(claims);
});

describe('不论、也算、都能拿', () => {
  test.each([
    ['不论第几次创业，都给补贴', '对首次创业的给予补贴', ['首次']],
    ['不管全职还是兼职', '对全职引进的博士', ['全职']],
    ['不管有没有认定，都给', '经认定通过后给予10万元', ['经认定通过']],
    ['不论国有还是民营', '对首次创业的给予补贴', []],
    ['首次创业的', '对首次创业的给予补贴', []],
  ])('%s ← %s', (says, official, off) => {
    expect(turnedRound(says, official).filter((note) => note.startsWith('原文限'))).toEqual(
      off.map((what) => `原文限“${what}”，稿中说不论`),
    );
  });

  test.each([
    ['修路的200万元也一并计入', ['不含道路建设投入']],
    ['设备的200万元也一并计入', []],
    ['修路的200万元不计入', []],
  ])('%s', (says, open) => {
    expect(takenIn(says, '按照设备投入(不含道路建设投入)给予50%的补助')).toEqual(open);
  });

  test.each([
    ['可以叠加享受', 1],
    ['两边的补贴都能拿', 1],
    ['两项一起享受', 1],
    ['不能叠加享受', 0],
    ['能否叠加享受', 0],
  ])('%s', (says, count) => {
    expect(stackedAll(says, '按照“从优、就高、不重复”的原则执行')).toHaveLength(count);
    expect(stackedAll(says, '给予补助')).toEqual([]);
  });

  test.each(['两条占一条即可', '满足一项就行', '两条之一即可'])('%s', (says) => {
    expect(joinedOtherwise(says, '投资500万元以上,并符合导向的')).toBeDefined();
  });
});
