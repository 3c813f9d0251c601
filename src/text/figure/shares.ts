import { hundredths } from '../decimal.ts';
import type { Figure } from './figure.ts';

const RATIO = /(?<![\d:：.])(?<one>[1-9]\d?) ?[:：] ?(?<other>[1-9]\d?)(?![\d:：.])/gu;

/**
 * What a ratio divides something into: so many parts, and the share that each side bears. A time of day is no ratio.
 * @example sharesIn('市、区按照1:1比例分担').map(({ min, unit }) => min + unit) // → ['2个', '50%']
 */
export function sharesIn(words: string): readonly Figure[] {
  return Array.from(words.matchAll(RATIO)).flatMap(({ 0: text, index, groups }) => {
    const sides = [groups?.one ?? '', groups?.other ?? ''];
    const parts = String(sides.reduce((sum, side) => sum + Number(side), 0));
    const place = { start: index, end: index + text.length, text, about: false };
    const rates = [...new Set(sides.flatMap((side) => hundredths(side, parts, 2)))];
    return [
      { ...place, unit: '个', min: parts, max: parts },
      ...rates.map((rate) => ({ ...place, unit: '%', min: rate, max: rate })),
    ];
  });
}
