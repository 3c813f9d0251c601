import type { ReadyTool } from '../mcp/tool.ts';
import { clusterPlace, searchedBy } from './cluster/index.ts';
import type { Arguments } from './command.ts';
import { openLibrary } from './open-library.ts';

/** Answers as the tool of the protocol does: its text for people, or with `--json` its data. */
export async function runTool(tool: ReadyTool, toolArguments: unknown, args: Arguments): Promise<number> {
  const opened = openLibrary(args);
  const cluster = clusterPlace(args, process.env);
  const context = cluster === undefined ? opened : searchedBy(cluster, opened);
  const { text, data } = await tool.answer(toolArguments, context);
  process.stdout.write(`${args.values.json === true ? JSON.stringify(data, null, 2) : text}\n`);
  return 0;
}
