import { type Branded, certain } from './branded.ts';
import { halfWidth } from './half-width.ts';
import { readNumeral } from './numeral.ts';

/** A date that stands in a text. Offsets are UTF-16, end exclusive. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** How much of the date is said; `month_day` is a day whose year is left to the reader (8月16日). */
  readonly precision: 'day' | 'month' | 'year' | 'month_day';
  /** As much as is said, in ISO form: `2026-06-30`, `2025-08`, `2027`, `--08-16`. */
  readonly value: string;
}

const YEAR = '[12]\\d{3}|[一二][零〇○一二三四五六七八九]{3}';
const SMALL = '\\d{1,2}|[一二三四五六七八九十廿卅]{1,3}';
const WRITINGS = [
  // 洪府办规2025年9号 is the number of a document.
  `(?<year>${YEAR}) ?年(?! ?第?\\d{1,4} ?号)(?: ?度)?(?: ?(?<month>${SMALL}) ?月(?:份| ?(?<day>${SMALL}) ?[日号])?)?`,
  // The first year of 2023-2026年.
  `(?<from>${YEAR})(?= ?(?:[-—–~]|至|到) ?(?:${YEAR}) ?年)`,
  '(?<isoYear>[12]\\d{3})(?<mark>[-/.])(?<isoMonth>\\d{1,2})\\k<mark>(?<isoDay>\\d{1,2})(?![\\d%万亿])',
  `(?<alone>${SMALL}) ?月 ?(?<aloneDay>${SMALL}) ?[日号]`,
];
const DATE = new RegExp(`(?<![\\d.]|\\d,)(?:${WRITINGS.join('|')})`, 'gu');
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

type Parts = Readonly<Record<string, string | undefined>>;

function daysIn(month: number, year: number | undefined): number {
  const leap = year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** NaN, which no month and no day equals, when the text is there and is no numeral (二三月). */
function number(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(readNumeral(text) ?? Number.NaN);
}

const twoDigits = (n: number) => String(n).padStart(2, '0');

/** The date that the parts spell; undefined when no calendar has such a day. */
function spelled(parts: Parts): Pick<FoundDate, 'precision' | 'value'> | undefined {
  const year = number(parts.year ?? parts.from ?? parts.isoYear);
  const month = number(parts.month ?? parts.isoMonth ?? parts.alone);
  const day = number(parts.day ?? parts.isoDay ?? parts.aloneDay);
  if (month === undefined) return { precision: 'year', value: String(year) };
  const least = day ?? 1;
  if (!(least >= 1 && least <= daysIn(month, year))) return undefined;
  const head = `${year ?? '-'}-${twoDigits(month)}`;
  if (day === undefined) return { precision: 'month', value: head };
  return { precision: year === undefined ? 'month_day' : 'day', value: `${head}-${twoDigits(day)}` };
}

/**
 * The dates in a text, in its order: 2026年6月30日, 2025年8月, 2027年, 8月16日, 二〇二五年八月十六日,
 * 2026-06-30, 2026.6.30, 2026/6/30, in any width. Days that no calendar has are left out.
 */
export function findDates(text: string): readonly FoundDate[] {
  return Array.from(halfWidth(text).matchAll(DATE)).flatMap((match) => {
    const date = spelled(match.groups ?? {});
    const end = match.index + match[0].length;
    return date === undefined
      ? []
      : [{ start: match.index, end, text: text.slice(match.index, end), ...date }];
  });
}

/** A day of the calendar, `2026-06-30`; days compare as text. */
export type IsoDay = Branded<'IsoDay'>;

/** Whether a text is a day of the calendar in ISO form. */
export function isIsoDay(text: string): text is IsoDay {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text)?.map(Number) ?? [];
  return month !== undefined && day !== undefined && day >= 1 && day <= daysIn(month, year);
}

/**
 * A text that is exactly one day, as ISO `2026-06-30`; undefined for anything else, impossible days too.
 * @example
 * readDate('2026年6月30日') // → '2026-06-30'
 * readDate('2026-06-31') // → undefined
 */
export function readDate(text: string): IsoDay | undefined {
  const trimmed = text.trim();
  if (isIsoDay(trimmed)) return trimmed;
  const [date] = findDates(trimmed);
  return date?.text === trimmed && isIsoDay(date.value) ? date.value : undefined;
}

/**
 * The day some days later, or earlier.
 * @example dayBeside('2024-12-31', 1) // → '2025-01-01'
 */
export function dayBeside(day: string, by: number): IsoDay {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return certain(date.toISOString().slice(0, 10), isIsoDay);
}

/** A year, a month or a day as it is told, with its first and last day, ISO. */
export interface Period {
  readonly words: string;
  readonly first: IsoDay;
  readonly last: IsoDay;
}

/**
 * The first and the last day of an ISO year, month or day.
 * @example daysOf('2026-02') // → { first: '2026-02-01', last: '2026-02-28' }
 */
export function daysOf(value: string): Pick<Period, 'first' | 'last'> {
  const [year = '', month = '12', day = String(daysIn(Number(month), Number(year)))] = value.split('-');
  return {
    first: certain(value.padEnd(10, '-01'), isIsoDay),
    last: certain(`${year}-${month}-${day}`, isIsoDay),
  };
}

/**
 * The first and the last day of what is told of a date: a day, or as much of it as is known (2017年, 2017-03); undefined
 * for anything else.
 * @example readDays('2017年3月') // → { first: '2017-03-01', last: '2017-03-31' }
 */
export function readDays(text: string): Pick<Period, 'first' | 'last'> | undefined {
  const trimmed = halfWidth(text).trim();
  const iso = /^(?<year>[12]\d{3})(?:[-/.](?<month>\d{1,2}))?$/u.exec(trimmed)?.groups;
  const written =
    iso === undefined ? trimmed : `${iso.year}年${iso.month === undefined ? '' : `${iso.month}月`}`;
  const [date] = findDates(written);
  const isAll = date?.text === written && date.precision !== 'month_day';
  return isAll ? daysOf(date.value) : undefined;
}

/** A day that the code itself writes. @throws Error for what is no day. */
export function isoDay(text: string): IsoDay {
  if (!isIsoDay(text)) throw new Error(`${text} is no ISO day`);
  return text;
}

/**
 * How many whole months lie between two ISO days; negative when the second comes first. The last day of a shorter
 * month completes it.
 * @example
 * monthsBetween('2025-10-27', '2026-10-26') // → 11
 * monthsBetween('2026-01-31', '2026-02-28') // → 1
 */
export function monthsBetween(first: string, second: string): number {
  const [from, to] = [first, second].map((day) => day.split('-').map(Number));
  const [year = 0, month = 1, day = 1] = from ?? [];
  const [laterYear = 0, laterMonth = 1, laterDay = 1] = to ?? [];
  const months = (laterYear - year) * 12 + laterMonth - month;
  return laterDay >= Math.min(day, daysIn(laterMonth, laterYear)) ? months : months - 1;
}

/**
 * The ISO day some whole months later; the last day of a month that has no such day.
 * @example
 * monthsLater('2022-10-27', 12) // → '2023-10-27'
 * monthsLater('2026-01-31', 1) // → '2026-02-28'
 */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const total = year * 12 + month - 1 + months;
  const [laterYear, laterMonth] = [Math.floor(total / 12), (total % 12) + 1];
  const last = Math.min(date, daysIn(laterMonth, laterYear));
  return `${String(laterYear).padStart(4, '0')}-${twoDigits(laterMonth)}-${twoDigits(last)}`;
}
