import { z } from 'zod';
import { ruleData } from '../../src/award/rule/rule.ts';
import type { Policy } from '../../src/corpus/library.ts';
import type { Endpoint } from './endpoint.ts';

/** A worked case of an award, and whether a youju comes to the same. */
export interface Calculated {
  readonly award: string;
  readonly name: string;
  readonly agrees: boolean;
}

const answer = z.looseObject({
  in_force: z.string(),
  eligibility: z.looseObject({ status: z.string() }),
  amount: z.looseObject({
    kind: z.string(),
    value: z.string().nullable(),
    min: z.string().nullable(),
    max: z.string().nullable(),
  }),
  missing: z.array(z.looseObject({ fact: z.string() })),
});

/** Has every worked case of a policy's awards calculated. */
export async function calculateCases(endpoint: Endpoint, policy: Policy): Promise<readonly Calculated[]> {
  const calculated: Calculated[] = [];
  for (const { id, cases } of policy.awards.map(({ json }) => ruleData.parse(json))) {
    for (const { name, facts, as_of = policy.data.in_force.from.value, expect } of cases) {
      const { data } = await endpoint.call('calculate_award', { award: id, policy: policy.id, facts, as_of });
      calculated.push({ award: id, name, agrees: agrees(data, expect) });
    }
  }
  return calculated;
}

/** Whether a result has everything that a worked case says of it. */
function agrees(
  data: unknown,
  { missing, ...expected }: z.infer<typeof ruleData>['cases'][number]['expect'],
): boolean {
  const parsed = answer.safeParse(data);
  if (!parsed.success) return false;
  const { in_force, eligibility, amount, missing: asked } = parsed.data;
  const told: Readonly<Record<string, unknown>> = { ...amount, in_force, eligibility: eligibility.status };
  const facts = asked.map(({ fact }) => fact);
  return (
    Object.entries(expected).every(([field, value]) => told[field] === value) &&
    (missing === undefined || missing.toSorted().join() === facts.toSorted().join())
  );
}
