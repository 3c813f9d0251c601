import type { Catalogue } from '../award/portfolio/index.ts';
import type { Rule } from '../award/rule/index.ts';
import type { Clause, ClauseKey } from '../corpus/clause.ts';
import type { Library, Policy } from '../corpus/library.ts';
import type { Searchable } from '../search/searchable.ts';
import type { IsoDay } from '../text/date.ts';

/** Everything a tool may use, built once when the library is read. */
export interface Context {
  readonly library: Library;
  readonly searchable: Searchable;
  /** The verified rules of each policy, by policy id. */
  readonly rules: Pick<ReadonlyMap<string, readonly Rule[]>, 'get'>;
  /** Every award of the library in one line, in the library's order; made, or read, when first asked for. */
  readonly catalogue: () => Catalogue;
  /** The policies that are not served because something in their folders is wrong, one line a fault. */
  readonly aside: readonly { readonly policy: string; readonly faults: readonly string[] }[];
  /** The day in Asia/Shanghai; the only clock that tools see. */
  readonly today: () => IsoDay;
  /** Where the library was published, when it was: what another thread opens it by. */
  readonly published?: { readonly dir: string; readonly generation: string };
  /** The award card's page, for hosts that show one. */
  readonly card: () => string;
  /** The page on what an award's file may say (`docs/forms.md`), for who enters a policy. */
  readonly forms: () => string;
}

/** The ids of the awards that a clause gives. */
export function clauseAwards(context: Context, policy: Policy, clause: Clause): string[] {
  return rulesOf(context, policy)
    .filter(({ data }) => data.clause === clause.id)
    .map(({ data }) => data.id);
}

/** The verified rules of a policy; none where it gives no awards. */
export function rulesOf({ rules }: Pick<Context, 'rules'>, { id }: Pick<Policy, 'id'>): readonly Rule[] {
  return rules.get(id) ?? [];
}

/** Addresses of what the library holds; ASCII only, since old clients break on anything else. */
export const policyUri = (policy: string): string => `policy://${policy}`;
export const clauseUri = (policy: string, key: ClauseKey): string => `policy://${policy}/clause/${key}`;
export const awardUri = (policy: string, award: string): string => `policy://${policy}/award/${award}`;
