import type { Policy } from '../corpus/library.ts';

/** The ids of policies that begin with what was typed, for completion. */
export function policyIds(policies: readonly Policy[], typed: string): string[] {
  return policies.map(({ id }) => id).filter((id) => id.startsWith(typed));
}
