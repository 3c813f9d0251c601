import { terms } from '../text/terms.ts';
import type { ClauseQuery } from './clause-index.ts';

/** Each distinct term of a query with the sum of its weights: twice asked counts twice. */
export function queryTerms(texts: ClauseQuery['texts']): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  for (const { text, weight } of texts) {
    for (const term of terms(text)) {
      weights.set(term.text, (weights.get(term.text) ?? 0) + term.weight * weight);
    }
  }
  return weights;
}
