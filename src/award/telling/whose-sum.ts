import { type Figure, figuresIn } from '../../text/figure/index.ts';
import { rolesOf } from '../known-figures.ts';
import type { Calculated } from '../recalculate.ts';

/** A stretch of a draft, its figures at their places in it, and the sentence it stands in. */
export interface Telling {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly sentence: string;
}

/** What a calculation was told, which tells it from others of the same award. */
const TOLD = ['fact', 'day'] as const;

/**
 * Whose sum a result is, where the draft rests on several calculations of one award: the sentence must tell a fact
 * that only this one was told, and tell it last before the sum. Nothing else says which firm or year is which.
 */
export function isTellingWhose(
  stretch: Telling,
  calculated: Calculated,
  calculations: readonly Calculated[],
): boolean {
  const others = calculations.filter(
    (other) => other.n !== calculated.n && other.rule === calculated.rule && differs(other, calculated),
  );
  const own = stretch.figures.filter((figure) => {
    const roles = rolesOf(figure, [calculated]);
    return figure.unit === '元' && !TOLD.some((role) => roles.has(role)) && !roles.has('text');
  });
  const [sum] = own.filter((figure) => !others.every((other) => rolesOf(figure, [other]).size > 0));
  if (others.length === 0 || sum === undefined) return true;
  const before = stretch.sentence.indexOf(stretch.text);
  const until = stretch.sentence.slice(0, Math.max(0, before) + sum.end);
  const telling = figuresIn(until).filter(
    (figure) => isTold(figure, calculated) !== others.some((other) => isTold(figure, other)),
  );
  const last = telling.at(-1);
  return last !== undefined && isTold(last, calculated);
}

function differs({ result }: Calculated, other: Calculated): boolean {
  return result.amount.display !== other.result.amount.display;
}

function isTold(figure: Figure, calculated: Calculated): boolean {
  const roles = rolesOf(figure, [calculated]);
  return TOLD.some((role) => roles.has(role));
}
