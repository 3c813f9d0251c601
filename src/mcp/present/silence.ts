import { z } from 'zod';
import { notesOn } from '../../corpus/policy/index.ts';
import { officeNote, type Silence } from '../../corpus/silence.ts';

/** A topic on which the text is silent, as clients see it, and beside it what the office itself says. */
export const toldSilence = z.object({
  id: z.string(),
  topic: z.string(),
  say: z.string(),
  notes: z.array(officeNote.omit({ topic: true })).optional(),
});
export type ToldSilence = z.infer<typeof toldSilence>;

/**
 * A silence as it is told on a day.
 * @param day ISO; what the office says for a time that is past is gone.
 */
export function presentSilence(silence: Silence, day: string): ToldSilence {
  const { id, topic, say } = silence;
  const notes = notesOn(silence, day).map(({ topic: _, ...note }) => note);
  return { id, topic, say, ...(notes.length === 0 ? {} : { notes }) };
}
