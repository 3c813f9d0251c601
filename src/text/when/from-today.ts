import { dayBeside, type IsoDay, monthsLater } from '../date.ts';
import { readNumeral } from '../numeral.ts';

type Counted = readonly [words: RegExp, of: (told: readonly string[], today: IsoDay) => string];

/** How many back or on of what they count. */
const AWAY: ReadonlyMap<string, number> = new Map([
  ['大前', -3],
  ['前', -2],
  ['上上', -2],
  ['去', -1],
  ['昨', -1],
  ['上', -1],
  ['上一', -1],
  ['last', -1],
  ['明', 1],
  ['后', 2],
  ['大后', 3],
]);
const away = (word = '') => AWAY.get(word.toLowerCase()) ?? 0;

const WEEK = 7;
const WEEKDAYS = '一二三四五六日';

/** How words begin that count from today, and what that is by the calendar; what stands behind is told of it. */
const COUNTED: readonly Counted[] = [
  [/^(?:今[天日]?|现在|目前|当前|today|now)$/iu, (_, today) => today],
  [/^yesterday$/iu, (_, today) => dayBeside(today, -1)],
  [/^(大?前|昨)[天日晚]$/u, ([far], today) => dayBeside(today, away(far))],
  [
    /^(\d{1,3}|[一二两三四五六七八九十]{1,3})天以?前$/u,
    ([n = ''], today) => dayBeside(today, -Number(readNumeral(n) ?? Number.NaN)),
  ],
  [
    /^(上{1,2}|本|这)一?个?(?:周|星期|礼拜)([一二三四五六日天])?$/u,
    ([far, on], today) => ofWeek(dayBeside(today, WEEK * away(far)), on),
  ],
  [
    /^(?:(上{1,2}|[本当这])一?个?月份?|(last|this) month$)/iu,
    ([chinese, english = chinese], today) => monthNamed(monthsLater(today, away(english))),
  ],
  [/^(上|[本这])一?个?季度?$/u, ([far], today) => quarterNamed(monthsLater(today, 3 * away(far)))],
  [
    /^(?:(今|本|去|上一?|大?前|明|大?后)年(?!以)|(last|this) year$)/iu,
    ([chinese, english = chinese], today) => `${Number(today.slice(0, 4)) + away(english)}年`,
  ],
];

/**
 * Words that count from today with what they mean by the calendar in their place; any others as they are.
 * @example fromToday('去年8月', '2026-06-30') // → '2025年8月'
 */
export function fromToday(text: string, today: IsoDay): string {
  for (const [words, of] of COUNTED) {
    const [whole, ...told] = words.exec(text) ?? [];
    if (whole !== undefined) return of(told, today) + text.slice(whole.length);
  }
  return text;
}

/** A day of the week that a day is in, or from its first to its last: weeks begin with 星期一. */
function ofWeek(day: IsoDay, on: string | undefined): string {
  const monday = dayBeside(day, -weekdayOf(day));
  const at = WEEKDAYS.indexOf((on ?? '').replace('天', '日'));
  return on === undefined ? `${monday}至${dayBeside(monday, WEEK - 1)}` : dayBeside(monday, at);
}

/** How far into its week a day is, from 0. */
function weekdayOf(day: IsoDay): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + WEEK - 1) % WEEK;
}

/**
 * Whether a day is the one of the week that stands beside it (周六, 星期六).
 * @example isWeekday('2025-08-16', '六') // → true
 */
export function isWeekday(day: IsoDay, on: string): boolean {
  return weekdayOf(day) === WEEKDAYS.indexOf(on.replace('天', '日'));
}

function monthNamed(day: string): string {
  return `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月`;
}

function quarterNamed(day: string): string {
  return `${day.slice(0, 4)}年第${Math.ceil(Number(day.slice(5, 7)) / 3)}季度`;
}
