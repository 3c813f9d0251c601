import type { Choice, Found, Hit, Server } from './contract.ts';
import { isReference } from './reference.ts';
import { Refusal } from './server.ts';
import { type Desk, given } from './state.ts';

/** How many clauses are asked for: as many as a glance takes in. */
const LIMIT = 6;

/** What is asked of the server. */
interface Request {
  readonly query: string;
  readonly policy?: string;
}

/** The call as far as a sentence can be about it: what it was about, what is open, what it has recorded. */
function openCall({ asked, topic, award, entered }: Desk) {
  if (asked === '') return undefined;
  const own = `${topic?.hit.policy.id}:`;
  const answers = Object.entries(entered).filter(([key, value]) => key.startsWith(own) && value !== '');
  return {
    asked,
    ...(topic && {
      topic: { question: topic.question, policy: topic.hit.policy.id, clause: topic.hit.clause },
    }),
    ...(award && { award: award.award }),
    answers: Object.fromEntries(answers.map(([key, value]) => [key.slice(own.length), value])),
  };
}

/**
 * What the policy has on a question. Where the question is only a number that fits several clauses, those are what
 * was found, and `choice` is the question to ask back.
 */
export async function lookUp(server: Server, desk: Desk): Promise<Found> {
  const { question, policy, day } = desk;
  const request = { query: question, ...given('policy', policy), ...given('as_of', day.trim()) };
  const named = isReference(question) ? await candidates(server, request) : undefined;
  if (named === undefined)
    return server.callTool('search_clauses', { ...request, limit: LIMIT }, openCall(desk));
  const hits = await Promise.all(
    named.candidates.map(({ clause, policy }) => readHit(server, clause, policy.id)),
  );
  const coverage = { status: 'covered', unmatched_terms: [], note: '' } as const;
  return {
    hits,
    choice: named.question,
    coverage,
    not_in_force: hits.flatMap((hit) => hit.not_in_force ?? []),
  };
}

/** The clauses that one number fits; undefined when it fits one or none. */
async function candidates(server: Server, { query, policy }: Request): Promise<Choice | undefined> {
  try {
    const scope = policy === undefined ? {} : { policy };
    const { candidates: all, question } = await server.callTool('read_clause', { ref: query, ...scope });
    return all === undefined || question === undefined ? undefined : { candidates: all, question };
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** A clause by its number, as the desk shows it. */
export async function readHit(server: Server, ref: string, policy: string): Promise<Hit> {
  const clause = await server.callTool('read_clause', { ref, policy });
  return { ...clause, highlights: [] };
}
