/**
 * Things by their keys, each in its order below every key that it has, once. A key's place is that of its first thing.
 * @param keysOf the keys of a thing; none leaves it out.
 * @example groupedBy(['甲乙', '乙'], (word) => word).get('乙') // → ['甲乙', '乙']
 */
export function groupedBy<Key, Value>(
  values: readonly Value[],
  keysOf: (value: Value) => Iterable<Key>,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    for (const key of new Set(keysOf(value))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value]);
      else group.push(value);
    }
  }
  return groups;
}
