import { createScanner, type Node } from 'jsonc-parser';

/** `SyntaxKind.CommaToken`: jsonc-parser declares its token kinds as an enum that exists in no module. */
const COMMA = 5;

/** A property of an object in a text, by its key. */
export function propertyOf(object: Node, key: string): Node | undefined {
  return object.children?.find(({ children }) => children?.[0]?.value === key);
}

/** What is to be written. */
interface Property {
  readonly key: string;
  readonly value: unknown;
}

/** The text with a property set: where that key stands, else after the last one, in the object's own manner. */
export function withProperty(text: string, object: Node, property: Property): string {
  const old = propertyOf(object, property.key);
  if (old !== undefined) return replaced(text, old, property);
  const last = object.children?.at(-1);
  return last === undefined ? first(text, object, property) : appended(text, { object, last }, property);
}

/** The text without a property: its line and its comma go, the comments of others stay. */
export function withoutProperty(text: string, object: Node, key: string): string {
  const children = object.children ?? [];
  const at = children.findIndex(({ children: [name] = [] }) => name?.value === key);
  const property = children[at];
  if (property === undefined) return text;
  const start = text.slice(0, property.offset).trimEnd().length;
  const comma = commaAfter(text, property);
  if (comma !== undefined) return spliced(text, [start, comma + 1], '');
  const rest = spliced(text, [start, endOf(property)], '');
  const before = children[at - 1];
  const left = before === undefined ? undefined : commaAfter(rest, before);
  return left === undefined ? rest : spliced(rest, [left, left + 1], '');
}

function replaced(text: string, old: Node, { value }: Property): string {
  const node = old.children?.[1] ?? old;
  return spliced(text, [node.offset, endOf(node)], pretty(text, value, indentAt(text, old.offset)));
}

/** Into an empty object, on a line of its own, below whatever comment it holds. */
function first(text: string, object: Node, { key, value }: Property): string {
  const own = indentAt(text, object.offset);
  const lead = own + unitOf(text);
  const property = `${JSON.stringify(key)}: ${pretty(text, value, lead)}`;
  return spliced(text, room(text, object), `${eolOf(text)}${lead}${property}${eolOf(text)}${own}`);
}

/** After the last property and its comments; on one line only if the object stands on one line. */
function appended(
  text: string,
  { object, last }: { readonly object: Node; readonly last: Node },
  { key, value }: Property,
): string {
  const lead = indentAt(text, last.offset);
  const property = text.slice(object.offset, endOf(object)).includes('\n')
    ? `${eolOf(text)}${lead}${JSON.stringify(key)}: ${pretty(text, value, lead)}`
    : `${JSON.stringify(key)}:${JSON.stringify(value)}`;
  const [at] = room(text, object);
  if (commaAfter(text, last) !== undefined) return spliced(text, [at, at], `${property},`);
  return spliced(spliced(text, [at, at], property), [endOf(last), endOf(last)], ',');
}

/** The white space before an object's closing brace. */
function room(text: string, object: Node): readonly [number, number] {
  const close = endOf(object) - 1;
  return [text.slice(0, close).trimEnd().length, close];
}

/** Where the comma after a property stands, behind whatever comments. */
function commaAfter(text: string, node: Node): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(endOf(node));
  return Number(scanner.scan()) === COMMA ? scanner.getTokenOffset() : undefined;
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

function spliced(text: string, [start, end]: readonly [number, number], by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

function pretty(text: string, value: unknown, lead: string): string {
  return JSON.stringify(value, null, unitOf(text)).replaceAll('\n', `${eolOf(text)}${lead}`);
}

/** The white space at the beginning of the line. */
function indentAt(text: string, offset: number): string {
  return /(?:^|\n)([ \t]*)[^\n]*$/.exec(text.slice(0, offset))?.[1] ?? '';
}

/** One step of indentation: that of the first line that has any. */
function unitOf(text: string): string {
  return /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
