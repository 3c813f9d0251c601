import { TOOLS } from '../../mcp/tools/index.ts';

/** A call that may keep a processor for long is charged as so many. */
const COSTLY = 5;

const costly = new Set(TOOLS.filter((tool) => tool.costly).map(({ name }) => name));

/** What a call of a tool costs of the calls a minute. */
export function toolCost(tool: string): number {
  return costly.has(tool) ? COSTLY : 1;
}
