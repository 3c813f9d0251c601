import { halfWidth } from '../text/half-width.ts';

/** The numbers of the items that words name, in their order: 第1条、第2条和第9条 gives 1, 2, 9. */
export function itemNumbers(words: string): readonly (string | undefined)[] {
  return Array.from(halfWidth(words).matchAll(/第(\d+)条/gu), ([, number]) => number);
}

/** The number by which an item is named, from its clause id: 5 of 三.(二).5; undefined for one without. */
export function itemNumberOf(id: string): string | undefined {
  return /\d+$/u.exec(id)?.[0];
}
