import { calculateAward } from '../mcp/tools/index.ts';
import type { Command } from './command.ts';
import { runTool } from './tool-command.ts';
import { orUsageError } from './usage-error.ts';

/** Calculates one award at the terminal. */
export const award: Command = {
  usage: `award 项目 --facts '{…}' [--as-of 日期] [--policy 政策] [--json]`,
  summary: `测算一项奖补，例：award 5 --facts '{"planned_investment":"800万元","equipment_invoices":"800万元"}'`,
  options: {
    facts: { type: 'string' },
    'as-of': { type: 'string' },
    policy: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: 1,
  run(args) {
    const { 'as-of': asOf, policy } = args.values;
    const toolArguments = {
      award: args.positionals[0],
      facts: factsOf(String(args.values.facts ?? '{}')),
      as_of: asOf,
      policy,
    };
    return runTool(calculateAward, toolArguments, args);
  },
};

function factsOf(text: string): unknown {
  return orUsageError(
    () => JSON.parse(text),
    `--facts 不是合法的 JSON；例：--facts '{"planned_investment":"800万元"}'`,
  );
}
