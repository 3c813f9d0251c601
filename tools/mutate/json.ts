/** A place in JSON data: keys and indices from the outside in. */
export type Path = readonly (string | number)[];

export type Json = unknown;

/** An object as its entries can be read; undefined for anything else. */
export function objectOf(value: Json): Readonly<Record<string, Json>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
}

/** What stands at a place; undefined when nothing does. */
export function at(data: Json, path: Path): Json {
  return path.reduce<Json>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : objectOf(value)?.[key]),
    data,
  );
}

/** A copy of the data with something else at one place; undefined takes the place away. */
export function put(data: Json, [key, ...rest]: Path, value: Json): Json {
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    const changed = put(data[Number(key)], rest, value);
    return changed === undefined ? data.toSpliced(Number(key), 1) : data.with(Number(key), changed);
  }
  const { [key]: old, ...others } = objectOf(data) ?? {};
  const changed = put(old, rest, value);
  return changed === undefined ? others : { ...objectOf(data), [key]: changed };
}

/** Every place of the data from the outside in, the root first. */
export function places(data: Json, path: Path = []): readonly Path[] {
  const below = Array.isArray(data) ? [...data.entries()] : Object.entries(objectOf(data) ?? {});
  return [path, ...below.flatMap(([key, value]) => places(value, [...path, key]))];
}
