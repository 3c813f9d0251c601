import { z } from 'zod';
import { isSha256, SHA256 } from '../text/branded.ts';
import { daysOf, isoDay, readDays } from '../text/date.ts';
import { isClauseId } from './clause.ts';
import { date, declaredSilence, notedSilence, type Silence } from './silence.ts';

const sha256 = () => z.string().regex(SHA256, { abort: true }).refine(isSha256);

/** A clause's number as data files name it. */
export function clauseId() {
  return z.string().min(1, { abort: true }).refine(isClauseId);
}

/** Words of the policy that carry a fact. `clause` is left out for what stands in the notice around it. */
const anchor = z.strictObject({
  clause: clauseId().optional(),
  quote: z.string().min(1),
});
const anchored = <T extends z.ZodType>(value: T) => z.strictObject({ value, ...anchor.shape });

/** A first day that the text names by an event (自公布之日起): when that was, and where it stands. */
const event = z.strictObject({
  on: date.describe('公布、印发、通过是哪一天'),
  clause: clauseId().optional(),
  quote: z.string().min(1).optional().describe('写明那一天的原文'),
  known_from: z.string().min(1).optional().describe('原文没有写那一天时，从哪里知道：网页的发布日期'),
  after: z
    .string()
    .regex(/^\d+(?:日|个月)$/u)
    .optional()
    .describe('之日起多少日（月）后施行，逐数：30日'),
});
/** A month or a year, where the text names no day: 2026-02, 2026. */
const part = z
  .string()
  .regex(/^\d{4}(?:-\d\d)?$/u, { abort: true })
  .refine((value) => readDays(value) !== undefined, '没有这个月');
const firstDay = z.strictObject({
  value: date,
  ...anchor.shape,
  event: event.optional(),
  /** The month or year that the text names; `value` is then its first day. */
  within: part.optional(),
  /** True where no first day is known: `value` then lies before any day. */
  absent: z.literal(true).optional(),
  /** True where the text has words for that day all the same (自发布之日起), which are then the quote. */
  worded: z.literal(true).optional(),
});
/** A last day that the text gives as a length of time, counted from the first day to the day before it is full. */
const lastDay = z.strictObject({
  value: date,
  ...anchor.shape,
  lasts: z
    .string()
    .regex(/^\d+(?:年|个月|日)$/u)
    .optional()
    .describe('原文写的是期限：试行一年写 1年'),
  /** The month or year that the text names; `value` is then its last day. */
  within: part.optional(),
  /** True where no last day is known: `value` then lies beyond any day. */
  open: z.literal(true).optional(),
  /** True where the text has words for that day all the same (暂定三年), which are then the quote. */
  worded: z.literal(true).optional(),
});
/** Beyond any day that is asked about. */
const NO_END = isoDay('9999-12-31');
/** Before any day that is asked about. */
const NO_START = isoDay('0001-01-01');

/** Awards of which not all can be had together, with the words. */
const stacking = z.strictObject({
  kind: z.enum(['highest', 'one_of']).describe('highest 同类的按最高一项；one_of 只能享受其中一项'),
  awards: z
    .union([z.literal('all'), z.array(z.string().min(1)).min(2)])
    .describe('哪些奖项；all 为整份政策，原文没有说明哪些同类'),
  ...anchor.shape,
});

/** A payment bit by bit that holds for several awards, with the words; each part a share of the sum. */
const stages = z.strictObject({
  awards: z
    .union([z.literal('all'), z.array(z.string().min(1)).min(1)])
    .describe('管着哪些奖项；原文说各项都这样兑现的写 all'),
  parts: z
    .array(
      z.strictObject({ value: z.string().regex(/^\d+(?:\.\d+)?%$/u), ...anchor.shape, clause: clauseId() }),
    )
    .min(2)
    .optional()
    .describe('逐次占总额的几成，依原文次序，合起来是100%：30%、30%、40%'),
  ...anchor.shape,
  clause: clauseId(),
});

/** Rules of others that go before the policy's own: 与国家、省规定相抵触的, 按国家、省规定执行. */
const precedence = z.strictObject({
  say: z.string().min(1).describe('念给人听的一句'),
  ...anchor.shape,
});

/** Support that no award holds: what the vocabulary cannot say, or what nobody has encoded. */
const unencoded = z.strictObject({
  ...anchor.shape,
  clause: clauseId(),
  why: z.string().min(1).describe('为什么没有录入'),
});

/** Words that read like a condition or like support, and are none of either. */
const aim = z.strictObject({ say: z.string().min(1).describe('为什么不是条件、不是支持'), ...anchor.shape });

const fund = z.strictObject({ name: z.string().min(1), ...anchor.shape });

/** A period in which the policy itself does not decide, and what is then said. */
const transition = z.strictObject({
  from: date.nullable(),
  to: date,
  state: z.enum(['previous_policy', 'not_addressed']),
  /** One sentence that can be read out. */
  say: z.string().min(1),
  clause: clauseId(),
  /** The words that say so; for `not_addressed` the neighbouring words between which the text is silent. */
  quotes: z.array(z.string().min(1)).min(1),
});

/**
 * An earlier document that the text puts out of force: by number or title as its words name it; where they name neither
 * (此前出台的…同时废止), or where it is in the library under another name, by its id there.
 */
const repeal = z
  .strictObject({
    title: z.string().min(1).optional(),
    number: z.string().min(1).optional(),
    policy: z
      .string()
      .min(1)
      .optional()
      .describe('被废止的文件在库中的文件夹名；引文没有写标题、文号的才需要'),
    what: z.string().min(1).optional().describe('没有点名的，照引文写废止的是哪些：此前出台的…奖励政策'),
    ...anchor.shape,
  })
  .refine(({ title, number, policy, what }) => title ?? number ?? policy ?? what, {
    error:
      '没有写废止的是哪份文件：写 title、number，或库中的 policy；原文没有点名的写 what，照抄引文里的称呼，如 "此前出台的相关奖励政策"',
  });

/** The policy of the library that took the place of one, from which day on, and the words that say so. */
const superseded = z.strictObject({
  by: z.string(),
  title: z.string(),
  number: z.string(),
  from: date,
  quote: z.string(),
});
export type Superseded = z.infer<typeof superseded>;

/** `policy.json`: what is known of a policy as a document, each fact with the words that give it. */
export const policyData = z.strictObject({
  $schema: z.string().optional(),
  title: anchored(z.string().min(1)),
  /** Where the text has no number, `absent`, and what is cited in its place. */
  number: anchored(z.string().min(1)).extend({ absent: z.literal(true).optional() }),
  /** Of several, all their names; each with its words in `each`. Where the text has none, `absent`. */
  issuer: anchored(z.string().min(1)).extend({
    each: z.array(anchored(z.string().min(1))).optional(),
    absent: z.literal(true).optional(),
  }),
  /** Where the text has none, `absent`, and the first day in force in its place. */
  issued: anchored(date).extend({ absent: z.literal(true).optional() }),
  copy: z.strictObject({
    /** Where this copy of the text came from, in words. */
    from: z.string().min(1),
    /** Address of the official page; null when the copy is not from one. */
    url: z.url().nullable(),
    verified: date,
    sha256: sha256(),
  }),
  in_force: z.strictObject({ from: firstDay, to: lastDay }),
  repeals: z.array(repeal),
  /** Found when the library is read: what another of its policies says in `repeals`. */
  superseded: superseded.optional(),
  transitions: z.array(transition),
  funds: z.record(z.string().regex(/^[a-z]+$/), fund),
  split: z
    .strictObject({ city: z.strictObject({ ...anchor.shape }), shared: z.strictObject({ ...anchor.shape }) })
    .optional(),
  overlap: z.strictObject({ say: z.string().min(1), ...anchor.shape }).optional(),
  precedence: z.array(precedence).min(1).optional(),
  delegated: z.strictObject({ say: z.string().min(1), ...anchor.shape }).optional(),
  silences: z.array(notedSilence),
  /** What must hold for every award, asked once; `award/` reads it as it reads the awards. */
  facts: z.record(z.string(), z.unknown()).optional(),
  conditions: z.array(z.unknown()).optional(),
  stacking: z.array(stacking).optional(),
  stages: z.array(stages).min(1).optional(),
  unencoded: z.array(unencoded).optional(),
  aims: z.array(aim).optional(),
  /** What stops a payment or takes it back, whatever award it was of. */
  reclaim: z
    .array(z.strictObject({ ...anchor.shape, clause: clauseId() }))
    .min(1)
    .optional()
    .describe('停止拨付、追回、退还的原文，管着各项：只告知'),
  /** sha256 of each clause's text, so that a changed word is seen where it changed. */
  clauses: z.record(z.string(), sha256()),
});
export type PolicyData = z.infer<typeof policyData>;

/** What a text does not say of itself, as a value. */
const NOT_STATED = z.literal('not_stated');
/** The same, as it is told. */
export const UNTOLD = '原文未载';

/** `policy.json` as it is written, before its silences are completed. */
export const policyFile = policyData.omit({ superseded: true }).extend({
  silences: z.array(declaredSilence),
  number: z.union([anchored(z.string().min(1)), z.null()]).describe('文号；原文没有的写 null'),
  issuer: z
    .union([anchored(z.string().min(1)), z.array(anchored(z.string().min(1))).min(1), NOT_STATED])
    .describe('发文单位；几个单位联合发文的写成列表，原文未载的写 not_stated'),
  issued: z.union([anchored(date), NOT_STATED]).describe('成文日期；原文未载的写 not_stated'),
  in_force: z.strictObject({
    from: z
      .union([
        firstDay
          .omit({ absent: true, worded: true, within: true })
          .extend({ value: z.union([date, part, NOT_STATED]) }),
        NOT_STATED,
      ])
      .describe(
        '起日；原文只写到年、月的写 2026-02、2026；写了自发布之日起而查不到是哪一天的，value 写 not_stated，引文照写；一个字没有写的，整个写 not_stated',
      ),
    to: z
      .union([
        lastDay
          .omit({ open: true, worded: true, within: true })
          .extend({ value: z.union([date, part, NOT_STATED]) }),
        NOT_STATED,
      ])
      .describe(
        '止日；原文只写到年、月的写 2026-02、2026；写了期限而不知道起日、算不出的，value 写 not_stated，lasts 与引文照写；一个字没有写的，整个写 not_stated',
      ),
  }),
});
type PolicyFile = z.infer<typeof policyFile>;

/** A policy's data as it is worked with: a title in the place of a number, one name for several issuers; what the text does not say of itself is marked. */
export function completedPolicy(file: PolicyFile, silences: readonly Silence[]): PolicyData {
  const { number, issuer, issued, in_force, title } = file;
  const from = beginning(in_force.from, title);
  const to = ending(in_force.to, from);
  return {
    ...file,
    silences: [...silences],
    number: number ?? { ...title, value: `《${title.value}》`, absent: true },
    issuer: issuerOf(issuer, title),
    issued: issued === 'not_stated' ? { ...anchorOf(from), value: from.value, absent: true } : issued,
    in_force: { from, to },
  };
}

/** The first day in force: of a month or a year the first that may be meant, of a text without one none that is asked about. */
function beginning(
  from: PolicyFile['in_force']['from'],
  title: PolicyFile['title'],
): PolicyData['in_force']['from'] {
  if (from === 'not_stated') return { ...anchorOf(title), value: NO_START, absent: true };
  const { value, ...rest } = from;
  if (value === 'not_stated') return { ...rest, value: NO_START, absent: true, worded: true };
  const { first } = daysOf(value);
  return first === value ? { ...rest, value: first } : { ...rest, value: first, within: value };
}

/** The same of the last day. */
function ending(
  to: PolicyFile['in_force']['to'],
  from: PolicyData['in_force']['from'],
): PolicyData['in_force']['to'] {
  if (to === 'not_stated') return { ...anchorOf(from), value: NO_END, open: true };
  const { value, ...rest } = to;
  if (value === 'not_stated') return { ...rest, value: NO_END, open: true, worded: true };
  const { last } = daysOf(value);
  return last === value ? { ...rest, value: last } : { ...rest, value: last, within: value };
}

function anchorOf({ clause, quote }: z.infer<typeof anchor>): z.infer<typeof anchor> {
  return clause === undefined ? { quote } : { clause, quote };
}

function issuerOf(issuer: PolicyFile['issuer'], title: PolicyFile['title']): PolicyData['issuer'] {
  if (issuer === 'not_stated') return { ...anchorOf(title), value: UNTOLD, absent: true };
  return Array.isArray(issuer) ? severalIssuers(issuer) : issuer;
}

function severalIssuers(each: readonly PolicyData['title'][]): PolicyData['issuer'] {
  const value = each.map((one) => one.value).join('、');
  return { ...anchorOf(each[0] ?? { quote: value }), value, each: [...each] };
}
