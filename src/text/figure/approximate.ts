import { addDecimals, shiftPoint } from '../decimal.ts';
import { readNumeral } from '../numeral.ts';
import { readUnit } from '../unit.ts';
import type { Figure } from './figure.ts';

/** 八百多万, 80多万元, 30几万: at least the figure, and less than the next round one. */
const ABOUT = /([\d.]{1,12}|[一二三四五六七八九十百千两]{1,8})[多余几来]([十百千]?[万亿])?/gu;

/** Sums and counts told as somewhat more than a round figure; ten thousands of nothing that is named are renminbi. */
export function approximateFigures(text: string): readonly Figure[] {
  return Array.from(text.matchAll(ABOUT)).flatMap(({ 0: words, 1: numeral = '', 2: scale = '', index }) => {
    const min = readNumeral(numeral + scale);
    const one = readNumeral(numeral);
    const told = readUnit(text, index + words.length);
    const unit = told?.unit ?? (scale === '' ? undefined : '元');
    if (min === undefined || one === undefined || unit === undefined) return [];
    const max = addDecimals(min, shiftPoint('1', zeros(min)));
    const end = told?.end ?? index + words.length;
    return [{ start: index, end, text: text.slice(index, end), unit, min, max, about: true }];
  });
}

/** The zeros at the end of a whole number: what comes after 多 is smaller than its last digit's place. */
function zeros(whole: string): number {
  return /0*$/u.exec(whole)?.[0].length ?? 0;
}
