import type { Clause } from '../corpus/clause.ts';
import { fold } from '../text/fold.ts';
import type { SearchHit } from './hit.ts';

/**
 * Hits with the clause first whose section the question names, where sections have clauses of the same title (投资要求
 * of each zone): all of these have the words of the question, only what stands above them tells them apart.
 */
export function headingFirst(hits: readonly SearchHit[], folded: string): readonly SearchHit[] {
  const [first] = hits;
  if (first === undefined || first.clause.title === '') return hits;
  const alike = hits.filter(({ clause }) => isAlike(clause, first.clause));
  if (alike.length === 1) return hits;
  const named = ({ clause }: SearchHit) => namedOf(fold(clause.heading.at(-1) ?? '').text, folded);
  const [best] = alike.toSorted((a, b) => named(b) - named(a));
  if (best === undefined || named(best) <= named(first)) return hits;
  return [{ ...best, score: first.score }, ...hits.filter((hit) => hit !== best)];
}

function isAlike(a: Clause, b: Clause): boolean {
  return a.title === b.title && a.heading.length === b.heading.length;
}

/** How many pairs of characters of a title stand in a question. */
function namedOf(title: string, folded: string): number {
  const pairs = Array.from(title, (_, at) => title.slice(at, at + 2)).filter((pair) =>
    /^\p{Script=Han}{2}$/u.test(pair),
  );
  return pairs.filter((pair) => folded.includes(pair)).length;
}
