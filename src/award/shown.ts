/** Enough of what was read to recognise it, for a message; what is nested is only named, however deep it goes. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return `列表（${value.length}项）`;
  if (typeof value === 'object' && value !== null) return '对象';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
