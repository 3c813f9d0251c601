import { z } from 'zod';
import { isClauseId } from '../../corpus/clause.ts';
import { IN_FORCE } from '../../corpus/policy/index.ts';
import { isYuan } from '../../text/money.ts';
import { OPERATIONS } from '../engine/index.ts';
import { paidType, payeeType } from '../rule/index.ts';

const sum = z.string().refine(isYuan);
const yuan = z.nullable(sum);

const KINDS =
  'exact 确数；up_to 只有上限；at_least 只有下限；range 两端都有；not_determined 原文没有数额或事实不全；none 不符合';

/** A sum as far as it is certain. All figures are exact decimals in yuan. */
export const amountResult = z.object({
  kind: z.enum(['exact', 'up_to', 'at_least', 'range', 'not_determined', 'none']).describe(KINDS),
  currency: z.literal('CNY'),
  value: yuan.describe('元，不取整；只有 exact 才有，不符合条件时为 0'),
  min: yuan.describe('下限；up_to 的下限原文没有规定，为 null'),
  max: yuan.describe('上限；没有上限或无从确定时为 null'),
  net_of: z
    .object({ ceiling: sum, paid: z.array(sum) })
    .optional()
    .describe('max 是上限减去已得后的余额（kind 为 none 时没有余额）：减之前的上限与已得的各数，元'),
  display: z.string(),
  per: z.enum(['enterprise', 'project', 'customer', 'platform', 'person', 'unit', 'not_stated']),
  period: z.enum(['per_year', 'one_off', 'in_total', 'not_stated']),
});
export type AmountResult = z.infer<typeof amountResult>;

const conditionResult = z.object({
  id: z.string(),
  status: z.enum(['met', 'not_met', 'unknown']),
  text: z.string().describe('条件的原文'),
  given: z.string().nullable(),
  required: z.string(),
  shortfall: z.string().nullable().describe('未达门槛时相差多少'),
  note: z.string().optional().describe('原文没有说定时的说明'),
  not_counted: z.array(z.string()).optional().describe('列表中哪些项不计入，为什么'),
  citation: z.number(),
});
export type ConditionResult = z.infer<typeof conditionResult>;

const missingFact = z.object({
  fact: z.string(),
  ask: z.string(),
  affects: z.enum(['eligibility', 'amount']),
  state: z.enum(['not_provided', 'needs_authority']),
  at_stake: yuan.describe('这一问最多牵涉多少元；没有上限或原文没有数额时为 null'),
});
export type MissingFact = z.infer<typeof missingFact>;

const openReadingResult = z.object({
  id: z.string(),
  question: z.string(),
  taken: z.string(),
  because: z.string(),
  pays_differently: z.boolean().describe('按所给事实，其他读法算出的结果不同'),
  others: z.array(
    z.object({
      reading: z.string(),
      amount: amountResult.nullable().describe('按该读法的结果；靠所给事实算不出时为 null'),
    }),
  ),
});
export type OpenReadingResult = z.infer<typeof openReadingResult>;

const traceStep = z.object({
  n: z.number(),
  op: z.enum(OPERATIONS),
  of: z.array(z.string()).describe('“#2”为第2步的结果；其余为数，区间写成 0..500000，无上限写成 0..'),
  value: z.string(),
  text: z.string(),
  result: z.string(),
  citations: z.array(z.number()),
});
export type TraceStep = z.infer<typeof traceStep>;

const numberedCitation = z.object({
  n: z.number(),
  clause: z.nullable(z.string().refine(isClauseId)),
  quote: z.string(),
  start: z.number(),
  end: z.number(),
  label: z.string(),
});
export type NumberedCitation = z.infer<typeof numberedCitation>;

/** What anybody needs to do a calculation again, sealed by its own hash. */
export const receipt = z.object({
  policy: z.string(),
  award: z.string(),
  facts: z.record(z.string(), z.unknown()).describe('所给事实，原样'),
  as_of: z.string(),
  applicant_type: payeeType.nullable(),
  result: z.object({
    in_force: z.enum(IN_FORCE),
    eligibility: z.enum(['eligible', 'not_eligible', 'undetermined']),
    kind: amountResult.shape.kind,
    value: z.string().nullable(),
    min: z.string().nullable(),
    max: z.string().nullable(),
  }),
  policy_sha256: z.string(),
  rule_sha256: z.string(),
  sha256: z.string().describe('以上各项的校验值'),
});
export type Receipt = z.infer<typeof receipt>;

/** What `calculate_award` answers. */
export const awardResult = z.object({
  award: z.string(),
  name: z.string(),
  policy: z.string(),
  clause: z.string().refine(isClauseId),
  as_of: z.string(),
  as_of_given: z.boolean(),
  in_force: z.enum(IN_FORCE),
  eligibility: z.object({
    status: z.enum(['eligible', 'not_eligible', 'undetermined']),
    conditions: z.array(conditionResult),
  }),
  payee: z.object({
    type: paidType,
    is_applicant: z.boolean().nullable().describe('申报人类型未给出时为 null'),
    citation: z.number(),
  }),
  amount: amountResult.describe(`kind：${KINDS}`),
  amount_if_eligible: amountResult.nullable().describe('尚不能确定是否符合时，若符合是多少'),
  missing: z.array(missingFact),
  open_readings: z.array(openReadingResult),
  assumptions: z.array(z.object({ text: z.string(), basis: z.string() })),
  not_stated: z.array(z.string()),
  margins: z.array(z.object({ text: z.string(), amount: sum, display: z.string() })),
  trace: z.array(traceStep),
  unlisted_steps: z.number().int().optional().describe('太长时第 1 步之后没有列出的步数'),
  citations: z.array(numberedCitation),
  read: z
    .array(z.object({ fact: z.string(), given: z.string(), read: z.string() }))
    .describe('所给写法与读出的内容，两者不同时才列'),
  exact_figure_decides: z.array(z.string()).optional().describe('所报有约数时才有：确数会改变的；没有则为空'),
  receipt,
  answer: z.string(),
});
export type AwardResult = z.infer<typeof awardResult>;
