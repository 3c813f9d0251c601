import { type Around, type Figure, isSum, sameFigure, toldIn } from '../../text/figure/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { excludedIn, negationsIn, withoutContrast, withoutLeftOpen } from '../../text/negation.ts';
import { mostRecent } from '../../text/remembered.ts';
import { phrasesOf, type Span, withoutSpans } from '../../text/spans.ts';
import {
  type Account,
  accountOf,
  claimedIn,
  contentOf,
  type Everyday,
  officialNames,
  sharesWith,
  takenInByName,
  unaccounted,
} from '../../text/wording/index.ts';
import { ofOtherSubject } from './other-section.ts';
import { namesAt, type Standing, segmentAround } from './standings.ts';

/** Says no, or takes out: then what official words take out is told as it is. */
const TAKES_OUT = /\b(?:not|no|never|without|exclud\w*|except\w*|other than|left out|leav\w+ out)\b/iu;

/**
 * What may account for the words of a stretch: the official words, but for what they take out where the stretch says no no,
 * and what else is known of the place in which they stand.
 */
function accountsBeside(
  says: string,
  official: readonly string[],
  names: readonly string[],
): readonly Account[] {
  const isOut = negationsIn(says) > 0 || TAKES_OUT.test(says);
  const told = official
    .flatMap((words) => words.split(/[;；]/u))
    .map((words) => (isOut ? words : keptIn(words)));
  return [told, names].map((all) => accountOf(all.map((each) => halfWidth(each).replaceAll(';', '\n'))));
}

/** The phrases of a sentence that take nothing out, line by line. */
const keptIn = mostRecent(500, (sentence) =>
  phrasesOf(sentence, 'asides')
    .filter(({ words }) => excludedIn(words) === undefined)
    .map(({ words }) => words)
    .join('\n'),
);

/** A stretch with its figures at their places in it. */
interface Stretch {
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** A provision that words rest on: its figures, and what it accounts for. */
interface Provision {
  readonly figures: readonly Figure[];
  readonly account: () => Account;
}

/**
 * The words of a claim that nothing it rests on accounts for, told in one Chinese sentence (所依据的话里没有“…”); empty where
 * there are none. Takes what `strangeWords` takes.
 */
export function strangers(...of: Parameters<typeof strangeWords>): readonly string[] {
  return toldStrange(strangeWords(...of));
}

function toldStrange(words: readonly string[]): readonly string[] {
  const each = words.slice(0, 4);
  return each.length === 0 ? [] : [`所依据的话里没有“${each.join('”“')}”`];
}

/**
 * The words by which a stretch claims something that nothing it rests on accounts for: whole words, and each character
 * of what it takes in, bounds, asks or promises.
 * @param words of it, without its figures, which are held against others of their kind.
 * @param known what words may be in the library that the accounts are of.
 */
function strangeWords(
  words: readonly string[],
  accounts: readonly Account[],
  known: Everyday,
): readonly string[] {
  const shares = (some: string) => sharesWith(some, accounts);
  const found = words
    // English names are told by where they stand in a sentence.
    .flatMap((each) => (/\p{Script=Han}/u.test(each) ? phrasesOf(each).map((phrase) => phrase.words) : each))
    .flatMap((phrase) => claimedIn(withoutLeftOpen(withoutContrast(phrase)), shares))
    .flatMap((claimed) => unaccounted(claimed, accounts, known));
  return [...new Set(found)];
}

/** What the words of a stretch are held against. */
interface Held {
  /** Official words and the sentences that they stand in. */
  readonly words: readonly string[];
  readonly homes: readonly Standing[];
  /** What else is known of the places. */
  readonly names: readonly string[];
}

/**
 * The words of a stretch that the official words it rests on do not bear out, in Chinese: against it where they name what
 * a provision beside theirs is of, or take in what is taken out; and those that nothing accounts for.
 * @param own its words, without its figures and what is claimed apart.
 */
export function heldWords(
  { own, ...stretch }: Stretch & { readonly own: string; readonly around: readonly Around[] },
  { words, homes, names }: Held,
): Record<'against' | 'open' | 'strange', readonly string[]> {
  const [home] = homes;
  if (home === undefined) return { against: [], open: [], strange: [] };
  const { common } = home.policy;
  const accounts = accountsBeside(stretch.text, words, names);
  const strange = strangeWords([own], accounts, common);
  return {
    strange,
    against: [
      ...(stretch.figures.length === 0
        ? []
        : homes.flatMap((each) => ofOtherSubject(each, stretch.text) ?? [])),
      ...takenInByName(stretch.text, words.join('；'), (phrase) => officialNames(phrase, common)).map(
        (phrase) => `原文写的是“${phrase}”，稿中没有除开它`,
      ),
    ],
    open: [
      ...ofOtherSums(stretch, homes),
      ...toldStrange(strange),
      ...otherBases(stretch.around, accounts, common),
    ],
  };
}

/** What a rate is of: 本金 in 贷款本金的50%. */
const BASE = /(\p{Script=Han}{2})的 ?$/u;

/**
 * The rates of a stretch that it tells of something which nothing it rests on names: a rate of the principal is none of the
 * interest, though both are of a loan.
 * @returns in Chinese, rate by rate.
 */
function otherBases(
  rates: readonly Around[],
  accounts: readonly Account[],
  known: Everyday,
): readonly string[] {
  const isNamed = (word: string) => accounts.some((account) => account.has(word.slice(0, 2)));
  return rates.flatMap(({ figure, before }) => {
    const [, base = ''] = figure.unit === '%' ? (BASE.exec(before) ?? []) : [];
    const isSaid = contentOf(base).length === 0 || [base, ...officialNames(base, known)].some(isNamed);
    return isSaid ? [] : [`原文的${figure.text}不是“${base}”的`];
  });
}

function plainOf({ text, figures }: Stretch): string {
  return withoutContrast(withoutSpans(text, figures));
}

/**
 * The words that a stretch tells a sum with and the provision of that sum does not: 考核为优秀 of 国家企业技术中心, where it
 * rests on several provisions and another one asks that.
 * @param homes where the words stand that it rests on.
 * @returns in Chinese, sum by sum.
 */
function ofOtherSums(stretch: Stretch, homes: readonly Standing[]): readonly string[] {
  const [home] = homes;
  if (home === undefined || !stretch.figures.some(isSum)) return [];
  const places = new Map(homes.map((home) => [segmentAround(home), home]));
  if (places.size < 2) return [];
  const provisions = Array.from(places, ([words, home]): Provision => {
    // What stands above is said of all below: 达到协议要求的，可再按以下标准.
    const above = () =>
      homes.filter(({ clause }) => home.clause?.id.startsWith(`${clause?.id}.`)).map(segmentAround);
    return {
      figures: toldIn(words).map(({ figure }) => figure),
      account: () => accountOf([words, ...above(), ...namesAt(home)].map(halfWidth)),
    };
  });
  const plain = plainOf(stretch);
  return piecesOf(stretch, provisions).flatMap(({ start, end, figure, of }) => {
    const found = unaccounted(
      { words: plain.slice(start, end), exact: false },
      of.map(({ account }) => account()),
      home.policy.common,
    );
    return found.length === 0 ? [] : [`原文说${figure.text}时没有说“${found.slice(0, 4).join('”“')}”`];
  });
}

/** A part of a stretch that tells one sum; offsets into the stretch. */
interface Piece extends Span {
  readonly figure: Figure;
  /** The provisions that its words may be of. */
  readonly of: readonly Provision[];
}

/** A sentence is of the provisions that have all its sums; where none has, each sum is with the words before it. */
function piecesOf({ text, figures }: Stretch, provisions: readonly Provision[]): readonly Piece[] {
  return Array.from(text.matchAll(/[^。；;\n]+/gu)).flatMap(({ 0: words, index }) => {
    const end = index + words.length;
    const sums = figures.filter((each) => isSum(each) && each.start >= index && each.end <= end);
    const [first] = sums;
    if (first === undefined) return [];
    const whole = provisions.filter((each) => sums.every((sum) => has(each, sum)));
    if (whole.length > 0) return [{ start: index, end, figure: first, of: whole }];
    return sums.flatMap((figure, i) => {
      const last = sums[i - 1];
      const of = provisions.filter((each) => has(each, figure) || (last !== undefined && has(each, last)));
      return of.length === 0 ? [] : [{ start: last?.end ?? index, end: figure.start, figure, of }];
    });
  });
}

function has({ figures }: Provision, figure: Figure): boolean {
  return figures.some((own) => sameFigure(own, figure));
}
