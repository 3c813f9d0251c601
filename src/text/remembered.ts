/**
 * The same function, remembering each answer for as long as the object it was asked about lives.
 * Only for pure functions of immutable objects: what is remembered must be what would be made again.
 */
export function remembered<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}
