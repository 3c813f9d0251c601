import type { SearchHit } from './hit.ts';
import type { Reading } from './question/index.ts';

/**
 * Hits with the preamble last where it is asked what is given, or to whom: it only says what a policy was made for. A text
 * without numbers is nothing but preamble.
 */
export function preambleLast(
  hits: readonly SearchHit[],
  { asks: { money, entitled, falls } }: Pick<Reading, 'asks'>,
): readonly SearchHit[] {
  if (!money && !entitled && !falls) return hits;
  const isPreamble = ({ clause }: SearchHit) => clause.id.startsWith('前言');
  return [...hits.filter((hit) => !isPreamble(hit)), ...hits.filter(isPreamble)];
}
