import { clauseLabel } from '../../corpus/clause.ts';
import type { SearchHit } from '../hit.ts';

/** The sentence that leads to a clause. */
export function seeClause(hit: SearchHit | undefined): string {
  return hit === undefined ? '没有找到条款。' : `见${label(hit)}。`;
}

/** A clause by its document number, its own and its title. */
export function label(hit: SearchHit | undefined): string {
  if (hit === undefined) return '';
  const title = hit.clause.title === '' ? '' : `“${hit.clause.title}”`;
  return `${hit.policy.data.number.value}${clauseLabel(hit.clause.id)}${title}`;
}

/** Words as a list that can be read out. */
export function quoted(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join('、');
}
