import type { IsoDay, Period } from '../../text/date.ts';
import type { Decimal } from '../../text/decimal.ts';

/** Between which ends a number lies; `hi` null when nothing bounds it. */
export interface Ends {
  readonly lo: Decimal;
  readonly hi: Decimal | null;
  /** The end itself is excluded. */
  readonly above?: boolean;
  readonly below?: boolean;
}

/** What was given for one fact. */
export type Value =
  | { readonly type: 'bool'; readonly is: boolean }
  /** `about`: it was told as 约, and may lie anywhere in there. */
  | { readonly type: 'number'; readonly is: Decimal; readonly about?: Ends }
  /** Known only between two ends: 八百多万, as it was given and as it was read. */
  | { readonly type: 'between'; readonly ends: Ends; readonly given: string; readonly read: string }
  | { readonly type: 'choice'; readonly is: string }
  /** A day, ISO. */
  | { readonly type: 'date'; readonly is: string }
  /** A day of which only the month or the year is known: its first and last, as it was given and as it was read. */
  | ({ readonly type: 'days'; readonly given: string; readonly read: string } & Pick<
      Period,
      'first' | 'last'
    >)
  | { readonly type: 'items'; readonly are: readonly Values[] };

/** What is known, by the name of the fact. What is not in it is not known; nothing is ever taken for granted. */
export type Values = ReadonlyMap<string, Value>;

/** What was written and what was read, where they differ: `35,000,000元` = `3500万元`, `是` = `true`. */
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

/** What facts are read by besides what awards ask. */
export interface Reading {
  /** The day from which 去年8月 is counted. */
  readonly today?: IsoDay | undefined;
  /** What official texts call what people call by a word: 整车企业 for 主机厂. */
  readonly officially?: ((word: string) => readonly string[]) | undefined;
}
