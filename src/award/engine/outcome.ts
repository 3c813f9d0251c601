import type { Values } from '../facts/index.ts';
import type { Rule, Terms } from '../rule/index.ts';
import { allOf, judgeAll, type Verdict } from './eligible.ts';
import { evaluate, type Sum } from './evaluate.ts';
import type { Status } from './interval.ts';

/** Whether the conditions hold and what the sum would be, on what is known; validity is not looked at. */
export interface Outcome {
  readonly terms: Terms;
  readonly status: Status;
  readonly verdicts: readonly Verdict[];
  readonly sum: Sum;
}

/**
 * The terms of an award, its own or those of another reading, applied to the facts.
 * @example
 * const { values } = readFacts(rule('5').data.facts, { planned_investment: '499万元' });
 * outcomeOf(rule('5'), rule('5').data, values).status // → 'not_met'
 */
export function outcomeOf(rule: Rule, terms: Terms, values: Values): Outcome {
  const scope = { rule, terms, values };
  const verdicts = judgeAll(scope);
  return { terms, status: allOf(verdicts.map(({ status }) => status)), verdicts, sum: evaluate(scope) };
}
