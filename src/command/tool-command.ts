import type { ReadyTool } from '../mcp/tool.ts';
import type { Arguments } from './command.ts';
import { openLibrary } from './open-library.ts';

/** Answers as the tool of the protocol does: its text for people, or with `--json` its data. */
export async function runTool(tool: ReadyTool, toolArguments: unknown, args: Arguments): Promise<number> {
  const { text, data } = await tool.answer(toolArguments, openLibrary(args));
  process.stdout.write(`${args.values.json === true ? JSON.stringify(data, null, 2) : text}\n`);
  return 0;
}
