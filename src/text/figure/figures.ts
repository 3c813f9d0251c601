import { type FoundDate, findDates } from '../date.ts';
import { compareDecimals } from '../decimal.ts';
import { findQuantities } from '../quantity.ts';
import { approximateFigures } from './approximate.ts';
import { englishFigures } from './english.ts';
import { type Figure, inOrder } from './figure.ts';
import { spokenFigures } from './spoken.ts';

/** Counts that a person names in passing: 两种情况, 四家. */
const IN_WORDS = /^[一二两三四五六七八九十]+[^万亿]*$/u;
/** 一季度 names one of the four; 一个季度 tells how long. */
const ORDINAL = /^[一二三四1-4]季度$/u;
/** How long something takes, or how much it is: told by its unit alone, however it is written. */
const MEASURED = /^(?:元|%|个?工作日|自然日|天|日|个?月|季度|年|美元|美金|港元|欧元|日元|英镑)$/u;

/**
 * Sums, rates, dates and counts of a text, in its order; Chinese or English, exact or about.
 * @example figuresIn('补助10%').map(({ min, unit }) => min + unit) // → ['10%']
 */
export function figuresIn(text: string): readonly Figure[] {
  const dates = findDates(text);
  const exact = findQuantities(text, dates)
    .filter(
      ({ unit, text: words, start }) =>
        (words !== '一年' || isLength(text, start)) &&
        !ORDINAL.test(words) &&
        (MEASURED.test(unit) || !IN_WORDS.test(words)),
    )
    .map((quantity): Figure => ({ ...quantity, about: false }));
  return inOrder([
    ...englishFigures(text),
    ...approximateFigures(text),
    ...spokenFigures(text),
    ...exact,
    ...datesIn(text, dates),
  ]);
}

/** 一年以上, 最长一年, 试行一年: how long something takes; 一年最高200万元 and 每满一年 only say how often. */
function isLength(text: string, start: number): boolean {
  const around = text.slice(Math.max(0, start - 2), start + 5);
  return /(?:最长|期限|为期|满)一年|一年(?:及?以上|以内|之?内|以下)|[试施执]行一年(?!一)/u.test(around);
}

/** 2027年底: the month that a part of a year is. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['初', '-01'],
  ['中', '-06'],
  ['底', '-12'],
  ['末', '-12'],
]);

/** Dates, each day without a year with the year named last before it. */
function datesIn(text: string, dates: readonly FoundDate[]): readonly Figure[] {
  let year = '';
  return dates.map(({ start, end, value }) => {
    if (!value.startsWith('-')) year = value.slice(0, 4);
    const part = value.length === 4 ? (PARTS.get(text.charAt(end)) ?? '') : '';
    const whole = (value.startsWith('-') && year !== '' ? `${year}${value.slice(1)}` : value) + part;
    const until = part === '' ? end : end + 1;
    return {
      start,
      end: until,
      text: text.slice(start, until),
      unit: 'date',
      min: whole,
      max: whole,
      about: false,
    };
  });
}

/** Whether two figures are the same: of one unit and value; what is about lies within; a day lies in its month. */
export function sameFigure(a: Figure, b: Figure): boolean {
  if (a.unit === 'date' || b.unit === 'date') return a.unit === b.unit && sameDate(a.min, b.min);
  if (!sameUnit(a.unit, b.unit)) return false;
  if (a.about || b.about) return compareDecimals(a.min, b.max) <= 0 && compareDecimals(b.min, a.max) <= 0;
  return a.min === b.min && a.max === b.max;
}

/** 3个 and 3家 count alike. */
export function sameUnit(a: string, b: string): boolean {
  const counts = !MEASURED.test(a) && !MEASURED.test(b) && a !== 'date' && b !== 'date';
  return a === b || (counts && (a === '个' || b === '个'));
}

function sameDate(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return long.startsWith(short) || (short.startsWith('--') && long.endsWith(short.slice(1)));
}

/** Whether it is a sum of money or a rate. */
export function isSum({ unit }: Pick<Figure, 'unit'>): boolean {
  return unit === '元' || unit === '%';
}
