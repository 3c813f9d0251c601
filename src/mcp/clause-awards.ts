import type { Clause } from '../corpus/clause.ts';
import type { Policy } from '../corpus/library.ts';
import type { Context } from './context.ts';
import { rulesOf } from './rules-of.ts';

/** The ids of the awards that a clause gives. */
export function clauseAwards(context: Context, policy: Policy, clause: Clause): string[] {
  return rulesOf(context, policy)
    .filter(({ data }) => data.clause === clause.id)
    .map(({ data }) => data.id);
}
