import { z } from 'zod';

/** Words people use, and what the text calls it, or the silence that they run into. */
const lexiconEntry = z
  .strictObject({
    words: z.array(z.string().min(2)).min(1),
    /** Words of the text; each stands in it as written here. */
    means: z.array(z.string().min(1)).min(1).optional(),
    /** Id of a silence of `policy.json`. */
    silence: z.string().min(1).optional(),
    /** True for words that say what is asked (钱从哪出) rather than about what (技改): they weigh more. */
    asks: z.boolean().optional(),
    /** Why these words mean this here. */
    reason: z.string().min(1),
  })
  .refine(({ means, silence }) => means !== undefined || silence !== undefined, {
    error: '词条没有去处：既没有 means（原文的词），也没有 silence（政策未涉及的事项）',
  });

/** `lexicon.json` of a policy. */
export const lexiconData = z.strictObject({
  $schema: z.string().optional(),
  /** Words of the text that say nothing here, since all of it is about them: the place, the trade. */
  empty: z.array(z.string().min(2)).optional(),
  entries: z.array(lexiconEntry),
});

/** `asked.json` of a policy: questions that people ask, under the id of the clause that answers them. */
export const askedData = z.strictObject({
  $schema: z.string().optional(),
  asked: z.record(z.string().min(1), z.array(z.string().min(2)).min(1)),
});
