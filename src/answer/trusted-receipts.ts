import { calculate } from '../award/calculate.ts';
import { recheck } from '../award/recheck.ts';
import { receipt as receiptSchema } from '../award/result/index.ts';
import { type Rule, readRules } from '../award/rule/index.ts';
import type { Policy } from '../corpus/library.ts';
import { InputError } from '../text/input-error.ts';
import { remembered } from '../text/remembered.ts';

const rulesOf = remembered((policy: Policy): readonly Rule[] => readRules(policy).rules);

/** The receipt itself, whether it was handed over alone or inside the result it came with. */
function bare(given: unknown): unknown {
  return typeof given === 'object' && given !== null && 'receipt' in given ? given.receipt : given;
}

/**
 * The full results of the receipts given, each calculated again: a receipt whose calculation gives
 * something else bears nothing out.
 * @throws InputError for what is no receipt, was altered, or no longer holds.
 */
export function trustedResults(
  receipts: readonly unknown[],
  policies: readonly Policy[],
): readonly unknown[] {
  const rules = new Map(policies.map((policy) => [policy.id, rulesOf(policy)]));
  return receipts.map((given) => {
    const { same, reason } = recheck({ policies, rules }, bare(given));
    if (!same) throw new InputError(`凭证不能作为依据：${reason}`, 'receipts');
    const receipt = receiptSchema.parse(bare(given));
    const policy = policies.find(({ id }) => id === receipt.policy);
    const rule = rules.get(receipt.policy)?.find(({ data }) => data.id === receipt.award);
    if (policy === undefined || rule === undefined) return receipt;
    const applicantType = receipt.applicant_type ?? undefined;
    return calculate(policy, rule, {
      facts: receipt.facts,
      asOf: receipt.as_of,
      asOfGiven: true,
      applicantType,
    });
  });
}
