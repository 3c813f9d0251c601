import { z } from 'zod';
import type { Citation } from '../../corpus/cite.ts';
import { clauseId } from '../../corpus/policy.ts';
import type { Sha256 } from '../../text/branded.ts';
import { isIsoDay, type Period } from '../../text/date.ts';
import type { Decimal } from '../../text/decimal.ts';
import { remembered } from '../../text/remembered.ts';
import { type Amount, amount, amountOverride } from './amount.ts';
import { anchor, factName } from './anchor.ts';
import { condition } from './condition.ts';
import { fact } from './fact.ts';
import { capsIn, type Form, formsIn, type Limit } from './form.ts';
import { payee } from './payee.ts';

const items = z
  .strictObject({
    list: factName.describe('列表事实'),
    where: z
      .array(condition)
      .describe('一项要计入须符合的条件，所指事实是该项的 fields（enum_list 为 value）'),
  })
  .describe('哪些项计入');

const openReading = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Z]\w*-?\w*$/)
      .describe('解读文件中的编号：A4-1、G6'),
    weight: z.enum(['high', 'moderate', 'low']).describe('high 会使结果翻转或成倍变化'),
    question: z.string().min(1).describe('原文没有说定的问题'),
    taken: z.string().min(1).describe('本系统采用的读法'),
    because: z.string().min(1).describe('采用的理由'),
    others: z
      .array(
        z.strictObject({
          reading: z.string().min(1).describe('另一种读法'),
          override: z
            .strictObject({
              conditions: z.array(condition).min(1).optional().describe('代替全部条件'),
              items: items.optional(),
              amount: amountOverride.optional(),
            })
            .optional()
            .describe('按这种读法计算时替换的部分；靠现有事实算不出时不写'),
        }),
      )
      .min(1),
  })
  .describe('原文留有余地之处');

const overlap = z
  .strictObject({
    with: z.array(z.string().min(1)).min(1).describe('奖项编号'),
    reason: z.string().min(1).describe('为何落在同一事实或同一笔支出上'),
  })
  .describe('与本政策内其他奖项的重叠，原文未说能否同享');

const funding = z.strictObject({
  funds: z
    .array(
      z.strictObject({
        fund: z.string().min(1).describe('policy.json funds 中的键'),
        for: z.string().min(1).optional().describe('只承担其中一部分时，是哪一部分'),
      }),
    )
    .describe('市级资金的来源；原文没有写的为空'),
  borne_by: z
    .enum(['city', 'shared', 'not_stated'])
    .describe('city 市级全部承担；shared 市与县（区）或写明的几方分担；not_stated 原文未写'),
  share: z
    .strictObject({
      parts: z
        .array(z.strictObject({ by: z.string().min(1).describe('谁，逐字：市'), of: z.int().min(1) }))
        .min(2)
        .describe('各方承担几份，依原文次序：市、区按1:1；镇、园区各承担50%的各写 1'),
      ...anchor.shape,
    })
    .optional()
    .describe('本条自己写明的分担，先于整份政策的'),
  notes: z.array(z.string().min(1)),
});

const assumption = z.strictObject({
  text: z.string().min(1),
  basis: z
    .enum(['convention', 'text', 'reading'])
    .describe('convention 通行惯例；text 原文语句结构；reading 某个 open 的读法'),
});

const expected = z.strictObject({
  in_force: z.enum(['in_force', 'not_yet', 'expired', 'previous_policy', 'not_addressed']).optional(),
  eligibility: z.enum(['eligible', 'not_eligible', 'undetermined']),
  kind: z.enum(['exact', 'up_to', 'at_least', 'range', 'not_determined', 'none']),
  value: z.string().optional().describe('元，不取整：1300000'),
  min: z.string().optional(),
  max: z.string().optional(),
  missing: z.array(z.string()).optional().describe('应当追问的事实，不论次序'),
});

const workedCase = z.strictObject({
  name: z.string().min(1).describe('情形：恰在门槛、差一分、封顶、缺一项事实'),
  facts: z.record(z.string(), z.unknown()),
  as_of: z.iso.date({ abort: true }).refine(isIsoDay).optional().describe('不写为政策施行首日'),
  expect: expected,
});

/** `awards/<id>.json`: one award as data. A closed vocabulary: whatever the words do not say has no field. */
export const ruleData = z.strictObject({
  $schema: z.string().optional(),
  id: z
    .string()
    .regex(/^[0-9a-z][0-9a-z-]*$/)
    .describe('奖项编号，与文件名相同'),
  name: z.string().min(1).describe('奖项名称，不写数字'),
  clause: clauseId().describe('所在条款'),
  payee: payee.describe('钱给谁，及原文'),
  facts: z.record(factName, fact).describe('所需事实，按追问的次序'),
  items: items.optional(),
  conditions: z.array(condition).min(1).describe('须同时具备的条件，按原文次序'),
  without: z
    .array(
      z.strictObject({
        condition: z.string().min(1).describe('policy.json conditions 中的编号'),
        why: z.string().min(1),
      }),
    )
    .min(1)
    .optional()
    .describe('整份政策的条件中，原文不及于本奖项的'),
  amount,
  open: z.array(openReading),
  overlaps: z.array(overlap),
  funding,
  assumptions: z.array(assumption),
  not_stated: z.array(z.string().min(1)).describe('原文没有写、而申报人会问的'),
  aims: z
    .array(z.strictObject({ say: z.string().min(1), ...anchor.shape }))
    .describe('同一条款中像条件、带数字或限定词，而不是本奖项条件的原文，say 写明为什么不是；没有则为空'),
  reclaim: z
    .array(z.strictObject(anchor.shape))
    .min(1)
    .optional()
    .describe('停止拨付、追回、退还的原文：只告知，不改变金额；管着各项的写在 policy.json 的 reclaim'),
  cases: z.array(workedCase).min(3).describe('算例'),
});
export type RuleData = z.infer<typeof ruleData>;

/** The parts of an award that decide and make the sum; another reading replaces some of them. */
export type Terms = Pick<RuleData, 'facts' | 'items' | 'conditions' | 'amount'>;

/** One other reading, ready to be calculated; `terms` is undefined where these facts cannot tell its sum. */
interface OtherReading {
  readonly reading: string;
  readonly terms: Terms | undefined;
}

/** An award ready to be calculated: its data, with everything that does not depend on the asker made once. */
export interface Rule {
  readonly data: RuleData;
  /** Relative to the library: `nanchang-2025-9/awards/5.json`. */
  readonly file: string;
  /** Of the data, and of the policy's text and data. */
  readonly sha256: Sha256;
  readonly policySha256: Sha256;
  /** Exact value of every figure, by the anchored object that holds it. */
  readonly figures: ReadonlyMap<object, Decimal>;
  /** The first and the last day of what each end of a date condition names, by the object that holds it. */
  readonly days: ReadonlyMap<object, Pick<Period, 'first' | 'last'>>;
  /** The citation of every anchor, by the object that holds the quote. */
  readonly citations: ReadonlyMap<object, Citation>;
  /** The open readings in the order of the data, their alternatives in the order of `others`. */
  readonly others: readonly (readonly OtherReading[])[];
}

/**
 * The facts of an award that say what was already paid for it: under a cap, on a ladder, or once.
 * @example paidFacts(rule('6b').data) // → ['already_awarded']
 */
export function paidFacts({ amount }: Pick<Terms, 'amount'>): readonly string[] {
  return paidIn(amount);
}

const paidIn = remembered((amount: Amount): readonly string[] => {
  const { top_up, frequency } = amount;
  const names = [
    ...limitsOf(amount).map(({ used }) => used),
    top_up?.paid,
    frequency.value === 'one_off' ? frequency.paid : undefined,
  ];
  return [...new Set(names.filter((name) => name !== undefined))];
});

/** The upper bounds that the text itself sets on a sum; that of which a share is given bounds another sum. */
export function limitsOf({ form, caps }: Amount): readonly Limit[] {
  const ownForms = formsIn(form);
  const shared = new Set<Form>(ownForms.flatMap((one) => (one.kind === 'share' ? formsIn(one.of) : [])));
  return [...ownForms.filter((one) => !shared.has(one)).flatMap(boundsOf), ...caps];
}

function boundsOf(form: Form): readonly Limit[] {
  return form.kind === 'ceiling' ? [form.limit] : capsIn(form);
}

type Override = NonNullable<RuleData['open'][number]['others'][number]['override']>;

/** The award's terms with what another reading puts in their place. */
export function underReading(terms: Terms, override: Override): Terms {
  return {
    facts: terms.facts,
    items: override.items ?? terms.items,
    conditions: override.conditions ?? terms.conditions,
    amount: override.amount === undefined ? terms.amount : replaced(terms.amount, override.amount),
  };
}

/** Null takes a part away; a part that is not mentioned stays. */
function replaced(amount: Amount, override: NonNullable<Override['amount']>): Amount {
  const { form = amount.form, caps = amount.caps, each = amount.each, top_up = amount.top_up } = override;
  return { ...amount, form, caps, each: each ?? undefined, top_up: top_up ?? undefined };
}
