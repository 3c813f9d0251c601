import type { Citation } from '../corpus/cite.ts';
import type { NumberedCitation } from './result.ts';

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
