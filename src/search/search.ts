import type { Clause } from '../corpus/clause.ts';
import type { Policy } from '../corpus/library.ts';
import { findReferences } from '../corpus/reference/index.ts';
import { type Coverage, coverage, silencesOf } from './coverage/index.ts';
import { type SearchHit, toHit } from './hit.ts';
import {
  type KnownWord,
  type Question,
  readQuestion,
  type SearchRequest,
  scope,
  wordsOf,
  wraps,
} from './question/index.ts';
import type { Searchable } from './searchable.ts';

export interface SearchResult {
  readonly query: string;
  readonly hits: readonly SearchHit[];
  /** Whether the policy speaks of what is asked at all. */
  readonly coverage: Coverage;
}

/** In a library of more policies than these only those found are looked through for words and numbers. */
const FEW = 20;

/**
 * The clauses that fit a question, best first, and whether the policy speaks of it at all. `searchable(library)`
 * is made once a library; this is called once a question:
 * `await search(searchable(library), { query: '技术改造 设备发票', keywords: ['设备发票额'], limit: 5 })`.
 * A clause that the question names (支持政策第5条) comes first.
 * @throws {InputError} for a query, keyword list, policy, part, department or limit that cannot be searched.
 */
export async function search(searchable: Searchable, request: SearchRequest): Promise<SearchResult> {
  const { policies, filter, limit } = scope(searchable.library, request);
  const question = readQuestion(searchable, request, policies);
  const departments = searchable.askedDepartments(request.query);
  const asked = filter.departments === undefined && departments.length > 0 ? { departments } : {};
  const matches = await searchable.index.search({
    texts: question.texts,
    filter: { ...filter, ...asked },
    limit,
  });
  const found = matches.flatMap((match) => toHit(searchable, match));
  const near = policies.length <= FEW ? policies : [...new Set(found.map(({ policy }) => policy))];
  const { named, hits: all } = namedFirst(found, near, question);
  const texts = near.map(searchable.textOf);
  const words = wordsOf(question, texts);
  const silent = silencesOf(question, texts, words.telling);
  const hits = (silent.besides ? restFirst(all, question.known) : all).slice(0, limit);
  return {
    query: request.query,
    hits,
    coverage: coverage({ ...question, named: named || departments.length > 0 }, hits, { words, silent }),
  };
}

/**
 * The clauses that the question names by number, then the others. Where a number fits several clauses and
 * something around them is asked (第7条的钱从哪出), what was found comes first.
 */
function namedFirst(
  found: readonly SearchHit[],
  policies: readonly Policy[],
  question: Question,
): { readonly named: boolean; readonly hits: readonly SearchHit[] } {
  const references = policies.flatMap((policy) =>
    findReferences(question.query, policy.clauses).map(({ clauses }) =>
      clauses.map((clause) => hitOn(policy, clause, found)),
    ),
  );
  const sure = references.filter((hits) => hits.length === 1 || !question.asksAround).flat();
  const unsure = references.filter((hits) => hits.length > 1 && question.asksAround).flat();
  const hits = [...new Set([...sure, ...found.slice(0, 1), ...unsure, ...found])];
  return { named: sure.length + unsure.length > 0, hits };
}

function hitOn(policy: Policy, clause: Clause, found: readonly SearchHit[]): SearchHit {
  const hit = found.find((other) => other.policy === policy && other.clause === clause);
  return hit ?? { policy, clause, score: found[0]?.score ?? 0, matched: [], highlights: [] };
}

/**
 * Hits with those last that only come near a subject on which the text has nothing, where the words for it stand around
 * something that it has: of 专精特新企业买设备补多少 the clause on 设备 answers the rest, not the one with 专精特新.
 */
function restFirst(hits: readonly SearchHit[], known: readonly KnownWord[]): readonly SearchHit[] {
  const near = known
    .filter((word) => known.some((other) => wraps(word, other)))
    .flatMap(({ silence }) => silence?.near ?? []);
  const aside = ({ clause }: SearchHit) => near.some((words) => clause.text.includes(words));
  return [...hits.filter((hit) => !aside(hit)), ...hits.filter(aside)];
}
