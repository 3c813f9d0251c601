import { periodOf, spokenTime } from '../../search/question/index.ts';
import {
  dayBeside,
  daysOf,
  findDates,
  type IsoDay,
  isIsoDay,
  isoDay,
  monthsLater,
  type Period,
  readDate,
} from '../../text/date.ts';
import { figuresIn } from '../../text/figure/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { InputError } from '../../text/input-error.ts';
import { readNumeral } from '../../text/numeral.ts';
import type { Echo } from './arguments.ts';

/** When something was: a day, or a month or year of which only the ends are told. */
export interface When extends Period {
  readonly read: readonly Echo[];
}

/** What is asked for, and the day it is. */
export interface Asked {
  readonly field: string;
  readonly today: IsoDay;
}

/**
 * A day, a month or a year as people write it: 2026-06-30, 2026年6月30日, 2025年5月, 2025-05, 2025, 去年;
 * a quarter, a half, or from one of them to another.
 * @throws InputError for what is no day of the calendar.
 * @example readWhen('2025年5月', { field: 'as_of', today: '2026-06-30' }).last // → '2025-05-31'
 */
export function readWhen(text: string, { field, today }: Asked): When {
  const plain = halfWidth(text).trim();
  const days = daysIn(plain, today);
  if (days !== undefined) {
    const { first, last } = days;
    const read = first === last ? first : `${first} 至 ${last}`;
    return { first, last, words: plain, read: read === plain ? [] : [{ fact: field, given: plain, read }] };
  }
  const shown = text.length > 30 ? `${text.slice(0, 30)}…` : text;
  throw new InputError(
    `参数 ${field} 读到“${shown}”，不是一个存在的日期。应为 2026-06-30 或 2026年6月30日，不知道哪天可以写月份或年份，如 2026年6月。例：{"${field}":"2026-06-30"}`,
    field,
  );
}

function daysIn(plain: string, today: IsoDay): Pick<Period, 'first' | 'last'> | undefined {
  if (/^(?:今天|今日|现在|目前|当前|today|now)$/iu.test(plain)) return daysOf(today);
  const day = plain.replace(/[T ]\d\d:\d\d.*$/u, '');
  const value = readDate(day) ?? spelled(day) ?? otherwise(day);
  if (value !== undefined) return daysOf(value);
  const spoken = spokenTime(plain);
  if (spoken?.words === plain) return periodOf(spoken, today);
  return partOfYear(plain, today) ?? fromTo(plain, today);
}

/** 2026年三季度, 2026Q3, 去年下半年. */
const PART_OF_YEAR =
  /^(?<year>.*年|20\d\d)[ -]?(?:第?(?<quarter>[一二三四1-4])季度?|q(?<q>[1-4])|(?<half>[上下])半年)$/iu;

function partOfYear(plain: string, today: IsoDay): Pick<Period, 'first' | 'last'> | undefined {
  const { year = '', quarter, q = quarter, half } = PART_OF_YEAR.exec(plain)?.groups ?? {};
  const whole = year === '今年' ? daysOf(today.slice(0, 4)) : year === '' ? undefined : daysIn(year, today);
  if (whole === undefined) return undefined;
  const months = half === undefined ? 3 : 6;
  const n = half === undefined ? Number(readNumeral(q ?? '')) : half === '上' ? 1 : 2;
  return {
    first: isoDay(monthsLater(whole.first, (n - 1) * months)),
    last: dayBeside(monthsLater(whole.first, n * months), -1),
  };
}

/** 2026-01-01至2026-06-30. */
function fromTo(plain: string, today: IsoDay): Pick<Period, 'first' | 'last'> | undefined {
  const ends = plain.split(/ ?(?:至|到|[~—–]+|--) ?/u);
  const [from, to] = ends.length === 2 ? ends.map((end) => daysIn(end, today)) : [];
  return from !== undefined && to !== undefined && from.first <= to.last
    ? { first: from.first, last: to.last }
    : undefined;
}

/** A day as machines and as English callers write it: 20260630, June 30, 2026. */
function otherwise(plain: string): string | undefined {
  const { year, month, day } = /^(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)$/u.exec(plain)?.groups ?? {};
  if (year !== undefined) return readDate(`${year}-${month}-${day}`);
  const [date] = figuresIn(plain);
  return date?.unit === 'date' && date.text === plain && isIsoDay(date.min) ? date.min : undefined;
}

/** A month or a year, ISO: 2025年5月, 25年5月, 2025/5, 2025年, 2025年度. */
function spelled(plain: string): string | undefined {
  const { year, month } =
    /^(?<year>(?:20)?\d\d)(?:年|[-/.](?=\d))(?:(?<month>\d{1,2})月?份?)?$/u.exec(plain)?.groups ?? {};
  if (year !== undefined && month !== undefined) return monthOf(year.padStart(4, '20'), Number(month));
  const [date] = findDates(plain.replace(/度$/u, ''));
  const whole = date?.text === plain || date?.text === plain.replace(/度$/u, '');
  if (date !== undefined && whole && date.precision !== 'month_day') return date.value;
  return /^20\d\d$/u.test(plain) ? plain : undefined;
}

function monthOf(year: string, month: number): string | undefined {
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, '0')}` : undefined;
}
