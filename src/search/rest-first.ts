import type { SearchHit } from './hit.ts';
import type { KnownWord } from './lexicon.ts';
import { wraps } from './wraps.ts';

/**
 * Hits with those last that only come near a subject on which the text has nothing, where the words for it stand around
 * something that it has: of 专精特新企业买设备补多少 the clause on 设备 answers the rest, not the one with 专精特新.
 */
export function restFirst(hits: readonly SearchHit[], known: readonly KnownWord[]): readonly SearchHit[] {
  const near = known
    .filter((word) => known.some((other) => wraps(word, other)))
    .flatMap(({ silence }) => silence?.near ?? []);
  const aside = ({ clause }: SearchHit) => near.some((words) => clause.text.includes(words));
  return [...hits.filter((hit) => !aside(hit)), ...hits.filter(aside)];
}
