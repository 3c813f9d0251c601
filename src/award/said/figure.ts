import { toldYears } from '../../text/figure/index.ts';
import { remembered } from '../../text/remembered.ts';
import type { Fact } from '../rule/index.ts';
import { inShort, nounOf, onlyNamed } from './in-short.ts';
import { type Asked, bestOf, countedAmong, type Fitting, nearestOf, pairsAsked, pairsIn } from './near.ts';
import {
  besidesFigure,
  officialBeside,
  type Phrase,
  readableAround,
  saysMore,
  sumsIn,
  toldWith,
} from './phrase.ts';
import { ruledOutBy } from './told-of.ts';

/** The facts that a figure is fitted to. */
export interface Facts<A> {
  readonly all: readonly A[];
  /** Whether the award that the question points to asks for one. */
  readonly isOfMeant: (asked: A) => boolean;
}

/** All facts that are a sum take a figure alike. */
const ANY_MONEY: Fact = { type: 'money', label: '', ask: '', settled_by: 'applicant' };

/**
 * The facts that the figure of a phrase may answer, by the words around it; by those of the phrase before where nothing
 * but a time stands beside it (今年卖了5亿，去年4.6亿). Several where the words are as much about one as about another, or
 * about one of the award that is meant and another of some other: which of them it is has to be asked.
 */
export function fittingFacts<A extends Asked>(
  { all, isOfMeant }: Facts<A>,
  phrases: readonly Phrase[],
  at: number,
): readonly Fitting<A>[] {
  const phrase = phrases[at];
  const [figure] = phrase === undefined ? [] : sumsIn(phrase);
  if (phrase === undefined || figure === undefined) return [];
  const back = yearsBack(all, phrases, at);
  // Two years before the one asked about is neither that year nor the one before it.
  if (back > 1) return [];
  const { text } = phrase;
  const own = besidesFigure(phrase);
  const official = officialBeside(phrase);
  const ownPairs = [...pairsIn(own)];
  const before = phrases.slice(0, at).findLast(saysMore);
  const isRuledOut = ruledOutBy(phrase, toldWith(phrases, at), phrases);
  const counted = countedAmong(all);
  const isOfYear = (place: number) => {
    const asked = all[place];
    return asked !== undefined && counted.prior.has(place) === back > 0 && !isRuledOut(asked.fact);
  };
  const isOfAward = (place: number) => isOfYear(place) && all.slice(place, place + 1).some(isOfMeant);
  const valueFor = remembered((fact: Fact) => readableAround(fact, text, figure));
  const takenBy = (asked: A): readonly Fitting<A>[] => {
    const value = valueFor(asked.fact.type === 'money' ? ANY_MONEY : asked.fact);
    if (value === undefined) return [];
    const asks = pairsAsked(asked);
    return [{ asked, value, fit: ownPairs.filter((pair) => asks.has(pair)).length }];
  };
  const fitting = (said: ReadonlySet<string>) => {
    const best = bestOf(nearestOf(all, said, isOfYear), takenBy);
    const meant = bestOf(nearestOf(all, said, isOfAward), takenBy);
    const others = best.filter(({ asked }) => meant.every((each) => each.asked !== asked));
    return [...meant, ...others];
  };
  const found = fitting(pairsIn(own, ...official));
  if (found.length > 0) return found;
  const ofYear = all.filter((_, place) => isOfYear(place));
  const short = inShort(ofYear, takenBy, { noun: nounOf(text, figure), isOfMeant });
  if (short.length > 0) return short;
  if (saysMore(phrase)) return onlyNamed(ofYear, takenBy, [own, ...official]);
  const told = before === undefined ? [] : fitting(pairsIn(before.text, ...before.official));
  if (told.length > 0) return told;
  // 前年两个亿、去年两亿六 of nothing else are the two years that the award asks about.
  const isPair = phrases.some((_, i) => yearsBack(all, phrases, i) > 0);
  const asked = all.filter((each, place) => isPair && counted.prior.has(place) && isOfMeant(each));
  return fitting(new Set(asked.flatMap((each) => [...pairsAsked(each)]))).filter((each) =>
    isOfMeant(each.asked),
  );
}

/**
 * How many years a sum lies before the latest that is told of the same: of two in two years the later is of the year asked about,
 * as is one that is told by itself or is of something else (去年买了900万设备). No year named is this one.
 */
function yearsBack(all: readonly Asked[], phrases: readonly Phrase[], at: number): number {
  const { prior, priorPairs } = countedAmong(all);
  const isOnly = phrases.every((phrase, i) => i === at || sumsIn(phrase).length === 0);
  if (prior.size === 0 || isOnly) return 0;
  const isCompared = (phrase: Phrase) =>
    sumsIn(phrase).length > 0 &&
    (!saysMore(phrase) ||
      [...pairsIn(besidesFigure(phrase), ...phrase.official)].some((pair) => priorPairs.has(pair)));
  const told = toldYears(phrases);
  const years = phrases.map((phrase, i) => (isCompared(phrase) ? (told[i] ?? 0) : undefined));
  const own = years[at];
  if (own === undefined) return 0;
  return Math.max(...years.filter((year) => year !== undefined)) - own;
}
