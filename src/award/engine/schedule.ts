import { monthsBetween } from '../../text/date.ts';
import type { Form } from '../rule/index.ts';
import { daysGiven } from './days.ts';
import { type Known, lookUp, questionFor, type Scope } from './scope.ts';
import type { Question } from './term.ts';

type Schedule = Extract<Form, { kind: 'schedule' }>;
type Period = Schedule['periods'][number];

/** The periods that may be meant; whether the day may lie outside all of them; what would settle it. */
interface Reached {
  readonly periods: readonly Period[];
  readonly outside: boolean;
  readonly asks: readonly Question[];
}

/** The name under which the day of the calculation stands among the facts; no fact of an award can have it. */
export const DAY = '$day';

/** The period in which the event falls, counted in whole years or months from the day on which the counting starts, or in calendar years. */
export function periodOf(scope: Scope, { start, on, unit, calendar, periods }: Schedule): Reached {
  const from = lookUp(scope, start);
  const event = on === undefined ? undefined : lookUp(scope, on);
  const first = daysGiven(from);
  const day = daysGiven(event ?? { value: scope.values.get(DAY) });
  const open = [from, ...(event === undefined ? [] : [event])].filter(isOpen);
  if (first === undefined || day === undefined)
    return { periods, outside: true, asks: open.map(questionFor) };
  const nth = (start: string, on: string) =>
    calendar === undefined ? nthSince(start, on, unit) : nthCalendarYear(start, on, calendar);
  const [least, most] = [nth(first.last, day.first), nth(first.first, day.last)];
  const reached = periods.filter(({ from: low, to }) => low <= most && least <= to);
  const asks = least === most ? [] : open.map(questionFor);
  return { periods: reached, outside: isOutside(periods, least, most), asks };
}

function nthSince(first: string, day: string, unit: Schedule['unit']): number {
  const months = monthsBetween(first, day);
  return months < 0 ? 0 : Math.floor(months / (unit === 'year' ? 12 : 1)) + 1;
}

/** 自认定当年起, 自认定次年起: nothing before the year in which the counting starts. */
function nthCalendarYear(first: string, day: string, calendar: NonNullable<Schedule['calendar']>): number {
  const years = Number(day.slice(0, 4)) - Number(first.slice(0, 4));
  return calendar.first === 'same_year' ? years + 1 : years;
}

function isOpen({ value }: Known): boolean {
  return value?.type !== 'date';
}

/** Whether one of the years from `least` to `most` lies in no period. */
function isOutside(periods: readonly Period[], least: number, most: number): boolean {
  if (least < 0) return true;
  const years = Array.from({ length: Math.min(most - least, MOST_YEARS) + 1 }, (_, i) => least + i);
  return years.some((year) => !periods.some(({ from, to }) => from <= year && year <= to));
}

/** No text pays over more years or months. */
const MOST_YEARS = 1200;
