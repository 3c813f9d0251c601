import { remembered } from '../../text/remembered.ts';
import { hanPairs } from '../../text/wording/index.ts';
import type { Fact } from '../rule/index.ts';
import { TIME } from './phrase.ts';

/** A fact as far as a figure is fitted to it. */
export interface Asked {
  readonly fact: Fact;
  /** What the awards that ask for it are called: words of it say which award, not which fact. */
  readonly topic: string;
}

/** A fact that a figure may answer, and the figure in the words that its reader takes. */
export interface Fitting<A> {
  readonly asked: A;
  readonly value: string;
  /** How much of the asker's own words beside it is about the fact. */
  readonly fit: number;
}

const LAST_YEAR = /去年|上一?年/u;

/** Nor does what any sum may be called: 经费, 其中的补贴. */
const ANY_SUM = /其中|经费|资金|奖励|奖补|补助|补贴|项目/gu;

/** As many pairs of characters as a fit must share; one that several facts have counts for a part. */
const FIT = 0.75;

export function isCounted({ fact }: Asked): boolean {
  return fact.type === 'money' || fact.type === 'int' || fact.type === 'quantity';
}

/**
 * Facts as places in their list: those that a figure may answer, by what they are asked for by, and those of last year with
 * what these are asked for by.
 */
interface Counted {
  readonly byPair: ReadonlyMap<string, readonly number[]>;
  readonly prior: ReadonlySet<number>;
  readonly priorPairs: ReadonlySet<string>;
}

export const countedAmong = remembered((all: readonly Asked[]): Counted => {
  const byPair = new Map<string, number[]>();
  const prior = new Set<number>();
  for (const [place, asked] of all.entries()) {
    if (!isCounted(asked)) continue;
    if (LAST_YEAR.test(asked.fact.label)) prior.add(place);
    for (const pair of pairsAsked(asked)) byPair.set(pair, [...(byPair.get(pair) ?? []), place]);
  }
  const priorFacts = all.filter((_, place) => prior.has(place));
  return { byPair, prior, priorPairs: new Set(priorFacts.flatMap((each) => [...pairsAsked(each)])) };
});

/** Pairs of characters of a text that say what is meant; each phrase of it by itself. */
export function pairsIn(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => hanPairs(text.replace(TIME, ' ').replace(ANY_SUM, ' '))));
}

/** What a fact is asked for by: what it is called, and what its question says besides the award: 改造 is of no sum. */
export const pairsAsked = remembered(({ fact: { label, ask }, topic }: Asked) => {
  const ofAward = pairsIn(topic);
  // What stands in brackets says how to count, not what.
  const asking = ask.replace(/[(（][^)）]*[)）]/gu, ' ');
  return new Set([...pairsIn(label), ...[...pairsIn(asking)].filter((pair) => !ofAward.has(pair))]);
});

/** A fact that words are about, and how much. */
interface Near<A> {
  readonly asked: A;
  readonly fit: number;
}

/** The facts that words are about: a pair of characters that several of those that may be meant have counts for a part. */
export function nearestOf<A extends Asked>(
  all: readonly A[],
  said: ReadonlySet<string>,
  isMeant: (place: number) => boolean,
): readonly Near<A>[] {
  const { byPair } = countedAmong(all);
  const having = new Map<string, readonly number[]>();
  for (const pair of said) {
    const places = byPair.get(pair)?.filter(isMeant) ?? [];
    if (places.length > 0) having.set(pair, places);
  }
  return Array.from(new Set([...having.values()].flat())).flatMap((place) => {
    const asked = all[place];
    if (asked === undefined) return [];
    let fit = 0;
    for (const pair of pairsAsked(asked)) fit += 1 / (having.get(pair)?.length ?? Number.POSITIVE_INFINITY);
    return [{ asked, fit }];
  });
}

/**
 * The facts among those that take the figure that the words are about: the one that they are most about, and those of which
 * the asker's own words say as much. None where they are twice as much about one that does not take it: a sum beside 外地企业落地
 * counts none of these firms, nor is it what they invest.
 */
export function bestOf<A extends Asked>(
  all: readonly Near<A>[],
  takenBy: (asked: A) => readonly Fitting<A>[],
): readonly Fitting<A>[] {
  const near = all.filter(({ fit }) => fit >= FIT && all.every((other) => other.fit <= 2 * fit));
  const taking = near
    .flatMap(({ asked, fit: about }) => takenBy(asked).map((taken) => ({ taken, about })))
    .toSorted((a, b) => b.about - a.about || b.taken.fit - a.taken.fit)
    .map(({ taken }) => taken);
  return taking.filter(({ fit }) => fit >= (taking[0]?.fit ?? 0));
}
