import type { Policy } from '../../corpus/library.ts';
import { validity as validityOn } from '../../corpus/policy/index.ts';
import { daysOf } from '../../text/date.ts';
import { fold } from '../../text/fold.ts';
import { withoutQuestionWords } from '../../text/question-words.ts';
import { PARTICLES } from '../../text/terms.ts';
import type { ClauseQuery } from '../index/index.ts';
import type { Asks } from './asks.ts';
import { type Extent, type KnownWord, touch, wraps } from './known-word.ts';
import type { Lexicon } from './lexicon.ts';
import type { PolicyText } from './policy-text.ts';
import type { Question } from './question.ts';
import { WORD } from './stretches.ts';
import { isOfElse } from './whose-time.ts';

/** What a question is read with: the words that people use for one policy, and its text. */
export interface Vocabulary {
  readonly policy: Policy;
  readonly lexicon: Lexicon | undefined;
  readonly text: PolicyText;
}

/** A question as one policy's words and text make sense of it. */
export interface Reading extends Question {
  /** The words in it that the policy's lexicon knows. */
  readonly known: readonly KnownWord[];
  /** What to look for, with weights. */
  readonly texts: ClauseQuery['texts'];
  /** Its longest stretches that stand in the text as they are. */
  readonly runs: readonly string[];
  /** The places in it of which the text has no word: they say whose affair it is, not what is asked. */
  readonly unwrittenPlaces: Question['places'];
  /** Whether its words say that funds, overlap, validity or the like are asked about, not an award itself. */
  readonly asksAround: boolean;
}

/** What a keyword weighs beside the question's own words; measured on statutes, where 1 to 2 serve alike. */
export const KEYWORD_WEIGHT = 2;
/** What the text's word for something weighs beside the asker's own word for it. */
const MEANING_WEIGHT = 0.8;
/** How to get an award leads to the rules yet to be made, behind the clause of the award that is named. */
const PROCEDURE_WEIGHT = 0.3;
/** The same where the word says what is asked: it decides between clauses on one subject. */
const ASKING_WEIGHT = 2;

/** What to look for before any policy's own words are known. */
export function plainTexts({ query, folded, figures, keywords, asks }: Question): ClauseQuery['texts'] {
  const rates = figures.filter(({ text }) => text.endsWith('%'));
  const sums = asks.money ? bareSums(folded) : [];
  return [
    { text: withoutQuestionWords(query), weight: 1 },
    // A rate once more: few clauses name one, so one that is named decides between them.
    ...rates.map(({ text }) => ({ text, weight: ASKING_WEIGHT })),
    ...sums.map((text) => ({ text, weight: 1 })),
    ...keywords.map((text) => ({ text, weight: KEYWORD_WEIGHT })),
  ];
}

/** Sums in ten thousands as people say them, without the word for it: 上限是50还是100. */
function bareSums(folded: string): readonly string[] {
  return [...folded.matchAll(/(?<![\d.a-z])\d{2,4}(?=还是|或|跟|吗|呢|[,，、。?？\s]|$)/gu)].map(
    ([sum]) => `${sum}万元`,
  );
}

/** Reads a question with one policy's words: its own, the text's words for them, the words the caller expects. */
export function readFor({ policy, lexicon, text }: Vocabulary, question: Question): Reading {
  const verbatim = verbatimIn(question.folded, text);
  const all = lexicon?.(question.folded) ?? [];
  const known = meantOf(all, { verbatim, text }, question);
  const meanings = new Map<string, number>();
  for (const word of [...known, ...question.keywords.flatMap((each) => lexicon?.(fold(each).text) ?? [])]) {
    for (const meant of word.means) {
      const weight = weightOf(word, meant, known);
      const before = meanings.get(meant) ?? 0;
      // What is nearest to two subjects at once is what both are about.
      meanings.set(meant, word.silence?.kind === 'subject' ? weight + before : Math.max(weight, before));
    }
  }
  const around = askedAround(question, policy, known);
  const unwrittenPlaces = question.places.filter((place) => !text.folded.includes(place.text));
  // The policy's title says which policy is meant, not what is asked of it.
  const runs = verbatim
    .filter(({ start, end }) => end - start >= RUN)
    .map(({ start, end }) => question.folded.slice(start, end))
    .filter((run) => !text.title.includes(run));
  return {
    ...question,
    known,
    runs,
    unwrittenPlaces,
    asksAround: around.length > 0 || known.some(({ asks }) => asks),
    texts: [
      ...plainTexts({ ...question, query: text.withoutPlace(without(question.query, unwrittenPlaces)) }),
      ...Array.from(meanings, ([meant, weight]) => ({ text: meant, weight })),
      ...around,
      ...runs.map((run) => ({ text: run, weight: runWeight(run, text) })),
    ],
  };
}

/** A question with the names of places blanked out. */
function without(query: string, places: Reading['unwrittenPlaces']): string {
  return places.reduce((rest, { text }) => rest.replaceAll(text, ' '.repeat(text.length)), query);
}

/**
 * The words of a stretch of a question that a policy's lexicon knows.
 * @param folded the stretch, in one writing.
 */
export function knownIn({ lexicon, text }: Vocabulary, folded: string): readonly KnownWord[] {
  const verbatim = verbatimIn(folded, text);
  return meantOf(lexicon?.(folded) ?? [], { verbatim, text }, { folded, asks: { share: undefined } });
}

function meantOf(
  all: readonly KnownWord[],
  { verbatim, text }: { readonly verbatim: readonly Extent[]; readonly text: PolicyText },
  { folded, asks: { share } }: Pick<Question, 'folded'> & { readonly asks: Pick<Asks, 'share'> },
): readonly KnownWord[] {
  // 拿了省里的企业技术中心牌子: a name was had, and no money, before which something else may be asked for.
  const names = ({ start, end }: Extent) =>
    text.withoutEmptyWords(folded.slice(start, end)).trim() !== '' && !/^[奖补钱]/u.test(folded.slice(end));
  const isOfName = ({ end }: KnownWord) =>
    folded.charAt(end) === '的' && verbatim.some((run) => run.start === end + 1 && names(run));
  const isOfPolicy = (word: KnownWord) =>
    !(share !== undefined && touch(word, share)) &&
    !(word.holds && isOfElse(folded.slice(0, word.start))) &&
    !isOfName(word);
  return all.filter((word) => !isWithinLonger(word, verbatim) && (!word.asks || isOfPolicy(word)));
}

/** What a question asks of the policy as a whole: whether it holds, and what it says of what is had twice. */
function askedAround(
  { dates, asks }: Question,
  policy: Policy,
  known: readonly KnownWord[],
): ClauseQuery['texts'] {
  const days = dates.filter(({ precision }) => precision !== 'month_day');
  return [
    ...days.flatMap(({ value }) => validityWords(value, policy)),
    ...(asks.validity ? wordsOnValidity(policy) : []),
    ...(known.some((word) => word.asks) ? [] : wordsOnMoney(asks, policy)),
  ];
}

/** A long phrase of the text does not outweigh the short word that it stands for by its length alone. */
const LENGTH = 0.25;
/** Nor does what is asked around it by the length of the sentence that answers. */
const ASKED_LENGTH = 0.5;

function weightOf(word: KnownWord, text: string, known: readonly KnownWord[]): number {
  const { asks, silence, start, end } = word;
  if (asks) return ASKING_WEIGHT * Math.min(1, (end - start) / text.length) ** ASKED_LENGTH;
  if (silence?.kind === 'procedure') return PROCEDURE_WEIGHT;
  // Beside what the text has, what comes nearest to a silence stands back.
  const named = known.some((other) => other.silence === undefined && !other.asks);
  if (known.some((other) => wraps(word, other)) || (silence?.kind === 'partial' && named))
    return PROCEDURE_WEIGHT;
  // What comes nearest to a silence is named for it, however long it is.
  return silence === undefined
    ? MEANING_WEIGHT * Math.min(1, (end - start) / text.length) ** LENGTH
    : MEANING_WEIGHT;
}

/**
 * 融资 in 融资租赁, 搞研发 in 搞初级研发机构: where a stretch of the question that stands in the text as it is reaches beyond a
 * known word, the text's own word is meant. A word that asks (拿了国家) ends where a word of the text goes on (国家级).
 */
function isWithinLonger({ start, end, silence, asks }: KnownWord, verbatim: readonly Extent[]): boolean {
  if (silence !== undefined) return false;
  return verbatim.some((run) => {
    const beyond = [start - run.start, run.end - end].filter((length) => length > 0);
    const contains = run.start <= start && end <= run.end;
    const shared = Math.min(end, run.end) - Math.max(start, run.start);
    if (asks) return shared >= 2 && run.start > start && run.end > end;
    return shared > 0 && beyond.some((length) => contains || (shared >= 2 && length >= 2));
  });
}

/** How official texts say from when and how long they are in force. */
const ON_VALIDITY = '起施行 有效期至 试行 暂定 废止';

/** The words that say when a policy is in force, and those around them. */
function wordsOnValidity({
  data: {
    in_force: { from, to },
  },
}: Policy): ClauseQuery['texts'] {
  const own = [from, to].filter(({ clause }) => clause !== undefined);
  return [ON_VALIDITY, ...own.map(({ quote }) => quote)].map((text) => ({ text, weight: ASKING_WEIGHT }));
}

/** The policy's words on what is had twice, and on the funds that bear the cost. */
function wordsOnMoney(
  { again, payer, money }: Asks,
  { data: { overlap, funds } }: Policy,
): ClauseQuery['texts'] {
  const twice = again && overlap !== undefined ? [overlap.quote] : [];
  const paid = payer && !money ? Object.values(funds).map(({ quote }) => quote) : [];
  return [...twice, ...paid].map((text) => ({ text, weight: 1 }));
}

/**
 * A date outside a policy's validity asks for the words on validity, whatever else is asked.
 * @param date as much of it as is said: `2028`, `2028-01`, `2028-01-01`.
 */
function validityWords(date: string, { data }: Policy): ClauseQuery['texts'] {
  const { from, to } = data.in_force;
  const { first, last } = daysOf(date);
  if (last >= from.value && first <= to.value) return [];
  return validityOn(data, first).anchors.map(({ quote }) => ({ text: quote, weight: ASKING_WEIGHT }));
}

/** What only joins words begins none. */
const JOINS = new RegExp(`^[${PARTICLES}]`, 'u');
/** From so many characters on it is the text's own name for something. */
const RUN = 4;
/** What such a name weighs beside its pairs: it decides between clauses that fit alike. */
const RUN_WEIGHT = 0.1;
/** The same where a single clause has it: it says which clause is spoken of. */
const NAME_WEIGHT = 0.6;

function isHan(text: string): boolean {
  return /^\p{Script=Han}+$/u.test(text);
}

/** The longest stretches of a question that stand in the text as they are. */
function verbatimIn(question: string, text: PolicyText): readonly Extent[] {
  const plain = withoutQuestionWords(question);
  const mayBegin = text.stretches();
  const runs: Extent[] = [];
  let reached = 0;
  for (let start = 0; start + WORD <= plain.length; start += 1) {
    const end = mayBegin(plain, start) ? endOf(plain, start, text) : 0;
    if (end > reached) runs.push({ start, end });
    reached = Math.max(reached, end);
  }
  return runs;
}

/** Where the longest stretch that begins here and stands in the text ends; 0 where none does. */
function endOf(plain: string, start: number, { folded }: PolicyText): number {
  let end = start + WORD;
  const least = plain.slice(start, end);
  if (!isHan(least) || JOINS.test(least) || !folded.includes(least)) return 0;
  while (isHan(plain.charAt(end)) && folded.includes(plain.slice(start, end + 1))) end += 1;
  return end;
}

function runWeight(run: string, { clauses }: PolicyText): number {
  return clauses.filter((clause) => clause.includes(run)).length === 1 ? NAME_WEIGHT : RUN_WEIGHT;
}
