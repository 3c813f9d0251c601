import { type LexiconEntry, lexiconData } from '../corpus/lexicon.ts';
import type { Policy } from '../corpus/library.ts';
import { fold } from '../text/fold.ts';

/** A word of a question that the lexicon knows: where it stands in the folded question, and its entry. */
export interface KnownWord {
  readonly word: string;
  readonly start: number;
  readonly entry: LexiconEntry;
}

/** Finds the words of a lexicon in a question: the longest first, none inside another. */
export type Lexicon = (foldedQuestion: string) => readonly KnownWord[];

/** The lexicon of some policies; files that do not fit their schema are skipped, `verifyLexicon` names them. */
export function lexiconOf(policies: readonly Policy[]): Lexicon {
  const entries = new Map<string, LexiconEntry>();
  for (const { lexicon } of policies) {
    const parsed = lexiconData.safeParse(lexicon?.json);
    for (const entry of parsed.data?.entries ?? []) {
      for (const word of entry.words) entries.set(fold(word).text, entry);
    }
  }
  if (entries.size === 0) return () => [];
  const words = [...entries.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(words.map(escaped).join('|'), 'gu');
  return (question) =>
    [...question.matchAll(pattern)].flatMap(({ 0: word, index }) => {
      const entry = entries.get(word);
      return entry === undefined ? [] : [{ word, start: index, entry }];
    });
}

function escaped(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');
}
