import { shiftPoint } from '../decimal.ts';
import { readNumeral } from '../numeral.ts';
import { readUnit } from '../unit.ts';
import type { Figure } from './figure.ts';

const DIGIT = '[\\d一二两三四五六七八九]';
/** A sum whose last places are told without their unit: 388万6, 4亿9千8, 三亿五千; 三万五 is read as any numeral. Longer than any is none. */
const SPOKEN = new RegExp(
  `(?<![\\d.一二两三四五六七八九十百千])(?<head>\\d{1,12}(?:\\.\\d{1,6})?|[一二两三四五六七八九十百千]{1,8})个?(?<scale>[万亿])(?<tail>(?:${DIGIT}千)?(?:${DIGIT}百)?${DIGIT}?)(?![\\d.,零一二两三四五六七八九十百千万亿多几来])`,
  'gu',
);
/** 一个半亿: half of the scale more. */
const HALF =
  /(?<![\d.一二两三四五六七八九十百千])(?<head>\d{1,4}|[一二两三四五六七八九十百千]{1,8})个半(?<scale>[万亿])(?<yuan>元?)(?![万亿])/gu;
/** 亿元以上的项目: one of the scale, as official texts put a bound; not the unit of 300(含300)万元以上. */
const ONE =
  /(?<![\d.一二两三四五六七八九十百千万亿零多几数：:]|\d[)）])(?<scale>[百千]?万|亿)元(?=(?:[(（]含[)）]|及|含)?以[上下])/gu;
/** What a scale's last places are counted in as they are said: 九千八 behind 亿 are ten thousands. */
const BELOW: Readonly<Record<string, { readonly power: number; readonly next: number }>> = {
  万: { power: 4, next: 0 },
  亿: { power: 8, next: 4 },
};
/** 900万2025年, 380万6月, 200万2期: the digit belongs to what follows. */
const COUNTS_NEXT = /^[年月日号点期批]/u;

/**
 * Sums that are told as people say them, the last places without their unit.
 * @example spokenFigures('开了388万6').map(({ min }) => min) // → ['3886000']
 */
export function spokenFigures(text: string): readonly Figure[] {
  return [...placesUnsaid(text), ...halves(text), ...ones(text)];
}

function halves(text: string): readonly Figure[] {
  return Array.from(text.matchAll(HALF)).flatMap(({ 0: words, index: start, groups = {} }) => {
    const whole = readNumeral(groups.head ?? '');
    if (whole === undefined) return [];
    const value = shiftPoint(`${whole}.5`, BELOW[groups.scale ?? '']?.power ?? 0);
    const end = start + words.length;
    return [{ start, end, text: words, unit: '元', min: value, max: value, about: false }];
  });
}

function ones(text: string): readonly Figure[] {
  return Array.from(text.matchAll(ONE)).flatMap(({ 0: words, index: start, groups = {} }) => {
    const value = readNumeral(`一${groups.scale}`);
    if (value === undefined) return [];
    return [
      { start, end: start + words.length, text: words, unit: '元', min: value, max: value, about: false },
    ];
  });
}

function placesUnsaid(text: string): readonly Figure[] {
  return Array.from(text.matchAll(SPOKEN)).flatMap(({ 0: words, index, groups = {} }) => {
    const { head = '', scale = '', tail = '' } = groups;
    const end = index + words.length;
    const { power, next } = BELOW[scale] ?? { power: 0, next: 0 };
    const small = tail === '' ? undefined : readTail(tail, power, next);
    const whole = readNumeral(head);
    const named = readUnit(text, end);
    const isOther = COUNTS_NEXT.test(text.slice(end)) || (named !== undefined && named.unit !== '元');
    if (small === undefined || whole === undefined || whole.includes('.') || isOther) return [];
    const value = shiftPoint(whole, power).slice(0, -small.length) + small;
    const until = named?.end ?? end;
    return [
      {
        start: index,
        end: until,
        text: text.slice(index, until),
        unit: '元',
        min: value,
        max: value,
        about: false,
      },
    ];
  });
}

/** The value of the last places: one digit is the next place below the scale; thousands and hundreds behind 亿 are of 万. */
function readTail(tail: string, power: number, next: number): string | undefined {
  const chinese = tail.replace(/\d/gu, (digit) => '零一二三四五六七八九'.charAt(Number(digit)));
  if (chinese.length === 1) return shiftPoint(readNumeral(chinese) ?? '0', power - 1);
  const value = readNumeral(chinese);
  return value === undefined ? undefined : shiftPoint(value, next);
}
