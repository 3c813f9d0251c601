import { addDecimals, compareDecimals, shiftPoint } from './decimal.ts';
import { halfWidth } from './half-width.ts';

/** Writings of one character that mean another: capital numerals of contracts, old forms, both zeros. */
const VARIANTS = new Map(
  Object.entries({
    壹: '一',
    贰: '二',
    弐: '二',
    参: '三',
    叁: '三',
    肆: '四',
    伍: '五',
    陆: '六',
    柒: '七',
    捌: '八',
    玖: '九',
    拾: '十',
    佰: '百',
    仟: '千',
    萬: '万',
    億: '亿',
    〇: '零',
    '○': '零',
    廿: '二十',
    卅: '三十',
  }),
);

const VARIANT = new RegExp(`[${[...VARIANTS.keys()].join('')}]`, 'gu');
const DIGITS = '零一二三四五六七八九';
/** What a numeral is written in; nearly everything that is asked about has another character. */
const NUMERAL = new RegExp(`^[\\d.,点 个${DIGITS}两亿万千百十${[...VARIANTS.keys()].join('')}]+$`, 'u');

/** Units outside in, with the power of ten each stands for. */
const UNITS = [
  ['亿', 8],
  ['万', 4],
  ['千', 3],
  ['百', 2],
  ['十', 1],
] as const;

const ARABIC = /^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/u;

function digit(character: string): string | undefined {
  const value = character === '两' ? 2 : DIGITS.indexOf(character);
  return character.length === 1 && value >= 0 ? String(value) : undefined;
}

/** 二〇二五, 三六五: digits side by side. Two of them (三五) mean "three to five" unless one is a zero. */
function readRow(text: string): string | undefined {
  if (!/^[零一二三四五六七八九]+$/u.test(text)) return undefined;
  if (text.length === 2 && !text.includes('零')) return undefined;
  return shiftPoint(Array.from(text, (c) => DIGITS.indexOf(c)).join(''), 0);
}

/** 一点二, 1点2, 12点五: one figure, or those of a number, before the point. */
const POINTED = new RegExp(`^(?:[${DIGITS}两]|\\d+)点[\\d${DIGITS}两]+$`, 'u');

/** 三, 12.5, 35,000,000, 零点五: a numeral without a unit. */
function readUnitless(text: string): string | undefined {
  const single = digit(text);
  if (single !== undefined) return single;
  if (ARABIC.test(text)) return shiftPoint(text.replaceAll(',', ''), 0);
  if (!POINTED.test(text)) return undefined;
  const plain = Array.from(text, (character) => digit(character) ?? character).join('');
  return shiftPoint(plain.replace('点', '.'), 0);
}

/** What stands before a unit: the 3 of 3千, the 1万 of 1万亿, nothing in 十五. */
function readHead(head: string, level: number): string | undefined {
  const power = UNITS[level]?.[1] ?? 0;
  if (head === '') return power === 1 ? '1' : undefined;
  const value = readBelow(head, level + 1);
  if (value === undefined || ARABIC.test(head)) return value;
  return value === '0' || (power < 4 && value.length > 1) ? undefined : value;
}

/** What stands after a unit of 10^power, as its own value; undefined when it cannot stand there. */
function readTail(tail: string, level: number): string | undefined {
  const power = UNITS[level]?.[1] ?? 0;
  if (tail === '') return '0';
  const skipped = tail.length > 1 && tail.startsWith('零');
  const value = readBelow(skipped ? tail.slice(1) : tail, level + 1);
  if (value === undefined || value === '0') return undefined;
  if (!skipped && !/[亿万千百十]/u.test(tail)) return fillPlaces(tail, value, power);
  const limit = shiftPoint('1', skipped ? power - 1 : power);
  return compareDecimals(value, limit) < 0 ? value : undefined;
}

/** 三万五 is 35000 and 1万2345 fills every place; 3万5 could be 35000 or 30005 and is no numeral. */
function fillPlaces(tail: string, value: string, power: number): string | undefined {
  if (digit(tail) !== undefined) return shiftPoint(value, power - 1);
  return tail.split(/[点.]/u)[0]?.length === power ? value : undefined;
}

/** Reads a numeral that uses only the units from `level` inward. */
function readBelow(text: string, level: number): string | undefined {
  const at = UNITS.findIndex(([unit], i) => i >= level && text.includes(unit));
  const unit = UNITS[at];
  if (unit === undefined) return readUnitless(text);
  const cut = text.lastIndexOf(unit[0]);
  const head = readHead(text.slice(0, cut), at);
  const tail = readTail(text.slice(cut + 1), at);
  if (head === undefined || tail === undefined) return undefined;
  if (tail !== '0' && head.includes('.')) return undefined;
  const high = shiftPoint(head, unit[1]);
  return tail === '0' ? high : addDecimals(high, tail);
}

/**
 * The value of a text that is exactly one numeral, as a plain decimal in its shortest writing: 一百零三,
 * 两, 〇, 五百万, 1.2亿, 10个亿, 35,000,000, 3千5百, 一点五亿, 伍佰万, full-width digits. Undefined for
 * anything else: wrong grouping (1,00), wrong order (十百), signs, exponents, 几百, 三五, 千万.
 * @example
 * readNumeral('三千五百万') // → '35000000'
 * readNumeral('1,5') // → undefined
 */
export function readNumeral(text: string): string | undefined {
  const half = halfWidth(text);
  if (!NUMERAL.test(half)) return undefined;
  const plain = half
    .replace(VARIANT, (c) => VARIANTS.get(c) ?? c)
    .replace(/ (?=[亿万千百十])/gu, '')
    .replace(/个(?=[亿万])/u, '');
  return readRow(plain) ?? readBelow(plain, 0);
}

/**
 * Whether a numeral without a unit is said of money: 900万, 八十六万三, 32万5千; not 3000, nor 1万2345.
 * @example isSpokenSum('三千') // → false
 */
export function isSpokenSum(numeral: string): boolean {
  return /[万亿萬億]/u.test(numeral) && /\D$/u.test(numeral) && readNumeral(numeral) !== undefined;
}

/** The largest number that counts clauses; years and telephone numbers lie above it. */
const LARGEST_COUNTER = 1999;

/**
 * The counter that a numeral of an outline stands for: 三, 十一, 10, and `1 0` or `十 一` as scanned pages
 * give them; ○ is how many write 〇. Undefined for anything that does not count clauses: 0, 1.5, 2024年, 两千.
 */
export function readCounter(numeral: string): number | undefined {
  const value = Number(readNumeral(numeral.replaceAll(' ', '').replaceAll('○', '〇')) ?? '0');
  return Number.isInteger(value) && value >= 1 && value <= LARGEST_COUNTER ? value : undefined;
}
