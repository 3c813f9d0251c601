/** What was already paid is recorded by its award; everything else once for all awards of a policy. */
export const PAID = 'already_awarded';

/**
 * Under which name the answer to a question of an award is recorded in a call: awards may call by one name what they do not
 * ask alike.
 * @example recordedAs('12a', 'booth_fees', '展位费') // → 'booth_fees|展位费'
 */
export function recordedAs(award: string, fact: string, label: string): string {
  return `${fact === PAID ? `${award}.` : ''}${fact}|${label}`;
}
