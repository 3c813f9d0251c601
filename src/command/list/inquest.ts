import type { Inquest } from '../../batch/batch.ts';
import { choosePolicy } from '../../mcp/choose-policy.ts';
import { chooseRule } from '../../mcp/choose-rule.ts';
import { type Context, rulesOf } from '../../mcp/context.ts';
import { readDate } from '../../text/date.ts';

/** What a list is to be calculated for, as people name it. */
export interface Named {
  /** One award, by id, name or clause; without it all of the policy's. */
  readonly award: string | undefined;
  readonly policy: string | undefined;
  readonly asOf: string | undefined;
}

/**
 * The award and the policy that are meant, named as everywhere else.
 * @throws InputError for one that does not exist, or that could be several.
 */
export function inquestOf(context: Context, { award, policy: id, asOf }: Named): Inquest {
  const today = context.today();
  const day = { asOf, today };
  const on = readDate(asOf ?? '') ?? today;
  const about = { policy: id, when: { first: on, last: on } };
  if (award === undefined) {
    const { policy } = choosePolicy(context.library, about);
    return { policy, rules: rulesOf(context, policy), award, ...day };
  }
  const { policy, rule } = chooseRule(context, award, about);
  return { policy, rules: [rule], award: rule, ...day };
}
