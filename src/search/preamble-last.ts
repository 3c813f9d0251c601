import type { SearchHit } from './hit.ts';
import type { Reading } from './question/index.ts';

/** What a preamble answers: why a policy was made, and by what it was. */
const WHY = /依据|根据|为什么|为啥|为何|目的|背景|照着|精神|来头/u;

/**
 * Hits with the preamble last, unless it is asked why a policy was made: it says neither what is given nor to whom, and has
 * words of all of it. A text without numbers is nothing but preamble.
 */
export function preambleLast(
  hits: readonly SearchHit[],
  { folded }: Pick<Reading, 'folded'>,
): readonly SearchHit[] {
  if (WHY.test(folded)) return hits;
  const isPreamble = ({ clause }: SearchHit) => clause.id.startsWith('前言');
  return [...hits.filter((hit) => !isPreamble(hit)), ...hits.filter(isPreamble)];
}
