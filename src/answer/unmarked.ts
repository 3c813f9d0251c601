import { isRetold } from '../award/known-figures.ts';
import type { Shelf } from '../award/recalculate.ts';
import { areDue, needsBasis } from '../award/telling/index.ts';
import type { Policy } from '../corpus/library.ts';
import { type Around, type Figure, isEndDay, isOfficial, sameFigure } from '../text/figure/index.ts';
import {
  at,
  firstFrom,
  isAlone,
  leftOf,
  mergedSpans,
  phrasesOf,
  type Span,
  sentencePart,
  trimmed,
} from '../text/spans.ts';
import { isBodyInEnglish, isReading } from '../text/wording/index.ts';
import type { Evidence } from './basis/index.ts';
import type { Read } from './draft.ts';

interface Uncovered {
  readonly read: Read;
  readonly policies: readonly Policy[];
  readonly today: Shelf['today'];
  /** What claims and literal checks cover, in order; and what claims do. */
  readonly covered: readonly Span[];
  readonly claimed: readonly Span[];
  /** The writer's own, told as such; and said to be his own, but not told as such. */
  readonly held: readonly Span[];
  readonly asOwn: readonly Span[];
  /** Figures of claims that hold: a draft may deny them without a claim of its own. */
  readonly borne: readonly Figure[];
  /** What the asker has told and what was worked out: it may be told again, as no bound and no sum to be had. */
  readonly given: readonly Figure[];
  /** A draft may name their day (按2026年6月30日算), and say that something can be had where all come out as due. */
  readonly calculations: Evidence['calculations'];
}

/** The phrases of a draft that hold a figure, a date, a promise or a topic of its own, and that nothing covers. */
export function findUnmarked(all: Uncovered): readonly Span[] {
  const { read, policies, covered, claimed, held, asOwn, calculations, today } = all;
  const { text } = read.plain;
  const isDue = areDue(calculations);
  const [merged, marked] = [mergedSpans(covered), mergedSpans(claimed)];
  const isCovered = ({ start, end }: Span) => {
    const over = at(merged, start);
    return over !== undefined && end <= over.end;
  };
  const figures = read.around
    .filter((own) => !isCovered(own.figure) && isToBeMarked(own, all))
    .map(({ figure }) => figure);
  return phrasesOf(text, 'cells').flatMap((span) => {
    const has = firstFrom(figures, span.start) < firstFrom(figures, span.end);
    const left = has || at(read.heads, span.start) !== undefined ? [] : leftOf(text, span, marked);
    const said = { sentence: sentencePart(text, span), alone: isAlone(text, span), policies, isDue, today };
    const speaks = left.some((words) => needsBasis(words, said));
    const isOver = (over: Span) => over.start < span.end && span.start < over.end;
    const reads = held.some(isOver) && isReading(text.slice(span.start, span.end));
    return has || (speaks && !reads) || asOwn.some(isOver) || left.some((words) => isBodyInEnglish(words))
      ? [trimmed(text, span)]
      : [];
  });
}

/** A year alone, and counts of what is being told, need no basis; nor what is known and only denied or compared with, or heads a column. */
function isToBeMarked(own: Around, { read, borne, given, calculations }: Uncovered): boolean {
  const { figure, denied, compared, told, reach } = own;
  const isHead = at(read.heads, figure.start) !== undefined;
  // 3个1000万元: so many of what is known.
  const named = denied || compared || told === 'below' || isHead || /\d ?个(?:完?整的?)? ?$/u.test(reach);
  const among = (all: readonly Figure[]) => all.some((known) => sameFigure(known, figure));
  if ((named && among(borne)) || (!isOfficial(own) && among(given))) return false;
  if (figure.unit === 'date')
    return figure.min.length >= 7 && (isEndDay(own) || !isRetold(own, calculations));
  const before = read.plain.text.slice(Math.max(0, figure.start - 2), figure.start);
  return figure.unit === '元' || figure.unit === '%' || !/^[\s(（]*第/u.test(before);
}
