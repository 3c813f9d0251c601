import { addDecimals, shiftPoint } from '../decimal.ts';
import { readEstimate } from '../estimate/index.ts';
import { readNumeral } from '../numeral.ts';
import { readUnit } from '../unit.ts';
import type { Figure } from './figure.ts';

/** 八百多万, 80多万元, 30几万, 3亿多: at least the figure, and less than the next round one. */
const MORE =
  /([\d.]{1,12}|[一二三四五六七八九十百千两]{1,8})(?:[多余几来]([十百千]?[万亿])?|个?([十百千]?[万亿])多(?!少))/gu;
/** 七八百万, 一百五六十万, 两三家: between two that follow each other, whatever stands before them. */
const BETWEEN =
  /((?:[一二两三四五六七八九]?[亿千百十]){0,4}[一二两三四五六七八九]{2}[十百千]?[万亿]?)([家个项名人台套]?)/gu;

/**
 * Sums and counts told as somewhat more than a round figure, or as one of two; ten thousands of nothing that is named are
 * renminbi.
 */
export function approximateFigures(text: string): readonly Figure[] {
  const more = Array.from(text.matchAll(MORE)).flatMap(
    ({ 0: words, 1: numeral = '', 2: within, 3: scale = within ?? '', index }) => {
      const [min, one] = [readNumeral(numeral + scale), readNumeral(numeral)];
      if (min === undefined || one === undefined) return [];
      return told(text, {
        start: index,
        words,
        scale,
        min,
        max: addDecimals(min, shiftPoint('1', zeros(min))),
      });
    },
  );
  const between = Array.from(text.matchAll(BETWEEN)).flatMap(
    ({ 0: whole, 1: words = '', 2: counted = '', index }) => {
      const read = readEstimate(whole, (each) =>
        readNumeral(counted === '' ? each : each.replace(counted, '')),
      );
      if (read === undefined || read.max === null) return [];
      const scale = /[万亿]$/u.exec(words)?.[0] ?? '';
      return told(text, { start: index, words, scale, min: read.min, max: read.max });
    },
  );
  return [...more, ...between];
}

interface Read {
  readonly start: number;
  readonly words: string;
  readonly scale: string;
  readonly min: string;
  readonly max: string;
}

function told(text: string, { start, words, scale, min, max }: Read): readonly Figure[] {
  const named = readUnit(text, start + words.length);
  const unit = named?.unit ?? (scale === '' ? undefined : '元');
  if (unit === undefined) return [];
  const end = named?.end ?? start + words.length;
  return [{ start, end, text: text.slice(start, end), unit, min, max, about: true }];
}

/** The zeros at the end of a whole number: what comes after 多 is smaller than its last digit's place. */
function zeros(whole: string): number {
  return /0*$/u.exec(whole)?.[0].length ?? 0;
}
