import type { Rule } from '../award/rule.ts';
import type { Library } from '../corpus/library.ts';
import type { Searchable } from '../search/searchable.ts';

/** Everything a tool may use, built once when the library is read. */
export interface Context {
  readonly library: Library;
  readonly searchable: Searchable;
  /** The verified rules of each policy, by policy id. */
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
  /** The day in Asia/Shanghai, ISO; the only clock that tools see. */
  readonly today: () => string;
}
