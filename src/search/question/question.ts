import type { Policy } from '../../corpus/library.ts';
import { validity as validityOn } from '../../corpus/policy/index.ts';
import { findDates } from '../../text/date.ts';
import { fold } from '../../text/fold.ts';
import { withoutQuestionWords } from '../../text/question-words.ts';
import type { ClauseQuery } from '../index/index.ts';
import { type KnownWord, wraps } from './known-word.ts';
import type { Lexicon } from './lexicon.ts';
import { figuresOf, type PolicyText } from './policy-text.ts';
import type { SearchRequest } from './scope.ts';

/** What a question is read with: the words that people use and the texts, policy by policy. */
export interface Vocabulary {
  /** The lexicons of the policies that have one, by policy id. */
  readonly lexicons: ReadonlyMap<string, Lexicon>;
  /** A policy's text, folded when it is first asked for. */
  readonly textOf: (policy: Policy) => PolicyText;
}

/** A question as search understands it. */
export interface Question {
  /** As it was asked. */
  readonly query: string;
  /** The same in one writing (`fold`). */
  readonly folded: string;
  /** The words in it that the lexicons know. */
  readonly known: readonly KnownWord[];
  /** What to look for, with weights. */
  readonly texts: ClauseQuery['texts'];
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

/** Understands a request: the question's own words, the text's words for them, the words the caller expects. */
export function readQuestion(
  { lexicons, textOf }: Vocabulary,
  { query, keywords = [] }: SearchRequest,
  policies: readonly Policy[],
): Question {
  const folded = fold(query).text;
  const knownIn = (text: string) => policies.flatMap(({ id }) => lexicons.get(id)?.(text) ?? []);
  const texts = policies.map((policy) => textOf(policy).folded);
  const known = knownIn(folded).filter((word) => !isWithinLonger(word, folded, texts));
  const meanings = new Map<string, number>();
  for (const word of [...known, ...keywords.flatMap((word) => knownIn(fold(word).text))]) {
    for (const text of word.means) {
      meanings.set(text, Math.max(weightOf(word, text, known), meanings.get(text) ?? 0));
    }
  }
  const dates = findDates(query).filter(({ precision }) => precision !== 'month_day');
  const validity = dates.flatMap(({ value }) => policies.flatMap((policy) => validityWords(value, policy)));
  return {
    query,
    folded,
    known,
    asksAround: validity.length > 0 || known.some(({ asks }) => asks),
    texts: [
      { text: withoutQuestionWords(query), weight: 1 },
      ...ratesIn(query),
      ...Array.from(meanings, ([text, weight]) => ({ text, weight })),
      ...validity,
      ...keywords.map((text) => ({ text, weight: KEYWORD_WEIGHT })),
    ],
  };
}

/** The rates in a question once more: few clauses name a rate, so one that is named decides between them. */
function ratesIn(query: string): ClauseQuery['texts'] {
  const rates = figuresOf(query).filter((figure) => figure.endsWith('%'));
  return rates.map((text) => ({ text, weight: ASKING_WEIGHT }));
}

/** A long phrase of the text does not outweigh the short word that it stands for by its length alone. */
const LENGTH = 0.25;

function weightOf(word: KnownWord, text: string, known: readonly KnownWord[]): number {
  const { asks, silence, start, end } = word;
  if (asks) return ASKING_WEIGHT;
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

/** 融资 in 融资租赁: the text has the longer word itself, so what it has for the shorter one is not meant. */
function isWithinLonger(
  { start, end, silence, asks }: KnownWord,
  question: string,
  texts: readonly string[],
): boolean {
  if (silence !== undefined || asks) return false;
  const longer = [question.slice(start, end + 1), question.slice(Math.max(0, start - 1), end)];
  return longer.some((words) => words.length > end - start && texts.some((text) => text.includes(words)));
}

/**
 * A date outside a policy's validity asks for the words on validity, whatever else is asked.
 * @param date as much of it as is said: `2028`, `2028-01`, `2028-01-01`.
 */
function validityWords(date: string, { data }: Policy): ClauseQuery['texts'] {
  const { from, to } = data.in_force;
  const first = `${date}-01-01`.slice(0, 10);
  const last = `${date}-12-31`.slice(0, 10);
  if (last >= from.value && first <= to.value) return [];
  return validityOn(data, first).anchors.map(({ quote }) => ({ text: quote, weight: ASKING_WEIGHT }));
}
