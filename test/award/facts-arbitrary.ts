import fc from 'fast-check';
import type { Fact } from '../../src/award/rule/fact.ts';
import type { Rule } from '../../src/award/rule/rule.ts';

/** Fen as a sum in yuan that the engine reads: 12345 → `123.45元`. */
export function yuan(fen: bigint): string {
  return `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}元`;
}

/** Sums around what policies speak of, from nothing to far beyond every cap, to the fen. */
export const fen: fc.Arbitrary<bigint> = fc.oneof(
  fc.constantFrom(0n, 1n, 30_000_000n, 50_000_000n, 200_000_000n, 3_000_000_000n, 50_000_000_000n),
  fc.bigInt({ min: 0n, max: 10_000_000n }),
  fc.bigInt({ min: 0n, max: 100_000_000_000n }),
);

/** A legal value of a fact. */
function legal(fact: Fact): fc.Arbitrary<unknown> {
  switch (fact.type) {
    case 'bool':
      return fc.oneof(
        { arbitrary: fc.constant(true), weight: 4 },
        { arbitrary: fc.constant(false), weight: 1 },
      );
    case 'money':
      return fen.map(yuan);
    case 'int':
      return fc.integer({ min: 0, max: 40 });
    case 'quantity':
      return fc.integer({ min: 0, max: 4000 }).map((n) => `${n}${fact.unit}`);
    case 'date':
      return fc
        .integer({ min: 0, max: 4000 })
        .map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));
    case 'enum':
      return fc.constantFrom(...Object.keys(fact.options));
    case 'enum_list':
      return fc.array(fc.constantFrom(...Object.keys(fact.options)), { maxLength: 5 });
    case 'list':
      return fc.array(recordOf(fact.fields), { maxLength: 6 });
  }
}

/** Facts of an award, every one of them given. */
export function factsOf(rule: Rule): fc.Arbitrary<Record<string, unknown>> {
  return recordOf(rule.data.facts);
}

function recordOf(facts: Readonly<Record<string, Fact>>): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, legal(fact)])));
}

/** One fact of a set: `annual_revenue`, or `new_customers[1].first_supply`. */
export type Path = readonly (string | number)[];

/** Where the facts of a set stand, those inside list items included. */
export function pathsIn(facts: unknown, at: Path = []): readonly Path[] {
  if (typeof facts !== 'object' || facts === null) return [];
  return Object.entries(facts).flatMap(([key, value]) => {
    const path = [...at, Array.isArray(facts) ? Number(key) : key];
    return [...(typeof key === 'string' && !Array.isArray(facts) ? [path] : []), ...pathsIn(value, path)];
  });
}

/** As messages and missing facts write it. */
export function writePath(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}

/** The facts without those at the given paths. */
export function without(facts: unknown, dropped: ReadonlySet<string>, at: Path = []): unknown {
  if (Array.isArray(facts)) return facts.map((item, i) => without(item, dropped, [...at, i]));
  if (typeof facts !== 'object' || facts === null) return facts;
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([key]) => !dropped.has(writePath([...at, key])))
      .map(([key, value]) => [key, without(value, dropped, [...at, key])]),
  );
}

/** Full facts, and the paths of some of them that are then left out. */
export function partlyKnown(
  rule: Rule,
): fc.Arbitrary<{ facts: Record<string, unknown>; dropped: ReadonlySet<string> }> {
  return factsOf(rule).chain((facts) => {
    const paths = pathsIn(facts).map(writePath);
    return fc.subarray([...paths]).map((some) => ({ facts, dropped: new Set(some) }));
  });
}
