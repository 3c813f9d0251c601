import { expect, test } from 'vitest';
import { z } from 'zod';
import { draftsOf } from '../../src/award/draft/index.ts';
import { segment } from '../../src/corpus/segment/segment.ts';
import { COMMON } from '../common.ts';

const form = z.looseObject({ kind: z.string() });
const award = z.looseObject({
  payee: z.looseObject({ type: z.string() }),
  facts: z.record(z.string(), z.looseObject({ label: z.string(), type: z.string() })),
  conditions: z.array(z.looseObject({ kind: z.string() })),
  amount: z.looseObject({
    form,
    each: z.looseObject({}).optional(),
    frequency: z.looseObject({ value: z.string() }),
    caps: z.array(z.looseObject({ value: z.string() })),
  }),
  TODO: z.array(z.string()).optional(),
});

function drafted(sentence: string) {
  const { clauses } = segment(
    `测试市若干措施\n一、支持政策\n1.支持企业。${sentence}\n二、附则\n本措施自2026年1月1日起施行。\n`,
  );
  const found = draftsOf({ clauses, common: COMMON });
  return { ...found, awards: found.drafts.map(({ json }) => award.parse(json)) };
}

/** The first figures of a form, in the order in which they stand in it. */
function figures(of: object): readonly string[] {
  return Array.from(JSON.stringify(of).matchAll(/"value":"([^"]+)"/gu), ([, value = '']) => value);
}

const READ: readonly (readonly [sentence: string, kind: string, values: string[], caps: string[]])[] = [
  ['对新认定的高新技术企业,给予10万元奖励。', 'fixed', ['10万元'], []],
  [
    '对研发费用100万元以上的企业,按研发费用的10%给予补助,每家每年最高不超过50万元。',
    'rate',
    ['10%'],
    ['50万元'],
  ],
  ['对开展活动的企业,按照不超过活动投入的30%给予补贴。', 'rate', ['30%'], []],
  ['对上市企业,给予最高不超过200万元奖励。', 'ceiling', ['200万元'], []],
  ['对建设直播间的企业,给予不少于10万元补贴。', 'floor', ['10万元'], []],
  ['对新建工作站的企业,给予50-100万元支持。', 'range', ['50万元', '100万元'], []],
  ['对获得国家级、省级称号的企业,分别给予100万元、50万元奖励。', 'tiers', ['100万元', '50万元'], []],
  ['对获得一等奖、二等奖的企业,分别给予最高100万元、50万元奖励。', 'tiers', ['100万元', '50万元'], []],
  ['对工业企业,营业收入每增加1000万元,奖励2万元。', 'step', ['1000万元', '2万元'], []],
  ['对扩建冷库的企业,每增加500吨,奖励3万元。', 'step', ['500吨', '3万元'], []],
  ['对月工资5000元的企业,给予10万元奖励。', 'fixed', ['10万元'], []],
  ['对入驻园区的企业,租金减半。', 'rate', ['50%'], []],
  ['对参加培训的企业,按规定给予补贴。', 'unstated', [], []],
];

test.each(READ.map(([sentence, kind, values, caps]) => ({ sentence, kind, values, caps })))(
  '$sentence → $kind $values',
  ({ sentence, kind, values, caps }) => {
    const { awards, unencoded } = drafted(sentence);
    expect(unencoded).toEqual([]);
    expect(awards.map(({ amount }) => [amount.form.kind, figures(amount.form)])).toEqual([[kind, values]]);
    expect(awards[0]?.amount.caps.map(({ value }) => value)).toEqual(caps);
  },
);

test('一句里两个对象各是一项，只写上限的下一句归上一项', () => {
  const two = drafted(
    '对甲类企业给予10万元奖励,对乙类企业给予5万元奖励;对丙类企业,按投资额的5%给予补助。每家最高不超过20万元。',
  );
  expect(
    two.awards.map(({ amount }) => [...figures(amount.form), ...amount.caps.map(({ value }) => value)]),
  ).toEqual([['10万元'], ['5万元'], ['5%', '20万元']]);
});

test('门槛读成 threshold，事实用原文的词；比例问得出是谁的比例', () => {
  const [first] = drafted(
    '对年营业收入同比增长10%以上、研发投入占营业收入比例达到5%及以上的软件企业,给予20万元奖励。',
  ).awards;
  expect(first?.conditions.map(({ kind, op, of }) => [kind, op, of])).toEqual([
    ['threshold', 'gte', 'of_1'],
    ['threshold', 'gte', 'of_2'],
    ['classification', undefined, undefined],
  ]);
  expect(Object.values(first?.facts ?? {}).map(({ label }) => label)).toEqual([
    '年营业收入',
    '年营业收入（上年度或上年同期）',
    '研发投入',
    '营业收入',
    '软件企业',
  ]);
});

test.each(['对投资额不足500万元的,不给予补助。', '对逾期申报的企业,不予奖励。'])(
  '%s 不给的不是奖项',
  (sentence) => {
    const { awards, unencoded } = drafted(sentence);
    expect([...awards, ...unencoded]).toEqual([]);
  },
);

test('读不准的不猜：写成 TODO，说清是哪几个字', () => {
  const [supplement] = drafted('对企业给予10万元奖励,连续3年的额外再奖励500万元。').awards;
  expect(supplement?.TODO?.join()).toContain('500万元');
  expect(supplement?.TODO?.join()).toContain('supplements');
  const [schedule] = drafted('对企业前2年按利息的80%给予贴息,后3年按50%给予贴息。').awards;
  expect(schedule?.TODO?.join()).toContain('schedule');
  const [counted] = drafted('对新开通航线的企业,每条航线给予10万元补贴。').awards;
  expect(counted?.amount.each).toMatchObject({ of: 'count', quote: '每条航线给予10万元补贴' });
  expect(counted?.facts.count?.label).toMatch(/^TODO/u);
  const [noun] = drafted('对新落户的首发活动,给予20万元奖励。').awards;
  expect(noun?.payee.type).toMatch(/^TODO/u);
});

test.each([
  ['对企业三年内每人每月给予3000元生活补助。', { of: 'months', most: { value: '3年' } }],
  ['对引进人才的企业,每人每月给予500元补贴,最长12个月。', { of: 'months', most: { value: '12个月' } }],
  ['对企业每人每月给予500元补贴。', { of: 'months' }],
])('每人每月的月数另问，写了最多几个月的封在那里：%s', (sentence, months) => {
  const [first] = drafted(sentence).awards;
  expect(first?.payee.type).toBe('enterprise');
  expect(first?.facts.months).toMatchObject({ type: 'quantity', unit: '个月' });
  expect(first?.amount.each).toMatchObject({ of: 'count', per: 'person', also: [months] });
});

test('按月给的，计的就是月数', () => {
  const [first] = drafted('对入驻园区的企业,按月给予2000元租金补贴,补贴期限不超过24个月。').awards;
  expect(first?.amount.each).toMatchObject({ of: 'months', per: 'not_stated', most: { value: '24个月' } });
});

test.each([
  {
    sentence: '对2025年1月1日以后认定的高新技术企业,给予10万元奖励。',
    ends: { from: { day: '2025-01-01', edge: 'not_stated' } },
    date: '认定日期',
    kinds: ['date', 'classification'],
  },
  {
    sentence: '对2023年1月1日至2025年12月31日期间新设立的企业,给予10万元奖励。',
    ends: { from: { day: '2023-01-01', edge: 'included' }, to: { day: '2025-12-31', edge: 'included' } },
    date: '新设立日期',
    kinds: ['date', 'classification'],
  },
  {
    sentence: '对在2026年12月31日前投产、固定资产投资1000万元以上的项目,给予10万元奖励。',
    ends: { to: { day: '2026-12-31', edge: 'not_stated' } },
    date: '投产日期',
    kinds: ['date', 'threshold', 'fact'],
  },
  {
    sentence: '对本措施施行后新开业的企业,给予10万元奖励。',
    ends: { from: { day: 'in_force_from', edge: 'included' } },
    date: '新开业日期',
    kinds: ['date', 'classification'],
  },
  {
    sentence: '对2025年认定的高新技术企业,给予10万元奖励。',
    date: '认定日期',
    kinds: ['date', 'classification'],
  },
  {
    sentence: '对2023年一季度营业收入达1亿元以上的工业企业,给予10万元奖励。',
    kinds: ['threshold', 'classification'],
  },
  { sentence: '对新认定的高新技术企业,给予10万元奖励。', kinds: ['classification'] },
  { sentence: '对连续经营3年以上的企业,给予10万元奖励。', kinds: ['classification'] },
])('哪一天以后、以前的，读成日期条件：$sentence', ({ sentence, ends = {}, date, kinds }) => {
  const [first] = drafted(sentence).awards;
  expect(first?.conditions.map(({ kind }) => kind)).toEqual(kinds);
  const dated = first?.conditions.find(({ kind }) => kind === 'date');
  if (date !== undefined) expect(dated).toMatchObject(ends);
  const dates = Object.values(first?.facts ?? {}).filter(({ type }) => type === 'date');
  expect(dates.map(({ label }) => label)).toEqual(date === undefined ? [] : [date]);
});

test('名额不是哪一家的条件，贷款额度不是奖补的上限', () => {
  const [quota] = drafted('每年评选不超过10家示范企业,每家给予10万元奖励。').awards;
  expect(quota?.amount).toMatchObject({ quota: { quote: '每年评选不超过10家示范企业' } });
  expect(quota?.conditions.map(({ kind }) => kind)).not.toContain('threshold');
  const [loan] = drafted('对创业企业,按贷款利息的50%给予贴息,贷款额度最高300万元。').awards;
  expect(loan?.amount.caps).toEqual([]);
  expect(loan?.TODO?.join()).toContain('300万元');
});

test.each([
  ['同类奖项按最高标准执行,不重复享受。', 'stacking'],
  ['本措施与其他政策有重叠的,按照就高不重复原则执行。', 'overlap'],
  ['《测试市旧措施》(测府办发〔2020〕3号)同时废止。', 'repeals'],
  ['所需资金从市级工业发展专项资金中列支。', 'funds'],
  ['所需资金由市、县(区)财政按5:5的比例分担。', 'split'],
])('%s 要写进 policy.json 的 %s，连同原文指出来', (sentence, field) => {
  const { policyWide } = drafted(sentence);
  expect(policyWide.map(({ quote }) => quote)).toEqual([sentence.replace('。', '')]);
  expect(policyWide[0]?.say).toContain(field);
});

test.each(['给予“一事一议”支持。', '具体工作由市工信局承担。', '按最高额度的1.2倍申请贷款。'])(
  '%s 没有可指的',
  (sentence) => expect(drafted(sentence).policyWide).toEqual([]),
);

test.each([
  {
    sentence:
      '对特色农业项目,固定资产投资1000万元及以上至5000万元、5000万元以上的,参照其税收的70%、80%给予企业奖励。',
    values: ['1000万元', '70%', '5000万元', '80%'],
    labels: ['固定资产投资', '税收'],
    kinds: ['fact', 'threshold'],
  },
  {
    sentence: '对年营业收入1亿元以上、5亿元以上的工业企业,分别给予10万元、50万元奖励。',
    values: ['1亿元', '10万元', '5亿元', '50万元'],
    labels: ['年营业收入'],
    kinds: ['threshold', 'classification'],
  },
])('各段与所得列在一句里的，读成分段：$sentence', ({ sentence, values, labels, kinds }) => {
  const [first] = drafted(sentence).awards;
  expect(first?.amount.form.kind).toBe('bands');
  expect(figures(first?.amount.form ?? {})).toEqual(values);
  const { banded, base } = first?.facts ?? {};
  expect([banded, base].flatMap((one) => one?.label ?? [])).toEqual(labels);
  expect(first?.conditions.map(({ kind }) => kind)).toEqual(kinds);
});

test('分段的一段不当作要符合的条件，也不单独问一个数', () => {
  const [first] = drafted('搬迁费用50-100万元的,给予20万元扶持。').awards;
  expect(first?.conditions).toEqual([]);
  expect(first?.TODO?.join()).toContain('写 bands');
});

test('给的话在前、数在后，一次性照样写', () => {
  const [first] = drafted('对新开设的首店,给予一次性奖励,每家最高不超过150万元。').awards;
  expect(first?.amount.frequency).toMatchObject({ value: 'one_off' });
});

test('收款方写在上一级的，引上一级的原文', () => {
  const { drafts } = drafted('对外贸出口企业,按年度结算:\n(1)年出口额达600万美元及以上的,给予2万元扶持。');
  expect(drafts.at(-1)?.json).toMatchObject({
    payee: { type: 'enterprise', clause: '一.1', quote: '对外贸出口企业' },
  });
});

/** What a text's provisions are: as many drafts as it gives things, each with what leads in to it. */
const PROVISIONS: readonly (readonly [what: string, text: string, forms: readonly string[]])[] = [
  ['只能择一，不是一项', '对上规企业给予5万元奖励。同一企业只能择一享受上规奖励或增长奖励。', ['fixed']],
  [
    '追回，不是一项',
    '对上规企业给予5万元奖励。享受奖励的企业五年内迁出的，区政府将追回奖励资金。',
    ['fixed'],
  ],
  ['各得多少，不是一项', '对备案基金给予20万元奖励。奖励资金由基金及其管理企业按各50%分享。', ['fixed']],
  [
    '上限跟着前一句',
    '对租房企业给予10万元补助。同一集团的多家企业享受的补助金额每年不超过30万元。',
    ['fixed'],
  ],
  [
    '逐段写的是一项',
    '出口额达到1000万元的，按不超过1%的比例给予奖励；达到3000万元的，按不超过2%的比例给予奖励。',
    ['bands'],
  ],
  [
    '每增加多少另给，跟着前一句',
    '首次交易额达到2亿元的市场，给予8万元奖励；每增加1亿元，另给予4万元奖励。',
    ['fixed'],
  ],
  ['每实现多少给多少', '对批发企业，年销售额每实现5000万元，给予3万元奖励。', ['step']],
  [
    '后半句给别的人',
    '对增长10%以上的银行，按新增贡献的40%予以奖励，其负责人薪酬所形成的贡献，按60%奖励给个人。',
    ['rate', 'rate'],
  ],
  ['资金总额不是给一家的', '区财政每年安排300万元专项资金用于技能培训补贴。', ['unstated']],
  ['最多为另一个数的几成', '入驻园区的企业，按照新增税收给予奖励，最多不超过上一年税收的8%。', ['unstated']],
];

test.each(PROVISIONS.map(([what, text, forms]) => ({ what, text, forms })))('$what', ({ text, forms }) => {
  const { awards, unencoded } = drafted(text);
  expect(awards.map(({ amount }) => amount.form.kind)).toEqual(forms);
  expect(unencoded).toEqual([]);
});

test('冒号前面的话，后面各项都要问', () => {
  const { awards } = drafted(
    '新入库且年增长30%以上的商户：零售商户年零售额达到1亿元的，给予2万元奖励；餐饮商户年营业额达到3000万元的，给予1万元奖励。',
  );
  const asked = awards.map(({ conditions }) => JSON.stringify(conditions));
  expect(asked.map((all) => [all.includes('新入库'), all.includes('年增长30%以上')])).toEqual([
    [true, true],
    [true, true],
  ]);
});

test('“可享受：”前面写的是谁，下面各项就给谁', () => {
  const { awards } = drafted(
    '对在本区注册的会展企业可享受：（1）租房补助。租赁办公用房的，给予3万元补助。（2）展会补助。办展的，给予5万元补助。',
  );
  expect(awards.map(({ payee }) => payee.type)).toEqual(['enterprise', 'enterprise']);
});

const asksOf = (text: string) =>
  drafted(text).drafts.map(({ json }) =>
    asks.parse(json).conditions.map(({ quote, bound }) => quote ?? bound?.quote ?? ''),
  );
const asks = z.looseObject({
  conditions: z.array(
    z.looseObject({ quote: z.string().optional(), bound: z.looseObject({ quote: z.string() }).optional() }),
  ),
});

test.each<[text: string, conditions: readonly (readonly string[])[]]>([
  ['对年度新获得质量奖的，当年给予企业50万元奖励。', [['年度新获得质量奖']]],
  [
    '对新开发一类新药，年销售额在1亿元及以上的，单品种奖励企业200万元。',
    [['新开发一类新药', '年销售额在1亿元及以上']],
  ],
  ['对引进的总部项目，自认定当年起，前2年按税收的80%给予奖励。', [['引进的总部项目']]],
  ['对贡献较大的企业，对其奖励实行“一事一议”。', [['贡献较大的企业']]],
  ['对取得批件的企业，对企业发展给予优先支持。', [['取得批件的企业']]],
  ['对完成评价的企业，从该品种产生的税收中给予企业奖励，单品种最高奖励不超过300万元。', [['完成评价的企业']]],
  ['省级认定的监管平台给予运营支持，每年最高50万元。', [['省级认定的监管平台']]],
  ['对种植基地面积在100亩及以上至500亩的，给予企业100元/亩奖励。', [['种植基地面积在100亩及以上']]],
  [
    '对现代服务业类项目(不含住宅类项目)固定资产投资3000万元及以上的，按固定资产投资的5%给予奖励。',
    [['现代服务业类项目(不含住宅类项目)', '固定资产投资3000万元及以上']],
  ],
])('当年、单品种、怎样给，不是条件：%s', (text, conditions) => {
  expect(asksOf(text)).toEqual(conditions);
});

test('括号里的“不含”说的是谁，不从数里减', () => {
  const [draft] = drafted(
    '对服务业类项目(不含住宅类项目)固定资产投资3000万元及以上的，给予10万元奖励。',
  ).drafts;
  expect(JSON.stringify(draft?.json)).not.toContain('minus');
  const [less] = drafted('对营业收入(不含补贴收入)3000万元及以上的企业，给予10万元奖励。').drafts;
  expect(JSON.stringify(less?.json)).toContain('minus');
});

test.each([
  [
    '政策奖励按主体封闭、竣工验收和运营满6个月3个阶段，分别按应奖励额的30%、30%和40%对企业进行奖励。',
    'stages',
  ],
  ['补助资金分三年拨付。', 'stages'],
  ['若项目违约将按协议追回奖励。', 'reclaim'],
  ['与国家、省有关规定相抵触的，按国家、省有关规定执行。', 'precedence'],
])('怎样兑现、追回、先后不是一项奖补，写成 TODO：%s', (text, field) => {
  const { drafts, unencoded, policyWide, left } = drafted(text);
  expect([drafts, unencoded, left]).toEqual([[], [], []]);
  expect(policyWide.map((each) => each.field)).toContain(field);
});

test('按另一条享受的也是一项；读不出给什么的留给人，不漏', () => {
  expect(
    drafted('对迁回结算的企业，按新增财政贡献享受第5条政策。').awards.map(({ amount }) => amount.form.kind),
  ).toEqual(['unstated']);
  const { drafts, left } = drafted('项目投资奖励按第2、3条执行。由乡镇与开发区按50%比例进行分配。');
  expect(drafts).toEqual([]);
  expect(left.map(({ quote }) => quote)).toEqual([
    '项目投资奖励按第2、3条执行',
    '由乡镇与开发区按50%比例进行分配',
  ]);
});
