import { anchorsIn, type Rule } from '../../award/rule/index.ts';
import { quotesWithPlaces } from '../../corpus/cite.ts';
import type { Question } from './question.ts';

/** More quotes than anybody reads beside one column. */
const MOST = 3;

/** The policy's own words for which a question is asked, each with its place. */
export function wordsOfPolicy({ key, rules }: Question): readonly string[] {
  const name = key.slice(key.indexOf('.') + 1);
  const told = rules.flatMap((rule) =>
    anchorsIn(rule.data)
      .filter(({ holder }) => names(holder, name))
      .flatMap(({ holder }) => citedBy(rule, holder)),
  );
  return [...new Set(told)].slice(0, MOST);
}

function citedBy({ citations }: Rule, holder: object): readonly string[] {
  const citation = citations.get(holder);
  return citation === undefined ? [] : quotesWithPlaces([citation]);
}

/** Whether a part of a rule speaks of a fact itself, not by something inside it that has words of its own. */
function names(part: object, fact: string): boolean {
  return Object.values(part).some(
    (value: unknown) =>
      value === fact ||
      (typeof value === 'object' && value !== null && !('quote' in value) && names(value, fact)),
  );
}
