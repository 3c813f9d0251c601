import { withoutQuestionWords } from '../../text/question-words.ts';
import { touch } from '../../text/spans.ts';
import type { Term } from '../../text/terms.ts';
import { headOf, unspokenOf } from './asked-for.ts';
import { withoutAsking } from './asks.ts';
import { type Extent, meantBy } from './known-word.ts';
import { blanked, type Parted, parted } from './parted.ts';
import { JOINTS } from './parts.ts';
import type { PolicyText } from './policy-text.ts';
import type { Reading } from './reading.ts';

/** What the words of a question have to do with the text. */
export interface Words {
  /** Stretches of the question that stand nowhere in the text and that no lexicon knows. */
  readonly absent: readonly string[];
  /** What is asked for, where the text has no word of it: 自建房 in 农村自建房能补多少. */
  readonly head: Extent | undefined;
  /** Those of them of which it is asked whether they are paid: 机票住宿给不给报. */
  readonly unspoken: readonly string[];
  /** What of its own words the text has, as long as they stand together in it. */
  readonly phrases: readonly string[];
  /** Whether each of them only says of something that the text does not have: 收费 in 幼儿园收费. */
  readonly isOfUnknown: boolean;
  /** Its own words that are left beside these, without what only joins words. */
  readonly unheard: readonly string[];
  /** Those of its own words that say which clause is spoken of and are cut out of no longer word: 技能 in 技能比赛. */
  readonly whole: readonly string[];
  /** Characters of the words that are left that stand in few clauses: 赛 of 比赛 beside a text's 大赛. */
  readonly traces: readonly string[];
  /** Pairs of characters, Latin words, figures and dates that lead into the text, and meanings of known words. */
  readonly present: readonly string[];
  /** The meanings of known words among them. */
  readonly meant: readonly string[];
  /** What the text calls the words of every day among them. */
  readonly called: readonly string[];
  /** Those of them that do not stand all over the text as 责任单位 does: a clause that has one may be meant for it. */
  readonly leading: readonly string[];
  /** Those that stand in few of its clauses, and rates: they say which clause is spoken of. */
  readonly telling: readonly string[];
  /** What the question names, each by all words of the text for it, where one of them stands in a single clause. */
  readonly subjects: readonly (readonly string[])[];
}

/** A word is telling when at most one clause in so many has it. */
const RARE = 7;
/** A word that more than one clause in so many has leads to none of them. */
const COMMON = 4;
/** The text's own name for something has so many characters beside empty words: 企业参加 is none. */
const NAME = 3;

/** When something was, as people say it: 上个礼拜, 大前天, 周末. It is not what is asked of, where the text has no such word. */
const TIMES =
  /[上下这本]?个?(?:礼拜|星期|周)[一二三四五六日天末]?|大?[昨今前后明]天|前几天|这[几两]天|[早晚]上|[上下]午|月[初底]|年[初底]/gu;

function withoutTimes(said: string, text: PolicyText): string {
  return said.replace(TIMES, (words) => {
    const [time = ''] = /礼拜|星期|周|\p{Script=Han}{2}$/u.exec(words) ?? [];
    return time.length < 2 || text.having(time) > 0 ? words : ' '.repeat(words.length);
  });
}

/** Sorts the words of a question by whether a policy's text has them. */
export function wordsOf(reading: Reading, text: PolicyText): Words {
  const called = reading.everyday.filter((word) => word.isClose || !isCutOff(word, reading.pairs, text));
  const own = blanked(reading.folded, [...reading.known, ...called]);
  const dates = reading.dates.filter((date) => !reading.known.some((word) => touch(word, date)));
  const said = withoutQuestionWords(
    withoutAsking(blanked(own, [...dates, ...reading.unwrittenPlaces, ...ratesSpelled(own)])),
  );
  const content = text.withoutEmptyWords(withoutTimes(said, text));
  const found = parted(content, reading, text);
  const { pairs, phrases, alone } = found;
  // 一美元给几分钱: what is counted is asked for.
  const isCounted = ({ start }: Extent) => /(?:几|多少)$/u.test(reading.folded.slice(0, start));
  const head = headOf(reading, found, content);
  const absent = told([...alone.filter((word) => !isCounted(word)), ...(head ? [head] : [])], content);
  const meant = reading.known
    .filter(({ silence }) => silence === undefined)
    .flatMap(meantBy)
    .filter((word) => text.withoutEmptyWords(word).trim() !== '');
  const figures = reading.figures
    .filter((figure) => !reading.known.some((word) => touch(word, figure)) && text.figures().has(figure.text))
    .map((figure) => figure.text);
  const words = [...pairs.map((pair) => pair.text), ...meant];
  const isTelling = (word: string) => isFewerThan(RARE, word, text);
  return {
    head,
    absent,
    unspoken: unspokenOf(reading, found, text),
    phrases: phrases
      .filter(({ end }) => end !== head?.start)
      .map(({ start, end }) => content.slice(start, end)),
    ...heardAround(found, content, isTelling),
    meant,
    called: called.flatMap(({ means }) => means),
    leading: meant.filter((word) => isFewerThan(COMMON, word, text)),
    present: [
      ...words,
      ...figures,
      ...dates.map((date) => date.text),
      ...called.flatMap(({ means }) => means),
    ],
    telling: [...words.filter(isTelling), ...figures.filter((figure) => figure.endsWith('%'))],
    subjects: subjectsOf(reading, text).filter((names) => names.some((word) => text.having(word) === 1)),
  };
}

/** 房租 in 厂房租金: where a text's own word begins within a word of every day and goes on behind it, that one is meant. */
function isCutOff({ start, end }: Extent, pairs: readonly Term[], text: PolicyText): boolean {
  return pairs.some(
    (pair) =>
      start < pair.start &&
      pair.start < end &&
      end < pair.end &&
      pair.text.search(JOINTS) < 0 &&
      text.having(pair.text) > 0,
  );
}

/** What is left beside the words that the text has, and which of these are words by themselves. */
function heardAround(
  { pairs, phrases, left }: Parted,
  content: string,
  isTelling: (word: string) => boolean,
): Pick<Words, 'isOfUnknown' | 'unheard' | 'whole' | 'traces'> {
  const unheard = left.map(({ start, end }) => content.slice(start, end));
  const isOfUnknown = ({ start }: Extent) =>
    left.some((rest) => rest.end === start && rest.end - rest.start > 1);
  const whole = pairs.filter((pair) => isWhole(pair, left)).map((pair) => pair.text);
  const longer = unheard.filter((word) => word.length > 1);
  return {
    isOfUnknown: phrases.length > 0 && phrases.every(isOfUnknown),
    unheard,
    whole: whole.filter(isTelling),
    traces: [...new Set(longer.join(''))].filter(isTelling),
  };
}

/** Whether two characters are no end of a longer word, as 偿金 in 赔偿金 is, and neither says no. */
function isWhole({ text: pair, start }: Term, left: readonly Extent[]): boolean {
  return !/[不没]/u.test(pair) && !left.some((rest) => rest.end === start && rest.end - rest.start === 1);
}

function told(words: readonly Extent[], content: string): readonly string[] {
  return [...new Set(words.map(({ start, end }) => content.slice(start, end)))];
}

/** 百分之五: a figure, of whose characters none is a word by itself. */
function ratesSpelled(text: string): readonly Extent[] {
  return [...text.matchAll(/百分之[零一二两三四五六七八九十百点几]+/gu)].map(({ 0: rate, index }) => ({
    start: index,
    end: index + rate.length,
  }));
}

/** Whether a word stands in a clause, but in no more than one of so many. */
function isFewerThan(share: number, word: string, { having, clauses }: PolicyText): boolean {
  const clausesWith = having(word);
  return clausesWith > 0 && clausesWith * share <= Math.max(clauses.length, share);
}

/** What a question names by words that people have for it, or as the text does. */
function subjectsOf({ folded, known, runs }: Reading, text: PolicyText): readonly (readonly string[])[] {
  const meant = known.filter(({ silence, asks }) => silence === undefined && !asks);
  const names = runs.filter((run) => text.withoutEmptyWords(run).replaceAll(' ', '').length >= NAME);
  const own = names.filter((run) => {
    const start = folded.indexOf(run);
    return !known.some((word) => touch(word, { start, end: start + run.length }));
  });
  return [...meant.map(meantBy), ...own.map((run) => [run])];
}
