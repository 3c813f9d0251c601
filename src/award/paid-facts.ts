import type { RuleData } from './rule.ts';

/** The facts of an award that say what was already paid for it: under a cap, on a ladder, or once. */
export function paidFacts({ amount: { form, caps, top_up, frequency } }: RuleData): readonly string[] {
  const limits = form.kind === 'ceiling' ? [form.limit, ...caps] : caps;
  return [
    ...limits.map(({ used }) => used),
    top_up?.paid,
    frequency.value === 'one_off' ? frequency.paid : undefined,
  ].filter((name) => name !== undefined);
}
