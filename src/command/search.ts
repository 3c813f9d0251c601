import { searchClauses } from '../mcp/tools/search-clauses.ts';
import type { Command } from './command.ts';
import { runTool } from './tool-command.ts';
import { UsageError } from './usage-error.ts';

/** Searches the clauses at the terminal. */
export const search: Command = {
  usage: 'search "问题" [--limit n] [--json]',
  summary: '用平常的话找条款',
  options: { json: { type: 'boolean' }, limit: { type: 'string' } },
  positionals: 1,
  run(args) {
    const { limit } = args.values;
    if (limit !== undefined && !/^\d{1,3}$/.test(String(limit))) {
      throw new UsageError(`--limit 读到“${limit}”；应为 1 到 20 的整数，例：--limit 5`);
    }
    return runTool(
      searchClauses,
      { query: args.positionals[0], ...(limit === undefined ? {} : { limit: Number(limit) }) },
      args,
    );
  },
};
