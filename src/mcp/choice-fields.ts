import { z } from 'zod';
import type { PolicyChoice } from '../search/policy-choice.ts';

/** Which policy a result is about, and what said so. */
export const policyChoice = z.object({
  status: z.enum(['named', 'chosen', 'ask']).describe('ask：几份政策都合适，要先问清'),
  by: z.string().nullable().describe('凭什么：argument、number、title、issuer、place、content、day、only'),
  policy: z.string().nullable(),
  candidates: z.array(z.string()),
  ask: z.string().nullable().describe('要问回去的话'),
});

/** The choice as a field of a result, where there was one to make. */
export function choiceField(choice: PolicyChoice): { policy_choice?: z.input<typeof policyChoice> } {
  return choice.by === 'only' ? {} : { policy_choice: presentChoice(choice) };
}

/** A choice as data. */
export function presentChoice({
  status,
  by,
  policy,
  candidates,
  ask,
}: PolicyChoice): z.input<typeof policyChoice> {
  return {
    status,
    by: by ?? null,
    policy: policy?.id ?? null,
    candidates: candidates.map(({ id }) => id),
    ask: ask ?? null,
  };
}
