/** What was read from the command line, options by name. */
export interface Arguments {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
}

/** A command of the program: how it is called, and what it does. */
export interface Command {
  /** One line: `search "问题" [--limit n] [--json]`. */
  readonly usage: string;
  readonly summary: string;
  /** Options beside `--help` and `--corpus`, which every command has. */
  readonly options: Readonly<
    Record<string, { readonly type: 'string' | 'boolean'; readonly short?: string }>
  >;
  /** How many plain arguments it takes. */
  readonly positionals: number | 'any';
  /** Returns the exit code. */
  run(args: Arguments): Promise<number> | number;
}
