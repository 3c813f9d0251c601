/** What an index keeps of one clause. */
export interface ClauseDocument {
  /** Unique in the library: `nanchang-2025-9/三.(二).5`. */
  readonly id: string;
  /** sha256 of the clause's text: an index that has drifted from the text is found out by it. */
  readonly sha256: string;
  readonly policy: string;
  /** Ids of the clause and of those above it, for filtering: `三`, `三.(二)`, `三.(二).5`. */
  readonly parts: readonly string[];
  /** Everybody the clause names, in charge or acting as well, for filtering. */
  readonly departments: readonly string[];
  /** Its title and the titles above it; searched as part of the whole and, lightly, once more by itself. */
  readonly head: string;
  readonly body: string;
  /** Questions that people ask and this clause answers; searched with a low weight. */
  readonly asked: string;
}

/** Only clauses that satisfy every condition given; within one list any member will do. */
export interface ClauseFilter {
  readonly policies?: readonly string[];
  readonly parts?: readonly string[];
  readonly departments?: readonly string[];
}

/** What is asked of an index. */
export interface ClauseQuery {
  /** What is looked for: the question's own words, and others that mean the same, each with its weight. */
  readonly texts: readonly { readonly text: string; readonly weight: number }[];
  readonly filter?: ClauseFilter;
  readonly limit: number;
  /** Only the best clause of each policy: which policies are near, however many clauses of one are. */
  readonly bestOfEach?: boolean;
}

/** A document that an index found. */
export interface ClauseMatch {
  readonly id: string;
  readonly policy: string;
  readonly sha256: string;
  /** Comparable within one result only. */
  readonly score: number;
  /** The query's terms that the clause's own text has, longest first, equally long ones by code unit. */
  readonly matched: readonly string[];
}

/** Orders the terms that matched; an engine may name them in any order, another one each time. */
export function longestFirst(a: string, b: string): number {
  return b.length - a.length || (a < b ? -1 : Number(a > b));
}

/**
 * A searchable set of clauses: the port behind which an engine stands. Terms come from `terms()` on both
 * sides, best match first, equal scores in document order, the same answer every time.
 * An engine that cannot answer rejects; it never returns an empty or partial list instead.
 */
export interface ClauseIndex {
  search(query: ClauseQuery, options?: { readonly signal?: AbortSignal }): Promise<readonly ClauseMatch[]>;
}

/** Weights and BM25 parameters that every adapter ranks by; docs/decisions has how they were found. */
export const RANKING = { head: 0.3, asked: 0.6, k: 1.2, b: 0.55, d: 0 } as const;

/** Whether a document satisfies every condition of the filter. */
export function passes(
  document: Pick<ClauseDocument, 'policy' | 'parts' | 'departments'>,
  filter: ClauseFilter = {},
): boolean {
  const { policies, parts, departments } = filter;
  return (
    (policies?.includes(document.policy) ?? true) &&
    (parts?.some((part) => document.parts.includes(part)) ?? true) &&
    (departments?.some((department) => document.departments.includes(department)) ?? true)
  );
}
