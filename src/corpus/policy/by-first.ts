/** Phrases by their first character, in the order given: where a text has that character, one of these may begin. */
export function byFirst<T extends { readonly phrase: string }>(
  all: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const grouped = new Map<string, T[]>();
  for (const each of all) {
    const first = each.phrase.charAt(0);
    const group = grouped.get(first);
    if (group === undefined) grouped.set(first, [each]);
    else group.push(each);
  }
  return grouped;
}
