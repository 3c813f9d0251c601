import { type Decimal, ZERO } from '../../text/decimal.ts';
import type { Value, Values } from '../facts/index.ts';
import { type Anchor, conditionsIn, type Form, paidFacts } from '../rule/index.ts';
import { bandOf, marginal } from './bands.ts';
import { judgeItem } from './eligible.ts';
import { baseOf, figure, numberGiven, open } from './number-terms.ts';
import { itemScopes, lookUp, questionFor, type Scope } from './scope.ts';
import { operation, type Term } from './term.ts';

/**
 * The sum as the text gives it: exact, a ceiling only, both ends of a range, or no figure at all.
 * `low` and `high` are the same working but for a range; a ceiling has no `low`, no figure has neither.
 */
export type Sum =
  | { readonly nature: 'exact'; readonly low: Term; readonly high: Term }
  | { readonly nature: 'ceiling'; readonly high: Term; readonly paid?: Paid | undefined }
  | { readonly nature: 'range'; readonly low: Term; readonly high: Term }
  | { readonly nature: 'unstated' };

/** What was already paid, and the working of the ceiling as if nothing had been. */
export interface Paid {
  readonly sums: readonly Decimal[];
  readonly before: Term | undefined;
}

type End = 'low' | 'high';

/** The sum that the terms give on what is known, whether or not the conditions are met. */
export function evaluate(scope: Scope): Sum {
  const { form } = scope.terms.amount;
  const high = whole(scope, 'high');
  if (high === undefined) return { nature: 'unstated' };
  if (form.kind === 'ceiling' || (form.kind === 'rate' && form.bound === 'at_most')) {
    return { nature: 'ceiling', high, paid: paidOf(scope) };
  }
  const low = form.kind === 'range' ? whole(scope, 'low') : high;
  return low === high || low === undefined
    ? { nature: 'exact', low: high, high }
    : { nature: 'range', low, high };
}

/** What is known to have been paid already; undefined where nothing was, or nothing is known of it. */
function paidOf(scope: Scope): Paid | undefined {
  const paid = paidFacts(scope.terms).flatMap((name) => {
    const value = scope.values.get(name);
    return value?.type === 'number' && value.is.gt(ZERO) ? [{ name, sum: value.is }] : [];
  });
  if (paid.length === 0) return undefined;
  const nothing = paid.map(({ name }): [string, Value] => [name, { type: 'number', is: ZERO }]);
  const values: Values = new Map([...scope.values, ...nothing]);
  return { sums: paid.map(({ sum }) => sum), before: whole({ ...scope, values }, 'high') };
}

/** Units added up, then each cap, then what was already paid: the order that `amount.ts` lays down. */
function whole(scope: Scope, end: End): Term | undefined {
  const units = unitsOf(scope, end);
  if (units === undefined) return undefined;
  const { caps, top_up, frequency } = scope.terms.amount;
  const capped = caps.reduce(
    (term, cap) => operation('least', [term, remaining(scope, cap)], { anchor: cap }),
    units,
  );
  const topped = top_up === undefined ? capped : lessPaid(scope, capped, top_up);
  return frequency.value === 'one_off' ? lessPaid(scope, topped, frequency) : topped;
}

function lessPaid(scope: Scope, term: Term, why: Anchor & { readonly paid?: string | undefined }): Term {
  return why.paid === undefined
    ? term
    : operation('excess', [term, numberGiven(scope, why.paid)], { anchor: why });
}

/** A cap, less what was already paid under it. */
function remaining(
  scope: Scope,
  limit: Anchor & { readonly value: string; readonly used?: string | undefined },
): Term {
  const cap = figure(scope, limit);
  return limit.used === undefined ? cap : operation('excess', [cap, numberGiven(scope, limit.used)]);
}

function unitsOf(scope: Scope, end: End): Term | undefined {
  const { each } = scope.terms.amount;
  if (each === undefined) return formTerm(scope, end);
  const counted = lookUp(scope, each.of);
  const { fact, value } = counted;
  if (fact.type !== 'list' && fact.type !== 'enum_list') {
    const one = capped(scope, formTerm(scope, end));
    return one && operation('times', [numberGiven(scope, each.of), one], { anchor: each });
  }
  const items = value === undefined ? undefined : itemScopes(scope);
  if (items === undefined) return open(`${fact.label}（未提供）`, [questionFor(counted)]);
  const terms = items.map((item) => itemTerm(item, end));
  const adding = terms.filter((term) => term !== 'not_counted');
  const stated = adding.filter((term) => term !== undefined);
  return stated.length === adding.length ? operation('sum', stated, { anchor: each }) : undefined;
}

/** What one item gives; an item that may or may not count gives that or nothing. */
function itemTerm(item: Scope, end: End): Term | 'not_counted' | undefined {
  const { status, asks } = judgeItem(item);
  if (status === 'not_met') return 'not_counted';
  const term = capped(item, formTerm(item, end));
  return status === 'unknown' && term !== undefined ? operation('maybe', [term], { asks }) : term;
}

function capped(scope: Scope, term: Term | undefined): Term | undefined {
  const cap = scope.terms.amount.each?.cap;
  return term === undefined || cap === undefined ? term : operation('least', [term, figure(scope, cap)]);
}

/** The form on its own, for one unit or for the whole. No default: a new form does not compile until it is here. */
function formTerm(scope: Scope, end: End): Term | undefined {
  const { form } = scope.terms.amount;
  switch (form.kind) {
    case 'fixed':
      return figure(scope, form.sum);
    case 'rate':
      return operation('times', [baseOf(scope, form.base), figure(scope, form.rate)]);
    case 'tiers':
      return tierOf(scope, form);
    case 'bands':
      return form.applies === 'marginal' ? marginal(scope, form) : bandOf(scope, form);
    case 'ceiling':
      return remaining(scope, form.limit);
    case 'range':
      return figure(scope, end === 'low' ? form.min : form.max);
    case 'unstated':
      return undefined;
  }
}

/** The rung that was reached; every rung when that is not known; none when the text gives that rung no sum. */
function tierOf(scope: Scope, { by, rungs }: Extract<Form, { kind: 'tiers' }>): Term | undefined {
  const rung = lookUp(scope, by);
  const { value } = rung;
  if (value?.type === 'choice') {
    const reached = rungs.find(({ when }) => when === value.is);
    return reached && figure(scope, reached.sum);
  }
  const unnamed = conditionsIn(scope.terms.conditions).some(
    (condition) => 'fact' in condition && condition.fact === by && condition.open !== undefined,
  );
  const sums: readonly Term[] = rungs.map(({ sum }) => figure(scope, sum));
  return operation('either', unnamed ? [...sums, open('原文未列明的档次')] : sums, {
    asks: [questionFor(rung)],
  });
}
