import { isRecord } from './record.ts';

/** What `describe_award` says of one fact, as JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;
/** What stands in the fields: text, or a list of rows. */
export type Entered = string | readonly Row[];
export type Row = Readonly<Record<string, string>>;

/** Of a list: it was said that there is none. */
export const NONE = 'none';

/** The values that may be chosen, with what they are called. */
export function choicesOf({ oneOf }: Schema): readonly (readonly [string, string])[] {
  const listed: readonly unknown[] = Array.isArray(oneOf) ? oneOf : [];
  return listed
    .filter(isRecord)
    .map((each) => [String(each.const), String(each.title ?? each.const)] as const);
}

/** The question; what the schema adds behind it (legal forms, codes) is for programs. */
export function titleOf({ title, description }: Schema): string {
  return (
    /^.*?[？?](?:（由[^）]*）)?/u.exec(String(description ?? ''))?.[0] ?? String(title ?? description ?? '')
  );
}

/** The columns of a list's items; a list of plain choices has one without a name. */
export function columnsOf({ items }: Schema): Readonly<Record<string, Schema>> {
  if (!isRecord(items)) return {};
  const { properties } = items;
  if (!isRecord(properties)) return { '': { title: '这一项是', ...items } };
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, own]) => (isRecord(own) ? [[name, own]] : [])),
  );
}

/** What was entered as the tool takes it; undefined where nothing was. */
export function factOf(schema: Schema, entered: Entered): unknown {
  if (schema.type === 'array') return listOf(schema, entered);
  const text = typeof entered === 'string' ? entered.trim() : '';
  if (text === '') return undefined;
  if (schema.type === 'boolean') return text === 'true';
  return schema.type === 'integer' && /^\d{1,9}$/u.test(text) ? Number(text) : text;
}

function listOf(schema: Schema, entered: Entered): unknown {
  if (typeof entered === 'string') return entered === NONE ? [] : undefined;
  const columns = columnsOf(schema);
  const items = entered
    .map((row) => factsOf(columns, row))
    .map((item) => ('' in columns ? item[''] : item))
    .filter((item) => item !== undefined);
  return items.length === 0 ? undefined : items;
}

function factsOf(columns: Readonly<Record<string, Schema>>, row: Row): Readonly<Record<string, unknown>> {
  const pairs = Object.entries(columns).map(([name, own]) => [name, factOf(own, row[name] ?? '')] as const);
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined));
}

/** A fact of a call as its field shows it. */
export function asEntered(value: unknown): Entered {
  if (Array.isArray(value)) {
    return value.length === 0
      ? NONE
      : value.map((item: unknown) =>
          isRecord(item)
            ? Object.fromEntries(Object.entries(item).map(([name, own]) => [name, String(own ?? '')]))
            : { '': String(item) },
        );
  }
  return value === undefined || value === null ? '' : String(value);
}

/** Whether a fact is a sum of money. */
export function isSum(schema: unknown): boolean {
  return isRecord(schema) && /金额带单位$/u.test(String(schema.description));
}
