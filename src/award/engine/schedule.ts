import { monthsBetween } from '../../text/date.ts';
import type { Form } from '../rule/index.ts';
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
  const [first, day] = [
    dayOf(from),
    on === undefined ? dayOf({ value: scope.values.get(DAY) }) : dayOf(event),
  ];
  if (first === undefined || day === undefined) {
    const open = [from, ...(event === undefined ? [] : [event])].filter(
      (known) => dayOf(known) === undefined,
    );
    return { periods, outside: true, asks: open.map(questionFor) };
  }
  const nth = calendar === undefined ? nthSince(first, day, unit) : nthCalendarYear(first, day, calendar);
  const reached = periods.filter(({ from: low, to }) => low <= nth && nth <= to);
  return { periods: reached, outside: reached.length === 0, asks: [] };
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

function dayOf(known: Pick<Known, 'value'> | undefined): string | undefined {
  return known?.value?.type === 'date' ? known.value.is : undefined;
}
