import type { Clause } from './clause.ts';
import type { Common } from './common.ts';
import type { DataFile } from './data-file.ts';
import type { PolicyData } from './policy.ts';

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
  /** What the library's policies share, the same for each of them. */
  readonly common: Common;
}

/** All policies that are served, in the order of their folder names. */
export interface Library {
  readonly policies: readonly Policy[];
}
