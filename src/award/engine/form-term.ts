import {
  type Anchor,
  conditionsIn,
  type Form,
  type Limit,
  type Plain,
  paysOf,
  plainForms,
  type Rung,
} from '../rule/index.ts';
import { bandOf, marginal } from './bands.ts';
import { baseOf, figure, nothing, open, remaining } from './number-terms.ts';
import { periodOf } from './schedule.ts';
import { lookUp, questionFor, type Scope } from './scope.ts';
import { operation, type Question, type Term } from './term.ts';

/** The end of a sum that is asked for: a ceiling has no low one, a floor no high one. */
export type End = 'low' | 'high';

/** Which end of a form, and for a rate inside bands the base that it takes where it has none of its own. */
interface Asked {
  readonly end: End;
  readonly base?: Term;
}

/** A form on its own, for one unit or for the whole; undefined where the text does not give that end. */
export function formTerm(scope: Scope, form: Form, end: End): Term | undefined {
  switch (form.kind) {
    case 'tiers':
      return tierOf(scope, form, end);
    case 'bands':
      return form.applies === 'marginal' ? marginal(scope, form) : bandTerm(scope, form, end);
    case 'schedule':
      return periodTerm(scope, form, end);
    case 'share': {
      const whole = formTerm(scope, form.of, end);
      return whole && operation('times', [whole, figure(scope, form.rate)]);
    }
    default:
      return plainTerm(scope, form, { end });
  }
}

/** No default: a new form does not compile until it is here. */
function plainTerm(scope: Scope, form: Plain, { end, base }: Asked): Term | undefined {
  switch (form.kind) {
    case 'fixed':
      return figure(scope, form.sum);
    case 'rate':
      return rateTerm(scope, form, { end, base });
    case 'range':
      return figure(scope, end === 'low' ? form.min : form.max);
    case 'floor':
      return end === 'low' ? figure(scope, form.sum) : undefined;
    case 'ceiling':
      return end === 'low' ? undefined : remaining(scope, form.limit);
    case 'step': {
      const steps = operation('whole', [baseOf(scope, form.base), figure(scope, form.step)], { unit: '' });
      return operation('times', [steps, figure(scope, form.sum)]);
    }
    case 'unstated':
      return undefined;
  }
}

function rateTerm(
  scope: Scope,
  { rate, to, bound, base: own }: Extract<Plain, { kind: 'rate' }>,
  { end, base }: Asked,
): Term | undefined {
  if (bound === 'at_most' && end === 'low') return undefined;
  const of = own === undefined ? base : baseOf(scope, own);
  if (of === undefined) throw new Error('a rate has no base, which readRules should have refused');
  return operation('times', [of, figure(scope, end === 'high' ? (to ?? rate) : rate)]);
}

/** The rung that was reached; every rung when that is not known; none when the text gives that rung no sum. */
function tierOf(scope: Scope, { by, rungs }: Extract<Form, { kind: 'tiers' }>, end: End): Term | undefined {
  const rung = lookUp(scope, by);
  const { value } = rung;
  if (value?.type === 'choice') {
    const reached = rungs.find(({ when }) => when === value.is);
    return reached && rungTerm(scope, reached, end);
  }
  const unnamed = conditionsIn(scope.terms.conditions).some(
    (condition) => 'fact' in condition && condition.fact === by && condition.open !== undefined,
  );
  const sums = rungs.map((each) => rungTerm(scope, each, end));
  return oneOf(unnamed ? [...sums, open('原文未列明的档次')] : sums, [questionFor(rung)]);
}

function rungTerm(scope: Scope, rung: Rung, end: End): Term | undefined {
  return ownCapped(scope, plainTerm(scope, paysOf(rung), { end }), { ...rung, pays: paysOf(rung), end });
}

interface OwnCapped {
  readonly cap?: Limit | undefined;
  readonly pays: Form;
  readonly end: End;
}

/** What a rung, band or period pays, up to the bound that is its own; what has only a floor is at most that bound. */
function ownCapped(scope: Scope, term: Term | undefined, { cap, pays, end }: OwnCapped): Term | undefined {
  if (cap === undefined) return term;
  const most = remaining(scope, cap);
  if (term !== undefined) return operation('least', [term, most], { anchor: cap });
  return end === 'high' && plainForms(pays).some(({ kind }) => kind === 'floor') ? most : undefined;
}

/** What may be due, of which it is not known which; undefined when the text gives this end of none of them. */
function oneOf(terms: readonly (Term | undefined)[], asks: readonly Question[]): Term | undefined {
  if (terms.every((term) => term === undefined)) return undefined;
  return operation(
    'either',
    terms.map((term) => term ?? open('原文没有写')),
    { asks },
  );
}

function bandTerm(scope: Scope, form: Extract<Form, { kind: 'bands' }>, end: End): Term | undefined {
  const { reached, outside, asks } = bandOf(scope, form);
  const terms = reached.map(({ pays, cap, base }) =>
    ownCapped(scope, plainTerm(scope, pays, { end, base }), { pays, cap, end }),
  );
  return settled(outside ? [...terms, nothing('不到起点')] : terms, asks);
}

function periodTerm(scope: Scope, form: Extract<Form, { kind: 'schedule' }>, end: End): Term | undefined {
  const { periods, outside, asks } = periodOf(scope, form);
  const terms = periods.map(({ pays, cap }) =>
    ownCapped(scope, formTerm(scope, pays, end), { pays, cap, end }),
  );
  return settled(outside ? [...terms, nothing('不在期内')] : terms, asks);
}

function settled(terms: readonly (Term | undefined)[], asks: readonly Question[]): Term | undefined {
  const [only, ...more] = terms;
  return more.length === 0 ? only : oneOf(terms, asks);
}

/** Where a form surely gives nothing, the words that say for what it does: below the first band, outside the periods. */
export function outsideOf(scope: Scope, form: Form): Anchor | undefined {
  if (form.kind === 'bands' && form.applies === 'whole') {
    const { reached, outside } = bandOf(scope, form);
    return outside && reached.length === 0 ? (form.bands[0]?.from ?? undefined) : undefined;
  }
  if (form.kind === 'share') return outsideOf(scope, form.of);
  if (form.kind !== 'schedule') return undefined;
  const { periods } = periodOf(scope, form);
  const [only] = periods;
  if (only === undefined) return form.periods.at(-1);
  return periods.length === 1 ? outsideOf(scope, only.pays) : undefined;
}
