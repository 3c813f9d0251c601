import type { Citation } from '../corpus/cite.ts';
import type { Policy } from '../corpus/library.ts';
import { remembered } from '../text/remembered.ts';
import type { Ground, GroundClause } from './ground.ts';
import { placeOf } from './place.ts';
import { quoteKey } from './quote-key.ts';

const keyOf = remembered(({ clause }: GroundClause) => quoteKey([...clause.heading, clause.text].join('\n')));
const textOf = remembered(({ source }: Policy) => quoteKey(source).text);

/** Where all pieces of a quotation stand in a clause, in order; undefined when they do not. */
export function standsIn(
  pieces: readonly string[],
  clause: GroundClause,
): { start: number; end: number } | undefined {
  const key = keyOf(clause);
  const headings = clause.clause.heading.reduce((sum, words) => sum + words.length + 1, 0);
  let from = 0;
  let first: number | undefined;
  for (const piece of pieces) {
    const at = key.text.indexOf(piece, from);
    if (at < 0) return undefined;
    first ??= at;
    from = at + piece.length;
  }
  const offset = clause.clause.start - headings;
  const start = Math.max(clause.clause.start, offset + (key.at[first ?? 0] ?? 0));
  return { start, end: Math.max(start, offset + (key.at[from - 1] ?? 0) + 1) };
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
  const policy = ground.policies.find((policy) => pieces.every((piece) => textOf(policy).includes(piece)));
  return scope === ground.clauses && policy !== undefined
    ? { clause: undefined, place: placeOf(policy, null, { start: 0, end: policy.source.indexOf('\n') }) }
    : undefined;
}
