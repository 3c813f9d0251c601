import type { Rule } from '../award/rule.ts';
import type { Policy } from '../corpus/library.ts';
import type { Context } from './context.ts';

/** The verified rules of a policy; none where it gives no awards. */
export function rulesOf({ rules }: Pick<Context, 'rules'>, { id }: Pick<Policy, 'id'>): readonly Rule[] {
  return rules.get(id) ?? [];
}
