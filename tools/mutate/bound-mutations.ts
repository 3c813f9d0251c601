import { bindFigures, type ClauseFigure, clauseFigures } from '../../src/award/check/bind-figures.ts';
import { admits } from '../../src/award/check/figure-claims.ts';
import type { Rule } from '../../src/award/rule/rule.ts';
import type { Policy } from '../../src/corpus/library.ts';
import type { Bound } from '../../src/text/bound/index.ts';
import type { Insertion } from './insertion.ts';

/** A bound word put before a figure that an award uses, so that the figure is not what the award makes of it. */
export interface BoundInsertion extends Insertion {
  /** The object in the award that holds the figure. */
  readonly holder: object;
  readonly bound: Bound;
  readonly figure: string;
}

/** Words that say how much is given, wherever in the phrase they stand. */
const FAR: readonly (readonly [word: string, bound: Bound])[] = [
  ['最高', 'lte'],
  ['不超过', 'lte'],
  ['至少', 'gte'],
  ['不低于', 'gte'],
];
/** Words that compare with what follows them up to the verb. */
const NEAR: readonly (readonly [word: string, bound: Bound])[] = [
  ['超过', 'gt'],
  ['低于', 'lt'],
  ['大约', 'about'],
];

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Verbs over which a comparison does not reach, and what else begins a new thought. */
const VERB = /给予|予以|奖励|补助|补贴|扶持|支持|按照?|每|分别|一次性/gu;

/** Every bound word at every place between words from which it governs a figure of the award. */
export function boundInsertions(policy: Policy, rule: Rule): readonly BoundInsertion[] {
  const figures = new Map(policy.clauses.map((clause) => [clause.id, clauseFigures(clause)]));
  return bindFigures(rule, figures).flatMap(({ claim: { holder, manner }, figure }) =>
    figure === undefined
      ? []
      : placesBefore(policy.source, figure, figures.get(holder.clause) ?? []).flatMap(({ at, far }) =>
          (far ? FAR : [...FAR, ...NEAR])
            .filter(([, bound]) => !admits(manner, bound))
            .map(([word, bound]) => ({ at, word, bound, holder, figure: figure.text })),
        ),
  );
}

interface Place {
  readonly at: number;
  /** Whether words that compare do not reach the figure from here, or say nothing new (最高达到). */
  readonly far: boolean;
}

/** Places between words before a figure, in its own phrase, behind the figure and the bound before it. */
function placesBefore(
  source: string,
  figure: ClauseFigure,
  others: readonly ClauseFigure[],
): readonly Place[] {
  if (isBoundBehind(source, figure)) return [];
  const start = phraseStart(source, figure.start);
  const phrase = source.slice(start, figure.start);
  const before = others.findLast(({ end }) => end <= figure.start);
  const own = figure.governor === undefined ? -1 : phrase.lastIndexOf(figure.governor);
  const governed = own < 0 ? 0 : own + (figure.governor?.length ?? 0);
  const least = Math.max((before?.end ?? 0) - start, governed, startOfGiving(phrase));
  const verb = Array.from(phrase.matchAll(VERB)).at(-1);
  const free = verb === undefined ? 0 : verb.index + verb[0].length;
  return [...Array.from(words.segment(phrase), ({ index }) => index), phrase.length]
    .filter((at) => at >= least && (own < 0 || at > governed) && !NO_PLACE.test(phrase.slice(0, at)))
    .map((at) => ({ at: start + at, far: at < free || figure.governor !== undefined }));
}

/** 最低工资 is a name, with no place in it; nor does a text set one bound right behind another (不超过至少). */
const NO_PLACE = /(?:第|最低)$/u;

/** 5亿元以上: what stands behind the figure has the last word. */
function isBoundBehind(source: string, { end, governor }: ClauseFigure): boolean {
  return governor !== undefined && source.slice(end, end + governor.length + 6).includes(governor);
}

/** 对…的企业给予: who is given to is told before the giving. */
function startOfGiving(phrase: string): number {
  return /对.*的.*?(?=给予|予以|奖励|补助|补贴|按)|^.*的(?=分别|给予|奖励|按)/u.exec(phrase)?.[0].length ?? 0;
}

/** Behind the punctuation before it; what stands in brackets is a phrase of its own. */
function phraseStart(source: string, at: number): number {
  const before = source.slice(Math.max(0, at - 200), at);
  const marks = Array.from(before.matchAll(/[，,;；。:：!？?！\n()（）]/gu));
  return at - before.length + (marks.at(-1)?.index ?? -1) + 1;
}
