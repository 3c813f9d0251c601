import { z } from 'zod';
import { isClauseId } from '../../corpus/clause.ts';
import { IN_FORCE } from '../../corpus/policy/index.ts';
import { isYuan } from '../../text/money.ts';
import { amountResult } from '../result/index.ts';
import { paidType } from '../rule/index.ts';

const yuan = z.string().refine(isYuan);
const entry = {
  award: z.string(),
  name: z.string(),
  policy: z.string().optional().describe('几份政策一起对照时，是哪一份的'),
  clause: z.string().refine(isClauseId),
  payee: paidType,
  is_applicant: z.boolean().optional().describe('知道是不是申报人时才有'),
};
const paying = z.object({
  ...entry,
  amount: amountResult,
  reading: z.string().optional().describe('其他读法会付得不同时，采用的读法'),
  missing: z.array(z.string()).optional().describe('还可能降低上限的事实'),
});
const source = z.object({
  clause: z.string().refine(isClauseId).nullable(),
  quote: z.string(),
  label: z.string(),
});

const count = z.number().int();

/** What `match_awards` answers. There is no grand total: what is exact, what is a ceiling and what is open stay apart. */
export const matchResult = z.object({
  policy: z.string(),
  as_of: z.string(),
  as_of_given: z.boolean(),
  in_force: z.enum(IN_FORCE),
  eligible: z.array(paying).describe('符合条件，且算得出确数'),
  up_to: z.array(paying).describe('符合条件，原文只给上限或两端'),
  needs_facts: z.array(
    z.object({
      ...entry,
      begun: z.literal(true).optional().describe('给过它的事实'),
      missing: z.array(z.string()),
      bounds: z.object({ min: z.nullable(yuan), max: z.nullable(yuan), display: z.string().optional() }),
      same_as: z
        .object({ awards: z.array(z.string()), reason: z.string() })
        .optional()
        .describe('没有给过它的事实，但给过事实的这几项与它可以落在同一笔支出上'),
    }),
  ),
  not_determined: z.array(z.object({ ...entry, because: z.string(), citation: source.nullable() })),
  not_eligible: z.array(
    z.object({
      ...entry,
      failed: z.array(
        z.object({
          text: z.string(),
          given: z.string().nullable(),
          required: z.string(),
          citation: source.nullable(),
        }),
      ),
    }),
  ),
  next_questions: z
    .array(
      z.object({
        fact: z.string(),
        ask: z.string(),
        state: z.enum(['not_provided', 'needs_authority']),
        awards: z.array(z.string()),
        settles: z.array(z.string()).describe('其他事实都已给出、答了这一问就能定下来的'),
        at_stake: z
          .nullable(yuan)
          .describe('答了能定下来的各项金额上限之和（元），没有这样的项时为牵涉各项之和；没有数额时为 null'),
        unbounded: z.literal(true).optional().describe('其中有原文没有总额上限的'),
      }),
    )
    .describe('先问能定下一项的，再问已给过事实的，各按金额从大到小'),
  totals: z.object({
    exact_total: yuan.describe(
      '各种读法都少不了的确数之和：重叠的不同时计，取互不重叠的最高一组；付给申报人以外的不计',
    ),
    up_to_total: yuan.describe('只有上限的各项上限之和，不是确数，不与 exact_total 相加'),
    not_determined: z.array(z.string()).describe('符合条件而原文没有数额，或原文没有说定的'),
    paid_to_others: z.array(z.string()).describe('付给申报人以外的，未计入以上各数'),
    unresolved_overlaps: z.array(
      z.object({
        awards: z.array(z.string()),
        reason: z.string(),
        readings: z.array(z.object({ reading: z.string(), at_most: yuan, display: z.string() })),
        citation: source.nullable(),
      }),
    ),
  }),
  unlisted: z
    .object({
      eligible: count,
      up_to: count,
      needs_facts: count,
      not_determined: count,
      not_eligible: count,
      next_questions: count,
      unresolved_overlaps: count,
    })
    .optional()
    .describe('只列最要紧的时，没有列出的各有多少；几份政策一起对照的，用 policy 指明一份'),
  read: z
    .array(z.object({ fact: z.string(), given: z.string(), read: z.string() }))
    .describe('所给写法与读出的内容，两者不同时才列'),
  answer: z.string(),
});
export type MatchResult = z.infer<typeof matchResult>;

/** The awards by what can be said of them, as they are told: what is sure stands before what is only a ceiling. */
export const GROUPS = ['eligible', 'up_to', 'needs_facts', 'not_determined', 'not_eligible'] as const;
