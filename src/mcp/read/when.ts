import type { IsoDay, Period } from '../../text/date.ts';
import { halfWidth } from '../../text/half-width.ts';
import { InputError } from '../../text/input-error.ts';
import { daysTold, whyNotDays } from '../../text/when/index.ts';
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
 * When something was, as people write it: a day, a month, a year, or as much of them as they know.
 * @throws InputError for what is no day of the calendar, what names none, and what could be either of two (08/09/2025).
 * @example readWhen('2025年5月', { field: 'as_of', today: '2026-06-30' }).last // → '2025-05-31'
 */
export function readWhen(text: string, { field, today }: Asked): When {
  const plain = halfWidth(text).trim();
  const days = daysTold(plain, today);
  if (days === undefined) throw notOneDay(text, field);
  const { first, last } = days;
  const read = first === last ? first : `${first} 至 ${last}`;
  return { first, last, words: plain, read: read === plain ? [] : [{ fact: field, given: plain, read }] };
}

function notOneDay(text: string, field: string): InputError {
  const shown = text.length > 30 ? `${text.slice(0, 30)}…` : text;
  const { why, example } = whyNotDays(text);
  const form =
    example === undefined
      ? '。应为 2026-06-30 或 2026年6月30日，不知道哪天可以写月份或年份，如 2026年6月'
      : '';
  return new InputError(
    `参数 ${field} 读到“${shown}”，${why}${form}。例：{"${field}":"${example ?? '2026-06-30'}"}`,
    field,
  );
}
