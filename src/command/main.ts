import { parseArgs } from 'node:util';
import type { Arguments, Command } from './command.ts';
import { fail } from './fail.ts';
import { serve } from './serve.ts';
import { UsageError } from './usage-error.ts';

/**
 * Loaded when named, so that serving stdio does not wait for what HTTP needs. Without a name the program serves
 * stdio, since that is how assistants start it.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  http: async () => (await import('./http/index.ts')).serveHttp,
  search: async () => (await import('./search.ts')).search,
  clause: async () => (await import('./clause.ts')).clause,
  award: async () => (await import('./award.ts')).award,
  segment: async () => (await import('./file/index.ts')).segmentFile,
  import: async () => (await import('./file/index.ts')).importFile,
  draft: async () => (await import('./file/index.ts')).draft,
  batch: async () => (await import('./list/index.ts')).batch,
  gaps: async () => (await import('./gaps.ts')).gaps,
  check: async () => (await import('./check.ts')).check,
  publish: async () => (await import('./publish/index.ts')).publish,
  setup: async () => (await import('./setup.ts')).setup,
};

/** Options that every command has. */
const COMMON = {
  help: { type: 'boolean', short: 'h' },
  corpus: { type: 'string' },
  strict: { type: 'boolean' },
} as const;

/**
 * Runs the command that the arguments name.
 * @returns the exit code: 0 done, 1 the library is broken or the work failed, 2 called wrongly.
 */
export async function main(argv: readonly string[]): Promise<number> {
  try {
    const [name = '', ...rest] = argv;
    if (name === 'help') return await help(serve);
    const command = await commandFor(name);
    const args = read(command, command === serve ? argv : rest);
    return args.values.help === true ? await help(command) : await command.run(args);
  } catch (error) {
    return fail(error);
  }
}

async function commandFor(name: string): Promise<Command> {
  if (name === '' || name.startsWith('-')) return serve;
  const command = Object.hasOwn(COMMANDS, name) ? await COMMANDS[name]?.() : undefined;
  if (command === undefined) {
    throw new UsageError(
      `没有命令“${name}”；可用：${Object.keys(COMMANDS).join('、')}（youju --help 看说明）`,
    );
  }
  return command;
}

function read(command: Command, argv: readonly string[]): Arguments {
  const options = { ...command.options, ...COMMON };
  const parsed = tryParse([...argv], options);
  const fits = [parsed?.positionals.length, 'any'].includes(command.positionals);
  if (parsed !== undefined && (parsed.values.help === true || fits)) return parsed;
  throw new UsageError(`参数不对；用法：youju ${command.usage}`);
}

function tryParse(args: string[], options: Command['options']): Arguments | undefined {
  try {
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const single = Object.entries(values).filter(([, value]) => !Array.isArray(value));
    return { positionals, values: Object.fromEntries(single) };
  } catch {
    return undefined;
  }
}

async function help(command: Command): Promise<number> {
  const others = command === serve ? await Promise.all(Object.values(COMMANDS).map((open) => open())) : [];
  const lines = [command, ...others].map(({ usage, summary }) => `  youju ${usage}\n      ${summary}`);
  const common =
    '  --corpus 目录（或环境变量 YOUJU_CORPUS）：改用自己的政策库；--strict：有一份政策出错就不提供服务（平时只把它搁下）；--help：本说明';
  process.stdout.write(`有据 youju：政策原文的条款检索与奖补测算\n\n${lines.join('\n')}\n\n${common}\n`);
  return 0;
}
