/** A year, a month or a day as it is told, with its first and last day, ISO. */
export interface Period {
  readonly words: string;
  readonly first: string;
  readonly last: string;
}

/**
 * The first and the last day of an ISO year, month or day, to be compared with days: `2026` gives `2026-01-01` and
 * `2026-12-31`. The 31st ends every month as far as days are compared.
 */
export function daysOf(value: string): Pick<Period, 'first' | 'last'> {
  const end = value.length === 4 ? '-12-31' : '-31';
  return { first: value.padEnd(10, '-01'), last: value.padEnd(10, end) };
}
