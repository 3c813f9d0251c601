import { givesMoney } from './gives-money.ts';
import type { Policy } from './library.ts';

/**
 * The lines of a text that give support and stand in none of its clauses: nobody finds them, and no award can quote them.
 * @example givenOutside(library.policies[0]) // → []
 */
export function givenOutside({ source, clauses }: Pick<Policy, 'source' | 'clauses'>): readonly string[] {
  const outside = clauses.reduceRight(
    (text, { start, end }) => text.slice(0, start) + text.slice(end),
    source,
  );
  return outside.split('\n').flatMap((line) => (givesMoney(line) ? [line.trim()] : []));
}
