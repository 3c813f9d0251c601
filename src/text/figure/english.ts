import { shiftPoint } from '../decimal.ts';
import { ENGLISH_SCALES } from '../estimate/index.ts';
import type { Figure } from './figure.ts';

const SCALES: ReadonlyMap<string, number> = new Map([['', 0], ['w', 4], ...ENGLISH_SCALES]);
const NUMBER = '(?<n>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)';
const SCALE = `(?<scale>${[...SCALES.keys()].filter((word) => word !== '').join('|')})?(?![a-z])`;
const CURRENCY = '(?:rmb|cny|yuan|renminbi)';
/** RMB 5 million, 12 million yuan, CNY 500,000, 200w. */
const MONEY = [
  new RegExp(`\\b${CURRENCY} ?[¥￥]? ?${NUMBER} ?${SCALE}`, 'giu'),
  new RegExp(`(?<![\\d.,])${NUMBER} ?${SCALE} ?(?:of )?${CURRENCY}\\b`, 'giu'),
  new RegExp(`(?<![\\d.,a-z])${NUMBER} ?(?<scale>w)(?![a-z])`, 'giu'),
  // 30% of 20 million is 6 million: of nothing that is named.
  new RegExp(
    `(?<![\\d.,a-z$])(?<!(?:usd|${CURRENCY}) ?)${NUMBER} ?(?<scale>million|billion)(?! (?!is\\b|was\\b|would\\b|and\\b|or\\b|to\\b|minus\\b|plus\\b|times\\b|x\\b)[a-z])`,
    'giu',
  ),
];
const DOLLARS = [
  new RegExp(`\\b(?:usd|us[$]) ?${NUMBER} ?${SCALE}`, 'giu'),
  new RegExp(`(?<![\\d.,])${NUMBER} ?${SCALE} ?(?:usd|(?:us )?dollars)\\b`, 'giu'),
];
/** RMB 1 million to 2 million, 1-2 million yuan: the first may leave its scale to the second. */
const TO = `(?: ?[-–—] ?| to )(?:${CURRENCY} ?)?`;
const END = `${NUMBER.replace('<n>', '<n2>')} ?${SCALE.replace('<scale>', '<scale2>')}`;
const AND = TO.replace(' to ', ' and ');
const RANGES = [
  new RegExp(`\\bbetween ${CURRENCY} ?${NUMBER} ?${SCALE}${AND}${END}`, 'giu'),
  new RegExp(`\\b${CURRENCY} ?${NUMBER} ?${SCALE}${TO}${END}`, 'giu'),
  new RegExp(`(?<![\\d.,])${NUMBER} ?${SCALE}${TO}${END} ?${CURRENCY}\\b`, 'giu'),
];
const RATE = new RegExp(`(?<![\\d.,])${NUMBER} ?(?:percent|per cent)`, 'giu');
/** How long something takes, how old somebody is, how much land or floor: what each is in Chinese. */
const MEASURES: readonly (readonly [unit: string, words: string])[] = [
  ['周岁', '(?:years?[- ]old|years? of age)'],
  ['年', 'years?'],
  ['个月', 'months?'],
  ['个工作日', '(?:working|business) days?'],
  ['天', '(?:calendar )?days?'],
  ['平方米', '(?:square met(?:re|er)s?|sq\\.? ?m|sqm)'],
  ['亩', 'mu'],
];
const COUNTS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const MEASURED = MEASURES.map(([unit, words]): readonly [string, RegExp] => [
  unit,
  new RegExp(
    `(?<![\\d.,a-z])(?<n>\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d+)?|${COUNTS.join('|')})[- ](?:full |whole |consecutive )?${words}\\b(?! (?:ago|old))`,
    'giu',
  ),
]);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DAY = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
/** 16 August 2025, August 16, 2025, 31 March, May 2025. */
const DATES = [
  new RegExp(`(?<![\\d.,])${DAY} (?:of )?${MONTH}\\b,?(?: (?<year>\\d{4}))?`, 'giu'),
  new RegExp(`\\b${MONTH} ${DAY}\\b(?:, ?| )?(?<year>\\d{4})?`, 'giu'),
  new RegExp(`\\b${MONTH} (?<year>\\d{4})`, 'giu'),
];

/** Sums, rates and dates as they are written in English. */
export function englishFigures(text: string): readonly Figure[] {
  if (!/[a-z]/iu.test(text)) return [];
  return [
    ...RANGES.flatMap((pattern) => Array.from(text.matchAll(pattern), range)),
    ...DOLLARS.flatMap((pattern) =>
      Array.from(text.matchAll(pattern), (match) => ({ ...sum(match), unit: '美元' })),
    ),
    ...MONEY.flatMap((pattern) => Array.from(text.matchAll(pattern), sum)),
    ...Array.from(text.matchAll(RATE), (match) => figure(match, '%', plain(match))),
    ...MEASURED.flatMap(([unit, pattern]) =>
      Array.from(text.matchAll(pattern), (match) => figure(match, unit, counted(match))),
    ),
    ...DATES.flatMap((pattern) => Array.from(text.matchAll(pattern), date)),
  ];
}

function sum(match: RegExpExecArray): Figure {
  const scale = SCALES.get((match.groups?.scale ?? '').toLowerCase()) ?? 0;
  return figure(match, '元', shiftPoint(plain(match), scale));
}

function range(match: RegExpExecArray): Figure {
  const { n2 = '0', scale = '', scale2 = '' } = match.groups ?? {};
  const places = (word: string) => SCALES.get(word.toLowerCase()) ?? 0;
  // 500,000 to RMB 1 million has its own scale, 1 to 2 million has not.
  const min = shiftPoint(plain(match), places(scale || (plain(match).length > 3 ? '' : scale2)));
  return { ...figure(match, '元', min), max: shiftPoint(n2.replaceAll(',', ''), places(scale2)) };
}

function plain({ groups }: RegExpExecArray): string {
  return shiftPoint((groups?.n ?? '0').replaceAll(',', ''), 0);
}

function counted(match: RegExpExecArray): string {
  const at = COUNTS.indexOf((match.groups?.n ?? '').toLowerCase());
  return at < 0 ? plain(match) : String(at + 1);
}

function date(match: RegExpExecArray): Figure {
  const { month = '', day, year } = match.groups ?? {};
  const m = String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1).padStart(2, '0');
  const value = `${year ?? '-'}-${m}${day === undefined ? '' : `-${day.padStart(2, '0')}`}`;
  return figure(match, 'date', value);
}

function figure({ 0: words, index }: RegExpExecArray, unit: string, value: string): Figure {
  return { start: index, end: index + words.length, text: words, unit, min: value, max: value, about: false };
}
