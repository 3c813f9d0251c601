import { amountOf, noAmount } from './amount-result.ts';
import type { Values } from './facts.ts';
import { type Outcome, outcomeOf } from './outcome.ts';
import type { AmountResult, OpenReadingResult } from './result.ts';
import type { Rule } from './rule.ts';

/**
 * Where the text leaves its meaning open and that matters for these facts: readings under which the result
 * differs, with what they would pay; and weighty ones whose sum these facts cannot tell.
 */
export function openReadings(rule: Rule, taken: Outcome, values: Values): readonly OpenReadingResult[] {
  const own = under(taken);
  return rule.data.open.flatMap(({ id, weight, question, taken: reading, because }, i) => {
    const others = (rule.others[i] ?? [])
      .map((other) => ({
        reading: other.reading,
        amount: other.terms === undefined ? null : under(outcomeOf(rule, other.terms, values)),
      }))
      .filter(({ amount }) => (amount === null ? weight === 'high' : differs(amount, own)));
    const pays_differently = others.some(({ amount }) => amount !== null);
    return others.length === 0 ? [] : [{ id, question, taken: reading, because, pays_differently, others }];
  });
}

/** What an outcome pays, or would pay if what is not known turned out well. */
function under({ status, sum, terms }: Outcome): AmountResult {
  return status === 'not_met' ? noAmount(terms, '0') : amountOf(sum, terms);
}

function differs(a: AmountResult, b: AmountResult): boolean {
  return a.kind !== b.kind || a.value !== b.value || a.min !== b.min || a.max !== b.max;
}
