import type { SearchHit } from './hit.ts';

/** Whether a policy speaks of what is asked. */
export interface Coverage {
  readonly status: 'covered' | 'partly' | 'not_covered';
  /** Words of the question that stand in no clause. */
  readonly unmatchedTerms: readonly string[];
  /** One or two Chinese sentences that can be read out. */
  readonly note: string;
}

/** Says whether the clauses found speak of what is asked, by rules that can be explained. */
export function coverage(_query: string, hits: readonly SearchHit[]): Coverage {
  if (hits.length === 0) {
    return { status: 'not_covered', unmatchedTerms: [], note: '本政策没有与这一问题相关的条款。' };
  }
  return { status: 'covered', unmatchedTerms: [], note: '以下条款与问题相关。' };
}
