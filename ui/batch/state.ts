import type { Listed, PolicyEntry } from '../desk/contract.ts';

/** How far a list is, as the server tells it. */
export interface Progress {
  readonly done: number;
  readonly of: number;
  readonly faults: number;
  readonly seconds_left: number;
}

/** A list that is calculated, with the files of its result. */
export interface Finished {
  readonly done: number;
  readonly faults: number;
  readonly totals: {
    readonly headings: readonly string[];
    readonly rows: readonly (readonly (string | number | null)[])[];
  };
  readonly xlsx: string;
  readonly csv: string;
  /** One row for each award of a firm; undefined where one award was calculated. */
  readonly details: string | undefined;
}

/** All that is on the page; what is drawn is drawn from this. */
export interface Batch {
  readonly policies: readonly PolicyEntry[];
  readonly awards: readonly Listed[];
  readonly policy: string;
  /** Empty for all awards of the policy. */
  readonly award: string;
  readonly day: string;
  readonly file: File | undefined;
  /** Undefined while nothing runs; null from the start to the first line of progress. */
  readonly progress: Progress | null | undefined;
  readonly finished: Finished | undefined;
  /** Where the empty list lies, once it was made. */
  readonly empty: string | undefined;
  readonly refusal: string;
  readonly signIn: string | undefined;
}

export const AT_FIRST: Batch = {
  policies: [],
  awards: [],
  policy: '',
  award: '',
  day: '',
  file: undefined,
  progress: undefined,
  finished: undefined,
  empty: undefined,
  refusal: '',
  signIn: undefined,
};
