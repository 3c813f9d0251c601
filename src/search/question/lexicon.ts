import type { CommonEntry } from '../../corpus/common.ts';
import type { Policy } from '../../corpus/library.ts';
import { lexiconData, phraseEnd, silencePhrases } from '../../corpus/policy/index.ts';
import { fold } from '../../text/fold.ts';
import { byBeginning } from '../../text/spans.ts';
import { type Extent, inOneWriting, isApart, type KnownWord, type Meaning } from './known-word.ts';

/** A phrase as people use it, folded, and what it leads to. */
interface Entry {
  readonly phrase: string;
  readonly meaning: Meaning;
}

/** A known word, and where the last part of a phrase with blanks begins: 研发 in 搞了个研发. */
interface Found extends KnownWord {
  readonly last: number | undefined;
}

/** Finds known words in a folded question: at each place the longest, none inside another. */
export type Lexicon = (foldedQuestion: string) => readonly KnownWord[];

/**
 * The words of a policy's `lexicon.json` and of its silences. A lexicon that does not fit its schema counts
 * as empty; `verifyLexicon` says what is wrong with it. Undefined when there is no word at all.
 */
export function lexiconOf(policy: Policy): Lexicon | undefined {
  const phrases = phrasesOf(policy);
  if (phrases.length === 0) return undefined;
  const beginningAt = byBeginning(phrases, ({ phrase }) => phrase);
  return (question) => {
    const found: Found[] = [];
    for (let start = 0; start < question.length; start += 1) {
      for (const entry of beginningAt(question, start)) {
        const word = wordAt(entry, question, start);
        if (word !== undefined) found.push(word);
      }
    }
    return withoutOverlaps(found);
  };
}

/** The word that begins at `start` in a question, when it is this one. */
function wordAt({ phrase, meaning }: Entry, question: string, start: number): Found | undefined {
  const end = phraseEnd(phrase, question, start);
  if (end === undefined || isElsewise(meaning, question)) return undefined;
  const blank = phrase.lastIndexOf(' ');
  const last = blank < 0 ? undefined : end - (phrase.length - blank - 1);
  const found = { start, end };
  return {
    ...meaning,
    ...found,
    hole: holeOf({ phrase, meaning }, found),
    own: ownOf(phrase, found),
    inside: [],
    last,
  };
}

/** Whether other words of the question say that a silence's topic is not meant: 来南昌 beside another city. */
function isElsewise({ silence }: Meaning, question: string): boolean {
  return (
    silence?.unless !== undefined && inOneWriting(silence.unless).some((other) => question.includes(other))
  );
}

/** The first and the last words of a phrase with blanks, all of one without. */
function ownOf(phrase: string, { start, end }: Extent): readonly Extent[] {
  const parts = phrase.split(' ');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  if (parts.length < 2) return [{ start, end }];
  return [
    { start, end: start + first.length },
    { start: end - last.length, end },
  ];
}

/** What the blanks stand for in a phrase of a subject that the text has nothing on: 买设备 in 小巨人买设备补. */
function holeOf({ phrase, meaning }: Entry, { start, end }: Extent): Extent | undefined {
  const parts = phrase.split(' ');
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  return parts.length < 2 || meaning.silence?.kind !== 'subject'
    ? undefined
    : { start: start + first.length, end: end - last.length };
}

/** The longest words, of equally long ones the first, as far as they do not touch the same characters. */
function withoutOverlaps(words: readonly Found[]): readonly KnownWord[] {
  const kept: Found[] = [];
  const heads = words.filter((word) => !words.some((other) => isCrossed(word, other) || isCut(word, other)));
  const byLength = heads.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const word of byLength) {
    if (kept.every((other) => isApart(word, other))) kept.push(word);
  }
  return kept
    .sort((a, b) => a.start - b.start)
    .map(({ last: _, ...word }) => ({ ...word, inside: insideOf(word, words) }));
}

/** Whether a subject that the text is silent on begins within a word and ends behind it: 车牌 in 新能源车牌 is what is spoken of. */
function isCrossed({ start, end, hole, silence }: KnownWord, other: KnownWord): boolean {
  if (silence !== undefined || other.silence?.kind !== 'subject' || other.hole !== undefined) return false;
  return hole === undefined && start < other.start && other.start < end && end < other.end;
}

/** Whether a phrase with blanks ends with the beginning of a longer word: 搞 研发 in 搞了个研发中心. */
function isCut({ end, last, silence }: Found, other: Found): boolean {
  if (silence !== undefined || last === undefined || other.last !== undefined) return false;
  return end - last > 1 && last <= other.start && other.start < end && end < other.end;
}

function insideOf(word: KnownWord, all: readonly KnownWord[]): readonly string[] {
  if (word.silence === undefined) return [];
  const shorter = all.filter(({ start, end }) => start >= word.start && end <= word.end);
  return shorter.flatMap(({ silence, asks, means }) => (silence === undefined && !asks ? means : []));
}

/** The words that people use for something that a policy's text has. */
export function wordsFor(policy: Policy): readonly string[] {
  return phrasesOf(policy).flatMap(({ phrase, meaning }) => (meaning.silence === undefined ? phrase : []));
}

/** The policy's own words, then those of its silences, then those that people use of any policy. */
function phrasesOf(policy: Policy): readonly Entry[] {
  const own = [...ownPhrases(policy), ...silentPhrases(policy)];
  const taken = new Set(own.map(({ phrase }) => phrase));
  return [...own, ...commonPhrases(policy).filter(({ phrase }) => !taken.has(phrase))];
}

function ownPhrases({ lexicon, data }: Policy): readonly Entry[] {
  const silences = new Map(data.silences.map((silence) => [silence.id, silence]));
  const entries = lexiconData.safeParse(lexicon?.json).data?.entries ?? [];
  return entries.flatMap(({ words, means = [], silence, asks = false }) =>
    words.map((word) => ({
      phrase: fold(word).text,
      meaning: { means, silence: silences.get(silence ?? ''), asks },
    })),
  );
}

function silentPhrases({ data }: Policy): readonly Entry[] {
  const delegated = data.delegated === undefined ? [] : [data.delegated.quote];
  return data.silences.flatMap((silence) =>
    silencePhrases(silence).map((phrase) => ({
      phrase,
      // How to get an award is left to rules that other bodies are to make: the clause that says so.
      meaning: {
        means: silence.near ?? (silence.kind === 'procedure' ? delegated : []),
        silence,
        asks: false,
      },
    })),
  );
}

/** Of the words that people use of any policy those for which this one has something; the others say nothing here. */
function commonPhrases({ common, source, data }: Policy): readonly Entry[] {
  const text = fold(source).text;
  return common.lexicon.flatMap(({ words, means = [], of, asks = false }) => {
    const here =
      of === undefined ? means.filter((word) => text.includes(fold(word).text)) : quotesOf(data, of);
    if (here.length === 0) return [];
    const holds = of === 'in_force' || of === 'repeals';
    return words.map((word) => ({
      phrase: fold(word).text,
      meaning: { means: here, silence: undefined, asks, holds },
    }));
  });
}

/** The words of a policy on its validity, on what it replaces, on others beside it, and on who bears the cost. */
function quotesOf(
  { in_force, repeals, transitions, overlap, split }: Policy['data'],
  of: NonNullable<CommonEntry['of']>,
): readonly string[] {
  switch (of) {
    case 'in_force':
      return [in_force.from.quote, in_force.to.quote];
    case 'repeals':
      return repeals.map(({ quote }) => quote);
    case 'previous':
      return transitions.filter(({ state }) => state === 'previous_policy').flatMap(({ quotes }) => quotes);
    case 'overlap':
      return overlap === undefined ? [] : [overlap.quote];
    case 'split':
      return split === undefined ? [] : [split.city.quote, split.shared.quote];
  }
}
