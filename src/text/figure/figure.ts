/** A figure with its value: exact decimals in its unit, `date` for days, months and years in ISO form. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly unit: string;
  readonly min: string;
  readonly max: string;
  /** True where only about how much is said: 八百多万. */
  readonly about: boolean;
  /** True where the unit was not said and is taken to be ten thousand yuan: 投了四百九. */
  readonly unsaid?: true;
}

/** The figures in the order of the text; of two that overlap the one given first. */
export function inOrder(figures: readonly Figure[]): readonly Figure[] {
  const ranked = figures.map((figure, rank) => ({ figure, rank }));
  ranked.sort((a, b) => a.figure.start - b.figure.start || a.rank - b.rank);
  const kept: { figure: Figure; rank: number }[] = [];
  for (const next of ranked) {
    const last = kept.at(-1);
    if (last === undefined || last.figure.end <= next.figure.start) kept.push(next);
    else if (next.rank < last.rank) kept[kept.length - 1] = next;
  }
  return kept.map(({ figure }) => figure);
}
