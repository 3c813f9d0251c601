/** What is told of a calculation: sums, conditions, trace, open readings, receipt, sentences. */

export { answerOf } from './answer.ts';
export { citer, mark } from './cited.ts';
export { anchorOf, type Named, requiredOf, wordsOf } from './condition-words.ts';
export { receiptOf } from './receipt.ts';
export {
  type AmountResult,
  type AwardResult,
  amountResult,
  awardResult,
  type MissingFact,
  type Receipt,
  receipt,
} from './result.ts';
export { settle } from './settle.ts';
export { kindOf, limitInWords, sumInWords } from './sum-in-words.ts';
