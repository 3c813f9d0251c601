import type { Extent } from './known-word.ts';
import type { Question } from './question.ts';

/** Words with which somebody comes to his question: 我就想问, 想了解一下, 问的是. */
const COMES_TO_IT = /(?:想|要|来|请|只|就|主要|先)(?:问|了解|知道|晓得|咨询)|问的是|问一?下|咨询/u;

/**
 * The parts of a question that are only told before it is asked: 技改投了一千二百万，我就想问展位费. None where what is asked
 * does not itself say of what (技改投了一千二百万，想问补多少).
 * @param named where the question names something that the text has.
 */
export function toldBefore({ folded, parts }: Question, named: readonly Extent[]): readonly Extent[] {
  const asked = parts.find(({ start, end }) => COMES_TO_IT.test(folded.slice(start, end)));
  if (asked === undefined || !named.some(({ start }) => start >= asked.start)) return [];
  return parts.filter(({ end }) => end <= asked.start);
}
