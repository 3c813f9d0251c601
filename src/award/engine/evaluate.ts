import { type Decimal, ZERO } from '../../text/decimal.ts';
import type { Value, Values } from '../facts/index.ts';
import {
  type Amount,
  type Anchor,
  type Fact,
  type Form,
  paidFacts,
  plainForms,
  type Supplement,
} from '../rule/index.ts';
import { allOf, judge, judgeItem } from './eligible.ts';
import { type End, formTerm, outsideOf } from './form-term.ts';
import { pointOf } from './interval.ts';
import { figure, monthsIn, numberGiven, open, partOf, remaining } from './number-terms.ts';
import { itemScopes, lookUp, questionFor, type Scope } from './scope.ts';
import { operation, type Term } from './term.ts';

/**
 * The sum as the text gives it: exact, a ceiling only, a floor only, both ends of a range, no figure at all, or
 * nothing, since what is asked lies outside what the text pays for. `low` and `high` are the same working but for a
 * range; a ceiling has no `low`, a floor no `high`, no figure has neither.
 */
export type Sum =
  | { readonly nature: 'exact'; readonly low: Term; readonly high: Term }
  | { readonly nature: 'ceiling'; readonly high: Term; readonly paid?: Paid | undefined }
  | { readonly nature: 'floor'; readonly low: Term }
  | { readonly nature: 'range'; readonly low: Term; readonly high: Term }
  | { readonly nature: 'unstated' }
  | { readonly nature: 'nothing'; readonly because: Anchor };

/** What was already paid, and the working of the ceiling as if nothing had been. */
export interface Paid {
  readonly sums: readonly Decimal[];
  readonly before: Term | undefined;
}

/** The working of a sum: of a range that of its upper end; none where nothing is worked out. */
export function workingOf(sum: Sum): Term | undefined {
  if (sum.nature === 'unstated' || sum.nature === 'nothing') return undefined;
  return sum.nature === 'floor' ? sum.low : sum.high;
}

/** The sum that the terms give on what is known, whether or not the conditions are met. */
export function evaluate(scope: Scope): Sum {
  const { amount } = scope.terms;
  const because = outsideOf(scope, amount.form);
  if (because !== undefined) return { nature: 'nothing', because };
  const high = whole(scope, 'high');
  const low = hasEnds(amount) ? lowEnd(scope) : high;
  if (high === undefined) return low === undefined ? { nature: 'unstated' } : { nature: 'floor', low };
  if (low === undefined) return { nature: 'ceiling', high, paid: paidOf(scope) };
  const exact = low === high || (amount.form.kind !== 'range' && isOne(low, high));
  return exact ? { nature: 'exact', low: high, high } : { nature: 'range', low, high };
}

function lowEnd(scope: Scope): Term | undefined {
  return statesLow(scope.terms.amount) ? whole(scope, 'low') : undefined;
}

/** Whether the text gives any sum that is no mere ceiling. */
function statesLow({ form }: Amount): boolean {
  return plainForms(form).some(
    (one) =>
      one.kind !== 'ceiling' && one.kind !== 'unstated' && !(one.kind === 'rate' && one.bound === 'at_most'),
  );
}

/** Whether the two ends may differ: 100-200万元, 5%—20%, 不少于, 上浮5%—10%. */
function hasEnds({ form, supplements = [] }: Amount): boolean {
  return (
    plainForms(form).some(differ) ||
    supplements.some(
      ({ uplift, form: more }) =>
        uplift?.to !== undefined || (more !== undefined && plainForms(more).some(differ)),
    )
  );
}

function differ(form: Form): boolean {
  return form.kind === 'rate'
    ? form.to !== undefined || form.bound === 'at_most'
    : form.kind !== 'fixed' && form.kind !== 'step';
}

function isOne(low: Term, high: Term): boolean {
  const [a, b] = [pointOf(low.value), pointOf(high.value)];
  return a !== undefined && b?.eq(a) === true;
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

/** Units added up, then each cap, then what is added, less what was already paid: the order of `amount.ts`. */
function whole(scope: Scope, end: End): Term | undefined {
  const { caps, top_up, frequency, supplements = [] } = scope.terms.amount;
  const capped = caps.reduce<Term | undefined>(
    (term, cap) => upTo(term, remaining(scope, cap), { end, cap, scope }),
    unitsOf(scope, end),
  );
  if (capped === undefined) return undefined;
  const sum = supplements.reduce((term, more) => withMore(scope, term, { more, end }), capped);
  const topped = top_up === undefined ? sum : lessPaid(scope, sum, top_up);
  return frequency.value === 'one_off' ? lessPaid(scope, topped, frequency) : topped;
}

interface Capping {
  readonly end: End;
  readonly cap: Anchor;
  readonly scope: Scope;
}

/** A sum up to a cap; what has only a floor is at most the cap. */
function upTo(term: Term | undefined, most: Term, { end, cap, scope }: Capping): Term | undefined {
  if (term !== undefined) return operation('least', [term, most], { anchor: cap });
  return end === 'high' && hasFloor(scope) ? most : undefined;
}

/** Whether the form that applies has a floor and no upper end. */
function hasFloor(scope: Scope): boolean {
  const { form } = scope.terms.amount;
  return plainForms(form).some(({ kind }) => kind === 'floor') && formTerm(scope, form, 'low') !== undefined;
}

/** What further conditions add: surely, perhaps, or not. */
function withMore(
  scope: Scope,
  term: Term,
  { more, end }: { readonly more: Supplement; readonly end: End },
): Term {
  const verdicts = more.when.map((condition) => judge(condition, scope));
  const status = allOf(verdicts.map((verdict) => verdict.status));
  const added = status === 'not_met' ? undefined : addedBy(scope, term, { more, end });
  if (added === undefined) return term;
  const asks = verdicts.flatMap((verdict) => verdict.asks);
  return operation('sum', [term, status === 'met' ? added : operation('maybe', [added], { asks })], {
    anchor: more,
  });
}

function addedBy(
  scope: Scope,
  term: Term,
  { more: { uplift, form }, end }: { readonly more: Supplement; readonly end: End },
): Term | undefined {
  if (form !== undefined) return formTerm(scope, form, end);
  if (uplift === undefined) return undefined;
  return operation('times', [term, figure(scope, end === 'high' ? (uplift.to ?? uplift.rate) : uplift.rate)]);
}

function lessPaid(scope: Scope, term: Term, why: Anchor & { readonly paid?: string | undefined }): Term {
  return why.paid === undefined
    ? term
    : operation('excess', [term, numberGiven(scope, why.paid)], { anchor: why });
}

function unitsOf(scope: Scope, end: End): Term | undefined {
  const { form, each } = scope.terms.amount;
  if (each === undefined) return formTerm(scope, form, end);
  const counted = lookUp(scope, each.of);
  const { fact, value } = counted;
  if (fact.type !== 'list' && fact.type !== 'enum_list') {
    const one = capped(scope, formTerm(scope, form, end), end);
    const counts = [countOf(scope, each), ...furtherCounts(scope, () => true)];
    return one && operation('times', [...counts, one], { anchor: each });
  }
  const items = value === undefined ? undefined : itemScopes(scope);
  if (items === undefined) return open(`${fact.label}（未提供）`, [questionFor(counted)]);
  const terms = items.map((item) => itemTerm(item, furtherCounts(item, isOfItem(fact, true)), end));
  const adding = terms.filter((term) => term !== 'not_counted');
  const stated = adding.filter((term) => term !== undefined);
  if (stated.length !== adding.length) return undefined;
  const sum = operation('sum', stated, { anchor: each });
  const further = furtherCounts(scope, isOfItem(fact, false));
  return further.length === 0 ? sum : operation('times', [...further, sum], { anchor: each });
}

type Further = NonNullable<NonNullable<Amount['each']>['also']>[number];

/** 每人每月: what else a unit is counted by, up to the most that the text counts (三年内). */
function furtherCounts(scope: Scope, counts: (further: Further) => boolean): readonly Term[] {
  return (scope.terms.amount.each?.also ?? []).filter(counts).map((further) => countOf(scope, further));
}

/** Whether something is counted of each item of a list (its area, its months), or of all of them together. */
function isOfItem(list: Fact, own: boolean): (further: Further) => boolean {
  return ({ of }) => (list.type === 'list' && Object.hasOwn(list.fields, of)) === own;
}

type Counted = Pick<NonNullable<Amount['each']>, 'of' | 'most'> & Anchor;

function countOf(scope: Scope, counted: Counted): Term {
  const count = numberGiven(scope, counted.of);
  if (counted.most === undefined) return count;
  const { fact } = lookUp(scope, counted.of);
  const unit = fact.type === 'quantity' ? fact.unit : '';
  return operation('least', [count, monthsIn(scope, counted.most, counted.of)], { anchor: counted, unit });
}

/** What one item gives, times what is counted of it; an item that may or may not count gives that or nothing. */
function itemTerm(item: Scope, counts: readonly Term[], end: End): Term | 'not_counted' | undefined {
  const { status, asks } = judgeItem(item);
  if (status === 'not_met') return 'not_counted';
  const one = formTerm(item, item.terms.amount.form, end);
  const term = capped(item, one && counts.length > 0 ? operation('times', [...counts, one]) : one, end);
  return status === 'unknown' && term !== undefined ? operation('maybe', [term], { asks }) : term;
}

function capped(scope: Scope, term: Term | undefined, end: End): Term | undefined {
  const cap = scope.terms.amount.each?.cap;
  if (cap === undefined) return term;
  if (term === undefined) return end === 'high' && hasFloor(scope) ? partOf(scope, cap) : undefined;
  return operation('least', [term, partOf(scope, cap)]);
}
