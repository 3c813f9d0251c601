import type { Extent } from './known-word.ts';

/** What a folded question is made of: between punctuation, behind 吗 and 呢. */
const PARTS = /[^,，;；。?？!！\s吗呢]+[吗呢]?[?？]?/gu;
/** Before such words something else begins. */
const ELSE = /(?=还有|另外|顺便|再就是)/u;

const ASKS = /[?？吗呢么几哪谁啥咋]|多[少久长]|怎样|如何|有没有|能否|是否|[不没冇]$|(\p{Script=Han})不\1/u;

/** A stretch of a question that says or asks one thing. */
export interface Part extends Extent {
  readonly asks: boolean;
}

/** The parts of a folded question, in its order. */
export function partsOf(folded: string): readonly Part[] {
  return [...folded.matchAll(PARTS)].flatMap(({ 0: words, index }) => {
    let start = index;
    return words.split(ELSE).map((text) => {
      const part = { start, end: start + text.length, asks: ASKS.test(text) };
      start = part.end;
      return part;
    });
  });
}
