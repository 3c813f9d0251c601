import type { Clause, Span } from '../corpus/clause.ts';
import { type Bound, findComparison } from '../text/comparison.ts';
import { findQuantities } from '../text/quantity.ts';

/** A figure as a clause's words give it. Offsets into the policy's source. */
export interface ClauseFigure extends Span {
  /** `100-200万元` */
  readonly text: string;
  /** `元`, `%`, or the measure word: 家, 亩. */
  readonly unit: string;
  /** Exact decimals in that unit, equal unless the text gives both ends. */
  readonly min: string;
  readonly max: string;
  /** What the words around it make of it (不超过: lte); undefined when it stands plain. */
  readonly bound: Bound | undefined;
}

/** All figures of a clause in the order of the text, each with the words that make it a bound. */
export function clauseFigures({ text, start }: Pick<Clause, 'text' | 'start'>): readonly ClauseFigure[] {
  return findQuantities(text).map((quantity) => ({
    ...quantity,
    start: start + quantity.start,
    end: start + quantity.end,
    bound: findComparison(text, quantity)?.bound,
  }));
}
