import { groupedBy } from '../../text/grouped.ts';
import type { Policy } from '../library.ts';

/** Names, and the policies that have them; found without going through all of them, in the order of the library. */
export interface Names {
  /** All of them. */
  readonly all: ReadonlyMap<string, readonly Policy[]>;
  /** Those that stand in a text. */
  readonly within: (text: string) => readonly string[];
  /** Those in which a word of `PART` characters or more stands. */
  readonly around: (word: string) => readonly string[];
}

/** From how many characters on a part of a name may stand for it. */
export const PART = 4;
/** Names are looked up by so many of their first characters. */
const FIRST = 2;

/** The names of policies; one without a name, or with an empty one, is left out. */
export function namesOf(policies: readonly Policy[], nameOf: (policy: Policy) => string | undefined): Names {
  const all = groupedBy(policies, (policy) => [nameOf(policy) ?? ''].filter((name) => name !== ''));
  const rank = new Map([...all.keys()].map((name, n) => [name, n]));
  const lengths = lengthsByFirst([...all.keys()]);
  let parts: ReadonlyMap<string, readonly string[]> | undefined;
  return {
    all,
    within(text) {
      const found = new Set<string>();
      for (let at = 0; at < text.length; at += 1) {
        for (const length of lengths.get(text.slice(at, at + FIRST)) ?? []) {
          const name = text.slice(at, at + length);
          if (all.has(name)) found.add(name);
        }
      }
      return [...found].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
    },
    around(word) {
      parts ??= groupedBy([...all.keys()], partsOf);
      const having = partsOf(word).map((part) => parts?.get(part) ?? []);
      const [fewest = []] = having.toSorted((a, b) => a.length - b.length);
      return fewest.filter((name) => name.includes(word));
    },
  };
}

function lengthsByFirst(names: readonly string[]): ReadonlyMap<string, ReadonlySet<number>> {
  const lengths = new Map<string, Set<number>>();
  for (const name of names) {
    const first = name.slice(0, FIRST);
    lengths.set(first, (lengths.get(first) ?? new Set()).add(name.length));
  }
  return lengths;
}

function partsOf(name: string): readonly string[] {
  return Array.from({ length: Math.max(0, name.length - PART + 1) }, (_, at) => name.slice(at, at + PART));
}
