import { type Outcome, outcomeOf } from '../engine/index.ts';
import type { Values } from '../facts/index.ts';
import type { Rule } from '../rule/index.ts';
import { amountResult, type Figures, figuresOf, NOTHING } from './amount-result.ts';
import type { OpenReadingResult } from './result.ts';

/**
 * Where the text leaves its meaning open and that matters for these facts: readings under which the result
 * differs, with what they would pay; and weighty ones whose sum these facts cannot tell.
 */
export function openReadings(rule: Rule, taken: Outcome, values: Values): readonly OpenReadingResult[] {
  const paid = under(taken);
  return rule.data.open.flatMap(({ id, weight, question, taken: own, because }, i) => {
    const others = (rule.others[i] ?? []).flatMap(({ reading, terms }): OpenReadingResult['others'] => {
      if (terms === undefined) return weight === 'high' ? [{ reading, amount: null }] : [];
      const figures = under(outcomeOf(rule, terms, values));
      return differs(figures, paid) ? [{ reading, amount: amountResult(figures, terms) }] : [];
    });
    const pays_differently = others.some(({ amount }) => amount !== null);
    return others.length === 0 ? [] : [{ id, question, taken: own, because, pays_differently, others }];
  });
}

/** What an outcome pays, or would pay if what is not known turned out well. */
function under({ status, sum }: Outcome): Figures {
  return status === 'not_met' ? NOTHING : figuresOf(sum);
}

function differs(a: Figures, b: Figures): boolean {
  return a.kind !== b.kind || a.value !== b.value || a.min !== b.min || a.max !== b.max;
}
