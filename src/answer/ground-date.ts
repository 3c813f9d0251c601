import type { Clause } from '../corpus/clause.ts';
import type { Policy } from '../corpus/library.ts';
import { findDates } from '../text/date.ts';
import { halfWidth } from '../text/half-width.ts';
import type { Place } from './claim.ts';
import { type DateRole, dateRole } from './date-role.ts';
import { placeOf } from './place.ts';

/** A date of the official text, or of the document that carries it. */
export interface GroundDate {
  /** ISO, as much as the text says: `2025-08-16`, `2027`. */
  readonly value: string;
  /** `gap`: an end of a period of which the text does not speak. */
  readonly role: DateRole | 'gap';
  /** The half-width words right behind it. */
  readonly behind: string;
  readonly place: Place;
}

/** The dates in a clause's own words, and the days around a period of which it does not speak. */
export function clauseDates(policy: Policy, clause: Clause): readonly GroundDate[] {
  const plain = halfWidth(clause.text);
  const own = findDates(clause.text).map(({ start, end, value }) => ({
    value,
    role: dateRole(plain.slice(Math.max(0, start - 14), start), plain.slice(end, end + 14)),
    behind: plain.slice(end, end + 14),
    place: placeOf(policy, clause.id, { start: clause.start + start, end: clause.start + end }),
  }));
  const gaps = policy.data.transitions.filter(({ clause: at }) => at === clause.id);
  const place = placeOf(policy, clause.id, clause);
  return [
    ...own,
    ...gaps.flatMap(({ from, to }) =>
      [from ?? to, to].map((value) => ({ value, role: 'gap' as const, behind: '', place })),
    ),
  ];
}

/** Dates of the document itself: the day of issue. */
export function noticeDates(policy: Policy): readonly GroundDate[] {
  const { issued } = policy.data;
  const at = policy.source.indexOf(issued.quote);
  const place = placeOf(policy, null, { start: at, end: at + issued.quote.length });
  return [{ value: issued.value, role: 'issue', behind: '', place }];
}
