/** Words by which a caller, or his host, says that something is not known. */
const NOT_KNOWN =
  /^(?:|null|none|nil|undefined|unknown|n\/?a|not (?:known|sure)|(?:暂时?|目前|还)?(?:不太?|没)(?:清楚|知道|确定|了解|详|明)|未知|不详|待定)$/iu;

/** Whether what was given says that it is not known: null, "", 不清楚, 不知道, unknown. */
export function isNotKnown(raw: unknown): boolean {
  return raw === null || raw === undefined || (typeof raw === 'string' && NOT_KNOWN.test(raw.trim()));
}

/** A text that is a JSON object or list, as what it is; anything else as it was given. */
export function fromJsonText(raw: unknown): unknown {
  if (typeof raw !== 'string' || !/^\s*[[{]/u.test(raw)) return raw;
  try {
    const parsed: unknown = JSON.parse(raw);
    return parsed;
  } catch {
    return raw;
  }
}

/** A list written as a text, part by part: 甲、乙；丙. */
export function listed(text: string): readonly string[] {
  return text
    .split(/[、；;\n]|，(?!\d{3})|,(?!\d{3})/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A plain object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
