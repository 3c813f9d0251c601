import type { Clause } from '../corpus/clause.ts';
import type { Policy } from '../corpus/library.ts';
import { findComparison } from '../text/bound/index.ts';
import { compareDecimals } from '../text/decimal.ts';
import type { Figure } from '../text/figure/index.ts';
import { findQuantities, type Quantity } from '../text/quantity.ts';
import { remembered } from '../text/remembered.ts';
import type { SearchHit } from './hit.ts';
import type { Question } from './question/index.ts';

/** What a clause demands of a measure: 300万美元以下、50万美元以上. */
interface Band {
  readonly clause: Clause;
  readonly least: string;
}

/**
 * Hits with the clause first whose band the figure of the question lies in, where the first hit is one of several
 * steps of one scale (1000万美元及以上, 600万美元及以上 …): each of them has the same words, only the figure tells them apart.
 */
export function bandedFirst(
  hits: readonly SearchHit[],
  policy: Policy,
  { phrases }: Pick<Question, 'phrases'>,
): readonly SearchHit[] {
  const [first] = hits;
  if (first === undefined) return hits;
  const steps = stepsBeside(first.clause, policy);
  if (steps.length < 2) return hits;
  const meant = phrases
    .flatMap(({ figures }) => figures)
    .flatMap((figure) => stepFor(figure, first.clause, steps) ?? [])[0];
  if (meant === undefined || meant === first.clause) return hits;
  const own = hits.find(({ clause }) => clause === meant) ?? {
    ...first,
    clause: meant,
    terms: [],
  };
  return [{ ...own, score: first.score }, ...hits.filter((hit) => hit !== own)];
}

/** The clauses beside one that bound the same measure, itself among them: a question's figures are read for these alone. */
function stepsBeside(own: Clause, { clauses }: Policy): readonly Clause[] {
  const bounded = limitsIn(own).filter(
    ({ unit, measure }) => measure !== undefined && measureOf(own, unit) === measure,
  );
  if (bounded.length === 0) return [];
  const above = aboveOf(own.id);
  return clauses.filter(
    (clause) =>
      aboveOf(clause.id) === above &&
      bounded.some(({ unit, measure }) => measureOf(clause, unit) === measure),
  );
}

function aboveOf(id: string): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('.')));
}

/** The step of the clause's own scale with the highest floor that the figure reaches. */
function stepFor(figure: Figure, own: Clause, beside: readonly Clause[]): Clause | undefined {
  const measured = measureOf(own, figure.unit);
  if (measured === undefined) return undefined;
  const reached = beside
    .filter((clause) => measureOf(clause, figure.unit) === measured)
    .map((clause) => ({ clause, bounds: boundsIn(clause, figure.unit) }))
    .filter(({ bounds }) => bounds.every((bound) => holds(figure, bound)))
    .map(({ clause, bounds }): Band => ({ clause, least: leastOf(bounds) }));
  return reached.toSorted((a, b) => compareDecimals(b.least, a.least))[0]?.clause;
}

/** What a step measures, by the words right before its first figure of a unit: 年出口额 in 年出口额达1000万美元及以上. */
function measureOf(clause: Clause, unit: string): string | undefined {
  return boundsIn(clause, unit)[0]?.measure;
}

interface Limit {
  readonly unit: string;
  readonly value: string;
  readonly bound: 'gte' | 'gt' | 'lte' | 'lt';
  readonly measure: string | undefined;
}

function boundsIn(clause: Clause, unit: string): readonly Limit[] {
  return limitsIn(clause).filter((limit) => limit.unit === unit);
}

/** The bounds that stand behind the figures of a clause: 以上 and 以下 say who is meant, 最高 before it what is given. */
const limitsIn = remembered(({ text }: Clause) =>
  findQuantities(text).flatMap((quantity) => limitBy(text, quantity) ?? []),
);

function limitBy(text: string, quantity: Quantity): Limit | undefined {
  const comparison = findComparison(text, quantity);
  if (comparison === undefined || comparison.bound === 'about' || comparison.start < quantity.end)
    return undefined;
  const measure = measureBefore(text.slice(0, quantity.start));
  return { unit: quantity.unit, value: quantity.min, bound: comparison.bound, measure };
}

/** 年出口额达到 measures 年出口额. */
function measureBefore(text: string): string | undefined {
  const run = /\p{Script=Han}*$/u.exec(text)?.[0] ?? '';
  const named = run.replace(/(?:达到?|在|超过|为|不足|低于)+$/u, '');
  return [named, run].find(({ length }) => length >= 2);
}

/** Whether a bound holds for a figure, for all that it may be. */
function holds({ min, max }: Figure, { value, bound }: Limit): boolean {
  const order = compareDecimals(bound.startsWith('g') ? min : max, value);
  return { gte: order >= 0, gt: order > 0, lte: order <= 0, lt: order < 0 }[bound];
}

function leastOf(bounds: readonly Limit[]): string {
  return bounds
    .filter(({ bound }) => bound.startsWith('g'))
    .map(({ value }) => value)
    .reduce((most, value) => (compareDecimals(value, most) > 0 ? value : most), '0');
}
