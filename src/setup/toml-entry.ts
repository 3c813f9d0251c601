import { isDeepStrictEqual } from 'node:util';
import { parse, stringify, TomlError, type TomlTable } from 'smol-toml';
import type { Editor, EntryPath } from './editor.ts';

/**
 * Edits TOML by whole tables: one is added at the end, or its lines are taken out. Each edit is read back, and is
 * refused when anything but this entry reads differently.
 */
export const tomlEntry: Editor = {
  read(text, [table, name]) {
    const servers = tableOf(parsed(text), table);
    return servers?.[name];
  },
  set(text, path, entry) {
    if (isDeepStrictEqual(tomlEntry.read(text, path), entry)) return text;
    const [table, name] = path;
    const rest = tomlEntry.remove(text, path);
    const eol = text.includes('\r\n') ? '\r\n' : '\n';
    const gap = rest === '' ? '' : rest.endsWith('\n') ? eol : eol.repeat(2);
    const block = stringify({ [table]: { [name]: entry } }).trimEnd();
    return proved(text, `${rest}${gap}${block.replaceAll('\n', eol)}${eol}`, { path, entry });
  },
  remove(text, path) {
    if (tomlEntry.read(text, path) === undefined) return text;
    return proved(text, withoutTable(text, path), { path, entry: undefined });
  },
};

function parsed(text: string): TomlTable {
  try {
    return parse(text);
  } catch (error) {
    const line = error instanceof TomlError ? error.line : 1;
    throw new SyntaxError(`第 ${line} 行不是合法的 TOML`);
  }
}

function tableOf(root: TomlTable, key: string): TomlTable | undefined {
  const table = root[key];
  if (table === undefined) return undefined;
  if (typeof table !== 'object' || Array.isArray(table) || table instanceof Date) {
    throw new SyntaxError(`${key} 不是表`);
  }
  return table;
}

/**
 * Without the table, those below it, and the blank line above. Comments that follow it stay: they belong to what
 * comes next.
 */
function withoutTable(text: string, [table, name]: EntryPath): string {
  const own = new RegExp(`^[ \\t]*\\[\\s*${table}\\s*\\.\\s*["']?${name}["']?\\s*[.\\]]`);
  const pieces = text.split(/^(?=[ \t]*\[)/m);
  return pieces
    .map((piece, i) => {
      const kept = own.test(piece) ? commentsAfter(piece) : piece;
      return own.test(pieces[i + 1] ?? '') ? kept.replace(/(\n|^)\r?\n$/, '$1') : kept;
    })
    .join('');
}

function commentsAfter(piece: string): string {
  const lines = piece.split(/(?<=\n)/);
  return lines.slice(lines.findLastIndex((line) => !/^\s*(?:#|$)/.test(line)) + 1).join('');
}

/** The edited text, if it says what it should and nothing else has changed. */
function proved(
  before: string,
  after: string,
  { path: [table, name], entry }: { readonly path: EntryPath; readonly entry: unknown },
): string {
  const expected = parsed(before);
  const { [name]: _, ...others } = tableOf(expected, table) ?? {};
  const servers = entry === undefined ? others : { ...others, [name]: entry };
  if (!isDeepStrictEqual(filled(parsed(after), table), filled({ ...expected, [table]: servers }, table))) {
    throw new SyntaxError(`${table} 的写法不能自动改动，请手工编辑`);
  }
  return after;
}

/** An empty table of servers is the same as none. */
function filled(root: object, table: string): unknown {
  return JSON.parse(JSON.stringify({ [table]: {}, ...root }));
}
