import { type Citation, cite } from '../corpus/cite.ts';
import type { Policy } from '../corpus/library.ts';
import { officialWords, type Validity, validity } from '../corpus/policy/index.ts';
import type { IsoDay } from '../text/date.ts';
import { DAY } from './engine/index.ts';
import { applicantOf, readFacts, type Values, withoutId } from './facts/index.ts';
import { type AwardResult, answerOf, citer, type Receipt, receiptOf, settle } from './result/index.ts';
import type { PaidType, PayeeType, Rule } from './rule/index.ts';

/** What is asked of one award. */
export interface Inquiry {
  /**
   * As the caller gave them: an object by fact name. What is left out, or null, is not known. `applicant_type` may
   * be among them.
   */
  readonly facts: unknown;
  /** The day the event falls on. */
  readonly asOf: IsoDay;
  /** False when the day is only today's, because none was given. */
  readonly asOfGiven: boolean;
  readonly applicantType?: PayeeType | undefined;
  /** The day from which facts like 去年8月 are counted; without it they cannot be read. */
  readonly today?: IsoDay | undefined;
}

/**
 * Calculates one award: whether, how much, on which words, and what is not known or not said.
 * The same inquiry gives the same result for ever.
 * @throws InputError for facts that cannot be read.
 * @example
 * const facts = { planned_investment: '800万元', conforms_to_industrial_policy: true, equipment_invoices: '800万元' };
 * calculate(policy, rule('5'), { facts, asOf: '2026-06-30', asOfGiven: true }).amount.value // → '800000'
 * calculate(policy, rule('5'), { facts: { planned: '800万元' }, asOf: '2026-06-30', asOfGiven: true }) // → throws 最接近的是 planned_investment
 */
export function calculate(policy: Policy, rule: Rule, inquiry: Inquiry): AwardResult {
  const { result, receipt, answer } = workOut(policy, rule, inquiry);
  return { ...result, receipt: receipt(), answer: answer() };
}

/** A calculation, and what is told of it beside its figures: made when it is asked for, since most is not of many awards. */
export interface WorkedOut {
  readonly result: Omit<AwardResult, 'receipt' | 'answer'>;
  readonly receipt: () => Receipt;
  readonly answer: () => string;
}

/**
 * The same as `calculate`, for many awards at once.
 * @throws InputError for facts that cannot be read.
 */
export function workOut(policy: Policy, rule: Rule, inquiry: Inquiry): WorkedOut {
  const { asOf, asOfGiven } = inquiry;
  const { data } = rule;
  const { applicantType, facts } = applicantOf(
    inquiry.facts,
    inquiry.applicantType,
    policy.common.licences.payee,
  );
  const {
    given,
    values: told,
    echoes,
  } = readFacts(data.facts, withoutId(rule, facts), {
    today: inquiry.today,
    officially: officialWords(policy),
  });
  const values: Values = new Map([...told, [DAY, { type: 'date', is: asOf }]]);
  const day = validity(policy.data, asOf);
  const inForce = day.state === 'in_force';
  const isTold = !inForce || day.unknown !== undefined;
  const { number, citations } = citer(isTold ? withValidity(policy, rule, day) : rule.citations);
  const payee = {
    type: data.payee.type,
    is_applicant: isApplicant(data.payee.type, applicantType),
    citation: number(data.payee),
  };
  const settled = { in_force: day.state, payee, ...settle(rule, values, { validity: day, number }) };
  if (isTold) day.anchors.forEach(number);
  const own = { ...settled, citations: [...citations()] };
  const result = {
    award: data.id,
    name: data.name,
    policy: policy.id,
    clause: data.clause,
    as_of: asOf,
    as_of_given: asOfGiven,
    ...own,
    assumptions: data.assumptions,
    not_stated: data.not_stated,
    read: [...echoes],
  };
  return {
    result,
    receipt: () => receiptOf({ policy: policy.id, rule, facts: given, asOf, applicantType }, own),
    answer: () => answerOf(own, { rule, applicantType, validity: day }),
  };
}

/** Whom the text calls otherwise, or does not name, may be the asker or not. */
function isApplicant(payee: PaidType, asker: PayeeType | null): boolean | null {
  return asker === null || payee === 'other' || payee === 'not_stated' ? null : asker === payee;
}

/** The citations of the rule and of the words that govern the day. */
function withValidity(policy: Policy, rule: Rule, day: Validity): ReadonlyMap<object, Citation> {
  const words = day.anchors.map((anchor): [object, Citation] => [anchor, cite(policy, anchor)]);
  return new Map([...rule.citations, ...words]);
}
