import type { Policy } from '../corpus/library.ts';
import { findReferences } from '../corpus/reference.ts';
import { fold } from '../text/fold.ts';
import { withoutQuestionWords } from '../text/question-words.ts';
import type { ClauseQuery } from './clause-index.ts';
import { type Coverage, coverage } from './coverage.ts';
import { type SearchHit, toHit } from './hit.ts';
import { type SearchRequest, scope } from './scope.ts';
import type { Searchable } from './searchable.ts';

export interface SearchResult {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** Whether the policy speaks of what is asked at all. */
  readonly coverage: Coverage;
}

/** What a keyword weighs beside the question's own words; measured on statutes, where 1 to 2 serve alike. */
export const KEYWORD_WEIGHT = 2;

/** What the text's word for something weighs beside the asker's own word for it. */
const MEANING_WEIGHT = 0.8;

/**
 * The clauses that fit a question, best first, and whether the policy speaks of it at all. `searchable(library)`
 * is made once a library; this is called once a question:
 * `await search(searchable(library), { query: '技术改造 设备发票', keywords: ['设备发票额'], limit: 5 })`.
 * A clause that the question names (支持政策第5条) comes first.
 * @throws {InputError} for a query, keyword list, policy, part, department or limit that cannot be searched.
 */
export async function search(searchable: Searchable, request: SearchRequest): Promise<SearchResult> {
  const { policies, filter, limit } = scope(searchable.library, request);
  const texts = textsOf(searchable, request);
  const matches = await searchable.index.search({ texts, filter, limit });
  const found = matches.flatMap((match) => toHit(searchable, match));
  const hits = namedFirst(found, policies, request.query).slice(0, limit);
  return { query: request.query, hits, coverage: coverage(request.query, hits) };
}

/** The question's own words, the text's words for them, and the words the caller expects. */
function textsOf({ lexicon }: Searchable, { query, keywords = [] }: SearchRequest): ClauseQuery['texts'] {
  const known = [query, ...keywords].flatMap((text) => lexicon(fold(text).text));
  const meanings = new Set(known.flatMap(({ entry }) => entry.means ?? []));
  return [
    { text: withoutQuestionWords(query), weight: 1 },
    ...[...meanings].map((text) => ({ text, weight: MEANING_WEIGHT })),
    ...keywords.map((text) => ({ text, weight: KEYWORD_WEIGHT })),
  ];
}

/** The clauses that the question names by number, then the others. */
function namedFirst(
  found: readonly SearchHit[],
  policies: readonly Policy[],
  query: string,
): readonly SearchHit[] {
  const named = policies.flatMap((policy) =>
    findReferences(query, policy.clauses).flatMap(({ clauses }) =>
      clauses.map((clause) => {
        const hit = found.find((other) => other.policy === policy && other.clause === clause);
        return hit ?? { policy, clause, score: found[0]?.score ?? 0, matched: [], highlights: [] };
      }),
    ),
  );
  const rest = found.filter(
    (hit) => !named.some((other) => other.policy === hit.policy && other.clause === hit.clause),
  );
  return [...new Set(named), ...rest];
}
