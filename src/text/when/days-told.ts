import {
  dayBeside,
  daysOf,
  type IsoDay,
  isIsoDay,
  isoDay,
  monthsLater,
  type Period,
  readDate,
  readDays,
} from '../date.ts';
import { figuresIn } from '../figure/index.ts';
import { inSimplified } from '../fold.ts';
import { halfWidth } from '../half-width.ts';
import { readNumeral } from '../numeral.ts';
import { fromToday, isWeekday } from './from-today.ts';

/** The first and the last day of what is told; the same where it is one day. */
export type Days = Pick<Period, 'first' | 'last'>;

/** Longer than anybody writes a day. */
const LONGEST = 60;
/** What stands beside a day and tells no other: the hour, the day of the week. */
const BESIDE =
  /^(?<day>.*?)(?:[T ]\d\d:\d\d.*| ?(?:凌晨|早上|上午|中午|下午|晚上))?(?: ?\(?(?<=[\d日号] ?\(?)(?:周|星期|礼拜)(?<on>[一二三四五六日天])\)?)?$/u;

/**
 * The first and the last day of a day, a month or a year as people write it: 2026-06-30, 2026年6月30日, 2025年5月,
 * 2025-05, 2025; of a quarter, a half, 年初, 月底, or from one of them to another. Undefined for anything else, and for
 * what may be either of two.
 * @param today the day from which 去年8月, 上周五 and 今天 are counted; without it they are none.
 * @example
 * daysTold('2025年5月') // → { first: '2025-05-01', last: '2025-05-31' }
 * daysTold('上周五', '2026-06-30') // → { first: '2026-06-26', last: '2026-06-26' }
 */
export function daysTold(text: string, today?: IsoDay): Days | undefined {
  if (text.length > LONGEST) return undefined;
  if (isIsoDay(text)) return daysOf(text);
  const plain = inSimplified(halfWidth(text)).trim();
  const { day = plain, on } = BESIDE.exec(plain)?.groups ?? {};
  const days = calendar(day, today);
  const isSo = on === undefined || (days !== undefined && isWeekday(days.first, on));
  return isSo ? days : undefined;
}

/**
 * Why a text tells no day, and one that may be meant.
 * @example whyNotDays('08/09/2025').why // → '可能是 2025-08-09，也可能是 2025-09-08；请按年、月、日写明'
 */
export function whyNotDays(text: string): { readonly why: string; readonly example?: IsoDay } {
  const plain = halfWidth(text).trim();
  const [first, second] = dayAndMonth(plain);
  if (first !== undefined && second !== undefined) {
    return { why: `可能是 ${first}，也可能是 ${second}；请按年、月、日写明`, example: first };
  }
  return { why: WRITTEN_OUT.test(plain) ? '不是一个存在的日期' : '读不出是哪一天' };
}

/** A year, a month and maybe a day, or a day before its month and year: if it cannot be read, no calendar has it. */
const WRITTEN_OUT =
  /^(?:\d{2,4}年\d{1,2}月份?(?:\d{1,2}[日号]?)?|\d{4}([-/.])\d{1,2}(?:\1\d{1,2})?|\d{8}|(?:\d{1,2}([-/.]))?\d{1,2}[-/.]\d{4})$/u;

/** The days that 08/09/2025 may be: the month or the day may stand first. */
function dayAndMonth(plain: string): readonly IsoDay[] {
  const [, one = '', , other = '', year = ''] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u.exec(plain) ?? [];
  const ways = [
    [one, other],
    [other, one],
  ].map((parts) => [year, ...parts.map((part) => part.padStart(2, '0'))].join('-'));
  return [...new Set(ways)].filter(isIsoDay);
}

function calendar(words: string, today: IsoDay | undefined): Days | undefined {
  const plain = (today === undefined ? words : fromToday(words, today)).replace(/年的(?=.)/u, '年');
  return named(plain) ?? partOfPeriod(plain) ?? partOfYear(plain) ?? fromTo(plain, today);
}

/** A day, a month or a year by its name. */
function named(plain: string): Days | undefined {
  const [only, ...others] = dayAndMonth(plain);
  const day = readDate(plain) ?? (others.length === 0 ? only : undefined) ?? otherwise(plain);
  return day === undefined ? readDays(yearFirst(plain)) : daysOf(day);
}

/** A month before its year (08/2026), and a year that is told by two digits (25年8月). */
function yearFirst(plain: string): string {
  return plain.replace(/^(\d{1,2})[-/.](20\d\d)$/u, '$2年$1月').replace(/^\d\d(?=年)/u, '20$&');
}

/** As machines and as English callers write it: 20260630; June 30, 2026; June 2026. */
function otherwise(plain: string): string | undefined {
  const { year, month, day } = /^(?<year>20\d\d)(?<month>\d\d)(?<day>\d\d)$/u.exec(plain)?.groups ?? {};
  if (year !== undefined) return readDate(`${year}-${month}-${day}`);
  const [date] = /[a-z]/iu.test(plain) ? figuresIn(plain) : [];
  const isAll = date?.unit === 'date' && date.text === plain && isIsoDay(date.min.padEnd(10, '-01'));
  return isAll ? date.min : undefined;
}

/** 2026年三季度, 2026Q3, 2025年下半年. */
const PART_OF_YEAR =
  /^(?<year>.*年|20\d\d)[ -]?(?:第?(?<quarter>[一二三四1-4])季度?|q(?<q>[1-4])|(?<half>[上下])半年)$/iu;

function partOfYear(plain: string): Days | undefined {
  const { year = '', quarter, q = quarter, half } = PART_OF_YEAR.exec(plain)?.groups ?? {};
  const whole = named(year);
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

/** 2026年初, 2025年年底, 2026年3月底, 2026年6月中旬: a stretch. */
function partOfPeriod(plain: string): Days | undefined {
  const { whole = '', part = '' } = PART_OF_PERIOD.exec(plain.replace(/年年/u, '年'))?.groups ?? {};
  const isYear = whole.endsWith('年');
  const [from, to] = (isYear ? MONTHS : DAYS)[part] ?? [];
  const period = to === undefined ? undefined : named(whole);
  if (period === undefined || from === undefined || to === undefined) return undefined;
  const { first, last } = period;
  if (isYear) return monthsOf(first, from, to);
  const [end = last] = [dayBeside(first, to - 1), last].toSorted();
  return { first: dayBeside(first, from - 1), last: end };
}

/** The months of a year from one to another. */
function monthsOf(year: IsoDay, from: number, to: number): Days {
  return { first: isoDay(monthsLater(year, from - 1)), last: dayBeside(monthsLater(year, to), -1) };
}

/** 2026-01-01至2026-06-30, 2025年8月到9月: the second may leave its year and month to the first. */
function fromTo(plain: string, today: IsoDay | undefined): Days | undefined {
  const [one = '', other = '', ...more] = plain.split(/ ?(?:至|到|[~—–]+|--) ?/u);
  const from = other === '' || more.length > 0 ? undefined : calendar(one, today);
  if (from === undefined) return undefined;
  const [year, month] = [from.first.slice(0, 4), Number(from.first.slice(5, 7))];
  const to = ['', `${year}年`, `${year}年${month}月`]
    .map((before) => calendar(before + other, today))
    .find((days) => days !== undefined);
  return to !== undefined && from.first <= to.last ? { first: from.first, last: to.last } : undefined;
}
