import { hasEstimateWord } from '../../text/estimate/index.ts';
import { type Figure, type Told, toldYears } from '../../text/figure/index.ts';
import { displayMoney } from '../../text/money.ts';
import { remembered } from '../../text/remembered.ts';
import { isForeignMoney } from '../../text/unit.ts';
import { hanPairs } from '../../text/wording/index.ts';
import { readNumber } from '../facts/index.ts';
import type { Fact } from '../rule/index.ts';
import { ruledOutBy } from './told-of.ts';

/** A fact as far as a figure is fitted to it. */
interface Asked {
  readonly fact: Fact;
  /** What the awards that ask for it are called: words of it say which award, not which fact. */
  readonly topic: string;
}

/** A stretch of a question, and the official words for what it says. */
export interface Phrase extends Told {
  readonly official: readonly string[];
  /** What of it the asker says of himself: 做汽车座椅的, 我们是车厂; official words in place of his own. */
  readonly own: readonly string[];
}

/** The facts that a figure is fitted to. */
export interface Facts<A> {
  readonly all: readonly A[];
  /** Whether the award that the question points to asks for one. */
  readonly isOfMeant: (asked: A) => boolean;
}

/** A fact that a figure may answer, and the figure in the words that its reader takes. */
export interface Fitting<A> {
  readonly asked: A;
  readonly value: string;
  /** How much of the asker's own words beside it is about the fact. */
  readonly fit: number;
}

const LAST_YEAR = /去年|上一?年/u;
/** Words of time say when, not what. */
const TIME = /(?:今年|本年度?|当年|去年|上一?年度?|前年)(?:同期)?|同期/gu;
/** Nor does what any sum may be called: 经费, 其中的补贴. */
const ANY_SUM = /其中|经费|资金|奖励|奖补|补助|补贴|项目/gu;

/** All facts that are a sum take a figure alike. */
const ANY_MONEY: Fact = { type: 'money', label: '', ask: '', settled_by: 'applicant' };

/** As many pairs of characters as a fit must share; one that several facts have counts for a part. */
const FIT = 0.75;
/** What says no more of a figure than that it is one: 去年是4.6亿, 今年大概就5个亿. */
const NOTHING_ELSE =
  /[^\p{Script=Han}]|[一每各另]?家|左右|[是为才就只有仅大概约不到差多了的个也又和跟与及]/gu;
/** What the number that is asked for counts: 家 in 有几家. */
const COUNTED = /几(\p{Script=Han})/u;
/** How far around a figure words may bound it: 大概800万左右. */
const REACH = 3;

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

/** The figure of a phrase that a fact may take. */
export function figureIn(phrase: Told | undefined): Figure | undefined {
  return phrase === undefined ? undefined : sumsIn(phrase)[0];
}

/** The figure of a phrase as a fact takes it. */
export function figureFor(fact: Fact, phrase: Told): string | undefined {
  const [figure] = sumsIn(phrase);
  return figure === undefined ? undefined : readableAround(fact, phrase.text, figure);
}

/** What stands in a phrase beside its figure: 比亚迪 in 比亚迪八百万. */
export function besideFigure(phrase: Told): string {
  const [figure] = sumsIn(phrase);
  return figure === undefined ? '' : phrase.text.slice(0, figure.start).trim();
}

function isCounted({ fact }: Asked): boolean {
  return fact.type === 'money' || fact.type === 'int' || fact.type === 'quantity';
}

function sumsIn({ text, figures }: Told): readonly Figure[] {
  // 从4.7亿到5亿 tells of two sums, and says not which is asked about.
  return figures.filter(
    ({ unit, start }) => unit !== 'date' && unit !== '%' && !/[从由]\s*$/u.test(text.slice(0, start)),
  );
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

const countedAmong = remembered((all: readonly Asked[]): Counted => {
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

/** 加上软件一共, 连二期总共: what joined, and not what all of it is. */
const JOINED = /(?:加上|算上|连同?|带上)\P{N}*?(?:一共|总共|共计|合计|总计)/u;

/** A phrase without its figure. */
function besidesFigure(phrase: Told): string {
  const [figure] = sumsIn(phrase);
  return figure === undefined
    ? phrase.text
    : phrase.text.slice(0, figure.start).replace(JOINED, '') + phrase.text.slice(figure.end);
}

/** A phrase with that whose words it goes on with: 去年总的卖了7.9亿, 今年9.3亿. */
export function toldWith(phrases: readonly Told[], at: number): string {
  const phrase = phrases[at];
  if (phrase === undefined || saysMore(phrase)) return phrase?.text ?? '';
  return `${phrases.slice(0, at).findLast(saysMore)?.text ?? ''}${phrase.text}`;
}

/** The official words of what a figure is of; those of what only joined it are not. */
function officialBeside({ text, official }: Phrase): readonly string[] {
  return JOINED.test(text) ? [] : official;
}

/** Whether a phrase says more than its figure and when: 今年大概就5个亿 does not. */
function saysMore(phrase: Told): boolean {
  return besidesFigure(phrase).replace(TIME, '').replace(NOTHING_ELSE, '') !== '';
}

/** The figure as the fact's own reader takes it, with the words around it that bound it: 大概800万, 不到500万. */
function readableAround(fact: Fact, words: string, told: Figure): string | undefined {
  if (fact.type !== 'money' && fact.type !== 'int' && fact.type !== 'quantity') return undefined;
  if (fact.type !== 'money' && !mayCount(fact, told.unit)) return undefined;
  const { text, figure } = withUnit(words, told);
  const said = text.slice(figure.start, figure.end);
  // 八十六万三, 388万6: a sum as it is said; as an answer it is written out.
  const own = readNumber(fact, said);
  const isSaid = figure.unit === '元' && own === undefined && figure.min === figure.max;
  const alone = isSaid ? displayMoney(figure.min) : said;
  const read = (own ?? readNumber(fact, alone))?.read;
  const bounded = widened(text, figure).find((words) => {
    const more = readNumber(fact, words)?.read;
    return more !== undefined && more !== read;
  });
  return bounded ?? (read === undefined ? undefined : alone);
}

/** A number that was said without its unit, as the sum that it is taken to be: 大概490万元 for 大概四百九. */
function withUnit(text: string, figure: Figure): { readonly text: string; readonly figure: Figure } {
  if (!figure.unsaid) return { text, figure };
  const written = displayMoney(figure.min);
  const end = figure.start + written.length;
  return {
    text: text.slice(0, figure.start) + written + text.slice(figure.end),
    figure: { ...figure, end, text: written },
  };
}

/** 一百万 and 四十万美元 count no suppliers, and 27年 none either. */
function mayCount({ type, ask }: Fact, unit: string): boolean {
  const counted = type === 'int' ? COUNTED.exec(ask)?.[1] : undefined;
  if (type === 'int' && isForeignMoney(unit)) return false;
  return unit !== '元' && (counted === undefined || [counted, '个', '户'].includes(unit));
}

/** The figure with what stands around it, the widest first; none where nothing there says how far it is known. */
function widened(text: string, { start, end }: Figure): readonly string[] {
  const [first, last] = [Math.max(0, start - REACH), Math.min(text.length, end + REACH)];
  if (!hasEstimateWord(text.slice(first, last))) return [];
  return Array.from({ length: start - first + 1 }, (_, from) =>
    Array.from({ length: last - end + 1 }, (_, less) => text.slice(first + from, last - less)),
  ).flat();
}

/** Pairs of characters of a text that say what is meant; each phrase of it by itself. */
function pairsIn(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => hanPairs(text.replace(TIME, ' ').replace(ANY_SUM, ' '))));
}

/** What a fact is asked for by: what it is called, and what its question says besides the award: 改造 is of no sum. */
const pairsAsked = remembered(({ fact: { label, ask }, topic }: Asked) => {
  const ofAward = pairsIn(topic);
  // What stands in brackets says how to count, not what.
  const asking = ask.replace(/[(（][^)）]*[)）]/gu, ' ');
  return new Set([...pairsIn(label), ...[...pairsIn(asking)].filter((pair) => !ofAward.has(pair))]);
});

/** What takes a figure of an award that is named: 开供应商大会花了八十万; where the award asks for several, none of them. */
function onlyNamed<A extends Asked>(
  all: readonly A[],
  takenBy: (asked: A) => readonly Fitting<A>[],
  words: readonly string[],
): readonly Fitting<A>[] {
  const taking = all.filter((asked) => isCounted(asked) && isNamed(asked.topic, words)).flatMap(takenBy);
  return taking.length === 1 ? taking : [];
}

/** What stands between a noun and its figure: 票开了, 固投一共; each character has one way to be read. */
const BETWEEN =
  /(?:一共|总共|合计|大概|大约|差不多|\s|[先开花投买用付交做签执行卖了到掉过是有为约共就才])+$/u;
/** A noun and what leads from it to its figure are no longer. */
const NEAR = 30;

/** The noun right before a figure, without the words that lead to it: 设备票 of 其中设备票, 票 of 技改的票. */
function nounBefore(before: string): string {
  const said = before.slice(-NEAR).trimEnd().replace(TIME, ' ').replace(BETWEEN, '');
  return (
    /(?:^|其中|里头|里面|当中|的|[^\p{Script=Han}])(?<noun>(?:(?!其中|里头|里面|当中|的)\p{Script=Han})*)$/u.exec(
      said,
    )?.groups?.noun ?? ''
  );
}

/** The noun that a figure is of, behind it (三百八的票) or before it. */
function nounOf(text: string, { start, end }: Figure): string {
  const behind = /^的(?<noun>\p{Script=Han}{1,4})$/u.exec(text.slice(end))?.groups?.noun;
  return behind ?? nounBefore(text.slice(0, start));
}

/**
 * The facts that a noun is short for, its characters in their order: 设备票 of 设备发票额, 固投 of 固定资产投资额; by a
 * single one (票) only what the award that is meant asks for. None where several are.
 */
function inShort<A extends Asked>(
  all: readonly A[],
  takenBy: (asked: A) => readonly Fitting<A>[],
  { noun, isOfMeant }: { readonly noun: string; readonly isOfMeant: (asked: A) => boolean },
): readonly Fitting<A>[] {
  if (noun === '') return [];
  const named = all.filter((asked) => isCounted(asked) && isShortFor(noun, asked.fact.label));
  const meant = named.filter(isOfMeant);
  const [only, ...others] = meant.length > 0 || noun.length < 2 ? meant : named;
  return only === undefined || others.length > 0 ? [] : takenBy(only);
}

/** Whether a noun is short for a label, or ends with what is: two characters at its end in a row, as any two are in some order. */
function isShortFor(noun: string, label: string): boolean {
  if (hasInOrder(noun, label) || (noun.length > 2 && label.includes(noun.slice(-2)))) return true;
  return Array.from({ length: Math.max(0, noun.length - 3) }, (_, at) => noun.slice(at + 1)).some((end) =>
    hasInOrder(end, label),
  );
}

function hasInOrder(noun: string, label: string): boolean {
  let at = 0;
  for (const char of noun) {
    at = label.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** So many characters in a row name an award. */
const NAMING = 4;

/** Whether words name an award, or most of it. */
function isNamed(topic: string, words: readonly string[]): boolean {
  const runs = Array.from({ length: Math.max(0, topic.length - NAMING + 1) }, (_, at) =>
    topic.slice(at, at + NAMING),
  );
  return runs.some((run) => /^\p{Script=Han}+$/u.test(run) && words.some((each) => each.includes(run)));
}

/** A fact that words are about, and how much. */
interface Near<A> {
  readonly asked: A;
  readonly fit: number;
}

/** The facts that words are about: a pair of characters that several of those that may be meant have counts for a part. */
function nearestOf<A extends Asked>(
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
function bestOf<A extends Asked>(
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
