import type { Period } from '../../text/date.ts';
import type { DayEnd } from '../rule/index.ts';
import type { Status } from './interval.ts';
import type { Known } from './scope.ts';

/** Between which days something lies; both the same where its day is known. */
type Days = Pick<Period, 'first' | 'last'>;

/** The same as given: what a caller says is held as text. */
type Given = { readonly [End in keyof Days]: string };

/** What is known of a day that was given. */
export function daysGiven({ value }: Pick<Known, 'value'>): Given | undefined {
  if (value?.type === 'date') return { first: value.is, last: value.is };
  return value?.type === 'days' ? value : undefined;
}

/** How a day stands to an end: `open` where all that is known of it lies on a day of which the text does not say whether it is meant. */
type DayStatus = Status | 'open';

/** An end of the time in which something must lie, and the days that it names. */
interface Named {
  readonly side: 'from' | 'to';
  readonly edge: DayEnd['edge'];
  readonly named: Days;
}

/**
 * Whether what lies in `given` lies after (before) what an end names, that itself as the words have it.
 * @example standingOf({ first: '2022-12-31', last: '2022-12-31' }, { side: 'to', edge: 'not_stated', named: { first: '2022-12-31', last: '2022-12-31' } }) // → 'open'
 */
export function standingOf({ first, last }: Given, end: Named): DayStatus {
  const { side, edge, named } = end;
  if (edge === 'not_stated' && first >= named.first && last <= named.last) return 'open';
  const [worst, best] = side === 'from' ? [first, last] : [last, first];
  if (fulfils(worst, end, edge === 'included')) return 'met';
  return fulfils(best, end, edge !== 'excluded') ? 'unknown' : 'not_met';
}

/** Whether a day fulfils an end that has what it names in it, or not. */
function fulfils(day: string, { side, named }: Named, has: boolean): boolean {
  const bound = (side === 'from') === has ? named.first : named.last;
  if (day === bound) return has;
  return side === 'from' ? day > bound : day < bound;
}
