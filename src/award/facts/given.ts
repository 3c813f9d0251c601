import { halfWidth } from '../../text/half-width.ts';

/** Words by which a caller, or his host, says that something is not known. */
const NOT_KNOWN =
  /^(?:|null|none|nil|undefined|unknown|n\/?a|not (?:known|sure)|(?:暂时?|目前|还)?(?:不太?|没)(?:清楚|知道|确定|了解|详|明)|未知|不详|待(?:定|查|核实|确认|统计|补充)|[-—–/?？]+)$/iu;

/** Whether what was given says that it is not known: null, "", 不清楚, 不知道, unknown. */
export function isNotKnown(raw: unknown): boolean {
  return raw === null || raw === undefined || (typeof raw === 'string' && NOT_KNOWN.test(raw.trim()));
}

/** What an object or a list of one thing holds, since hosts wrap what they send; of a number with its unit the sum. */
export function unwrapped(raw: unknown): unknown {
  const parts = partsOf(raw);
  const [only, ...others] = parts;
  if (others.length === 0) return only ?? raw;
  const [number, ...more] = parts.filter(isPlainNumber);
  if (number === undefined || more.length > 0) return raw;
  const [currencies, units] = [parts.filter(isCurrency), parts.filter((part) => !isCurrency(part))];
  return [number, ...units.filter((part) => part !== number), ...currencies].join('');
}

function isCurrency(part: unknown): boolean {
  return typeof part === 'string' && /^(?:人民币|cny|rmb|yuan)$/iu.test(part);
}

/** The known members of an object or a list; none where one of them is no plain value. */
export function partsOf(raw: unknown): readonly (string | number | boolean)[] {
  const members: readonly unknown[] = typeof raw === 'object' && raw !== null ? Object.values(raw) : [];
  const known = members.filter((member) => !isNotKnown(member));
  return known.every(isPlain) ? known : [];
}

function isPlain(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** 700, "700", "7,000,000": what has no unit of its own. */
function isPlainNumber(value: unknown): boolean {
  return (
    typeof value === 'number' || (typeof value === 'string' && /^[\d,.]*\d$/u.test(halfWidth(value).trim()))
  );
}

/**
 * A list that says what an object does: names with their values, as tables give them, or objects of one fact each.
 * Undefined for any other list, and for one that names something twice.
 */
export function fromPairs(raw: readonly unknown[]): Readonly<Record<string, unknown>> | undefined {
  const own = raw.flatMap((entry) => pairOf(entry));
  const pairs = new Map(own.length === raw.length ? own : asRows(raw));
  return pairs.size === raw.length && raw.length > 0 ? Object.fromEntries(pairs) : undefined;
}

/** Rows of two columns, the first of which names something: [{"fact": "展位费", "answer": "52万元"}, …]. */
function asRows(raw: readonly unknown[]): readonly (readonly [string, unknown])[] | undefined {
  const rows = raw.map((entry) => (isRecord(entry) ? Object.entries(entry) : []));
  const columns = new Set(rows.map((row) => row.map(([column]) => column).join(' ')));
  if (rows.length < 2 || columns.size > 1 || rows[0]?.length !== 2) return undefined;
  const pairs = rows.flatMap(([name, value]) =>
    typeof name?.[1] === 'string' && value !== undefined ? [[name[1], value[1]] as const] : [],
  );
  return pairs.length === rows.length ? pairs : undefined;
}

/** A name with its value, in a text: 展位费：52万元, booth_fees=36万元. */
const PAIR = /^(?<name>[^=:：]{1,40}?)\s*[=:：]\s*(?<value>[^=:：]+)$/u;

/**
 * A text that says what an object does, name by name. Undefined for any other text, and for one that names something twice.
 * @example fromNamedText('参加车展：是；展位费：52万元') // → { 参加车展: '是', 展位费: '52万元' }
 */
export function fromNamedText(text: string): Readonly<Record<string, string>> | undefined {
  for (const parts of [listed(text), text.split(/[;；\n]/u).filter((part) => part.trim() !== '')]) {
    const pairs = parts.map((part) => PAIR.exec(part.trim())?.groups);
    const named = new Map(pairs.map((pair) => [pair?.name ?? '', pair?.value ?? '']));
    if (parts.length > 0 && !named.has('') && named.size === parts.length) return Object.fromEntries(named);
  }
  return undefined;
}

/** The name and the value of one entry; none for what is no such entry. */
function pairOf(entry: unknown): readonly (readonly [string, unknown])[] {
  if (!isRecord(entry)) return [];
  const { value, unit, ...names } = entry;
  const [named, ...others] = Object.entries(names);
  if (named === undefined || others.length > 0) return [];
  if (!Object.hasOwn(entry, 'value')) return unit === undefined ? [named] : [];
  const [, name] = named;
  return typeof name === 'string' ? [[name, unit === undefined ? value : { value, unit }]] : [];
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
