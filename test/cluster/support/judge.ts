import type { ClauseIndex, ClauseQuery } from '../../../src/search/index/clause-index.ts';
import { SearchUnavailable } from '../../../src/search/index/unavailable.ts';
import { QUESTIONS } from './made-up.ts';

/** How many questions were answered as the index in this process answers them, otherwise, or told as unavailable. */
export interface Counts {
  right: number;
  wrong: number;
  unavailable: number;
}

/** A question for the best ten. */
export function ask(text: string): ClauseQuery {
  return { texts: [{ text, weight: 1 }], limit: 10 };
}

/** One question, held against the index in this process. */
async function judge(index: ClauseIndex, own: ClauseIndex, query: ClauseQuery): Promise<keyof Counts> {
  try {
    const [found, expected] = [await index.search(query), await own.search(query)];
    return idsOf(found) === idsOf(expected) ? 'right' : 'wrong';
  } catch (error) {
    if (error instanceof SearchUnavailable) return 'unavailable';
    throw error;
  }
}

function idsOf(matches: readonly { readonly id: string }[]): string {
  return matches.map(({ id }) => id).join();
}

/** Asks an index without a pause while something happens; every answer is held against the index in this process. */
export async function judgedDuring(
  index: ClauseIndex,
  own: ClauseIndex,
  happens: (counts: Readonly<Counts>) => Promise<void>,
): Promise<Counts> {
  const counts = { right: 0, wrong: 0, unavailable: 0 };
  let going = true;
  const caller = async (first: number) => {
    for (let n = first; going; n += 1) {
      counts[await judge(index, own, ask(QUESTIONS[n % QUESTIONS.length] ?? ''))] += 1;
    }
  };
  const callers = [0, 7].map(caller);
  try {
    await happens(counts);
  } finally {
    going = false;
    await Promise.all(callers);
  }
  return counts;
}

export const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
