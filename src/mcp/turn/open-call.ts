import { z } from 'zod';

/** Under which names a request tells of the open call, and its result what the sentence does to it. */
export const CALL = 'io.github.youju/call';
export const FOLLOW_UP = 'io.github.youju/follow-up';

const words = z.string().max(1000);
const recorded = z.union([words, z.array(z.record(words, words)).max(100)]);

const openCall = z.object({
  /** The last question of the call, answered or not. */
  asked: words,
  /** What the call has been about so far: a question that led to a clause with awards, and that clause. */
  topic: z.object({ question: words, policy: words, clause: words }).optional(),
  /** The award that is open. */
  award: words.optional(),
  /** What was recorded, by the fact and what it is called: `booth_fees|展位费`. */
  answers: z.record(words, recorded),
});

/** A call that is open, as far as a sentence can be about it. */
export type OpenCall = z.infer<typeof openCall>;

/**
 * The open call that a request tells of; what is none is not heard.
 * @param meta the `_meta` of the request.
 * @example openCallIn({ 'io.github.youju/call': { asked: '能补多少', answers: {} } })?.asked // → '能补多少'
 */
export function openCallIn(meta: Readonly<Record<string, unknown>> | undefined): OpenCall | undefined {
  return openCall.safeParse(meta?.[CALL]).data;
}
