import { type Clause, type Span, within } from '../../corpus/clause.ts';
import { findQuantities } from '../../text/quantity.ts';
import { anchorsIn, type RuleData } from '../rule/index.ts';
import { bindFigures, type ClauseFigure, type FiguresByClause } from './bind-figures.ts';
import type { Licences } from './shared-licences.ts';
import { qualifiersOf } from './unexplained.ts';
import type { CitedRule, RuleFault } from './wording.ts';

/** What one award takes up of a text. */
interface Taken {
  readonly data: RuleData;
  /** All quotes but those of other readings. */
  readonly quotes: readonly Span[];
  /** Quotes that only tell: why a figure or a word is none of the award's, in which stages it is paid, how many are paid. */
  readonly aims: readonly Span[];
  /** The figures of the text that the award uses. */
  readonly figures: readonly ClauseFigure[];
}

/** What is held beside a clause. */
interface Beside {
  readonly figures: FiguresByClause;
  readonly licences: Licences;
  /** Places of support that the policy says is not encoded. */
  readonly unencoded: readonly Span[];
}

type Orphan = Span & { readonly found: string; readonly fix: string };

/**
 * Figures and qualifying words of a clause that no award takes up: each sum and rate must be a figure of an
 * award, each other number and each qualifying word must stand in a quote of an award that has its tag, or
 * be set aside in `aims`. The item's own number and the responsible units are left out.
 */
export function verifyOrphans(
  clause: Clause,
  rules: readonly CitedRule[],
  { figures, licences, unencoded }: Beside,
): readonly RuleFault[] {
  const taken = rules.filter((rule) => cites(rule, clause.id)).map((rule) => takenBy(rule, figures));
  const set = [...asides(clause), ...unencoded];
  return [
    ...lostFigures(clause, taken, figures),
    ...lostNumbers(clause, taken),
    ...lostWords(clause, taken, licences),
  ]
    .filter((orphan) => !set.some((span) => within(orphan, span)))
    .map(({ found, fix }) => ({ field: clause.id, found, fix }));
}

function cites({ citations }: CitedRule, clause: string): boolean {
  return [...citations.values()].some((citation) => citation.clause === clause);
}

/** Quotes of what is told and makes no sum: why something is no part of it, how it is paid, how many are paid. */
const TOLD_ONLY = /^(?:aims\.|amount\.(?:stages|quota)$)/u;

function takenBy(rule: CitedRule, figures: FiguresByClause): Taken {
  const { data, citations } = rule;
  const held = anchorsIn(data).filter(({ field }) => !field.startsWith('open.'));
  const spans = (aims: boolean) =>
    held
      .filter(({ field }) => TOLD_ONLY.test(field) === aims)
      .flatMap(({ holder }) => citations.get(holder) ?? []);
  const own = new Set<object>(held.map(({ holder }) => holder));
  const bound = bindFigures(rule, figures).filter(({ claim }) => own.has(claim.holder));
  return {
    data,
    quotes: spans(false),
    aims: spans(true),
    figures: bound.flatMap(({ figure }) => figure ?? []),
  };
}

function isIn(spans: readonly Span[], span: Span): boolean {
  return spans.some((outer) => within(span, outer));
}

/** The number of the item itself: `3.`, `(一)`, `第三条`. */
const MARKER = /^\s*(?:第[^条章节款项]{1,8}[条章节款项]|[(（]?[\d一二三四五六七八九十百]+[)）]?[.．、]?)/u;

/** What belongs to no award: the marker, the responsible units, references to other clauses. */
function asides({ id, text, start, departments, references }: Clause): readonly Span[] {
  const units = departments.basis
    .filter(({ clause, quote }) => clause === id && text.includes(quote))
    .map(({ quote }) => ({
      start: start + text.indexOf(quote),
      end: start + text.indexOf(quote) + quote.length,
    }));
  return [{ start, end: start + (MARKER.exec(text)?.[0].length ?? 0) }, ...units, ...references];
}

function lostFigures(clause: Clause, taken: readonly Taken[], figures: FiguresByClause): readonly Orphan[] {
  return (figures.get(clause.id) ?? [])
    .filter((figure) => isSumOrRate(figure) && figure.word !== true)
    .filter((figure) => !taken.some((award) => isIn(award.figures, figure) || isIn(award.aims, figure)))
    .filter((figure) => !taken.some((award) => isUpperEnd(clause, figure, award)))
    .map((figure) => ({
      ...figure,
      found: `“${figure.text}”没有任何奖项用到`,
      fix: '写成奖项的金额、比例、上限或门槛，与奖项无关的引入 aims',
    }));
}

/** 1000万元以上至2000万元、2000万元以上: where a band ends the next begins, which the award has. */
function isUpperEnd(
  { text, start }: Clause,
  { start: at, min, unit }: ClauseFigure,
  { figures }: Taken,
): boolean {
  const follows = /[至到]\s*$/u.test(text.slice(0, at - start));
  return follows && figures.some((own) => own.start > at && own.unit === unit && own.min === min);
}

function isSumOrRate({ unit }: { readonly unit: string }): boolean {
  return unit === '元' || unit === '%';
}

/** Counts and bare digits: 一家, 5G. */
function lostNumbers({ text, start }: Clause, taken: readonly Taken[]): readonly Orphan[] {
  const quantities = findQuantities(text);
  const digits = Array.from(text.matchAll(/\d+(?:[.,]\d+)*/gu), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  })).filter((run) => !quantities.some((quantity) => within(run, quantity)));
  return [...quantities.filter((quantity) => !isSumOrRate(quantity)), ...digits]
    .map((span) => ({ start: start + span.start, end: start + span.end }))
    .filter((span) => !taken.some(({ quotes, aims }) => isIn(quotes, span) || isIn(aims, span)))
    .map((span) => ({
      ...span,
      found: `“${text.slice(span.start - start, span.end - start)}”不在任何奖项的引文里`,
      fix: '扩展引文使其包含这个数，与奖项无关的引入 aims',
    }));
}

function lostWords({ text, start }: Clause, taken: readonly Taken[], licences: Licences): readonly Orphan[] {
  const found = qualifiersOf(licences).flatMap(({ word, tag, heldBy }) =>
    Array.from(text.matchAll(word), (match) => {
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      const isKept = taken.some(
        ({ data, quotes, aims }) => isIn(aims, span) || (isIn(quotes, span) && heldBy(data)),
      );
      return { ...span, word: match[0], tag, isKept };
    }),
  );
  // 每家机构 is one word, and says nothing of firms.
  const isPart = (one: Span) =>
    found.some(
      (other) => other.isKept && within(one, other) && other.end - other.start > one.end - one.start,
    );
  return found
    .filter((one) => !one.isKept && !isPart(one))
    .map(({ word, tag, ...span }) => {
      const at = span.start - start;
      const where = text.slice(Math.max(0, at - 8), at + word.length + 8).trim();
      return {
        ...span,
        found: `“${where}”里的“${word}”没有奖项写明（${tag}）`,
        fix: '把它写进该奖项相应的字段及引文，与奖项无关的引入 aims',
      };
    });
}
