import { fold } from '../../text/fold.ts';
import { withoutQuestionWords } from '../../text/question-words.ts';
import { PARTICLES, type Term, terms } from '../../text/terms.ts';
import { withoutAsking } from './asks.ts';
import { type Extent, touch } from './known-word.ts';
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
  /** How many characters of its own words are left beside these. */
  readonly unheard: number;
  /** Pairs of characters, Latin words, figures and dates that lead into the text, and meanings of known words. */
  readonly present: readonly string[];
  /** The meanings of known words among them. */
  readonly meant: readonly string[];
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

/** Sorts the words of a question by whether a policy's text has them. */
export function wordsOf(reading: Reading, text: PolicyText): Words {
  const own = withoutKnown(reading);
  const dates = reading.dates.filter((date) => !reading.known.some((word) => touch(word, date)));
  const said = withoutQuestionWords(
    withoutAsking(blanked(own, [...dates, ...reading.unwrittenPlaces, ...ratesSpelled(own)])),
  );
  const content = text.withoutEmptyWords(said);
  const found = parted(content, text);
  const { pairs, phrases, left, alone } = found;
  // 一美元给几分钱: what is counted is asked for.
  const isCounted = ({ start }: Extent) => /(?:几|多少)$/u.test(reading.folded.slice(0, start));
  const head = headOf(reading, found, content);
  const absent = told([...alone.filter((word) => !isCounted(word)), ...(head ? [head] : [])], content);
  const meant = reading.known
    .filter(({ silence }) => silence === undefined)
    .flatMap(({ means }) => means.map((word) => fold(word).text))
    .filter((word) => text.withoutEmptyWords(word).trim() !== '');
  const figures = reading.figures
    .filter((figure) => !reading.known.some((word) => touch(word, figure)) && text.figures().has(figure.text))
    .map((figure) => figure.text);
  const words = [...pairs.map((pair) => pair.text), ...meant];
  return {
    head,
    absent,
    unspoken: unspokenOf(reading, found, text),
    phrases: phrases
      .filter(({ end }) => end !== head?.start)
      .map(({ start, end }) => content.slice(start, end)),
    unheard: left.reduce((sum, { start, end }) => sum + end - start, 0),
    meant,
    leading: meant.filter((word) => isFewerThan(COMMON, word, text)),
    present: [...words, ...figures, ...dates.map((date) => date.text)],
    telling: [
      ...words.filter((word) => isFewerThan(RARE, word, text)),
      ...figures.filter((figure) => figure.endsWith('%')),
    ],
    subjects: subjectsOf(reading, text).filter((names) => names.some((word) => text.having(word) === 1)),
  };
}

/** The content of a question, parted as a text lets it be parted. */
interface Parted {
  /** Two characters, or a Latin word, that stand so in the text. */
  readonly pairs: readonly Term[];
  /** The stretches that these make up. */
  readonly phrases: readonly Extent[];
  /** What is left beside them, without what only joins words. */
  readonly left: readonly Extent[];
  /** What of it can be told as a word: 2 to 6 characters that are not the end or the beginning of some longer word. */
  readonly alone: readonly Extent[];
}

/** Two characters of which neither only joins words, or a Latin word. */
const WORD_LIKE = new RegExp(`^(?:(?!.?[${PARTICLES}])\\p{Script=Han}{2}|(?=.*[a-z])[a-z\\d]{2,})$`, 'u');

function parted(content: string, text: PolicyText): Parted {
  const pairs = terms(content).filter(
    ({ text: pair }) => WORD_LIKE.test(pair) && (text.having(pair) > 0 || text.folded.includes(pair)),
  );
  const stretches = joined(pairs);
  const rest = stretchesOf(blanked(content, stretches, HERE));
  const isLonger = (word: Extent, tail: Extent) =>
    isTailOf(tail, word) && !isPaid(content.slice(word.start, tail.end), text);
  const longer =
    content.length > SHORT ? [] : rest.flatMap((tail) => stretches.filter((word) => isLonger(word, tail)));
  const words = stretches
    .filter((word) => longer.includes(word))
    .map(({ start, end }) => ({ start, end: end + 1 }));
  const alone = rest.filter(
    ({ start, end }) =>
      end - start >= 2 &&
      end - start <= 6 &&
      !stretches.some((other) => other.end === start || other.start === end),
  );
  return {
    pairs: pairs.filter((pair) => !longer.some((word) => touch(word, pair))),
    phrases: stretches.filter((word) => !longer.includes(word)),
    left: [...rest, ...longer],
    alone: [...alone, ...words].toSorted((a, b) => a.start - b.start),
  };
}

function told(words: readonly Extent[], content: string): readonly string[] {
  return [...new Set(words.map(({ start, end }) => content.slice(start, end)))];
}

/** What makes a part of a question ask; before it stands what is asked for. */
const ASKING = /多[少久长]|几|怎|如何|咋|什么|啥|哪|谁|有没有|[能可是]否|能不能|可不可以|[吗么呢不]$/u;

/**
 * The last words before what makes a part of a question ask, where the text has none of them: they name what is asked for,
 * those before them only say which. 做…的 names who asks.
 */
function headOf({ folded, parts, known }: Reading, { left }: Parted, content: string): Extent | undefined {
  const asked = withoutQuestionWords(withoutAsking(folded));
  const named = known.filter(({ start, end }) => asked.slice(start, end).trim() !== '');
  const heads = parts.map(({ start, end, asks }) => {
    const at = asks ? folded.slice(start, end).search(ASKING) : -1;
    const said = content.slice(start, start + Math.max(0, at)).replace(JOINTS, blanks);
    // 一年交多少: a character that stands alone is a verb.
    const last = start + said.replace(/(?<= )\S\s*$/u, '').trimEnd().length;
    // 品牌推广宣传哪个部门牵头: who is asked for, and what stands before it says of what.
    const isOf = known.some((word) => word.silence === undefined && word.start === start + at);
    if (
      isOf ||
      folded.charAt(last) === '的' ||
      named.some((word) => touch(word, { start: last, end: start + at }))
    )
      return undefined;
    return left.find((each) => each.end === last && last - each.start >= 2);
  });
  return heads.find((head) => head !== undefined);
}

/** Where it is asked whether something is paid: 给不给报, 也能补吗. */
const PAID =
  /(?:钱|费用|[的也都还能给]|可以|市里|区里|县里|政府|能不能|可不可以|给不给)*(?:([补报奖贴给出认]|(?<=[费钱])[管包])不\1|[补报奖贴]销?(?:[吗么]|不(?=$|[,，。?？])))/gu;

/** A cost right before it is asked whether it is paid: 人工费 is no 人工, though the text may have that. */
const COST = /\p{Script=Han}{2}费(?=用?$)/u;

/** What the text does not have and of which it is asked whether it is paid, from the last word that it has: 机票和住宿. */
function unspokenOf(
  { folded, parts, known }: Reading,
  { alone, pairs }: Parted,
  text: PolicyText,
): readonly string[] {
  const asked = [...folded.matchAll(PAID)].map(({ index }) => index);
  return asked.flatMap((at) => {
    const absent = alone.find(({ start, end }) => start < at && end >= at);
    if (absent === undefined) return costBefore(folded.slice(0, at), known, text);
    const heard = [...pairs, ...known].map(({ end }) => end).filter((end) => end <= absent.start);
    const part = parts.find(({ start, end }) => start < at && at <= end);
    return [folded.slice(Math.max(part?.start ?? absent.start, ...heard), at)];
  });
}

function costBefore(before: string, known: readonly Extent[], text: PolicyText): readonly string[] {
  const cost = COST.exec(before);
  if (cost === null || text.folded.includes(cost[0])) return [];
  const extent = { start: cost.index, end: before.length };
  return known.some((word) => touch(word, extent)) ? [] : [cost[0]];
}

/** In a longer question, which tells a story, the character behind a word is as likely a verb. */
const SHORT = 18;

/**
 * 金 behind 失业 is no word: 失业金 is, and a text that has only 失业 (失业保险) does not have it. Behind more than two
 * characters a single one is a word of its own.
 */
function isTailOf(tail: Extent, word: Extent): boolean {
  return tail.start === word.end && tail.end - tail.start === 1 && word.end - word.start === 2;
}

/** 安家费 is what a text calls 安家补贴. */
function isPaid(word: string, { folded }: PolicyText): boolean {
  const what = /^(.+)[费金款钱]$/u.exec(word)?.[1];
  return what !== undefined && PAID_WORDS.some((paid) => folded.includes(what + paid));
}

const PAID_WORDS = ['补贴', '补助', '奖励', '奖补'];

/** Spans in order, those that have a character in common made one. */
function joined(spans: readonly Extent[]): readonly Extent[] {
  const whole: Extent[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last !== undefined && start < last.end)
      whole[whole.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else whole.push({ start, end });
  }
  return whole;
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
  return [...meant.map(({ means }) => means.map((word) => fold(word).text)), ...own.map((run) => [run])];
}

/** The question with the words that a lexicon knows blanked out. */
function withoutKnown({ folded, known }: Reading): string {
  return blanked(folded, known);
}

/** The text with the spans covered by `mark`, unit for unit. */
function blanked(text: string, spans: readonly Extent[], mark = ' '): string {
  return spans.reduce(
    (rest, { start, end }) => rest.slice(0, start) + mark.repeat(end - start) + rest.slice(end),
    text,
  );
}

/** Characters between which a stretch of unknown words is cut: numerals and what only joins words. */
const JOINTS =
  /\d+(?![a-z])|[\s\p{P}\p{S}零一二两三四五六七八九十百千万亿多几个每的了着过就都也很把被又再还却而是在有和跟与及不没对从给让向到为以能会要想去来上下做搞投花涨拿算才只但如日号年月里说家签开装加评办跑付刚这那太]+/gu;

function blanks(words: string): string {
  return ' '.repeat(words.length);
}

const HERE = '\0';

/** What is left between the stretches that are taken out (`HERE`) and the joints. */
function stretchesOf(content: string): readonly Extent[] {
  const words = content.replace(JOINTS, (joint) => HERE.repeat(joint.length));
  return [...words.matchAll(/[^\0]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
}
