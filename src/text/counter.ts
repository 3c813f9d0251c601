import { readNumeral } from './numeral.ts';

/** The largest number that counts clauses; years and telephone numbers lie above it. */
const LARGEST = 1999;

/**
 * The counter that a numeral of an outline stands for: 三, 十一, 10, and `1 0` or `十 一` as scanned pages
 * give them; ○ is how many write 〇. Undefined for anything that does not count clauses: 0, 1.5, 2024年, 两千.
 */
export function readCounter(numeral: string): number | undefined {
  const value = Number(readNumeral(numeral.replaceAll(' ', '').replaceAll('○', '〇')) ?? '0');
  return Number.isInteger(value) && value >= 1 && value <= LARGEST ? value : undefined;
}
