import { givesMoney } from './gives-money.ts';
import type { Policy } from './library.ts';
import { gaps } from './segment/index.ts';

/**
 * The lines of a text that give support and stand in none of its clauses: nobody finds them, and no award can quote them.
 * @example givenOutside(library.policies[0]) // → []
 */
export function givenOutside({ source, clauses }: Pick<Policy, 'source' | 'clauses'>): readonly string[] {
  const outside = gaps(clauses, source.length).map(({ start, end }) => source.slice(start, end));
  return outside
    .flatMap((words) => words.split('\n'))
    .flatMap((line) => (givesMoney(line) ? [line.trim()] : []));
}
