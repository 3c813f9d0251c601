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
  /** What can be told without reading the text; there for the policies of a published library. */
  readonly listing?: Listing;
}

/** What is told of a policy among many. */
interface Listing {
  readonly clauses: number;
  readonly awards: number;
  /** The bodies that it puts in charge or to work. */
  readonly departments: readonly string[];
  /** What it calls zones (开发区, 新区 …) and bodies in charge of an area. */
  readonly zones: readonly string[];
  /** The short names of counties that its text has as words. */
  readonly counties: readonly string[];
  /** The characters by which its text calls its own place: 汉 in 在汉举办. */
  readonly shorts: readonly string[];
}

/** All policies that are served, in an order that their own data gives (`latestFirst`). */
export interface Library {
  readonly policies: readonly Policy[];
}

/**
 * Orders policies by what they say of themselves: the latest first, then by number, title and text. What folders are called
 * changes no answer, so only copies of one text are told apart by it.
 */
export function latestFirst(a: Ordered, b: Ordered): number {
  return (
    compared(b.data.issued.value, a.data.issued.value) ||
    compared(a.data.number.value, b.data.number.value) ||
    compared(a.data.title.value, b.data.title.value) ||
    compared(a.data.copy.sha256, b.data.copy.sha256) ||
    compared(a.id, b.id)
  );
}

type Ordered = Pick<Policy, 'id' | 'data'>;

function compared(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
