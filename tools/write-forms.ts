import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { AWARDS, WHOLE } from '../test/award/branch-awards.ts';
import { generated } from './generated.ts';

/** `docs/forms.md`: every form with words of a real policy, its JSON and what it comes to: `npm run docs`. */

/** What the page shows: the form, how it is met in texts, and the award of a real policy that uses it, or of the made-up one. */
const MADE_UP = '虚构的一份';
const SHOWN: readonly (readonly [form: string, met: string, policy: string, award: string])[] = [
  ['fixed 定额', '给予50万元奖励', 'xiushui-2022', 'tech-sme'],
  ['rate 比例，caps 上限', '按…的30%给予补贴，每家最高不超过25万元', 'wuhan-2023-zhuti', 'promotion'],
  ['rate 比例本身只是上限（bound: at_most）', '按照不超过…的10%', 'wuhan-2023-zhuti', 'software-rd'],
  ['rate 两端（to）', '按固定资产投资的5%—20%给予奖励', MADE_UP, 'rate-range'],
  ['rate 减半、全额、免费', '租金减半；全额租金；免费提供', 'xiushui-2022', 'flat-half'],
  ['rate 按1:0.5配套、等额', '按上级奖励1:0.5给予配套', MADE_UP, 'matched'],
  ['rate 倍数，each.most 最多计多少', '最低工资标准1.5倍按月给予三年', 'xiushui-2022', 'spouse'],
  ['base.minus 两项之差', '增量的2%；超出…的部分', 'wuhan-2023-zhuti', 'inclusive-loan'],
  ['base.above 超过的部分、超出额', '同比增长超过1000万元的，给予超出额的1%', MADE_UP, 'excess'],
  ['range 两端', '给予50-100万元', 'xiushui-2022', 'academician-new'],
  ['ceiling 只有上限', '给予最高可达5万元', 'xiushui-2022', 'car'],
  ['floor 只有下限', '每个给予不少于10万元', 'wuhan-2023-zhuti', 'live-room'],
  ['unstated 没有数额', '按规定给予；一事一议；分类给予', 'xiushui-2022', 'pension'],
  ['tiers 各档定额', '分别给予100万元、50万元', 'xiushui-2022', 'sci-province'],
  ['tiers 各档有各自的形式（pays）', '分别给予最高可达10万元、6万元', 'xiushui-2022', 'home'],
  ['tiers 各档有各自的上限（cap）', '甲级按20%最高30万元、乙级按10%最高10万元', MADE_UP, 'own-caps'],
  ['bands 分段', '50(含50)-100万元的给予20万元', 'xiushui-2022', 'relocation'],
  ['bands 分段的数与计算的数不是一个（pays.base）', '投资1000万元以上的按税收的70%', MADE_UP, 'other-base'],
  [
    'bands 前一段“至”、后一段“以上”的同一个数：归后一段（含本数），归前一段的读法写进 open',
    '1000万元及以上至2000万元、2000万元以上至5000万元',
    MADE_UP,
    'adjoining',
  ],
  ['bands 按增长的比例分段（of）', '同比增长10%、20%以上的，分别给予10万元、20万元', MADE_UP, 'growth-bands'],
  ['base.most 基数最多按多少计', '贷款本金最高500万元，按2%贴息', MADE_UP, 'base-bounded'],
  ['step 每满多少给多少', '每增加1000万元，奖励2万元', 'wuhan-2023-zhuti', 'growth-q1'],
  ['schedule 按年数', '第1年至第3年100%；第4至第5年50%', 'xiushui-2022', 'cit'],
  [
    'schedule 逐年递减，caps.over 几年累计',
    '第一年100%、第二年70%；三年累计不超过50万元',
    MADE_UP,
    'declining',
  ],
  ['schedule 各期的数列在一句里', '第一年、第二年、第三年分别按10‰、8‰、6‰', MADE_UP, 'falling'],
  [
    'schedule.calendar 按自然年（first：当年起、年度起写 same_year，次年起写 next_year）',
    '自认定当年起；自次年起三免两减半',
    MADE_UP,
    'free-then-half',
  ],
  ['share 原文标准的几成', '前两年10万元，后三年减半', MADE_UP, 'halved'],
  ['share 另一条标准的几成', '按第四条标准的50%给予', MADE_UP, 'half-graded'],
  ['按另一条的规定给，数从那一条引', '按新增税收享受前款政策', MADE_UP, 'as-above'],
  ['date 某一天以后（含那一天）', '2017年1月1日以后（含）获得授权的', MADE_UP, 'granted-since'],
  ['date 某一天前（原文没有写含不含）', '2024年12月31日前认定', MADE_UP, 'named-before'],
  ['date 两天之间', '2023年1月1日至2025年12月31日期间新设立', MADE_UP, 'founded-in'],
  ['date 本政策施行后', '本措施施行后认定；自本办法施行之日起', MADE_UP, 'upgraded'],
  ['base.lower 两项取低的（取高的写 higher）', '实际投资额与合同投资额孰低的10%', MADE_UP, 'lower-base'],
  [
    'caps 不超过某项事实（value 写 100%）',
    '每平方米20元，但不超过实际租赁成本；与实际支出孰低',
    MADE_UP,
    'rent-paid',
  ],
  ['caps 从某项事实里给（value 写 100%）', '从该品种产生的税收中给予', MADE_UP, 'out-of'],
  ['caps 某项事实的几成', '给予20万元，最高不超过实际研发投入的50%', MADE_UP, 'half-capped'],
  ['step 每满、每实现、每增加多少给多少', '年零售额每满2000万元给予2万元', MADE_UP, 'steps'],
  [
    'caps 各档合计不超过（in_total）',
    '甲类、乙类每人分别10万元、5万元，合计不超过30万元',
    MADE_UP,
    'talents',
  ],
  [
    'reclaim 追回、退还、停止拨付（管着各项的写在 policy.json）',
    '5年内转租的，追回补助资金',
    MADE_UP,
    'taken-back',
  ],
  [
    'stages.parts 总额分几次给（管着几项的写在 policy.json 的 stages）',
    '10万元（第一年5万元，第二年3万元，第三年2万元）',
    MADE_UP,
    'in-parts',
  ],
  ['quota 名额', '每年不超过10家', MADE_UP, 'quota'],
  ['each.most 每家最多几人，quota 资金总额', '每家企业最多补贴5人；额满为止', MADE_UP, 'most-people'],
  ['bands 与 each：按亩分段、按亩计', '100亩及以上至500亩100元/亩', MADE_UP, 'per-mu'],
  ['each 按单位', '3.8万元/亩；每平方米1000元', 'xiushui-2022', 'land-green'],
  [
    'each 列表：逐项计，每项乘以自己的面积、月数（also），each.cap 一项的上限，caps 总的上限',
    '按单个商户租用仓库每月每平方米3元；因同一商户每年不超过50万元',
    MADE_UP,
    'tenants',
  ],
  ['rate 100%：问到的差额、实际支出整笔给', '按实际缴纳的检测费给予补贴', MADE_UP, 'whole-cost'],
  ['frequency one_off：每一件只享受一次', '同一设备只能享受一次补贴', MADE_UP, 'once-each'],
  ['each.also 每人每月', '三年内每人每月给予3000元', 'xiushui-2022', 'living-edu'],
  ['supplements 另加', '大型展上浮5%—10%', 'wuhan-2023-zhuti', 'expo-consumer'],
  ['top_up 晋档补差', '对提升等级的企业，给予补差奖励', 'wuhan-2023-zhuti', 'logistics-level'],
  ['measure.by 两项之比', '上缴增值税50元/平方米以上', 'xiushui-2022', 'factory-rent-2'],
  ['open 列举未尽', '技术中心等', 'xiushui-2022', 'expert-station'],
  ['payee.is 原文的称呼；not_stated 没有写', '对引进会议的酒店', 'wuhan-2023-zhuti', 'hotel'],
  ['funding.share 本条的分担', '市、区按照1:1的比例分担', 'wuhan-2023-zhuti', 'interest'],
];

const award = z.looseObject({
  name: z.string(),
  payee: z.unknown(),
  facts: z.unknown(),
  items: z.unknown().optional(),
  reclaim: z.unknown().optional(),
  open: z.array(z.unknown()),
  conditions: z.array(z.unknown()),
  amount: z.unknown(),
  funding: z.looseObject({ share: z.unknown().optional() }),
  cases: z.array(z.looseObject({ name: z.string(), facts: z.unknown(), expect: z.unknown() })),
});

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
}

function section([form, met, policy, id]: (typeof SHOWN)[number]): string {
  const file = `test/policies/encoded/${policy}/awards/${id}.json`;
  const read = award.parse(policy === MADE_UP ? AWARDS[id] : readJson(file));
  const { payee, conditions, amount, funding, cases } = read;
  const shared = {
    ...(read.reclaim === undefined ? {} : { reclaim: read.reclaim }),
    ...(policy === MADE_UP && read.open.length > 0 ? { open: read.open } : {}),
    ...(funding.share === undefined ? {} : { funding: { share: funding.share } }),
  };
  const [worked] = cases;
  // A list is understood with what is asked of each item.
  const listed = read.items === undefined ? {} : { facts: read.facts, items: read.items };
  return `## ${form}

原文里的写法：${met}。例：${read.name}

\`\`\`json
${written({ payee, ...listed, conditions, amount, ...shared })}
\`\`\`

算例“${worked?.name}”：\`${JSON.stringify(worked?.facts)}\` → \`${JSON.stringify(worked?.expect)}\`
`;
}

/** No line of JSON is longer, and what fits on one stands on one: the page is read by assistants whole. */
const WIDTH = 110;

function written(value: unknown, indent = ''): string {
  const line = JSON.stringify(value);
  if (typeof value !== 'object' || value === null || indent.length + line.length <= WIDTH)
    return spaced(line);
  const inner = `${indent}  `;
  const entries = Array.isArray(value)
    ? value.map((one) => inner + written(one, inner))
    : Object.entries(value).map(([key, one]) => `${inner}${JSON.stringify(key)}: ${written(one, inner)}`);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${entries.join(',\n')}\n${indent}${close}`;
}

/** `{"a":1,"b":2}` as `{ "a": 1, "b": 2 }`; what stands in strings stays. */
function spaced(line: string): string {
  return line.replace(/"(?:[^"\\]|\\.)*"|[{}[\],:]/gu, (part) => {
    if (part === ',' || part === ':') return `${part} `;
    return part === '{' ? '{ ' : part === '}' ? ' }' : part;
  });
}

/** What is told beside the sums: where it is met, what it does, and a real file that says it, field by field. */
const BESIDE: readonly (readonly [field: string, does: string, file: string])[] = [
  [
    'stacking',
    '在 policy.json：本政策各项之间不能都拿。kind 写 highest（同类按最高）或 one_of（只能享受其一）；awards 写奖项编号，原文没有说哪些同类的写 "all"；原文写“第3条与第5条不重复享受”的，写这两条的全部奖项',
    'test/policies/encoded/xiushui-2022/policy.json',
  ],
  [
    'stages',
    '在 policy.json：管着几项的分期、到账时间。awards 写奖项编号或 "all"；按几成分的写 parts，逐次照原文，引文不止一次出现的带上前后的字。几处说的写几条，测算时都告诉申报人；只管一项的写在该项的 amount.stages',
    MADE_UP,
  ],
  ['reclaim', '在 policy.json：管着各项的追回、退还、停止拨付；只管一项的写在该项', MADE_UP],
  ['precedence', '在 policy.json：与上级规定抵触时怎么办，say 是念给人听的一句', MADE_UP],
  [
    'repeals',
    '在 policy.json：废止的文件。写了标题、文号的写 title、number；没有点名的写 what，照抄引文里的称呼',
    MADE_UP,
  ],
  [
    'funds',
    '在 policy.json：钱从哪里出。每项资金起一个名字，只用小写英文字母；name 照抄引文里的称呼；奖项的 funding.funds 写 [{ "fund": "这个名字" }]',
    MADE_UP,
  ],
  [
    'overlap',
    '在 policy.json：与别的政策重叠时怎么办（就高、从优、不重复），say 是念给人听的一句',
    'test/policies/encoded/wuhan-2023-zhuti/policy.json',
  ],
  [
    'conditions',
    '在 policy.json：各项都要符合的条件，只问一次；事实写在同一文件的 facts',
    'test/policies/encoded/xiushui-2022/policy.json',
  ],
  [
    'without',
    '在奖项里：policy.json 的哪个条件原文不及于本项，为什么',
    'test/policies/encoded/xiushui-2022/awards/car.json',
  ],
  [
    'overlaps',
    '在奖项里：与本政策哪几项落在同一件事上，而原文没有说能不能都拿；两项都要写',
    'corpus/nanchang-2025-9/awards/3a.json',
  ],
  [
    'open',
    '在奖项里：原文没有说定的问题。id 大写字母开头（Q1、A4-1）；weight 写 high（会使结果翻转或成倍变化，测算时告诉申报人）、moderate、low；question 问题、taken 采用的读法、because 理由；others 每条写 reading，算得出的写 override：换成什么 conditions、items 或 amount（form、caps、each、top_up），没有写的照旧',
    'corpus/nanchang-2025-9/awards/6a.json',
  ],
  [
    'aims',
    '在奖项里（整份政策的写在 policy.json）：像条件、带数字而不是条件的话，say 写明为什么不是。要求（须、不得低于）、上限、补差不能放进来',
    'test/policies/encoded/xiushui-2022/policy.json',
  ],
  [
    'unencoded',
    '在 policy.json：有支持而写不出来的，查到那一条时照实说“有支持，未录入测算”',
    'test/policies/encoded/wuhan-2023-zhuti/policy.json',
  ],
];

const anything = z.record(z.string(), z.unknown());

function beside([field, does, file]: (typeof BESIDE)[number]): string {
  const { [field]: value } = anything.parse(file === MADE_UP ? WHOLE : readJson(file));
  if (value === undefined) throw new Error(`${file} has no ${field}`);
  return `## ${field}

${does}。

\`\`\`json
${written({ [field]: Array.isArray(value) ? value.slice(0, 2) : value })}
\`\`\`
`;
}

const page = `<!-- 由 npm run docs 生成，不要手改 -->
# 奖补的各种写法

录入一项奖补就是把它的每一处写成下面的某一种。每个数和每个限定词都带逐字的引文；\`check\` 从引文里把它们读回来，读不回来就拒绝。
有多层的按这个次序算：form 得出一份（各档、段、期自己的 cap 先封顶），乘以 each，逐份封顶，再过 caps，加 supplements，减 top_up 或 frequency 里已兑现的。
算例的 \`expect.kind\`：条件不符合、不到分段的起点、在各期之外的是 \`none\`；条件符合而算出来是零的（份数为 0、超出的部分没有）是 \`exact\`，\`value\` 写 "0"。
写不出来的，在 policy.json 的 \`unencoded\` 里写条款、引文和理由；目标、举例写进该奖项的 \`aims\`。
整份政策的规定写在 policy.json：\`conditions\` 与 \`facts\`（各项都要符合的条件，不及于某项的在该项写 \`without\`）、
\`stacking\`（同类按最高、只能享受其一）、\`in_force\`（\`from.event\` 自公布之日起；\`to.lasts\` 试行一年；\`from\`、\`to\` 原文没有写的写 \`"not_stated"\`，只写到年、月的 value 写 2026、2026-03；写了“自公布之日起”而查不到是哪一天的不要猜，value 写 \`"not_stated"\`，引文照写，因而算不出的止期也一样）、
\`stages\`（管着几项的分期兑现：\`awards\`、引文，按几成分的写 \`parts\`）、\`precedence\`（与上级规定抵触时按上级的：\`say\` 与引文）、
\`repeals\`（废止哪些文件：\`title\` 或 \`number\`；没有点名的写 \`what\`，照抄引文里的称呼）、
\`number\`（没有文号写 null）、\`issuer\`（几个单位写成列表）；\`issuer\`、\`issued\` 原文未载的写 \`"not_stated"\`。
条件的 \`kind\`：问“是什么”的（名称以“是”开头，或以企业、公司、单位、机构、组织结尾，枚举没有 none）写 \`classification\`，问“做了、取得了什么”的写 \`fact\`，
由主管部门认定的写 \`judgement\`，数目过了一条线的写 \`threshold\`，在某一天以后、以前、两天之间的写 \`date\`：\`on\` 是日期事实（名称照原文写“认定日期”“授权日期”），
\`from\`、\`to\` 写 \`day\` 和 \`edge\`：起、至、期间、（含）写 included，（不含）、早于、晚于写 excluded，只写“以前”“以后”“前”“后”的原文没有说，写 not_stated。

问的要与引文说的一样：事实的名称用引文的词（“设备投资额”不能叫“新增投资额”），问句里写上引文的“首次”“全职”“新”和年数、级别。
“不足500万元的，不给予补助”写作门槛 gte 500万元；“年龄18至45周岁”写两个门槛 gte、lte，引同一处；每台、每平方米、每人的上限写 each.cap，不写 caps。
外币的门槛用 quantity（单位美元）；按出口额的3‰给人民币的，基数是 money，名称写“出口额”，问句请对方折成人民币。
一项只对自己的话负责：给钱的那一句里的数和条件，别的奖项引到了，本项也要引到；冒号前面写给后面各项的（“新入库的企业：批发企业…；零售企业…”），每一项都引。
引文、名称的词取自本项自己的话，不取自给别的钱的话。选项的名称照原文这一档写全，引文列了几种就有几种。“增速20%以上”的 measure 写 minus（上年度数），of 写同一个。

事实（facts）：每个写 \`type\`、\`label\`、\`ask\`（以“？”结尾）、\`settled_by\`（\`applicant\`；条件写 judgement 的写 \`authority\`）。type 有
\`bool\`、\`money\`、\`int\`（个数）、\`quantity\`（另写 \`unit\`：亩、吨、TEU，门槛也带单位：2000TEU）、\`date\`、
\`enum\`（另写 \`options\`：{"first": "一级", "none": "没有"}）、\`list\`（另写 \`fields\`，每一项要问的事实；奖项另写 \`items\`）、\`enum_list\`（另写 \`options\`）。
条件的 kind 另有 \`some\`（至少有一个）、\`any\`（其一，原文有“或”“之一”）、\`all\`（同时具备）；op 有 gte、gt、lte、lt。
“各项之前”的一句里的条件，以下各项都写；比例的基数引比例的那一句；一个上限管着几项的，几项都写 \`used\`。
\`aims\` 每条写 \`clause\`、\`quote\`、\`say\`；\`unencoded\` 每条写 \`clause\`、\`quote\`、\`why\`（同样的字有几处的另写 \`prefix\`）；贷款的额度不是奖补，写进 \`unencoded\`。

${SHOWN.map(section).join('\n')}
${BESIDE.map(beside).join('\n')}`;

generated({ 'docs/forms.md': page });
