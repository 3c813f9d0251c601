import { clauseLabel } from '../corpus/clause-label.ts';

/** Any sum in a sentence. */
const SUM = /\d+(?:\.\d+)?[万亿]?元/gu;

/** The mark that follows a figure or a quote in an answer: `［三、(二)5］`. */
export function mark(clause: string | null): string {
  return clause === null ? '' : `［${clauseLabel(clause)}］`;
}

/** A text in which every sum is followed by the mark of the clause it rests on. */
export function cited(text: string, clause: string | null): string {
  return text.replace(SUM, (sum) => sum + mark(clause));
}

/** A text in which every sum is followed by where it comes from, when that is no clause: ［所报］ by the caller, ［计算］. */
export function sourced(text: string, source: '所报' | '计算'): string {
  return text.replace(SUM, (sum) => `${sum}［${source}］`);
}
