import { z } from 'zod';
import { anchor, anchoredBound, anchoredRate, factName } from './anchor.ts';
import { condition } from './condition.ts';
import { form, limit, per, unitCap } from './form.ts';

const further = z
  .strictObject({
    of: factName.describe('又按哪项事实计：月数、年数；each.of 是列表的，也可以是各项自己的面积、次数、月数'),
    most: anchoredBound.optional().describe('最多计多少：三年内写 3年'),
    ...anchor.shape,
  })
  .describe('再乘以的份数：每人每月的“每月”');

const each = z
  .strictObject({
    of: factName.describe(
      '个数、数量事实：单份金额乘以它；列表事实：逐项计算后相加，只计符合 items.where 的',
    ),
    per,
    cap: unitCap
      .optional()
      .describe('单份的上限；列表中是一项的上限，管着这一项乘以它自己的面积、次数之后的数'),
    most: anchoredBound.optional().describe('最多计多少份：三年内、给予三年写 3年'),
    also: z.array(further).min(1).optional(),
    ...anchor.shape,
  })
  .describe('按份计算；“3.8万元/亩”的“/”就是“每”');
const topUp = z
  .strictObject({ paid: factName.describe('较低一档已兑现的金额是哪项事实'), ...anchor.shape })
  .describe('晋档补差：应得减去已得');
const supplement = z
  .strictObject({
    when: z.array(condition).min(1).describe('另加的条件'),
    uplift: z
      .strictObject({ rate: anchoredRate, to: anchoredRate.optional() })
      .optional()
      .describe('在本身金额上再加几成：上浮5%—10%'),
    form: form.optional().describe('另加的金额：额外再奖励500万元'),
    ...anchor.shape,
  })
  .describe('符合另外的条件时另加的；uplift 与 form 写一个');
const frequency = z
  .discriminatedUnion('value', [
    z.strictObject({ value: z.literal('not_stated') }),
    z.strictObject({ value: z.literal('per_year'), ...anchor.shape }),
    z.strictObject({
      value: z.literal('one_off'),
      paid: factName.optional().describe('同一事项已兑现的金额是哪项事实；有晋档补差时写在 top_up'),
      ...anchor.shape,
    }),
  ])
  .describe('本身给几次（上限的期间写在上限里）：one_off 一次性；per_year 每年给予；not_stated 原文未写');

/** A sum that is paid bit by bit: the words, and how much each time, in order. */
const stages = z.strictObject({
  parts: z
    .array(
      z.strictObject({
        value: z
          .string()
          .regex(/^\d+(?:\.\d+)?(?:[万亿]?元|%)$/u)
          .describe('这一次给多少：5万元，或总额的几成：30%'),
        ...anchor.shape,
      }),
    )
    .min(2)
    .optional()
    .describe('逐次的数，依原文次序；合起来是全部：10万元写 5万元、3万元、2万元，或 30%、30%、40%'),
  also: z
    .array(z.strictObject(anchor.shape))
    .min(1)
    .optional()
    .describe('另一处说怎样兑现的原文：2年内予以兑现'),
  ...anchor.shape,
});
export type Stages = z.infer<typeof stages>;

/**
 * The sum, always in this order: the form, for each unit up to the unit's cap, added up, up to every cap,
 * with what is added on further conditions, less what was already paid. Nothing here is a formula.
 */
export const amount = z.strictObject({
  form,
  each: each.optional(),
  caps: z.array(limit).describe('总额的各项上限；没有则为空'),
  supplements: z.array(supplement).min(1).optional(),
  top_up: topUp.optional(),
  frequency,
  stages: stages
    .optional()
    .describe(
      '分期兑现的原文：按30%、30%、40%兑现；总额分几年给的（10万元，第一年5万元…）另写 parts。只告知，不改变金额；管着几项的写在 policy.json 的 stages',
    ),
  quota: z
    .strictObject(anchor.shape)
    .optional()
    .describe('名额、资金总额的原文：每年不超过10家、额满为止；不是哪一家的条件，只告知，不改变金额'),
});
export type Amount = z.infer<typeof amount>;
export type Supplement = z.infer<typeof supplement>;

/** Parts of the sum under another reading: each part given replaces its namesake, null takes it away. */
export const amountOverride = z.strictObject({
  form: form.optional(),
  each: each.nullable().optional(),
  caps: z.array(limit).optional(),
  top_up: topUp.nullable().optional(),
});
