import { halfWidth } from '../text/half-width.ts';

/** A text as quotations are compared: half width, no blanks, one kind of quotation mark. */
export interface QuoteKey {
  readonly text: string;
  /** For each unit of `text`, its offset in the original. */
  readonly at: readonly number[];
}

/** Folds a text for comparing quotations word for word, keeping the way back. */
export function quoteKey(original: string): QuoteKey {
  const at: number[] = [];
  let text = '';
  const plain = halfWidth(original);
  for (let i = 0; i < plain.length; i += 1) {
    const character = plain.charAt(i);
    if (/\s/u.test(character)) continue;
    text += /[“”‘’「」『』'"]/u.test(character) ? '"' : character;
    at.push(i);
  }
  return { text, at };
}
