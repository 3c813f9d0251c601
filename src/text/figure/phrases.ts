import { figuresIn } from './figures.ts';

/** Most that anybody says in one breath. */
const MOST = 40;

/**
 * The phrases of a question: between marks, and each figure's own where one has several: 今年5亿去年4.6亿. What stands
 * before a figure belongs to it, and what stands behind the last one as well.
 * @example phrasesIn('今年卖了5亿，去年4.6亿') // → ['今年卖了5亿', '去年4.6亿']
 */
export function phrasesIn(question: string): readonly string[] {
  return question
    .split(/[，,。；;、？?！!：:\s]+/u)
    .flatMap(apart)
    .filter((piece) => piece !== '')
    .slice(0, MOST);
}

function apart(piece: string): readonly string[] {
  const ends = figuresIn(piece)
    .slice(0, -1)
    .map(({ end }) => end);
  return [0, ...ends].map((start, i) => piece.slice(start, ends[i] ?? piece.length));
}
