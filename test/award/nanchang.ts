import { calculate } from '../../src/award/calculate.ts';
import type { AwardResult } from '../../src/award/result/result.ts';
import type { PayeeType } from '../../src/award/rule/payee.ts';
import { readRules } from '../../src/award/rule/read-rules.ts';
import type { Rule } from '../../src/award/rule/rule.ts';
import { load } from '../../src/corpus/load.ts';
import { day } from '../day.ts';

const { library } = load(new URL('../../corpus/', import.meta.url).pathname);
const found = library.policies.find(({ id }) => id === 'nanchang-2025-9');
if (found === undefined) throw new Error('corpus/nanchang-2025-9 could not be read');

/** The shipped policy and its awards, as the program reads them. */
export const policy = found;
export const { rules } = readRules(policy);

export function ruleOf(id: string): Rule {
  const rule = rules.find(({ data }) => data.id === id);
  if (rule === undefined) throw new Error(`no award ${id}`);
  return rule;
}

/** A day on which the policy is in force. */
export const IN_FORCE = day('2026-06-30');

/** When, and who asks; a day in force and nobody in particular unless said. */
export interface Asked {
  readonly on?: string;
  readonly by?: PayeeType | undefined;
}

/** One award on its facts. */
export function award(id: string, facts: unknown, { on = IN_FORCE, by }: Asked = {}): AwardResult {
  return calculate(policy, ruleOf(id), { facts, asOf: day(on), asOfGiven: true, applicantType: by });
}

/** One newly supplied customer of awards 3a–3c. */
export function customer(amount: string, type = 'vehicle_maker', first = true): object {
  return { customer_type: type, first_supply: first, executed_contract_amount: amount };
}
