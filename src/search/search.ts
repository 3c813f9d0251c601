import { withoutQuestionWords } from '../text/question-words.ts';
import { type Coverage, coverage } from './coverage.ts';
import { type SearchHit, toHit } from './hit.ts';
import type { SearchRequest } from './scope.ts';
import { scope } from './scope.ts';
import type { Searchable } from './searchable.ts';

export interface SearchResult {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** Whether the policy speaks of what is asked at all. */
  readonly coverage: Coverage;
}

/** What a keyword weighs beside the question’s own words; measured on statutes, where 1 to 2 serve alike. */
export const KEYWORD_WEIGHT = 2;

/**
 * The clauses that fit a question, best first, and whether the policy speaks of it at all. `searchable(library)`
 * is made once a library; this is called once a question:
 * `await search(searchable(library), { query: '技术改造 设备发票', keywords: ['设备发票额'], limit: 5 })`.
 * @throws {InputError} for a query, keyword list, policy, part, department or limit that cannot be searched.
 */
export async function search(searchable: Searchable, request: SearchRequest): Promise<SearchResult> {
  const { filter, limit } = scope(searchable.library, request);
  const keywords = request.keywords ?? [];
  const texts = [
    { text: withoutQuestionWords(request.query), weight: 1 },
    ...keywords.map((text) => ({ text, weight: KEYWORD_WEIGHT })),
  ];
  const matches = await searchable.index.search({ texts, filter, limit });
  const hits = matches.flatMap((match) => toHit(searchable, match));
  return { query: request.query, hits, coverage: coverage(request.query, hits) };
}
