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
 * a quarter, a half, 年初, 月底, or from one of them to another.
 * @throws InputError for what is no day of the calendar, what names none, and what could be either of two (08/09/2025).
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
  throw notOneDay(text, plain, field);
}

function notOneDay(text: string, plain: string, field: string): InputError {
  const shown = text.length > 30 ? `${text.slice(0, 30)}…` : text;
  const [first, second] = dayAndMonth(plain);
  if (first !== undefined && second !== undefined) {
    return new InputError(
      `参数 ${field} 读到“${shown}”，可能是 ${first}，也可能是 ${second}；请按年、月、日写明。例：{"${field}":"${first}"}`,
      field,
    );
  }
  const why = WRITTEN_OUT.test(plain) ? '不是一个存在的日期' : '读不出是哪一天';
  return new InputError(
    `参数 ${field} 读到“${shown}”，${why}。应为 2026-06-30 或 2026年6月30日，不知道哪天可以写月份或年份，如 2026年6月。例：{"${field}":"2026-06-30"}`,
    field,
  );
}

/** A year, a month and maybe a day, or a day before its month and year: if it cannot be read, no calendar has it. */
const WRITTEN_OUT =
  /^(?:\d{2,4}年\d{1,2}月份?(?:\d{1,2}[日号]?)?|\d{4}([-/.])\d{1,2}(?:\1\d{1,2})?|\d{8}|\d{1,2}([-/.])\d{1,2}\2\d{4})$/u;

/** The days that 08/09/2025 may be: the month or the day may stand first. */
function dayAndMonth(plain: string): readonly IsoDay[] {
  const [, one = '', , other = '', year = ''] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u.exec(plain) ?? [];
  const ways = [
    [one, other],
    [other, one],
  ].map((parts) => [year, ...parts.map((part) => part.padStart(2, '0'))].join('-'));
  return [...new Set(ways)].filter(isIsoDay);
}

function daysIn(plain: string, today: IsoDay): Pick<Period, 'first' | 'last'> | undefined {
  if (/^(?:今天|今日|现在|目前|当前|today|now)$/iu.test(plain)) return daysOf(today);
  const day = plain.replace(/[T ]\d\d:\d\d.*$/u, '');
  const said = named(day, today);
  if (said !== day) return daysIn(said, today);
  const value = readDate(day) ?? spelled(day) ?? otherwise(day);
  if (value !== undefined) return daysOf(value);
  const [only, ...others] = dayAndMonth(day);
  if (only !== undefined && others.length === 0) return daysOf(only);
  const part = partOfPeriod(plain, today);
  if (part !== undefined) return part;
  const spoken = spokenTime(plain);
  if (spoken?.words === plain) return periodOf(spoken, today);
  return dayOfMonth(plain, today) ?? partOfYear(plain, today) ?? fromTo(plain, today);
}

/** What of today is meant by words that `spokenTime` has no need of. */
const OF_TODAY: readonly (readonly [words: RegExp, of: (today: IsoDay) => string])[] = [
  [/^[今本]年(?=\d)/u, (today) => `${today.slice(0, 4)}年`],
  [/^(?:[本当]|这个?)月/u, (today) => `${today.slice(0, 4)}年${Number(today.slice(5, 7))}月`],
  [/^前[天日]$/u, (today) => dayBeside(today, -2)],
  [/^昨[天日]$/u, (today) => dayBeside(today, -1)],
];

/** 今年3月1日, 本月5日, 昨天, with the year, the month or the day that is meant. */
function named(plain: string, today: IsoDay): string {
  return OF_TODAY.reduce((words, [said, of]) => words.replace(said, () => of(today)), plain);
}

const DAY_OF_MONTH = /^(?<month>.*月)份?(?<day>\d{1,2})[日号]$/u;

/** 去年8月1号, 上个月5日: a day of a month that is read by itself. */
function dayOfMonth(plain: string, today: IsoDay): Pick<Period, 'first' | 'last'> | undefined {
  const { month = '', day = '' } = DAY_OF_MONTH.exec(plain)?.groups ?? {};
  const period = month === '' ? undefined : daysIn(month, today);
  const value = `${period?.first.slice(0, 8)}${day.padStart(2, '0')}`;
  return isIsoDay(value) && value <= (period?.last ?? '') ? daysOf(value) : undefined;
}

/** 2026年三季度, 2026Q3, 去年下半年. */
const PART_OF_YEAR =
  /^(?<year>.*年|20\d\d)[ -]?(?:第?(?<quarter>[一二三四1-4])季度?|q(?<q>[1-4])|(?<half>[上下])半年)$/iu;

function partOfYear(plain: string, today: IsoDay): Pick<Period, 'first' | 'last'> | undefined {
  const { year = '', quarter, q = quarter, half } = PART_OF_YEAR.exec(plain)?.groups ?? {};
  const whole = periodNamed(year, today);
  if (whole === undefined) return undefined;
  const months = half === undefined ? 3 : 6;
  const n = half === undefined ? Number(readNumeral(q ?? '')) : half === '上' ? 1 : 2;
  return monthsOf(whole.first, (n - 1) * months + 1, n * months);
}

const PART_OF_PERIOD = /^(?<whole>[^至到~—–-]*[年月]份?)的?(?<part>[初中底末]|[上中下]旬)$/u;
/** From which month to which people call it the beginning, the middle or the end of a year, as far as the words reach. */
const MONTHS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 3],
  中: [5, 8],
  底: [11, 12],
  末: [11, 12],
};
/** The same of the days of a month, which may have fewer. */
const DAYS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 10],
  上旬: [1, 10],
  中: [11, 20],
  中旬: [11, 20],
  底: [21, 31],
  末: [21, 31],
  下旬: [21, 31],
};

/** 2026年初, 去年年底, 2026年3月底, 今年6月中旬: a stretch. */
function partOfPeriod(plain: string, today: IsoDay): Pick<Period, 'first' | 'last'> | undefined {
  const { whole = '', part = '' } = PART_OF_PERIOD.exec(plain.replace(/年的?年/u, '年'))?.groups ?? {};
  const isYear = whole.endsWith('年');
  const [from, to] = (isYear ? MONTHS : DAYS)[part] ?? [];
  const period = to === undefined ? undefined : periodNamed(whole, today);
  if (period === undefined || from === undefined || to === undefined) return undefined;
  const { first, last } = period;
  if (isYear) return monthsOf(first, from, to);
  const [end = last] = [dayBeside(first, to - 1), last].toSorted();
  return { first: dayBeside(first, from - 1), last: end };
}

/** The months of a year from one to another. */
function monthsOf(year: IsoDay, from: number, to: number): Pick<Period, 'first' | 'last'> {
  return { first: isoDay(monthsLater(year, from - 1)), last: dayBeside(monthsLater(year, to), -1) };
}

/** A year or a month by its name. */
function periodNamed(words: string, today: IsoDay): Pick<Period, 'first' | 'last'> | undefined {
  const own = words.replace(/^今年/u, `${today.slice(0, 4)}年`);
  return own === '' ? undefined : daysIn(own, today);
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
