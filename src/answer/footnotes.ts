import type { ClauseRef } from './clause-refs.ts';
import type { Statement } from './draft.ts';
import type { Own } from './own-refs.ts';

const FOOTNOTE = /\[\^?(\d{1,2})\]|([①-⑳])|【(\d{1,2})】/gu;
const mark = (match: RegExpMatchArray) => match[1] ?? match[2] ?? match[3] ?? '';

function notesIn(own: readonly Own[]): ReadonlyMap<string, readonly ClauseRef[]> {
  const notes = new Map<string, readonly ClauseRef[]>();
  for (const { statement, refs } of own) {
    const head = /^\s*(?:\[\^?(\d{1,2})\]|([①-⑳])|【(\d{1,2})】)/u.exec(statement.text);
    if (head !== null && refs.length > 0) notes.set(mark(head), refs);
  }
  return notes;
}

/** What the footnotes of a draft cite for a statement: [1] in it, [1] 三、(二)5 at the head of a line below. */
export function footnotes(own: readonly Own[]): (statement: Statement) => readonly ClauseRef[] {
  const notes = notesIn(own);
  return ({ text }) => Array.from(text.matchAll(FOOTNOTE)).flatMap((match) => notes.get(mark(match)) ?? []);
}
