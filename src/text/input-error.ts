/** What the person asking can mend: shown to them word for word, so it holds only our words and what they gave. */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** The argument at fault, as the caller names it (`facts.annual_revenue`), when there is one. */
  readonly field: string | undefined;

  /**
   * @param message Chinese, one or two sentences: what was read, what is legal, one example that works.
   * @param field the argument at fault, when there is one.
   */
  constructor(message: string, field?: string) {
    super(message);
    this.field = field;
  }
}

/** Enough of what was read to recognise it, for a message; what is nested is only named, however deep it goes. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return `列表（${value.length}项）`;
  if (typeof value === 'object' && value !== null) return '对象';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
