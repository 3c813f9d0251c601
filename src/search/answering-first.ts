import type { SearchHit } from './hit.ts';
import type { Asks } from './question/index.ts';

/** A clause that itself says which treasury pays. */
const PAYS = /财政[^,，。;；]{0,4}(?:安排|承担|列支|全额)/u;
/** What a clause gains that has a figure of what is counted: that it answers outweighs some of the words it lacks. */
const HAS_FIGURE = 1.4;
/** What a clause gains that itself says who pays, over the one that says so of all: its words for it weigh double and more. */
const PAYS_ITSELF = 3;

/**
 * Hits with those raised that have what is asked for, whatever words people have for it: a figure of the things that are
 * counted (多少公里), who bears the cost (谁出).
 */
export function answeringFirst(hits: readonly SearchHit[], asks: Asks): readonly SearchHit[] {
  const answers = answersTo(asks);
  if (answers === undefined) return hits;
  const { pattern, gain } = answers;
  return hits
    .map((hit) => (pattern.test(hit.clause.text) ? { ...hit, score: hit.score * gain } : hit))
    .toSorted((a, b) => b.score - a.score);
}

function answersTo({ payer, counted, money }: Asks): { pattern: RegExp; gain: number } | undefined {
  if (money) return undefined;
  if (payer) return { pattern: PAYS, gain: PAYS_ITSELF };
  if (counted === undefined) return undefined;
  return { pattern: new RegExp(`\\d(?:\\.\\d+)?[万亿]?${counted}`, 'u'), gain: HAS_FIGURE };
}
