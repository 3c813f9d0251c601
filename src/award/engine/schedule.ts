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

/** The period in which the event falls, counted in whole years or months from the day on which the counting starts. */
export function periodOf(scope: Scope, { start, on, unit, periods }: Schedule): Reached {
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
  const months = monthsBetween(first, day);
  const nth = months < 0 ? 0 : Math.floor(months / (unit === 'year' ? 12 : 1)) + 1;
  const reached = periods.filter(({ from: low, to }) => low <= nth && nth <= to);
  return { periods: reached, outside: reached.length === 0, asks: [] };
}

function dayOf(known: Pick<Known, 'value'> | undefined): string | undefined {
  return known?.value?.type === 'date' ? known.value.is : undefined;
}
