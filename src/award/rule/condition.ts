import { z } from 'zod';
import { NAMED_DAYS } from '../../text/bound/index.ts';
import { readDays } from '../../text/date.ts';
import { type Anchor, anchor, anchoredBound, factName } from './anchor.ts';

const id = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .describe('条件的名称，在本奖项内不重复');

/** One fact; the difference or the ratio of two (`annual_revenue − prior_year_revenue`); what lies above a figure of the text. */
export const measure = z.strictObject({
  fact: factName,
  minus: factName.optional().describe('要减去的事实：上年度数、不计入的部分'),
  above: anchoredBound.optional().describe('要减去的原文的数：超过1000万元的部分'),
  by: factName.optional().describe('要除以的事实：上缴增值税50元/平方米以上，by 为面积'),
});
export type Measure = z.infer<typeof measure>;

/** The text's own openness: values for which it decides neither way, with the words that leave them open. */
const openValues = z.strictObject({
  values: z.array(factName).min(1),
  say: z.string().min(1).describe('一句话：原文为何没有说定'),
  ...anchor.shape,
});

const test = {
  id,
  fact: factName.describe('布尔事实须为真；枚举事实须属于 in'),
  in: z.array(factName).min(1).optional().describe('枚举事实符合条件的值；布尔事实不写'),
  open: openValues.optional().describe('枚举事实中原文未说定的值，如“等称号”'),
  ...anchor.shape,
};

const classification = z
  .strictObject({ kind: z.literal('classification'), ...test })
  .describe('是哪一类主体或项目：制造业企业、新建项目');
const factCondition = z
  .strictObject({ kind: z.literal('fact'), ...test })
  .describe('做了、取得了什么：参加展会、获批、认定通过');
const judgement = z
  .strictObject({
    kind: z.literal('judgement'),
    by: z.string().min(1).nullable().describe('原文写明由谁判断；未写明为 null'),
    ...test,
  })
  .describe('须由主管部门判断：符合产业政策导向');
const threshold = z
  .strictObject({
    kind: z.literal('threshold'),
    id,
    measure,
    op: z
      .enum(['gte', 'gt', 'lte', 'lt'])
      .describe('gte 以上、不低于、达到；gt 超过；lte 不超过、以下；lt 不足、低于'),
    bound: anchoredBound,
    of: factName.optional().describe('bound 为比例时，是谁的比例：比上年度增长10%以上，of 为上年度数'),
  })
  .describe('数额门槛');
/** One end of the time in which something must lie, with the words that give it. */
const dayEnd = z.strictObject({
  day: z
    .union([
      z
        .string()
        .regex(/^\d{4}(?:-\d\d){0,2}$/u)
        .refine((day) => readDays(day) !== undefined, '没有这一天'),
      z.enum(NAMED_DAYS),
    ])
    .describe(
      '哪一天：2017-01-01；原文只写年、月的写 2017、2017-01；in_force_from 本政策施行之日，in_force_to 有效期的止日，event 公布、印发之日（policy.json 的 in_force.from.event）',
    ),
  edge: z
    .enum(['included', 'excluded', 'not_stated'])
    .describe(
      '含不含那一天：included 起、至、止、期间、（含）、施行后；excluded （不含）、早于、晚于、施行前；not_stated 原文只写“以前”“以后”“前”“后”',
    ),
  ...anchor.shape,
});
export type DayEnd = z.infer<typeof dayEnd>;

const dated = z
  .strictObject({
    kind: z.literal('date'),
    id,
    on: factName.describe('哪件事的日期：日期事实，名称照原文写认定日期、授权日期'),
    from: dayEnd.optional().describe('不早于：以后、起、至的前一头'),
    to: dayEnd.optional().describe('不晚于：以前、止、至的后一头'),
  })
  .describe('某一天以后、以前、期间：2017年1月1日以后（含）授权、本办法施行后认定；from、to 至少写一个');
const some = z
  .strictObject({
    kind: z.literal('some'),
    id,
    of: factName.describe('个数事实大于零；或列表中至少一项符合 items.where'),
    ...anchor.shape,
  })
  .describe('至少有一个，原文以“每新配套一家”“每项”等词要求');
const any = z
  .strictObject({
    kind: z.literal('any'),
    id,
    get of() {
      return z.array(condition).min(2);
    },
  })
  .describe('其一即可');
const all = z
  .strictObject({
    kind: z.literal('all'),
    id,
    get of() {
      return z.array(condition).min(2);
    },
  })
  .describe('同时具备');

/** What must hold. Its words are its anchor's quote; no paraphrase is kept. */
export const condition = z.discriminatedUnion('kind', [
  classification,
  factCondition,
  judgement,
  threshold,
  dated,
  some,
  any,
  all,
]);
export type Condition = z.infer<typeof condition>;

/** A condition that tests facts itself. */
export type SimpleCondition = Exclude<Condition, { kind: 'any' | 'all' }>;

/** The words of a condition that tests facts itself; of one with two ends, those of the first. */
export function anchorOfTest(condition: SimpleCondition): Anchor {
  if (condition.kind === 'threshold') return condition.bound;
  if (condition.kind !== 'date') return condition;
  const [first] = endsOf(condition);
  if (first === undefined) throw new Error('a date has no end, which readRules should have refused');
  return first;
}

/** The ends of the time in which a day must lie. */
export function endsOf({ from, to }: Extract<SimpleCondition, { kind: 'date' }>): readonly DayEnd[] {
  return [from, to].filter((end) => end !== undefined);
}

/** The conditions that test facts, those inside 其一 and 同时 included. */
export function conditionsIn(conditions: readonly Condition[]): readonly SimpleCondition[] {
  return conditions.flatMap((condition) =>
    condition.kind === 'any' || condition.kind === 'all' ? conditionsIn(condition.of) : [condition],
  );
}
