import type { Decimal } from '../../text/decimal.ts';

/** What was given for one fact. */
export type Value =
  | { readonly type: 'bool'; readonly is: boolean }
  | { readonly type: 'number'; readonly is: Decimal }
  | { readonly type: 'choice'; readonly is: string }
  | { readonly type: 'items'; readonly are: readonly Values[] };

/** What is known, by the name of the fact. What is not in it is not known; nothing is ever taken for granted. */
export type Values = ReadonlyMap<string, Value>;

/** A sum as it was written and as it was read: `35,000,000元` = `3500万元`. */
export interface Echo {
  readonly fact: string;
  readonly given: string;
  readonly read: string;
}

/** Facts that were read, with what was understood. */
export interface Facts {
  /** As they were given. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly values: Values;
  readonly echoes: readonly Echo[];
}
