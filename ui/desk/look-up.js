import { Refusal } from './mcp.js';
import { isReference } from './reference.js';

/**
 * @typedef {import('./contract.d.ts').Found} Found
 * @typedef {import('./contract.d.ts').Hit} Hit
 * @typedef {import('./contract.d.ts').Server} Server
 */

/** How many clauses are asked for: as many as a glance takes in. */
const LIMIT = 6;

/**
 * What the policy has on a question. Where the question is only a number that fits several clauses, those are what
 * was found, and `choice` is the question to ask back.
 * @param {Server} server
 * @param {{ query: string, policy?: string, as_of?: string }} request
 * @returns {Promise<Found & { choice?: string }>}
 */
export async function lookUp(server, request) {
  const named = isReference(request.query) ? await candidates(server, request) : undefined;
  if (named === undefined) return server.callTool('search_clauses', { ...request, limit: LIMIT });
  const hits = await Promise.all(
    named.candidates.map(({ clause, policy }) => read(server, clause, policy.id)),
  );
  return { hits, choice: named.question, coverage: { status: 'covered', unmatched_terms: [], note: '' } };
}

/**
 * The clauses that one number fits; undefined when it fits one or none.
 * @param {Server} server
 * @param {{ query: string, policy?: string }} request
 * @returns {Promise<import('./contract.d.ts').Choice | undefined>}
 */
async function candidates(server, { query, policy }) {
  try {
    const scope = policy === undefined ? {} : { policy };
    const { candidates: all, question } = await server.callTool('read_clause', { ref: query, ...scope });
    return all === undefined || question === undefined ? undefined : { candidates: all, question };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/**
 * @param {Server} server
 * @param {string} ref
 * @param {string} policy
 * @returns {Promise<Hit>}
 */
async function read(server, ref, policy) {
  const clause = await server.callTool('read_clause', { ref, policy });
  return { ...clause, highlights: [] };
}
