import { type Client, type Entry, SERVER_NAME, type User } from './client.ts';
import { backupOf, readConfig, writeConfig } from './config-file.ts';
import type { EntryPath } from './editor.ts';
import { EDITORS } from './editors.ts';

/** What is to be done to one assistant's configuration; nothing is written yet. */
export interface Change {
  readonly client: Client;
  readonly file: string;
  /** The program's entry as it stands, and as it will. */
  readonly was: unknown;
  readonly becomes: Entry | undefined;
  /** The texts of the file; nothing where there is no file. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The text to be kept beside the file; nothing takes the one that is kept away. */
  readonly backup: string | undefined;
}

/**
 * What it takes to have the entry in a client's configuration. The text that was there before the first time stays
 * kept beside the file.
 * @throws Error in Chinese for a file that cannot be read as what it should be.
 */
export function planSetup(client: Client, user: User, entry: Entry): Change {
  const file = client.file(user);
  const before = readConfig(file);
  const edit = edits(client, file);
  const was = before === undefined ? undefined : edit.read(before);
  const after = edit.set(before ?? '', entry);
  const kept = was === undefined ? before : (readConfig(backupOf(file)) ?? before);
  const own = was !== undefined && edit.set('', was) === before;
  return { client, file, was, becomes: entry, before, after, backup: own ? undefined : kept };
}

/**
 * What it takes to be rid of the entry. If nothing else has touched the file since, its old bytes come back, or it goes
 * if there was none; else only the entry is taken out.
 * @throws Error in Chinese for a file that cannot be read as what it should be.
 */
export function planUndo(client: Client, user: User): Change {
  const file = client.file(user);
  const before = readConfig(file);
  const edit = edits(client, file);
  const was = before === undefined ? undefined : edit.read(before);
  const change = { client, file, was, becomes: undefined, before, backup: undefined };
  if (before === undefined || was === undefined) return { ...change, after: before };
  const kept = readConfig(backupOf(file));
  const untouched = edit.set(kept ?? '', was) === before;
  return { ...change, after: untouched ? kept : edit.remove(before) };
}

/** Whether there is anything to do. */
export function changes({ before, after }: Change): boolean {
  return before !== after;
}

/** Does what was planned: first the text to keep, then the file. */
export function apply({ file, after, backup }: Change): void {
  if (after !== undefined && backup !== undefined) writeConfig(backupOf(file), backup);
  writeConfig(file, after);
  if (backup === undefined) writeConfig(backupOf(file), undefined);
}

const BYTE_ORDER_MARK = '\uFEFF';

interface Edits {
  read(text: string): unknown;
  set(text: string, entry: unknown): string;
  remove(text: string): string;
}

/** The client's editor on its own table; a fault in the text names the file. */
function edits({ format, table }: Client, file: string): Edits {
  const editor = EDITORS[format];
  const path: EntryPath = [table, SERVER_NAME];
  function on<T>(text: string, edit: (text: string) => T): T {
    try {
      return edit(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      throw new Error(`${file}：${error.message}；没有改动任何文件`);
    }
  }
  const mark = (text: string): string => (text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '');
  return {
    read: (text) => on(text, (plain) => editor.read(plain, path)),
    set: (text, entry) => mark(text) + on(text, (plain) => editor.set(plain, path, entry)),
    remove: (text) => mark(text) + on(text, (plain) => editor.remove(plain, path)),
  };
}
