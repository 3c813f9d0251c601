import type { Clause } from '../corpus/clause.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/spans.ts';
import { counts } from './answering-first.ts';
import { markedWithin } from './hit.ts';
import type { Asks } from './question/index.ts';

interface Sentence {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** What a figure in a sentence is worth, in marked characters, to somebody who asks for one. */
const FIGURE = 8;

/**
 * Where in a clause the sentence is that carries most of what was asked: one that counts what is to be counted, or that has
 * figures, where these are asked for; the first after the title where none does.
 */
export function tellingSentence(
  clause: Clause,
  highlights: readonly Span[],
  asks: Pick<Asks, 'figure' | 'counted'>,
): Span {
  const { counted } = asks;
  const all = sentencesOf(clause);
  const counting = counted === undefined ? [] : all.filter(({ words }) => counts(words, counted));
  const weight = (sentence: Sentence) =>
    markedWithin(sentence, highlights) + (asks.figure && /\d/u.test(sentence.words) ? FIGURE : 0);
  const [best] = (counting.length > 0 ? counting : all).toSorted((a, b) => weight(b) - weight(a));
  return best === undefined
    ? { start: 0, end: clause.text.length }
    : { start: best.start, end: best.start + best.words.length };
}

/** The sentences of a clause without its title and the brackets that name departments, each to its full stop. */
const sentencesOf = remembered(({ text, title }: Clause): readonly Sentence[] =>
  [...text.matchAll(/[^。\s][^。\n]*。?/gu)]
    .map(({ 0: words, index }) => ({ words: words.trimEnd(), start: index, end: index + words.length }))
    .filter(({ words }) => !/^[([（［]?(?:牵头|责任)单位/u.test(words) && !isTitle(words, title)),
);

function isTitle(words: string, title: string): boolean {
  return title !== '' && words.endsWith(`${title}。`) && words.length < title.length + 8;
}
