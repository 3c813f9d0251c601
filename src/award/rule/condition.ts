import { z } from 'zod';
import { anchor, anchoredBound, factName } from './anchor.ts';

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
  some,
  any,
  all,
]);
export type Condition = z.infer<typeof condition>;

/** A condition that tests facts itself. */
export type SimpleCondition = Exclude<Condition, { kind: 'any' | 'all' }>;

/** The conditions that test facts, those inside 其一 and 同时 included. */
export function conditionsIn(conditions: readonly Condition[]): readonly SimpleCondition[] {
  return conditions.flatMap((condition) =>
    condition.kind === 'any' || condition.kind === 'all' ? conditionsIn(condition.of) : [condition],
  );
}
