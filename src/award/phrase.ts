import type { Span } from '../corpus/clause.ts';

/** Where a phrase ends; a comma between digits groups them. */
const BREAK = /[，;；。:：!？?！\n]|(?<!\d),|,(?!\d)/gu;

/**
 * A span of the source widened to the whole phrases it touches: what stands next to the words, up to the
 * nearest punctuation on either side (、 and brackets do not end a phrase).
 */
export function phraseAround(source: string, { start, end }: Span): Span {
  const before = source.slice(Math.max(0, start - REACH), start);
  const last = Array.from(before.matchAll(BREAK)).at(-1);
  const from = start - before.length + (last === undefined ? 0 : last.index + 1);
  const after = source.slice(end, end + REACH);
  const next = Array.from(after.matchAll(BREAK))[0];
  return { start: from, end: next === undefined ? end + after.length : end + next.index };
}

/** No phrase is longer, and no search for its edge slower. */
const REACH = 200;
