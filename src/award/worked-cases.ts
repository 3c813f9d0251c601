import type { Fault } from '../corpus/fault.ts';
import type { Policy } from '../corpus/library.ts';
import { whereInForce } from '../corpus/policy/index.ts';
import { InputError } from '../text/input-error.ts';
import { calculate } from './calculate.ts';
import type { AwardResult } from './result/index.ts';
import type { Rule, RuleData } from './rule/index.ts';

type WorkedCase = RuleData['cases'][number];

/**
 * Worked cases of the awards whose calculation does not give what they expect.
 * @example verifyCases(policy, rules) // → []
 */
export function verifyCases(policy: Policy, rules: readonly Rule[]): readonly Fault[] {
  return rules.flatMap((rule) =>
    rule.data.cases.flatMap((worked, i) => {
      const differing = differences(policy, rule, worked);
      if (differing.length === 0) return [];
      const found = `算例“${worked.name}”：${differing.join('，')}`;
      const fix = `核对规则与算例，改正不合原文的一方${differing.some(isOfNothing) ? NOTHING_DUE : ''}`;
      return [{ file: rule.file, field: `cases.${i}.expect`, found, fix }];
    }),
  );
}

const NOTHING_DUE =
  '；条件不符合、不到起点、在各期之外的是 none，条件符合而算出来是零的是 exact，value 写 "0"';

/** none for exact, or exact for none. */
function isOfNothing(differing: string): boolean {
  return /^kind 应为 (?:none，算得 exact|exact，算得 none)/u.test(differing);
}

function differences(policy: Policy, rule: Rule, { facts, as_of, expect }: WorkedCase): readonly string[] {
  const { data, day } = whereInForce(policy.data);
  try {
    // What is expected of a day itself is held against the text as it is.
    const held = expect.in_force === undefined ? { ...policy, data } : policy;
    return unlike(expect, calculate(held, rule, { facts, asOf: as_of ?? day, asOfGiven: true }));
  } catch (error) {
    if (error instanceof InputError) return [error.message];
    throw error;
  }
}

/** Each part of the result that is not as expected; what the case leaves out is not looked at. */
function unlike(expect: WorkedCase['expect'], result: AwardResult): readonly string[] {
  const missing = result.missing.map(({ fact }) => fact).toSorted();
  const compared = {
    in_force: [expect.in_force, result.in_force],
    eligibility: [expect.eligibility, result.eligibility.status],
    kind: [expect.kind, result.amount.kind],
    value: [expect.value, result.amount.value],
    min: [expect.min, result.amount.min],
    max: [expect.max, result.amount.max],
    missing: [expect.missing?.toSorted().join('、'), missing.join('、')],
  };
  return Object.entries(compared)
    .filter(([, [expected, actual]]) => expected !== undefined && expected !== actual)
    .map(([name, [expected, actual]]) => `${name} 应为 ${expected || '空'}，算得 ${actual || '空'}`);
}
