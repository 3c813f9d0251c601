import type { Clause } from '../../corpus/clause.ts';
import { demands } from '../../corpus/demands.ts';
import { fold } from '../../text/fold.ts';
import { remembered } from '../../text/remembered.ts';
import { terms } from '../../text/terms.ts';
import { type SearchHit, wordsOfClause } from '../hit.ts';
import { givenIn } from '../provision/index.ts';
import {
  meantBy,
  type PolicyText,
  type Reading,
  type Subject,
  sumsAmong,
  type Words,
} from '../question/index.ts';
import { isTraced } from './traced.ts';
import { haveHalfAName } from './whole-name.ts';

/** A single word: so much of a question stands in clauses on any other subject too. */
const ONE_WORD = 3;
/** Of so much of what is said a single word leaves open what is meant. */
const SHARE = 3;
/** A name has so many characters. */
const NAME = 3;

/**
 * How well clauses have the words of a question: `barely` by a single one, which answers where they have the kind of answer
 * that is asked for as well.
 */
export type Heard = 'well' | 'barely' | 'slightly' | 'not';

/** A word of Latin letters says as much as one of two characters, however long it is. */
const LATIN_WORD = /[a-z\d]+/gu;

/**
 * How well the clauses that fit have the question's words: `barely` where they have a single one, `slightly` where it is no more than
 * a third of what is said, or where people's words lead to other clauses. Of 养老院床位 the clause on 养老保险 has 养老. Where a number, a day, a rate or a word of the lexicon leads
 * to the clauses, a keyword of the caller stands in them, or they demand what is asked for, it is not the question's own words alone that say so.
 * A whole name that few clauses have (容积率, 限购区) says as much as any of these. What level something is of says nothing of what it is.
 */
export function heardIn(
  fitting: readonly SearchHit[],
  question: Reading & { readonly named: boolean },
  { words, text }: { readonly words: Words; readonly text: PolicyText },
): Heard {
  const heard = wordsHeardIn(fitting, question, { words, text });
  const subjects = askedOf(question, text);
  if (subjects.length === 0 || heard === 'slightly' || heard === 'not') return heard;
  // Who pays may stand anywhere, but for what the text speaks of.
  const texts = question.asksAround
    ? text.folded
    : fitting.map(({ clause }) => wordsOfClause(clause)).join('\n');
  return haveHalfAName(texts, { ...question, subjects }, text) ? 'slightly' : heard;
}

/** What asks of the thing that is named before it; 能不能 and 怎么 ask of what is done, 提供啥保障 of what stands behind. */
const OF_THING = /^(?:什么|啥|哪|谁|多)/u;

/** The names by which clauses are told to be about something else: 火化费用 in 火化费用谁出钱, but no payer in 区里出多少. */
function askedOf(
  { named, asksAround, asks, subjects, folded }: Reading & { readonly named: boolean },
  text: Pick<PolicyText, 'withoutEmptyWords'>,
): readonly Subject[] {
  if (named) return [];
  if (asksAround) return asks.payer ? subjects.filter(({ by }) => by === '谁') : [];
  if (asks.money || asks.howMuch) return subjects;
  const isLast = ({ end, by }: Subject) =>
    text.withoutEmptyWords(folded.slice(folded.indexOf(by, end) + by.length)).trim().length < 2;
  return subjects.filter((subject) => OF_THING.test(subject.by) && isLast(subject));
}

/** The same by what stands in the clauses alone, whatever of one name it is. */
function wordsHeardIn(
  fitting: readonly SearchHit[],
  {
    named,
    asks,
    asksAround,
    dates,
    sums,
    keywords,
    folded,
    known,
    everyday,
  }: Reading & { readonly named: boolean },
  { words, text }: { readonly words: Words; readonly text: PolicyText },
): Heard {
  const { phrases, isOfUnknown, unheard, meant, leading, telling, present, head } = words;
  if (
    named ||
    asksAround ||
    dates.length > 0 ||
    present.some((word) => isFigure(word) && !meant.includes(word))
  )
    return 'well';
  if (fitting.some(({ clause }) => figuresOf(clause).some((figure) => sums.includes(figure)))) return 'well';
  const { threshold } = asks;
  if (threshold !== undefined && fitting.some(({ clause }) => demands(clause.text, folded, threshold.verb)))
    return 'well';
  const texts = fitting.map(({ clause }) => textOf(clause, asks)).join('\n');
  // 一半 is asked for, and no 50% that is told.
  const led = [...leading.filter((word) => !isFigure(word)), ...keywords.map((word) => fold(word).text)];
  if (led.some((word) => texts.includes(word))) return 'well';
  const own = known
    .filter((each) => meantBy(each).some((word) => meant.includes(word)))
    .map(({ start, end }) => folded.slice(start, end));
  const close = everyday.flatMap(({ means, isClose }) => (isClose ? means : []));
  const said = [...phrases, ...own, ...close].filter((words) => words !== asks.level);
  const aside = said.filter((words) => isAside(words, texts, fitting));
  const about = said.filter((words) => !aside.includes(words));
  if (about.some((words) => isName(words, telling) && texts.includes(words))) return 'well';
  if (head === undefined && !isOfUnknown && fitting.some(({ clause }) => isTraced(clause, words, text)))
    return 'well';
  const called = everyday.filter(
    ({ means, isClose }) => !isClose && means.some((word) => texts.includes(word)),
  );
  if (isCalledSo(fitting, called, words)) return 'barely';
  return ofWords(about, texts, {
    called: called.reduce((sum, { start, end }) => sum + end - start, 0),
    unheard: [...unheard, ...aside],
    isHeadHeard: head === undefined,
    isOfUnknown,
    isLed: led.length > 0,
  });
}

interface OfWords extends Pick<Words, 'unheard' | 'isOfUnknown'> {
  readonly isHeadHeard: boolean;
  readonly isLed: boolean;
  /** How many characters of the question are words of every day that stand there by their official names. */
  readonly called: number;
}

function isFigure(word: string): boolean {
  return /^\d/u.test(word);
}

/** By how much of what is said stands in the texts. */
function ofWords(
  about: readonly string[],
  texts: string,
  { unheard, isHeadHeard, isOfUnknown, isLed, called }: OfWords,
): Heard {
  // A character that is left alone is as likely a verb, but where it may belong to the name of what is not heard.
  const left = isOfUnknown ? unheard : unheard.filter((words) => words.length > 1);
  const said = [...about, ...left].reduce((sum, words) => sum + lengthOf(words), 0);
  const own = about.reduce((sum, words) => sum + heardOf(words, texts), 0);
  // 评上 of 评上绿色工厂 is heard in whatever is got: what it is of has to be as well.
  const heard = own > 0 || about.length === 0 ? own + called : 0;
  // A single word of every day alone (医保 of 医保断了) is of much else.
  if (heard > ONE_WORD) return 'well';
  if (own > 0 && isHeadHeard && heard * SHARE > said) return 'barely';
  return heard > 0 || isLed ? 'slightly' : 'not';
}

function lengthOf(words: string): number {
  return words.replace(LATIN_WORD, '字词').length;
}

/** Whether words are the name of something: longer than one word, and each pair of their characters in few clauses. */
function isName(phrase: string, telling: readonly string[]): boolean {
  const pairs = Array.from({ length: phrase.length - 1 }, (_, at) => phrase.slice(at, at + 2));
  return phrase.length >= NAME && pairs.every((pair) => telling.includes(pair));
}

/** Whether a clause is called by what people call so and nothing else is said: 买小车 beside 首辆家用轿车购车补贴. */
function isCalledSo(
  fitting: readonly SearchHit[],
  called: Reading['everyday'],
  { head, unheard }: Pick<Words, 'head' | 'unheard'>,
): boolean {
  if (head !== undefined || unheard.some((word) => word.length > 1)) return false;
  const titles = fitting.map(({ clause }) => fold(clause.title).text).join('\n');
  return called.some(({ means }) => means.some((name) => titles.includes(name)));
}

/** What of a clause may answer: where something else is asked than what is given, not whom and what for it gives. */
function textOf(clause: Clause, { otherwise }: Reading['asks']): string {
  return otherwise ? givenUnderTitles(clause) : wordsOfClause(clause);
}

const givenUnderTitles = remembered(
  (clause: Clause) => `${givenIn(clause)}\n${fold([clause.title, ...clause.heading].join('\n')).text}`,
);

/** Whether clauses have words only beside what may answer: 公租房 of a condition is no half of the 租房补贴 that is given. */
function isAside(words: string, texts: string, fitting: readonly SearchHit[]): boolean {
  return !texts.includes(words) && fitting.some(({ clause }) => wordsOfClause(clause).includes(words));
}

const figuresOf = remembered(({ text }: Clause) => sumsAmong(terms(text)));

/** How many characters of a phrase stand in the texts, in pairs. */
function heardOf(phrase: string, texts: string): number {
  const heard = new Set<number>();
  for (let at = 0; at + 1 < phrase.length; at += 1) {
    if (texts.includes(phrase.slice(at, at + 2))) heard.add(at).add(at + 1);
  }
  return heard.size;
}
