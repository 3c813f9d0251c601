import { readDate } from '../text/date.ts';
import { InputError } from '../text/input-error.ts';

/**
 * A day as people write it, as an ISO date.
 * @throws InputError for what is no day of the calendar.
 * @example
 * readDay('2026年6月30日', 'as_of') // → '2026-06-30'
 * readDay('2026-06-31', 'as_of') // → throws 不是一个存在的日期
 */
export function readDay(text: string, field: string): string {
  const day = readDate(text);
  if (day !== undefined) return day;
  const read = text.length > 30 ? `${text.slice(0, 30)}…` : text;
  throw new InputError(
    `参数 ${field} 读到“${read}”，不是一个存在的日期。应为 2026-06-30 或 2026年6月30日。例：{"${field}":"2026-06-30"}`,
    field,
  );
}
