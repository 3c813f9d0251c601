import type { Policy } from '../../corpus/library.ts';
import { withoutQuestionWords } from '../../text/question-words.ts';
import { touch } from '../../text/spans.ts';
import { PARTICLES } from '../../text/terms.ts';
import type { ClauseQuery } from '../index/index.ts';
import type { Asks } from './asks.ts';
import type { EverydayWord } from './everyday.ts';
import type { Extent, KnownWord } from './known-word.ts';
import type { Lexicon } from './lexicon.ts';
import { askedAround, lookedFor } from './looked-for.ts';
import type { PolicyText } from './policy-text.ts';
import type { Question } from './question.ts';
import { WORD } from './stretches.ts';
import { isOfElse } from './times.ts';
import { toldBefore } from './told-before.ts';

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
  /** Words of every day in it that the text has official ones for, where no lexicon knows them. */
  readonly everyday: readonly EverydayWord[];
  /** What to look for, with weights. */
  readonly texts: ClauseQuery['texts'];
  /** Its longest stretches that stand in the text as they are. */
  readonly runs: readonly string[];
  /** The places in it of which the text has no word: they say whose affair it is, not what is asked. */
  readonly unwrittenPlaces: Question['places'];
  /** The parts of it that are only told before it is asked. */
  readonly told: readonly Extent[];
  /** Whether its words say that funds, overlap, validity or the like are asked about, not an award itself. */
  readonly asksAround: boolean;
}

/** Reads a question with one policy's words: its own, the text's words for them, the words the caller expects. */
export function readFor(vocabulary: Vocabulary, question: Question): Reading {
  const { policy, lexicon, text } = vocabulary;
  const { folded } = question;
  const verbatim = verbatimIn(folded, text);
  const known = meantOf(lexicon?.(folded) ?? [], { verbatim, text }, question);
  const around = askedAround(question, policy, known);
  const saysMuch = ({ start, end }: Extent) =>
    text.withoutEmptyWords(folded.slice(start, end)).trim().length > 1;
  const subjects = [...known.filter(({ asks, silence }) => !asks && silence === undefined), ...verbatim];
  // The policy's title says which policy is meant, not what is asked of it.
  const runs = verbatim.filter(
    ({ start, end }) => end - start >= RUN && !text.title.includes(folded.slice(start, end)),
  );
  const read = {
    known,
    everyday: text.everydayIn(folded).filter((word) => !known.some((each) => touch(each, word))),
    unwrittenPlaces: question.places.filter((place) => !text.folded.includes(place.text)),
    told: toldBefore(question, subjects.filter(saysMuch)),
  };
  return {
    ...question,
    ...read,
    pairs: [...question.pairs, ...numbersNamed(folded, text)].toSorted((a, b) => a.start - b.start),
    runs: runs.map(({ start, end }) => folded.slice(start, end)),
    asksAround: around.length > 0 || known.some(({ asks }) => asks),
    texts: [...lookedFor(question, { ...vocabulary, ...read, runs }), ...around],
  };
}

/**
 * The words of a stretch of a question that a policy's lexicon knows.
 * @param folded the stretch, in one writing.
 */
export function knownIn({ lexicon, text }: Vocabulary, folded: string): readonly KnownWord[] {
  const verbatim = verbatimIn(folded, text);
  return meantOf(
    lexicon?.(folded) ?? [],
    { verbatim, text },
    { folded, asks: { share: undefined, closing: false } },
  );
}

function meantOf(
  all: readonly KnownWord[],
  { verbatim, text }: { readonly verbatim: readonly Extent[]; readonly text: PolicyText },
  {
    folded,
    asks: { share, closing },
  }: Pick<Question, 'folded'> & { readonly asks: Pick<Asks, 'share' | 'closing'> },
): readonly KnownWord[] {
  // 拿了省里的企业技术中心牌子: a name was had, and no money, before which something else may be asked for.
  const names = ({ start, end }: Extent) =>
    text.withoutEmptyWords(folded.slice(start, end)).trim() !== '' && !/^[奖补钱]/u.test(folded.slice(end));
  const isOfName = ({ end }: KnownWord) =>
    folded.charAt(end) === '的' && verbatim.some((run) => run.start === end + 1 && names(run));
  const isOfPolicy = (word: KnownWord) =>
    !(share !== undefined && touch(word, share)) &&
    !(word.holds && (closing || isOfElse(folded.slice(0, word.start)))) &&
    !isOfName(word);
  return all.filter((word) => !isWithinLonger(word, verbatim) && (!word.asks || isOfPolicy(word)));
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

/** From so many characters on it is the text's own name for something. */
const RUN = 4;
/** What only joins words begins none. */
const JOINS = new RegExp(`^[${PARTICLES}]`, 'u');

/** Numbers that the text quotes as a name of something: “4050”人员. */
function numbersNamed(folded: string, text: PolicyText): Question['pairs'] {
  return [...folded.matchAll(/(?<![\d.])\d{3,}(?![\d.%])/gu)]
    .filter(([number]) =>
      ['“”', '""'].some(([open, close]) => text.folded.includes(`${open}${number}${close}`)),
    )
    .map(({ 0: number, index }) => ({ text: number, start: index, end: index + number.length, weight: 1 }));
}

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
