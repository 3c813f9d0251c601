import type { Citation } from '../corpus/cite.ts';
import type { Policy } from '../corpus/library.ts';
import { remembered } from '../text/remembered.ts';
import type { Ground, GroundClause } from './ground.ts';
import { placeOf } from './place.ts';
import { type QuoteKey, quoteKey } from './quote-key.ts';

const keyOf = remembered(({ clause }: GroundClause) => quoteKey([...clause.heading, clause.text].join('\n')));
const sourceKeyOf = remembered(({ source }: Policy) => quoteKey(source));

/** Where all pieces of a quotation stand in a clause, in order; undefined when they do not. */
export function standsIn(
  pieces: readonly string[],
  clause: GroundClause,
): { start: number; end: number } | undefined {
  const span = stretchOf(pieces, keyOf(clause));
  if (span === undefined) return undefined;
  const headings = clause.clause.heading.reduce((sum, words) => sum + words.length + 1, 0);
  const offset = clause.clause.start - headings;
  const start = Math.max(clause.clause.start, offset + span.start);
  return { start, end: Math.max(start, offset + span.end) };
}

/** From the first piece to the end of the last, as offsets into what was folded; undefined when one is missing. */
function stretchOf(
  pieces: readonly string[],
  { text, at }: QuoteKey,
): { start: number; end: number } | undefined {
  let from = 0;
  let first: number | undefined;
  for (const piece of pieces) {
    const found = text.indexOf(piece, from);
    if (found < 0) return undefined;
    first ??= found;
    from = found + piece.length;
  }
  return { start: at[first ?? 0] ?? 0, end: (at[from - 1] ?? 0) + 1 };
}

/** The stretches between the ellipses of a quotation, folded, without the marks at their ends. */
export function piecesOf(words: string): readonly string[] {
  return quoteKey(words)
    .text.split(/…+|\.{3,}/u)
    .map((piece) => piece.replace(/^[,;。、.:!]+|[,;。、.:!?]+$/gu, ''))
    .filter((piece) => piece !== '');
}

/** A clause that a quotation stands in and its place there; no clause where only the whole text has it. */
export interface StandingQuote {
  readonly clause: GroundClause | undefined;
  readonly place: Citation;
}

/** Where the pieces of a quotation stand in `scope`, else, when that is every clause, anywhere in a text. */
export function findQuote(
  ground: Ground,
  pieces: readonly string[],
  scope: readonly GroundClause[],
): StandingQuote | undefined {
  for (const clause of scope) {
    const span = standsIn(pieces, clause);
    if (span !== undefined) return { clause, place: placeOf(clause.policy, clause.clause.id, span) };
  }
  if (scope !== ground.clauses) return undefined;
  const [found] = ground.policies.flatMap((policy) => {
    const span = stretchOf(pieces, sourceKeyOf(policy));
    return span === undefined ? [] : [placeOf(policy, null, span)];
  });
  return found && { clause: undefined, place: found };
}
