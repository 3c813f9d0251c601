/**
 * The candidates most like a word that was not found, best first: fewest edits, then given order.
 * @param n how many to return at most.
 */
export function nearest(word: string, candidates: readonly string[], n: number): readonly string[] {
  return candidates
    .map((candidate) => ({ candidate, edits: edits(word, candidate) }))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, n)
    .map(({ candidate }) => candidate);
}

/** Levenshtein distance by UTF-16 unit; words over 64 units are compared by their first 64. */
function edits(a: string, b: string): number {
  const right = [...b.slice(0, 64)];
  let row = right.map((_, i) => i + 1);
  for (const [i, left] of [...a.slice(0, 64)].entries()) {
    let diagonal = i;
    let previous = i + 1;
    row = row.map((above, j) => {
      const cost = Math.min(above + 1, previous + 1, diagonal + (left === right[j] ? 0 : 1));
      diagonal = above;
      previous = cost;
      return cost;
    });
  }
  return row.at(-1) ?? Math.min(a.length, 64);
}
