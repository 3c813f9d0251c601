import type { Asks } from './question/index.ts';

interface Marked {
  readonly text: string;
  readonly title: string;
  readonly highlights: readonly { readonly start: number; readonly end: number }[];
}

interface Sentence {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** What a figure in a sentence is worth, in marked characters, to somebody who asks for one. */
const FIGURE = 8;

/**
 * The sentence of a clause that carries most of what was asked, one with figures where other figures than money are asked for;
 * the first after the title where none does.
 */
export function tellingSentence({ text, title, highlights }: Marked, asks: Pick<Asks, 'figure'>): string {
  const weight = ({ words, start, end }: Sentence) =>
    highlights.reduce(
      (sum, mark) => sum + Math.max(0, Math.min(end, mark.end) - Math.max(start, mark.start)),
      0,
    ) + (asks.figure && /\d/u.test(words) ? FIGURE : 0);
  const [best] = sentencesOf(text, title).toSorted((a, b) => weight(b) - weight(a));
  return best?.words ?? text.trim();
}

/** The sentences of a clause without its title and the brackets that name departments, each to its full stop. */
function sentencesOf(text: string, title: string): readonly Sentence[] {
  return [...text.matchAll(/[^。\n]+。?/gu)]
    .map(({ 0: words, index }) => ({ words: words.trim(), start: index, end: index + words.length }))
    .filter(
      ({ words }) => words !== '' && !/^[([（［]?(?:牵头|责任)单位/u.test(words) && !isTitle(words, title),
    );
}

function isTitle(words: string, title: string): boolean {
  return title !== '' && words.endsWith(`${title}。`) && words.length < title.length + 8;
}
