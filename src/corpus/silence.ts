import { z } from 'zod';
import { isIsoDay } from '../text/date.ts';

/** A day as data files write it. */
export const date = z.iso.date({ abort: true }).refine(isIsoDay);

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

/** A silence as `policy.json` declares it: what `common/silences.json` says of the same id need not be said again. */
export const declaredSilence = silence.partial({ kind: true, topic: true, words: true, say: true });
export type DeclaredSilence = z.infer<typeof declaredSilence>;

/**
 * What the office itself says of a topic on which the text is silent. It is no part of the policy: it is never quoted
 * as its words and bears nothing out.
 */
export const officeNote = z.strictObject({
  topic: z.string().min(1).describe('本政策哪一项“原文未涉及”：它的 id，例如 materials'),
  text: z.string().min(1).describe('一两句可以照着念的话'),
  said_by: z.string().min(1).describe('哪个单位说的'),
  on: date.describe('哪一天说的，从这天起才显示'),
  until: date.describe('到哪一天为止，过了这天就不再显示'),
});
export type OfficeNote = z.infer<typeof officeNote>;

/** `notes.json` of a policy. */
export const officeNotes = z.strictObject({ $schema: z.string().optional(), notes: z.array(officeNote) });

/** A topic that the text does not touch, and what the office says of it. */
export const notedSilence = silence.extend({ notes: z.array(officeNote).optional() });
export type Silence = z.infer<typeof notedSilence>;
