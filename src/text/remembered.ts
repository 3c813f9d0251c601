/** Objects that stand for something that is read again when it is needed. */
const standing = new WeakMap<object, () => object>();

/**
 * Has what is remembered of an object live only as long as what it stands for now: of a policy whose text was put
 * away nothing that was made of the text is kept.
 */
export function standsFor(object: object, current: () => object): void {
  standing.set(object, current);
}

/**
 * The same function, remembering each answer for as long as the object it was asked about lives.
 * Only for pure functions of immutable objects: what is remembered must be what would be made again.
 */
export function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<object, { readonly value: Value }>();
  return (key) => {
    const lasting = standing.get(key)?.() ?? key;
    const known = made.get(lasting);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(lasting, { value });
    return value;
  };
}

/** The same function, keeping the answers for so many keys, those asked for last. */
export function mostRecent<Value, Key = string>(
  most: number,
  make: (key: Key) => Value,
): (key: Key) => Value {
  const recent = recentOnes<Value, Key>(most);
  return (key) => recent(key, () => make(key));
}

/** Keeps what is made for so many keys, those asked for last. */
export function recentOnes<Value, Key = string>(most: number): (key: Key, make: () => Value) => Value {
  const kept = new Map<Key, Value>();
  return (key, make) => {
    const known = kept.get(key);
    const value = known ?? make();
    kept.delete(key);
    kept.set(key, value);
    if (kept.size <= most) return value;
    const [oldest] = kept.keys();
    if (oldest !== undefined) kept.delete(oldest);
    return value;
  };
}
