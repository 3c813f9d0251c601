import { z } from 'zod';
import { anchor, anchoredBound, anchoredMoney, anchoredRate, factName } from './anchor.ts';
import { measure } from './condition.ts';

/** What a sum or a cap is counted by. */
export const per = z
  .enum(['enterprise', 'project', 'customer', 'platform', 'person', 'unit', 'not_stated'])
  .describe(
    '按什么计：enterprise 每家企业、单个企业、每家；project 单个项目、每项、项目；customer 每新配套一家；platform 逐个平台；person 每人；unit 每亩、每台等；not_stated 原文未写',
  );

/** A sum, or a part of a fact: 300万元; 不超过税前年收入的5%. */
const most = z.strictObject({
  value: z
    .string()
    .regex(/^\d+(?:\.\d+)?(?:[万亿]?元|[%‰])$/u)
    .describe(
      '金额，用原文的单位：3000万元、5亿元；是某项事实的一部分时为比例 5%；不超过某项事实、与它孰低的写 100%',
    ),
  of: factName.optional().describe('value 为比例时，是哪项事实的比例'),
  ...anchor.shape,
});
export type Most = z.infer<typeof most>;

/** Over what time a bound runs. */
const period = z
  .enum(['per_year', 'in_total', 'not_stated'])
  .describe('per_year 每年、年度、年…额；in_total 累计、合计；not_stated 原文未写');

/** An upper bound: what it is per, and over what time, as far as the words say so. */
export const limit = z.strictObject({
  ...most.shape,
  per,
  period,
  over: anchoredBound.optional().describe('合计几年的：五年累计不超过，写 5年'),
  used: factName.optional().describe('此前已在同一上限内兑现的金额是哪项事实；上限先减去它'),
});
export type Limit = z.infer<typeof limit>;

/** The most that one unit or one item gives, and over what time, as far as the words say so. */
export const unitCap = z.strictObject({
  ...most.shape,
  period: period.optional().describe('单份的上限管多久；原文未写的不写'),
});

/** Another number of which the lower or the higher is taken, and the words that say so. */
const other = z.strictObject({ fact: factName, ...anchor.shape });

/** What a rate, a step or a scale applies to, and the words that say so. */
const base = z
  .strictObject({
    ...measure.shape,
    lower: other.optional().describe('与另一项取低的：实际投资额与合同投资额孰低'),
    higher: other.optional().describe('与另一项取高的：就高、孰高'),
    most: anchoredBound.optional().describe('最多按多少计：贷款本金最高500万元的部分给予贴息'),
    ...anchor.shape,
  })
  .describe('计算的基数；above 为“超过1000万元的部分”');
export type Base = z.infer<typeof base>;

const fixed = z.strictObject({ kind: z.literal('fixed'), sum: anchoredMoney }).describe('定额');
const rate = z
  .strictObject({
    kind: z.literal('rate'),
    rate: anchoredRate,
    to: anchoredRate.optional().describe('比例写了两端时的高端：5%—20%'),
    bound: z
      .enum(['exact', 'at_most'])
      .optional()
      .describe('exact 比例是定数；at_most 比例本身只是上限（“不超过30%”）；分段中不写为 exact'),
    base: base.optional().describe('分段中不写即分段的基数；按投资额分段、按税收的几成给的，写税收'),
  })
  .describe('按比例；减半、全额、免费和倍数也是比例');
const range = z
  .strictObject({ kind: z.literal('range'), min: anchoredMoney, max: anchoredMoney })
  .describe('两端都写明：100-200万元');
const floor = z
  .strictObject({ kind: z.literal('floor'), sum: anchoredMoney })
  .describe('只有下限：不少于10万元');
const ceiling = z.strictObject({ kind: z.literal('ceiling'), limit }).describe('只有上限，没有算法');
const step = z
  .strictObject({
    kind: z.literal('step'),
    base,
    step: anchoredBound.describe('每满多少计一次：每增加1000万元'),
    sum: anchoredMoney.describe('每计一次给多少'),
  })
  .describe('每增加多少给多少，不满一次的不计');
const unstated = z
  .strictObject({ kind: z.literal('unstated'), say: z.string().min(1), ...anchor.shape })
  .describe('原文没有数额：分档、限额、一事一议、按规定、给予补贴');

/** Forms that pay without asking which of several. */
const plain = z.discriminatedUnion('kind', [fixed, rate, range, floor, ceiling, step, unstated]);
export type Plain = z.infer<typeof plain>;

/** The upper bound of one rung, band or period alone; what holds for all of them is a cap of the amount. */
const ownCap = limit.optional().describe('只管这一档（段、期）的上限；各档都一样的写 amount.caps');

const tiers = z
  .strictObject({
    kind: z.literal('tiers'),
    by: factName.describe('决定档次的枚举事实'),
    rungs: z
      .array(
        z.strictObject({
          when: factName.describe('枚举值'),
          named: z.strictObject(anchor.shape).describe('原文中这一档的名称；“分别”依次与金额对应'),
          sum: anchoredMoney.optional().describe('这一档的定额；是比例、上限、下限等时写 pays'),
          pays: plain.optional().describe('这一档的比例、上限、下限等'),
          cap: ownCap,
        }),
      )
      .min(1),
  })
  .describe('按所列称号、等级各有所得');
const bands = z
  .strictObject({
    kind: z.literal('bands'),
    base,
    of: factName
      .optional()
      .describe('各段的起点是比例时，是谁的比例：同比增长10%、20%以上，base 为增长额，of 为上年度数'),
    applies: z.enum(['whole', 'marginal']).describe('whole 全额按所在段计；marginal 分段累进'),
    bands: z
      .array(
        z.strictObject({
          from: anchoredBound.nullable().describe('本段起点；第一段从零起为 null，写了起点的，不到起点没有'),
          op: z
            .enum(['gte', 'gt'])
            .optional()
            .describe('gte 含起点：以上、达到、含；gt 不含：超过、突破、不含。不写为 gte'),
          pays: plain.describe('本段所得；比例的基数就是分段的基数时不写 base'),
          cap: ownCap,
        }),
      )
      .min(1),
  })
  .describe('按数额、面积、人数等分段；分段累进只用比例');
const share = z
  .strictObject({
    kind: z.literal('share'),
    rate: anchoredRate,
    of: z.discriminatedUnion('kind', [...plain.options, tiers, bands]).describe('原文的标准：它给多少'),
  })
  .describe('原文自己的一个标准的几成：前两年每年10万元、后三年减半；按上述标准的50%给予');
const schedule = z
  .strictObject({
    kind: z.literal('schedule'),
    start: factName.describe('从哪一天起算：日期事实'),
    on: factName.optional().describe('所问的一期在哪一天：日期事实；不写为测算的日期'),
    unit: z.enum(['year', 'month']).describe('按年数还是按月数'),
    calendar: z
      .strictObject({
        first: z
          .enum(['same_year', 'next_year'])
          .describe('same_year 起算那天所在的年是第一年（当年起、年度）；next_year 下一年是（次年起）'),
        ...anchor.shape,
      })
      .optional()
      .describe('按自然年计的原文：自认定当年起；不写为从起算那天起满一年算一年'),
    periods: z
      .array(
        z.strictObject({
          from: z.int().min(1).describe('从第几年（月）'),
          to: z.int().min(1).describe('到第几年（月），含'),
          ...anchor.shape,
          pays: z.discriminatedUnion('kind', [...plain.options, tiers, bands, share]),
          cap: ownCap,
        }),
      )
      .min(1),
  })
  .describe('按年数、月数各有所得：第1—3年100%、第4—5年50%；期外没有');

/** How the text makes the sum of one unit (or the whole sum, where nothing is counted). */
export const form = z.discriminatedUnion('kind', [...plain.options, tiers, bands, share, schedule]);
export type Form = z.infer<typeof form>;
export type Rung = z.infer<typeof tiers>['rungs'][number];
/** What a rung pays: a fixed sum where it has no form of its own. */
export function paysOf({ sum, pays }: Rung): Plain {
  if (pays !== undefined) return pays;
  if (sum === undefined) throw new Error('a rung pays nothing, which readRules should have refused');
  return { kind: 'fixed', sum };
}

/** A form and every form inside it. */
export function formsIn(of: Form): readonly Form[] {
  switch (of.kind) {
    case 'tiers':
    case 'bands':
    case 'schedule':
      return [of, ...branchesOf(of).flatMap(({ pays }) => formsIn(pays))];
    case 'share':
      return [of, ...formsIn(of.of)];
    default:
      return [of];
  }
}

/** One of several that a form may pay, with the bound that is its own. */
interface Branch {
  readonly pays: Form;
  readonly cap?: Limit | undefined;
}

/** What a form pays by rung, band or period; a form that pays in one way is its only branch. */
function branchesOf(of: Form): readonly Branch[] {
  switch (of.kind) {
    case 'tiers':
      return of.rungs.map((rung) => ({ pays: paysOf(rung), cap: rung.cap }));
    case 'bands':
      return of.bands;
    case 'schedule':
      return of.periods;
    default:
      return [{ pays: of }];
  }
}

/** The bounds of a form's rungs, bands and periods. */
export function capsIn(of: Form): readonly Limit[] {
  return branchesOf(of).flatMap(({ cap }) => cap ?? []);
}

/** A form of which one alone may apply, and whether a bound of its branch lies over it. */
interface PlainBranch {
  readonly pays: Plain;
  readonly isCapped: boolean;
}

/** The forms of which one may apply: those of rungs, bands and periods, or the form itself; of a share what it is of. */
export function plainBranches(of: Form, isCapped = false): readonly PlainBranch[] {
  switch (of.kind) {
    case 'tiers':
    case 'bands':
    case 'schedule':
      return branchesOf(of).flatMap(({ pays, cap }) => plainBranches(pays, isCapped || cap !== undefined));
    case 'share':
      return plainBranches(of.of, isCapped);
    default:
      return [{ pays: of, isCapped }];
  }
}

/** As `plainBranches`, without their bounds. */
export function plainForms(of: Form): readonly Plain[] {
  return plainBranches(of).map(({ pays }) => pays);
}
