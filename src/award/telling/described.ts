import type { Standing } from '../../corpus/standing/index.ts';
import { remembered } from '../../text/remembered.ts';
import type { Calculated } from '../recalculate.ts';
import type { Rule } from '../rule/index.ts';
import { ruleWords } from './in-short.ts';

/** Everything that a calculation has in words: the rule with its facts, questions and readings, its text, and the answer. */
export function describedIn(calculated: Calculated): readonly string[] {
  const { policy, rule, result } = calculated;
  const clause = policy.clauses.find(({ id }) => id === rule.data.clause);
  const titles = clause === undefined ? [] : [...clause.heading, clause.title, clause.text];
  const { title, number, issuer } = policy.data;
  return [
    ...ofRule(rule),
    ...titles,
    ruleWords(calculated),
    result.answer,
    result.amount.display,
    title.value,
    number.value,
    issuer.value,
  ];
}

/** The readings that calculations of some clauses took: 晋档补差 as 减去已兑现的金额. */
export function readingsTaken(
  calculations: readonly Calculated[],
  places: readonly Standing[],
): readonly string[] {
  const own = calculations.filter(({ policy, rule }) =>
    places.some((place) => place.policy.id === policy.id && place.clause?.id === rule.data.clause),
  );
  return own.flatMap(({ result }) => result.open_readings.map(({ taken }) => taken));
}

const ofRule = remembered(({ data }: Rule): readonly string[] => stringsOf(data));

function stringsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}
