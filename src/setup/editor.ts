/** The table of servers and the name of one in it. */
export type EntryPath = readonly [table: string, name: string];

/** Edits one server in the text of a configuration. All throw SyntaxError, in Chinese, for a text that cannot be read. */
export interface Editor {
  /** The server's entry as it stands; nothing when there is none. */
  read(text: string, path: EntryPath): unknown;
  /** The text with the entry; everything else, and an entry that is the same already, byte for byte as it was. */
  set(text: string, path: EntryPath, entry: unknown): string;
  /** The text without the entry; everything else byte for byte as it was. */
  remove(text: string, path: EntryPath): string;
}
