import { isAskers } from './asker.ts';
import { findCalculations, holdsBare } from './calculation.ts';
import type { Figure } from './figures.ts';
import { followingSums, limitFrom } from './follows.ts';
import { isTotal } from './totals.ts';
import { type Work, wordsAround } from './work.ts';

/** Figures that a draft works with: those of its calculations, and those that the asker told. */
export interface Worked {
  /** Those that it works out, and what its written sums are made of. */
  readonly made: readonly Figure[];
  /** The same with what they follow from and what the asker told. */
  readonly right: readonly Figure[];
  readonly wrong: readonly Figure[];
  /** What its written calculations come to: 1000万×5%已经是50万元. */
  readonly results: readonly Figure[];
  /** What a limit comes to for a sum told beside it. */
  readonly limits: readonly Figure[];
}

/** Sorts out the figures of a draft, given by statement, that are its own making or the asker's. */
export function workedIn(work: Work, byStatement: readonly (readonly Figure[])[]): Worked {
  const { text } = work.draft.plain;
  const figures = byStatement.flat();
  const sums = byStatement.flatMap((those) => findCalculations(text, those));
  const bare = figures.map((figure) => ({
    figure,
    holds: holdsBare(wordsAround(work, figure, 32).before, figure),
  }));
  const following = followingSums(figures);
  const totals = figures.map((figure) => ({ figure, holds: isTotal(figures, figure) }));
  const limits = figures.flatMap((sum) => {
    const from = limitFrom(figures, sum);
    return from === undefined ? [] : [{ sum, from }];
  });
  const made = [
    ...sums.filter(({ holds }) => holds).flatMap(({ figures: all }) => all),
    ...[...bare, ...totals].filter(({ holds }) => holds === true).map(({ figure }) => figure),
    ...following.map(({ sum }) => sum),
  ];
  const told = figures.filter((figure) =>
    isAskers(figure, wordsAround(work, figure, 24).behind, made.length > 0),
  );
  return {
    made,
    right: [...told, ...made, ...[...following, ...limits].flatMap(({ from }) => from)],
    limits: limits.map(({ sum }) => sum),
    results: sums.filter(({ holds }) => holds).flatMap(({ figures: all }) => all.slice(-1)),
    wrong: [
      ...sums.filter(({ holds }) => !holds).flatMap(({ figures: all }) => all.slice(-1)),
      ...[...bare, ...totals].filter(({ holds }) => holds === false).map(({ figure }) => figure),
    ],
  };
}
