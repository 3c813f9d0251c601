import { type Around, around } from './around.ts';
import { figuresIn, isSum, sameFigure } from './figures.ts';

/** A figure with its place in the text that tells it. */
interface Told {
  readonly own: Around;
  readonly start: number;
  readonly end: number;
}

/**
 * A bound from below that a statement tells as the condition of a sum, where no official sentence has it before that
 * sum: 年营收5000万元以上 of another sentence, or of what follows the sum.
 * @param said the figures of the statement with their places in `text`.
 * @param sentences official sentences, each of one provision.
 * @returns the two, as they are written.
 */
export function otherThresholds(
  text: string,
  said: readonly Told[],
  sentences: readonly string[],
): readonly (readonly [threshold: string, sum: string])[] {
  const official = sentences.map((words) => around(words, figuresIn(words)));
  const stands = ({ own }: Told) => official.some((figures) => placeOf(own, figures) >= 0);
  return said.flatMap((threshold, i) => {
    const sum = said[i + 1];
    if (sum === undefined || !isThreshold(threshold) || isThreshold(sum) || !isSum(sum.own.figure)) return [];
    const apart = /[。；;！!\n|]/u.test(text.slice(threshold.end, sum.start));
    if (apart || sum.own.denied || !stands(threshold) || !stands(sum)) return [];
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
