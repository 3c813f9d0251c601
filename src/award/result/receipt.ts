import { fingerprint } from '../fingerprint.ts';
import type { Rule } from '../rule/index.ts';
import type { AwardResult, Receipt } from './result.ts';

/** What a receipt is made of. */
export interface Receipted {
  readonly policy: string;
  readonly rule: Rule;
  /** As they were given, so that anybody can give them again. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly asOf: string;
  readonly applicantType: Receipt['applicant_type'];
}

/** A receipt for a calculation: everything needed to do it again, what came out, and a hash over all of it. */
export function receiptOf(
  { policy, rule, facts, asOf, applicantType }: Receipted,
  { in_force, eligibility, amount }: Pick<AwardResult, 'in_force' | 'eligibility' | 'amount'>,
): Receipt {
  const { kind, value, min, max } = amount;
  const content = {
    policy,
    award: rule.data.id,
    facts: { ...facts },
    as_of: asOf,
    applicant_type: applicantType,
    result: { in_force, eligibility: eligibility.status, kind, value, min, max },
    policy_sha256: rule.policySha256,
    rule_sha256: rule.sha256,
  };
  return { ...content, sha256: fingerprint(content) };
}
