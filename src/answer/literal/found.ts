import type { Span } from '../../corpus/clause.ts';
import type { Literal } from '../claim.ts';

/** A literal found in the plain text of a draft, before it is led back to the draft as given. */
export type Found = Omit<Literal, 'text'>;

/** A literal of one kind: its place, and what was found. */
export function foundAs(
  kind: Found['kind'],
  { start, end }: Span,
  [status, note = '', where = []]: readonly [
    status: Found['status'],
    note?: string,
    where?: readonly string[],
  ],
): Found {
  return { kind, start, end, status, note, where: [...new Set(where)] };
}

/** The plain text, its sentence spans, and what a place lies in. */
export function sentenceAround(text: string, { start, end }: Span): string {
  const from = Math.max(0, start - 160);
  const before =
    text
      .slice(from, start)
      .split(/[。；;！？!?\n]/u)
      .at(-1) ?? '';
  const after = text.slice(end, end + 160).split(/[。；;！？!?\n]/u)[0] ?? '';
  return before + text.slice(start, end) + after;
}
