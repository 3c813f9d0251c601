import { remembered } from '../../text/remembered.ts';
import type { Span } from '../../text/spans.ts';
import type { Policy } from '../library.ts';

/** In full (洪府办规发〔2025〕9号), in any brackets. */
const NUMBER =
  /(?:(?![根据依照按见和与及是为的用布于号])[\u4e00-\u9fff]){2,10}\s?[〔[(【]\s?(?:19|20)\d{2}\s?[〕\])】]\s?第?\s?\d{1,4}\s?号/gu;

/**
 * The document numbers of a half-width text.
 * @example documentNumbersIn('依据洪府办规发〔2025〕8号').length // → 1
 */
export function documentNumbersIn(text: string): readonly (Span & { readonly written: string })[] {
  if (!text.includes('号')) return [];
  return Array.from(text.matchAll(NUMBER), ({ 0: written, index }) => ({
    start: index,
    end: index + written.length,
    written,
  }));
}

/** The numbers of other documents that a policy names. */
export const otherNumbers = remembered(({ source, data }: Policy): readonly string[] => {
  const named = Array.from(source.matchAll(NUMBER), ([number]) => number);
  return [...new Set([...named, ...data.repeals.flatMap(({ number }) => number ?? [])])];
});

function key(number: string): string {
  return number.replaceAll(/[〔[(【〕\])】]/gu, '-').replaceAll(/[\s第]/gu, '');
}

/** Whether two numbers are given by the same body. */
export function isOfSameBody(a: string, b: string): boolean {
  return headOf(key(a)) === headOf(key(b));
}

/** Who gave the number: 洪府办规发 of 洪府办规发-2025-9号; in a draft other words may stand before it. */
function headOf(written: string): string {
  return (written.split('-')[0] ?? '').slice(-3);
}

/** Whether a number as written, with words before it, is the official one. */
export function isNumber(written: string, official: string): boolean {
  return key(written).endsWith(key(official));
}
