import type { Numbering } from './citer.ts';
import type { Sum } from './evaluate.ts';
import type { TraceStep } from './result.ts';
import { work } from './term.ts';
import { traceOf } from './trace.ts';

/** The working of a sum: of a ceiling the ceiling, of a range both ends and the stretch between them. */
export function traceOfSum(sum: Sum, number: Numbering): readonly TraceStep[] {
  switch (sum.nature) {
    case 'unstated':
      return [];
    case 'exact':
    case 'ceiling':
      return traceOf(sum.high, number);
    case 'range':
      return traceOf(work('either', [sum.low, sum.high]), number);
  }
}
