import { searchClauses } from '../mcp/tools/index.ts';
import { CLUSTER_OPTIONS } from './cluster/index.ts';
import type { Command } from './command.ts';
import { runTool } from './tool-command.ts';
import { UsageError } from './usage-error.ts';

/** Searches the clauses at the terminal. */
export const search: Command = {
  usage: 'search "问题" [--limit n] [--policy 政策] [--json]',
  summary: '用平常的话找条款',
  options: {
    limit: { type: 'string' },
    policy: { type: 'string' },
    json: { type: 'boolean' },
    ...CLUSTER_OPTIONS,
  },
  positionals: 1,
  run(args) {
    const { limit, policy } = args.values;
    if (limit !== undefined && !/^\d{1,3}$/.test(String(limit))) {
      throw new UsageError(`--limit 读到“${limit}”；应为 1 到 20 的整数，例：--limit 5`);
    }
    return runTool(
      searchClauses,
      { query: args.positionals[0], policy, limit: limit === undefined ? undefined : Number(limit) },
      args,
    );
  },
};
