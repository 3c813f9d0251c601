import type { Amount } from './amount.ts';
import type { RuleData, Terms } from './rule.ts';

type Override = NonNullable<RuleData['open'][number]['others'][number]['override']>;

/** The award's terms with what another reading puts in their place. */
export function underReading(terms: Terms, override: Override): Terms {
  return {
    facts: terms.facts,
    items: override.items ?? terms.items,
    conditions: override.conditions ?? terms.conditions,
    amount: override.amount === undefined ? terms.amount : replaced(terms.amount, override.amount),
  };
}

/** Null takes a part away; a part that is not mentioned stays. */
function replaced(amount: Amount, override: NonNullable<Override['amount']>): Amount {
  const { form = amount.form, caps = amount.caps, each = amount.each, top_up = amount.top_up } = override;
  return { ...amount, form, caps, each: each ?? undefined, top_up: top_up ?? undefined };
}
