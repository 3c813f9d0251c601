import { z } from 'zod';
import { isClauseId } from '../../corpus/clause.ts';
import { amountResult } from '../result/index.ts';
import { paidType } from '../rule/index.ts';

const source = z.object({ clause: z.string().nullable(), quote: z.string(), label: z.string() });

/** What `describe_award` answers: one award whole. */
export const awardDescription = z.object({
  award: z.string(),
  name: z.string(),
  policy: z.string(),
  clause: z.string().refine(isClauseId),
  payee: z.object({ type: paidType, label: z.string(), source }),
  conditions: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['classification', 'fact', 'judgement', 'threshold', 'date', 'some', 'any', 'all']),
      text: z.string().describe('原文'),
      required: z.string(),
      settled_by: z.enum(['applicant', 'authority']),
      source,
    }),
  ),
  counted: z
    .array(z.object({ text: z.string(), required: z.string(), source }))
    .describe('列表中的一项要计入，须符合'),
  facts: z.record(z.string(), z.unknown()).describe('calculate_award 的 facts，JSON Schema'),
  sum: z.object({ kind: amountResult.shape.kind, in_words: z.string(), sources: z.array(source) }),
  caps: z.array(
    z.object({
      value: z.string(),
      per: amountResult.shape.per,
      period: z.enum(['per_year', 'in_total', 'not_stated']),
      in_words: z.string(),
      source,
    }),
  ),
  frequency: z.enum(['per_year', 'one_off', 'not_stated']),
  top_up: source.nullable().describe('晋档补差的原文'),
  open_readings: z.array(
    z.object({
      id: z.string(),
      weight: z.enum(['high', 'moderate', 'low']),
      question: z.string(),
      taken: z.string(),
      because: z.string(),
      others: z.array(
        z.object({
          reading: z.string(),
          example: z
            .object({ case: z.string(), taken: z.string(), other: z.string() })
            .nullable()
            .describe('一个算例在两种读法下的结果；算不出或没有差别时为 null'),
        }),
      ),
    }),
  ),
  overlaps: z.array(z.object({ with: z.array(z.string()), reason: z.string() })),
  funding: z.object({
    funds: z.array(z.object({ name: z.string(), for: z.string().nullable(), source: source.nullable() })),
    borne_by: z.enum(['city', 'shared', 'not_stated']),
    source: source.nullable(),
    notes: z.array(z.string()),
  }),
  departments: z.object({ lead: z.array(z.string()), also: z.array(z.string()) }),
  assumptions: z.array(z.object({ text: z.string(), basis: z.string() })),
  not_stated: z.array(z.string()),
  aims: z.array(z.object({ say: z.string(), source })),
  reclaim: z.array(source).optional(),
  examples: z.array(
    z.object({
      name: z.string(),
      facts: z.record(z.string(), z.unknown()),
      as_of: z.string(),
      result: z.string(),
    }),
  ),
});
export type AwardDescription = z.infer<typeof awardDescription>;
