import { readClause } from '../mcp/tools/index.ts';
import type { Command } from './command.ts';
import { runTool } from './tool-command.ts';

/** Reads one clause at the terminal. */
export const clause: Command = {
  usage: 'clause 编号 [--policy 政策] [--json]',
  summary: '读一条原文：三.(二).5、支持政策第5条 …',
  options: { policy: { type: 'string' }, json: { type: 'boolean' } },
  positionals: 1,
  run: (args) => runTool(readClause, { ref: args.positionals[0], policy: args.values.policy }, args),
};
