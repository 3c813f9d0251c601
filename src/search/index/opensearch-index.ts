import { Client } from '@opensearch-project/opensearch';
import type { ClauseIndex } from './clause-index.ts';
import { readResponse, requestFor } from './opensearch-query.ts';
import { SearchUnavailable } from './unavailable.ts';

/** Where a cluster is and how it is entered. */
export interface ClusterSettings {
  /** Addresses of its nodes: `https://search-1:9200`. */
  readonly nodes: readonly string[];
  readonly username?: string;
  readonly password?: string;
  /** The authority's certificate, PEM. */
  readonly ca?: string;
}

/** Asked again as long as this lasts; then the search is told to be unavailable. */
const DEADLINE_MS = 8_000;
/** One attempt: a node that hangs is left for another. */
const ATTEMPT_MS = 2_000;
const PAUSE_MS = 100;
/** No answer at all, or one that may be right a moment later. */
const AGAIN = new Set([0, 429, 500, 502, 503, 504]);

/**
 * A client for a cluster; the adapter asks again itself, since the client does not ask again on a 500.
 * @param attemptMs how long one request may take: a search is short, publishing is not.
 */
export function clusterClient(
  { nodes, username, password, ca }: ClusterSettings,
  attemptMs = ATTEMPT_MS,
): Client {
  return new Client({
    nodes: [...nodes],
    maxRetries: 0,
    requestTimeout: attemptMs,
    ...(username === undefined || password === undefined ? {} : { auth: { username, password } }),
    ...(ca === undefined ? {} : { ssl: { ca } }),
  });
}

/**
 * The clauses of one generation in a cluster, ranked as the index in this process ranks them.
 * @param index the generation's own index, `youju-clauses-<generation>`: never an alias that may move meanwhile.
 * @throws SearchUnavailable (rejects) when no whole answer came in time; never a partial or empty list instead.
 */
export function openSearchIndex(client: Client, index: string): ClauseIndex {
  return {
    async search(query, { signal } = {}) {
      const body = requestFor(query);
      const until = performance.now() + DEADLINE_MS;
      for (;;) {
        signal?.throwIfAborted();
        const answer = await attempt(client, index, body);
        if (answer !== 'again') return answer;
        if (performance.now() + PAUSE_MS > until) throw new SearchUnavailable();
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    },
  };
}

async function attempt(client: Client, index: string, body: Record<string, unknown>) {
  try {
    // The node that is asked looks at its own copy first: one that hangs elsewhere does not hold the answer up.
    const { body: answer } = await client.search({
      index,
      body,
      allow_partial_search_results: false,
      preference: '_local',
    });
    return readResponse(answer) ?? 'again';
  } catch (error) {
    if (AGAIN.has(statusOf(error))) return 'again';
    throw new SearchUnavailable(error);
  }
}

/** The status of a refusal; 0 where none came. */
function statusOf(error: unknown): number {
  return typeof error === 'object' &&
    error !== null &&
    'statusCode' in error &&
    typeof error.statusCode === 'number'
    ? error.statusCode
    : 0;
}
