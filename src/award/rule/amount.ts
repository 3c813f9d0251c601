import { z } from 'zod';
import { anchor, anchoredMoney, anchoredRate, factName } from './anchor.ts';
import { measure } from './condition.ts';

const per = z
  .enum(['enterprise', 'project', 'customer', 'platform', 'person', 'unit', 'not_stated'])
  .describe(
    '按什么计：enterprise 每家企业、单个企业、每家；project 单个项目、每项、项目；customer 每新配套一家；platform 逐个平台；person 每人；unit 每亩、每台等；not_stated 原文未写',
  );

/** An upper bound: what it is per, and over what time, as far as the words say so. */
const limit = z.strictObject({
  ...anchoredMoney.shape,
  per,
  period: z
    .enum(['per_year', 'in_total', 'not_stated'])
    .describe('per_year 每年；in_total 累计、合计；not_stated 原文未写'),
  used: factName.optional().describe('此前已在同一上限内兑现的金额是哪项事实；上限先减去它'),
});
export type Limit = z.infer<typeof limit>;

/** What a rate applies to, and the words that say so. */
const base = z.strictObject({ ...measure.shape, ...anchor.shape });

const fixed = z.strictObject({ kind: z.literal('fixed'), sum: anchoredMoney }).describe('定额');
const rate = z
  .strictObject({
    kind: z.literal('rate'),
    rate: anchoredRate,
    bound: z.enum(['exact', 'at_most']).describe('exact 比例是定数；at_most 比例本身只是上限（“不超过30%”）'),
    base,
  })
  .describe('按比例');
const tiers = z
  .strictObject({
    kind: z.literal('tiers'),
    by: factName.describe('决定档次的枚举事实'),
    rungs: z
      .array(
        z.strictObject({
          when: factName.describe('枚举值'),
          named: z.strictObject(anchor.shape).describe('原文中这一档的名称；“分别”依次与金额对应'),
          sum: anchoredMoney,
        }),
      )
      .min(1),
  })
  .describe('按所列称号、等级各有定额');
const bands = z
  .strictObject({
    kind: z.literal('bands'),
    base,
    applies: z.enum(['whole', 'marginal']).describe('whole 全额按所在段计；marginal 分段累进'),
    bands: z
      .array(
        z.strictObject({
          from: anchoredMoney.nullable().describe('本段起点，含本数；第一段从零起为 null'),
          pays: z.discriminatedUnion('kind', [
            z.strictObject({ kind: z.literal('fixed'), sum: anchoredMoney }),
            z.strictObject({ kind: z.literal('rate'), rate: anchoredRate }),
          ]),
        }),
      )
      .min(1),
  })
  .describe('按数额分段；分段累进只用比例');
const ceiling = z.strictObject({ kind: z.literal('ceiling'), limit }).describe('只有上限，没有算法');
const range = z
  .strictObject({ kind: z.literal('range'), min: anchoredMoney, max: anchoredMoney })
  .describe('两端都写明：100-200万元');
const unstated = z
  .strictObject({ kind: z.literal('unstated'), say: z.string().min(1), ...anchor.shape })
  .describe('原文没有数额：分档、限额');

/** How the text makes the sum of one unit (or the whole sum, where nothing is counted). */
const form = z.discriminatedUnion('kind', [fixed, rate, tiers, bands, ceiling, range, unstated]);
export type Form = z.infer<typeof form>;

const each = z
  .strictObject({
    of: factName.describe(
      '个数、数量事实：单份金额乘以它；列表事实：逐项计算后相加，只计符合 items.where 的',
    ),
    per,
    cap: anchoredMoney.optional().describe('单份的上限'),
    ...anchor.shape,
  })
  .describe('按份计算');
const topUp = z
  .strictObject({ paid: factName.describe('较低一档已兑现的金额是哪项事实'), ...anchor.shape })
  .describe('晋档补差：应得减去已得');
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

/**
 * The sum, always in this order: the form, for each unit up to the unit's cap, added up, up to every cap,
 * less what was already paid. Nothing here is a formula.
 */
export const amount = z.strictObject({
  form,
  each: each.optional(),
  caps: z.array(limit).describe('总额的各项上限；没有则为空'),
  top_up: topUp.optional(),
  frequency,
});
export type Amount = z.infer<typeof amount>;

/** Parts of the sum under another reading: each part given replaces its namesake, null takes it away. */
export const amountOverride = z.strictObject({
  form: form.optional(),
  each: each.nullable().optional(),
  caps: z.array(limit).optional(),
  top_up: topUp.nullable().optional(),
});
