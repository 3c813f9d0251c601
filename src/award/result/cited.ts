import type { Citation } from '../../corpus/cite.ts';
import { type ClauseId, clauseLabel } from '../../corpus/clause.ts';
import type { NumberedCitation } from './result.ts';

/** Any sum in a sentence. */
const SUM = /\d+(?:\.\d+)?[万亿]?元/gu;

/**
 * The mark that follows a figure or a quote in an answer: `［三、(二)5］`.
 * @example mark('三.(二).5') // → '［三、(二)5］'
 */
export function mark(clause: ClauseId | null): string {
  return clause === null ? '' : `［${clauseLabel(clause)}］`;
}

/** A text in which every sum is followed by the mark of the clause it rests on. */
export function cited(text: string, clause: ClauseId | null): string {
  return text.replace(SUM, (sum) => sum + mark(clause));
}

/** A text in which every sum is followed by where it comes from, when that is no clause: ［所报］ by the caller, ［计算］. */
export function sourced(text: string, source: '所报' | '计算'): string {
  return text.replace(SUM, (sum) => `${sum}［${source}］`);
}

/** The number under which the words of an anchor are cited; the same words have the same number. */
export type Numbering = (holder: object) => number;

/** Numbers citations from 1 in the order in which they are first used. */
export interface Citer {
  readonly number: Numbering;
  readonly citations: () => readonly NumberedCitation[];
}

/** A fresh numbering over citations that were found before. */
export function citer(found: ReadonlyMap<object, Citation>): Citer {
  const used: NumberedCitation[] = [];
  const number = (holder: object): number => {
    const citation = found.get(holder);
    if (citation === undefined) throw new Error('an anchor was not cited when the rules were read');
    const known = used.find(({ start, end }) => start === citation.start && end === citation.end);
    if (known !== undefined) return known.n;
    used.push({ n: used.length + 1, ...citation });
    return used.length;
  };
  return { number, citations: () => used };
}
