import type { Figure } from './figure.ts';
import { figuresIn } from './figures.ts';

/** A phrase of a question with its figures, read once; their offsets are into the phrase. */
export interface Told {
  readonly text: string;
  readonly figures: readonly Figure[];
}

/** Most that anybody says in one breath. */
const MOST = 40;

/**
 * The phrases of a question: between marks, and each figure's own where one has several: 今年5亿去年4.6亿. What stands
 * before a figure belongs to it, and what stands behind the last one as well.
 * @example phrasesIn('今年卖了5亿，去年4.6亿').map(({ text }) => text) // → ['今年卖了5亿', '去年4.6亿']
 */
export function phrasesIn(question: string): readonly Told[] {
  return question
    .split(/[，,。；;、？?！!：:\s]+/u)
    .flatMap(apart)
    .filter(({ text }) => text !== '')
    .slice(0, MOST);
}

function apart(piece: string): readonly Told[] {
  const all = figuresIn(piece);
  if (all.length < 2) return [{ text: piece, figures: all }];
  return all.map((figure, i) => {
    const start = all[i - 1]?.end ?? 0;
    const end = i === all.length - 1 ? piece.length : figure.end;
    const figures = [{ ...figure, start: figure.start - start, end: figure.end - start }];
    return { text: piece.slice(start, end), figures };
  });
}
