import { type SearchHit, wordsOfClause } from './hit.ts';

/** A hit that scores less than this share of the best is not moved before it. */
const NEAR = 0.8;

/**
 * Hits with the best first that has words of the question which few clauses of the policy have, where the first has none
 * of them: 上市 says which clause is meant, 公司 and 奖励 stand in all of them.
 * @param telling words that stand in few clauses.
 */
export function tellingFirst(hits: readonly SearchHit[], telling: readonly string[]): readonly SearchHit[] {
  const [first] = hits;
  if (first === undefined || telling.length === 0 || isToldBy(first, telling)) return hits;
  const meant = hits.find((hit) => hit.score >= first.score * NEAR && isToldBy(hit, telling));
  if (meant === undefined) return hits;
  return [{ ...meant, score: first.score }, ...hits.filter((hit) => hit !== meant)];
}

function isToldBy({ clause }: SearchHit, telling: readonly string[]): boolean {
  return telling.some((word) => wordsOfClause(clause).includes(word));
}
