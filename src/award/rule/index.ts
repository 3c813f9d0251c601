/** What a policy's award files may say: the closed vocabulary of rules, and rules read and bound to their text. */

export type { Amount, Stages, Supplement } from './amount.ts';
export { type Anchor, anchorsIn } from './anchor.ts';
export {
  anchorOfTest,
  type Condition,
  conditionsIn,
  type DayEnd,
  endsOf,
  type Measure,
  type SimpleCondition,
} from './condition.ts';
export type { Fact, SimpleFact } from './fact.ts';
export {
  type Base,
  type Form,
  type Limit,
  type Most,
  type Plain,
  paysOf,
  plainBranches,
  plainForms,
  type Rung,
} from './form.ts';
export { type Each, type Parts, partsIn } from './parts.ts';
export {
  PAYEE_LABEL,
  type PaidType,
  type PayeeType,
  paidTo,
  paidType,
  payeeLabel,
  payeeNouns,
  payeeType,
} from './payee.ts';
export { readRules } from './read-rules.ts';
export {
  limitsOf,
  paidFacts,
  type Rule,
  type RuleData,
  type Terms,
  underReading,
} from './rule.ts';
