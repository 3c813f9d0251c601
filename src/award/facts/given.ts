/** Words by which a caller, or his host, says that something is not known. */
const NOT_KNOWN =
  /^(?:|null|none|nil|undefined|unknown|n\/?a|not (?:known|sure)|(?:暂时?|目前|还)?(?:不太?|没)(?:清楚|知道|确定|了解|详|明)|未知|不详|待(?:定|查|核实|确认|统计|补充)|[-—–/?？]+)$/iu;

/** Whether what was given says that it is not known: null, "", 不清楚, 不知道, unknown. */
export function isNotKnown(raw: unknown): boolean {
  return raw === null || raw === undefined || (typeof raw === 'string' && NOT_KNOWN.test(raw.trim()));
}

/** A text that is a JSON object or list, fenced or as Python writes it, as what it is; anything else as it was given. */
export function fromJsonText(raw: unknown): unknown {
  if (typeof raw !== 'string') return raw;
  const bare = raw.replace(/^\s*```(?:json)?\s*|\s*```\s*$/gu, '');
  if (!/^\s*[[{]/u.test(bare)) return raw;
  return parsed(bare) ?? parsed(withoutPython(bare)) ?? raw;
}

function parsed(json: string): unknown {
  try {
    const value: unknown = JSON.parse(json);
    return value;
  } catch {
    return undefined;
  }
}

const PYTHON: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' };

/** {'a': True} as {"a": true}. */
function withoutPython(text: string): string {
  const quoted = text.includes('"') ? text : text.replaceAll("'", '"');
  return quoted.replace(/(?<=[:[,]\s*)(?:True|False|None)(?=\s*[,}\]])/gu, (word) => PYTHON[word] ?? word);
}

/** What an object of one thing holds: hosts wrap what they send. */
export function unwrapped(raw: unknown): unknown {
  const [only, ...others] = isRecord(raw) ? Object.values(raw) : [];
  const isPlain = typeof only === 'string' || typeof only === 'number' || typeof only === 'boolean';
  return isPlain && others.length === 0 ? only : raw;
}

/** A list of names with their values, as tables give them, as what it says; undefined for any other list. */
export function fromPairs(raw: readonly unknown[]): Readonly<Record<string, unknown>> | undefined {
  const pairs = raw.map(pairOf);
  return pairs.includes(undefined) || pairs.length === 0
    ? undefined
    : Object.fromEntries(pairs.flatMap((pair) => (pair === undefined ? [] : [pair])));
}

function pairOf(entry: unknown): readonly [string, unknown] | undefined {
  if (!isRecord(entry) || !Object.hasOwn(entry, 'value')) return undefined;
  const [name, ...others] = Object.entries(entry).flatMap(([key, value]) => (key === 'value' ? [] : [value]));
  return typeof name === 'string' && others.length === 0 ? [name, entry.value] : undefined;
}

/** A list written as a text, part by part: 甲、乙；丙. */
export function listed(text: string): readonly string[] {
  return text
    .split(/[、；;\n]|，(?!\d{3})|,(?!\d{3})|(?<=[元万亿])[和与及](?=\d)/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** A plain object. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
