import { z } from 'zod';
import { isSha256, SHA256 } from '../text/branded.ts';
import { isIsoDay } from '../text/date.ts';
import { isClauseId } from './clause.ts';

const date = z.iso.date({ abort: true }).refine(isIsoDay);
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

/** A topic people ask about and the text does not touch. */
export const silence = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9_]*$/),
  /**
   * `procedure`: how to get what the text gives; `subject`: something the text has nothing on, asked by
   * itself or of a subject that it does have; `elsewhere`: what some other place's or level's policy says;
   * `partial`: the text says something near it (`near`), and not what is asked.
   */
  kind: z.enum(['procedure', 'subject', 'elsewhere', 'partial']),
  topic: z.string().min(1),
  /**
   * Words that show the topic in a question; a build check proves that none stands in the text. A blank
   * stands for up to six other characters: `什么时候 申报`.
   */
  words: z.array(z.string().min(2)).min(1),
  /** When given, each word counts only behind one of these: 赣州, 深圳 before `的政策` and ` 补多少`. */
  before: z.array(z.string().min(2)).min(1).optional(),
  /** Words that show that something else is asked about: 来南昌 beside another city's name. */
  unless: z.array(z.string().min(1)).min(1).optional(),
  /** Words of the text that come nearest to the topic, so that the clause to read beside it is found. */
  near: z.array(z.string().min(2)).min(1).optional(),
  /** One or two sentences that can be read out. */
  say: z.string().min(1),
});
export type Silence = z.infer<typeof silence>;

/** `policy.json`: what is known of a policy as a document, each fact with the words that give it. */
export const policyData = z.strictObject({
  $schema: z.string().optional(),
  title: anchored(z.string().min(1)),
  number: anchored(z.string().min(1)),
  issuer: anchored(z.string().min(1)),
  issued: anchored(date),
  copy: z.strictObject({
    /** Where this copy of the text came from, in words. */
    from: z.string().min(1),
    /** Address of the official page; null when the copy is not from one. */
    url: z.url().nullable(),
    verified: date,
    sha256: sha256(),
  }),
  in_force: z.strictObject({ from: anchored(date), to: anchored(date) }),
  repeals: z.array(z.strictObject({ title: z.string(), number: z.string(), ...anchor.shape })),
  transitions: z.array(transition),
  funds: z.record(z.string().regex(/^[a-z]+$/), fund),
  split: z
    .strictObject({ city: z.strictObject({ ...anchor.shape }), shared: z.strictObject({ ...anchor.shape }) })
    .optional(),
  overlap: z.strictObject({ say: z.string().min(1), ...anchor.shape }).optional(),
  delegated: z.strictObject({ say: z.string().min(1), ...anchor.shape }).optional(),
  silences: z.array(silence),
  /** sha256 of each clause's text, so that a changed word is seen where it changed. */
  clauses: z.record(z.string(), sha256()),
});
export type PolicyData = z.infer<typeof policyData>;

/** A silence as `policy.json` declares it: what `common/silences.json` says of the same id need not be said again. */
const declaredSilence = silence.partial({ kind: true, topic: true, words: true, say: true });
export type DeclaredSilence = z.infer<typeof declaredSilence>;

/** `policy.json` as it is written, before its silences are completed. */
export const policyFile = policyData.extend({ silences: z.array(declaredSilence) });
