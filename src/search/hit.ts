import type { Clause, Span } from '../corpus/clause.ts';
import type { Policy } from '../corpus/library.ts';
import type { ClauseMatch } from './clause-index.ts';
import { highlights } from './highlights.ts';
import type { Searchable } from './searchable.ts';

export interface SearchHit {
  readonly policy: Policy;
  readonly clause: Clause;
  /** Comparable within one result only. */
  readonly score: number;
  /** The words of the clause that matched, as they stand in it, each once, longest first. */
  readonly matched: readonly string[];
  /** Where they stand, as offsets into `clause.text`. */
  readonly highlights: readonly Span[];
}

/** The clause that an index found, with its words marked; nothing when the library does not hold it. */
export function toHit(searchable: Searchable, { id, score, matched }: ClauseMatch): readonly SearchHit[] {
  const found = searchable.located.get(id);
  if (found === undefined) return [];
  const spans = highlights(found.clause.text, matched);
  const words = spans.map(({ start, end }) => found.clause.text.slice(start, end));
  const distinct = [...new Set(words)].sort((a, b) => b.length - a.length);
  return [{ ...found, score, matched: distinct, highlights: spans }];
}
