/** The items that a list has more than once, each once. */
export function repeated(items: readonly string[]): readonly string[] {
  return [...new Set(items.filter((item, i) => items.indexOf(item) !== i))];
}
