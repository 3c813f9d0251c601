import type { Validity } from '../../corpus/policy/index.ts';
import { type Outcome, outcomeOf } from '../engine/index.ts';
import type { Values } from '../facts/index.ts';
import type { Rule } from '../rule/index.ts';
import { amountResult, figuresOf, NOTHING, OUTSIDE, UNSTATED, undetermined } from './amount-result.ts';
import { approximate } from './approximate.ts';
import type { Numbering } from './cited.ts';
import { conditionResult } from './condition-result.ts';
import { marginsOf } from './margins.ts';
import { missingFacts } from './missing.ts';
import { openReadings } from './open-readings.ts';
import type { AwardResult } from './result.ts';
import { traceOfSum } from './trace.ts';

/** The part of a result that the facts and the day decide. */
export type Settled = Pick<
  AwardResult,
  | 'eligibility'
  | 'amount'
  | 'amount_if_eligible'
  | 'missing'
  | 'open_readings'
  | 'margins'
  | 'trace'
  | 'exact_figure_decides'
>;

type Standing = Pick<Validity, 'state' | 'unknown'>;

/** Settles an award for a day on which the policy stands as `validity` says. */
export function settle(
  rule: Rule,
  values: Values,
  { validity: { state, unknown }, number }: { validity: Standing; number: Numbering },
): Settled {
  const outcome = outcomeOf(rule, rule.data, values);
  const conditions = outcome.verdicts.map((verdict) => conditionResult(verdict, rule.data.facts, number));
  if (state === 'in_force') return inForce(rule, values, { outcome, conditions, number });
  if (unknown !== undefined && outcome.status !== 'not_met') return ifInForce(outcome, conditions);
  const isOpen = state === 'not_addressed' && unknown === undefined;
  return {
    eligibility: { status: isOpen ? 'undetermined' : 'not_eligible', conditions },
    amount: amountResult(isOpen ? UNSTATED : OUTSIDE, rule.data),
    amount_if_eligible: null,
    missing: [],
    open_readings: [],
    margins: [],
    trace: [],
  };
}

type Conditions = Settled['eligibility']['conditions'];

interface Judged {
  readonly outcome: Outcome;
  readonly conditions: Conditions;
  readonly number: Numbering;
}

function inForce(rule: Rule, values: Values, { outcome, conditions, number }: Judged): Settled {
  const approximation = approximate(rule, outcome, values);
  return {
    eligibility: { status: STATUS[outcome.status], conditions },
    ...amounts(outcome, approximation?.sum === true),
    ...(approximation === undefined ? {} : { exact_figure_decides: [...approximation.decides] }),
    missing: [...missingFacts(outcome)],
    open_readings: [...openReadings(rule, outcome, values)],
    margins: [...marginsOf(outcome)],
    trace: outcome.status === 'not_met' ? [] : [...traceOfSum(outcome.sum, number)],
  };
}

/** Where the text does not say whether it holds on the day, that is one condition more, which nobody has settled. */
function ifInForce(outcome: Outcome, conditions: Settled['eligibility']['conditions']): Settled {
  const figures = figuresOf(outcome.sum);
  return {
    eligibility: { status: 'undetermined', conditions },
    amount: amountResult(undetermined(figures), outcome.terms),
    amount_if_eligible: amountResult(figures, outcome.terms),
    missing: [...missingFacts(outcome)],
    open_readings: [],
    margins: [],
    trace: [],
  };
}

const STATUS = { met: 'eligible', not_met: 'not_eligible', unknown: 'undetermined' } as const;

function amounts(
  { status, sum, terms }: Outcome,
  about: boolean,
): Pick<Settled, 'amount' | 'amount_if_eligible'> {
  if (status === 'not_met') return { amount: amountResult(NOTHING, terms), amount_if_eligible: null };
  const figures = figuresOf(sum);
  const amount = amountResult(status === 'met' ? figures : undetermined(figures), terms, about);
  return { amount, amount_if_eligible: status === 'met' ? null : amountResult(figures, terms, about) };
}
