/** JSON with its keys in one order everywhere, so that equal data has equal text. */
export function canonical(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(canonical).join(',')}]`;
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? 'null';
  const entries = new Map<string, unknown>(Object.entries(data));
  const members = [...entries.keys()]
    .sort()
    .filter((key) => entries.get(key) !== undefined)
    .map((key) => `${JSON.stringify(key)}:${canonical(entries.get(key))}`);
  return `{${members.join(',')}}`;
}
