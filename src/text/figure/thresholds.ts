import { type Around, toldIn } from './around.ts';
import type { Figure } from './figure.ts';
import { isSum, sameFigure } from './figures.ts';

interface Statement {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly around: readonly Around[];
}

/** A figure with its place in the text that tells it. */
interface Told {
  readonly own: Around;
  readonly start: number;
  readonly end: number;
}

/**
 * A bound from below that a statement tells as the condition of a sum, where no official sentence has it before that
 * sum: 年营收5000万元以上 of another sentence, or of what follows the sum.
 * @param statement with its figures at their places in its text, and how each is told.
 * @param sentences official sentences, each of one provision.
 * @returns the two, as they are written.
 */
export function otherThresholds(
  { text, figures, around: told }: Statement,
  sentences: readonly string[],
): readonly (readonly [threshold: string, sum: string])[] {
  const said = figures.flatMap(({ start, end }, i) => {
    const own = told[i];
    return own === undefined ? [] : [{ own, start, end }];
  });
  if (!said.some(isThreshold)) return [];
  const official = sentences.map(toldIn);
  const stands = ({ own }: Told) => official.some((figures) => placeOf(own, figures) >= 0);
  return said.flatMap((threshold, i) => {
    const sum = said[i + 1];
    if (sum === undefined || !isThreshold(threshold) || isThreshold(sum) || !isSum(sum.own.figure)) return [];
    const apart = /[。；;！!\n|]/u.test(text.slice(threshold.end, sum.start));
    if (
      apart ||
      sum.own.denied ||
      sameFigure(sum.own.figure, threshold.own.figure) ||
      !stands(threshold) ||
      !stands(sum)
    )
      return [];
    const follows = official.some((figures) => {
      const at = placeOf(threshold.own, figures);
      return at >= 0 && placeOf(sum.own, figures.slice(at + 1)) >= 0;
    });
    return follows ? [] : [[threshold.own.figure.text, sum.own.figure.text] as const];
  });
}

function isThreshold({ own: { told, compared, denied, figure } }: Told): boolean {
  return (told === 'floor' || told === 'above') && !denied && !compared && figure.unit !== 'date';
}

function placeOf({ figure }: Around, figures: readonly Around[]): number {
  return figures.findIndex((other) => sameFigure(other.figure, figure));
}
