import type { Clause } from './clause.ts';
import type { PolicyData } from './policy.ts';

/** A JSON file beside the text, read but not yet understood: `awards/5.json`. */
export interface DataFile {
  /** Relative to the library: `nanchang-2025-9/awards/5.json`. */
  readonly file: string;
  readonly json: unknown;
}

/** One policy: its text, what is known of it, its clauses. */
export interface Policy {
  /** The folder's name under `corpus/`. */
  readonly id: string;
  readonly data: PolicyData;
  /** The official text, verbatim. */
  readonly source: string;
  readonly clauses: readonly Clause[];
  /** `awards/*.json`, for `award/` to read. */
  readonly awards: readonly DataFile[];
  /** `lexicon.json` and `asked.json`, for `search/` to read; absent when the folder has none. */
  readonly lexicon: DataFile | undefined;
  readonly asked: DataFile | undefined;
}

/** All policies that are served, in the order of their folder names. */
export interface Library {
  readonly policies: readonly Policy[];
}
