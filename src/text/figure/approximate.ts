import { addDecimals, shiftPoint } from '../decimal.ts';
import { readNumeral } from '../numeral.ts';
import type { Figure } from './figure.ts';

/** 八百多万, 80多万元, 30几万: at least the figure, and less than the next round one. */
const ABOUT =
  /([\d.]{1,12}|[一二三四五六七八九十百千两]{1,8})[多余几来]([十百千]?[万亿]元?|元|家|个(?!工作日|月)|项)/gu;

/** Sums and counts told as somewhat more than a round figure. */
export function approximateFigures(text: string): readonly Figure[] {
  return Array.from(text.matchAll(ABOUT)).flatMap(({ 0: words, 1: numeral = '', 2: tail = '', index }) => {
    const scale = /[十百千万亿]+/u.exec(tail)?.[0] ?? '';
    const min = readNumeral(numeral + scale);
    const one = readNumeral(numeral);
    if (min === undefined || one === undefined) return [];
    const max = addDecimals(min, shiftPoint('1', zeros(min)));
    const unit = scale !== '' || tail === '元' ? '元' : tail;
    return [{ start: index, end: index + words.length, text: words, unit, min, max, about: true }];
  });
}

/** The zeros at the end of a whole number: what comes after 多 is smaller than its last digit's place. */
function zeros(whole: string): number {
  return /0*$/u.exec(whole)?.[0].length ?? 0;
}
