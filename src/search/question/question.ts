import { findPlaces, type PlaceMention } from '../../corpus/place/index.ts';
import { citationsIn, type NumberedReference } from '../../corpus/reference/index.ts';
import { type FoundDate, findDates } from '../../text/date.ts';
import { phrasesIn, type Told } from '../../text/figure/index.ts';
import { fold } from '../../text/fold.ts';
import { readNumeral } from '../../text/numeral.ts';
import { PARTICLES, type Term, terms } from '../../text/terms.ts';
import { type Asks, asksOf } from './asks.ts';
import { JOINS_ONLY, type Part, partsOf, type Subject, subjectsIn } from './parts.ts';
import { figuresAmong, tenthsIn } from './policy-text.ts';
import { type SpokenTime, spokenTime } from './spoken-period.ts';
import { perhapsPlaces } from './whose-place.ts';

/** A question read once, before any policy is looked at; everything that follows reads this. */
export interface Question {
  /** As it was asked, with digits where they are spelled out before letters (五G). */
  readonly query: string;
  /** The same in one writing (`fold`). */
  readonly folded: string;
  /** Words that the caller expects the official text to use. */
  readonly keywords: readonly string[];
  /** The dates in it; offsets are into `folded`. */
  readonly dates: readonly FoundDate[];
  /** Its pairs of characters of which neither only joins words, and its Latin words; offsets are into `folded`. */
  readonly pairs: readonly Term[];
  /** The sums of ten thousand and more and the rates in it, each in one writing; offsets are into `folded`. */
  readonly figures: readonly Term[];
  /** The numbers in it that are no years and too large to be counts. */
  readonly sums: readonly string[];
  /** Its phrases, as it was asked, with the figures of each. */
  readonly phrases: readonly Told[];
  /** Where it names provinces, cities and counties; offsets are into `folded`. */
  readonly places: readonly PlaceMention[];
  /** What stands where a place says whose firms are meant, whether or not any list of places has it. */
  readonly perhapsPlaces: readonly string[];
  /** Where it names clauses by number; offsets are into `query`. Which clauses these are is each policy's to say. */
  readonly references: readonly NumberedReference[];
  /** The one year, month or day that it speaks of, told by name or counted back. */
  readonly time: SpokenTime | undefined;
  /** What is asked for. */
  readonly asks: Asks;
  /** What it says and asks one after the other; offsets are into `folded`. */
  readonly parts: readonly Part[];
  /** The names that its asking ends on, each as a whole; offsets are into `folded`. */
  readonly subjects: readonly Subject[];
}

/**
 * Reads a question once.
 * @param asked 1–500 characters in the asker's own words.
 * @param keywords words that the official text is expected to use.
 * @param placesIn finds the places that a folded text names, where a library says which short names count.
 * @example readQuestion('技术改造最高补多少').asks.money // → true
 */
export function readQuestion(
  asked: string,
  keywords: readonly string[] = [],
  placesIn = (folded: string) => findPlaces(folded, NONE),
): Question {
  const query = withDigits(asked);
  const folded = fold(query).text;
  const phrases = phrasesIn(query);
  const own = terms(folded);
  const parts = partsOf(folded);
  return {
    query,
    folded,
    keywords,
    dates: findDates(folded),
    pairs: own.filter(({ text }) => WORD_LIKE.test(text) && !JOINS_ONLY.test(text)),
    figures: [...figuresAmong(own), ...tenthsIn(folded)],
    sums: [...spelledIn(folded), ...sumsAmong(own)],
    phrases,
    places: placesIn(folded),
    perhapsPlaces: perhapsPlaces(folded),
    references: citationsIn(query),
    time: spokenTime(folded, phrases),
    asks: asksOf(folded),
    parts,
    subjects: subjectsIn(folded, parts),
  };
}

/** Two characters of which neither only joins words, or a Latin word. */
const WORD_LIKE = new RegExp(`^(?:(?!.?[${PARTICLES}])\\p{Script=Han}{2}|(?=.*[a-z])[a-z\\d]{2,})$`, 'u');

/** A figure that is no year and too large to be a count. */
const SUM = /^(?!(?:19|20)\d\d$)\d{4,}$/u;

/** The numbers among terms that are no years and too large to be counts. */
export function sumsAmong(all: readonly Pick<Term, 'text'>[]): readonly string[] {
  return all.flatMap(({ text }) => (SUM.test(text) ? text : []));
}

/** 三千 as well as 3000: in a text such a figure stands in digits. */
function spelledIn(folded: string): readonly string[] {
  const spelled = folded.matchAll(/[一二两三四五六七八九十百千]{2,}/gu);
  return Array.from(spelled, ([words]) => readNumeral(words) ?? '').filter((sum) => SUM.test(sum));
}

const NONE: ReadonlySet<string> = new Set();
const SPELLED = '零一二三四五六七八九';

/** A digit before a letter (五G, 四A), and digits that are read out one by one (四零五零, 二零二五年, 二五年). */
const READ_OUT =
  /[零一二三四五六七八九](?=[A-Za-z])|(?<![十百千万亿])[零一二三四五六七八九]{3,}(?![十百千万亿])|(?<![零一二三四五六七八九十百千万亿])[一二][零一二三四五六七八九](?=年(?![以内多来左]))/gu;
/** 二三年五月 is no two or three years. */
const OF_A_YEAR = /^年(?:的?[\d一二三四五六七八九十]{1,2}(?:月|季度)|[上下]半年|[初底末])/u;

/** 五G, 四A, 四零五零 as they are written: a digit that is heard so is part of a name. 三四五 counts up. */
function withDigits(query: string): string {
  return query.replace(READ_OUT, (digits, at: number) => {
    const values = Array.from(digits, (digit) => SPELLED.indexOf(digit));
    const countsUp =
      values.length > 1 && values.every((value, at) => at === 0 || value === (values[at - 1] ?? 0) + 1);
    const isYear = OF_A_YEAR.test(query.slice(at + digits.length));
    return countsUp && !isYear ? digits : values.join('');
  });
}
