import { z } from 'zod';
import { terms } from '../../text/terms.ts';
import {
  type ClauseDocument,
  type ClauseFilter,
  type ClauseMatch,
  type ClauseQuery,
  longestFirst,
  RANKING,
} from './clause-index.ts';
import { queryTerms } from './ranked-index.ts';

/** The fields that are searched: our own terms, joined by blanks, so that the engine cuts where we do. */
const SEARCHED = ['all', 'head', 'asked'] as const;

/** How an index of clauses is made: one shard ranks as one index in this process does. */
export const INDEX = {
  settings: {
    number_of_shards: 1,
    number_of_replicas: 0,
    refresh_interval: '-1',
    similarity: { default: { type: 'BM25', k1: RANKING.k, b: RANKING.b } },
  },
  mappings: {
    dynamic: 'strict',
    properties: {
      n: { type: 'integer' },
      id: { type: 'keyword' },
      sha256: { type: 'keyword', index: false },
      policy: { type: 'keyword' },
      parts: { type: 'keyword' },
      departments: { type: 'keyword' },
      ...Object.fromEntries(
        SEARCHED.map((field) => [field, { type: 'text', analyzer: 'whitespace', index_options: 'freqs' }]),
      ),
    },
  },
} as const;

/** A clause as the engine keeps it. */
export interface StoredClause extends Record<string, unknown> {
  /** Its place in the library: what decides between equal scores. */
  readonly n: number;
  readonly id: string;
  readonly sha256: string;
}

/** Makes of a document what the engine keeps of it. */
export function stored(document: ClauseDocument, n: number): StoredClause {
  const { id, sha256, policy, parts, departments, head, body, asked } = document;
  const texts = { all: `${head}\n${body}`, head, asked };
  const cut = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, termsOf(text)]));
  return { n, id, sha256, policy, parts, departments, ...cut };
}

function termsOf(text: string): string {
  return terms(text)
    .map((term) => term.text)
    .join(' ');
}

/** The request for a query: every term in every field, weighed as the index in this process weighs it. */
export function requestFor({
  texts,
  filter,
  limit,
  bestOfEach = false,
}: ClauseQuery): Record<string, unknown> {
  const should = [...queryTerms(texts)].flatMap(([text, weight]) => [
    { term: { all: { value: text, boost: weight, _name: text } } },
    { term: { head: { value: text, boost: weight * RANKING.head } } },
    { term: { asked: { value: text, boost: weight * RANKING.asked } } },
  ]);
  return {
    // Of a list without a member the engine asks nothing: every clause would fit.
    query:
      should.length === 0
        ? { match_none: {} }
        : { bool: { should, minimum_should_match: 1, filter: filtersOf(filter) } },
    sort: [{ _score: 'desc' }, { n: 'asc' }],
    track_scores: true,
    size: limit,
    ...(bestOfEach ? { collapse: { field: 'policy' } } : {}),
    _source: ['id', 'sha256', 'policy'],
  };
}

function filtersOf({ policies, parts, departments }: ClauseFilter = {}): readonly unknown[] {
  const wanted = { policy: policies, parts, departments };
  return Object.entries(wanted).flatMap(([field, values]) =>
    values === undefined ? [] : [{ terms: { [field]: [...values] } }],
  );
}

const response = z.object({
  timed_out: z.boolean(),
  _shards: z.object({ total: z.number(), successful: z.number(), failed: z.number() }),
  hits: z.object({
    hits: z.array(
      z.object({
        _score: z.number(),
        _source: z.object({ id: z.string(), sha256: z.string(), policy: z.string() }),
        matched_queries: z.array(z.string()).optional(),
      }),
    ),
  }),
});

/**
 * The matches in the engine's answer.
 * @returns undefined for an answer that is not whole: a shard failed or time ran out. It must not pass for a short list.
 */
export function readResponse(body: unknown): readonly ClauseMatch[] | undefined {
  const read = response.safeParse(body);
  if (!read.success) return undefined;
  const { timed_out: late, _shards: shards, hits } = read.data;
  if (late || shards.failed > 0 || shards.successful < shards.total) return undefined;
  return hits.hits.map(({ _score: score, _source: own, matched_queries: matched = [] }) => ({
    ...own,
    score,
    matched: [...matched].sort(longestFirst),
  }));
}
