/** How an assistant starts the program. */
export interface Start {
  readonly command: string;
  readonly args: readonly string[];
}

/** Whose configuration it is: the system, the home folder, and the environment that may name other folders. */
export interface User {
  readonly platform: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** An assistant that reads its MCP servers from a file. */
export interface Client {
  readonly id: string;
  readonly name: string;
  readonly format: 'json' | 'toml';
  /** The table of servers in the file. */
  readonly table: string;
  file(user: User): string;
  /** What the table holds for this program. */
  entry(start: Start): Entry;
}

/** A server in an assistant's configuration. */
export type Entry = Readonly<Record<string, string | readonly string[]>>;

/** The name under which the program stands in every configuration. */
export const SERVER_NAME = 'youju';
