import type { ReadyTool } from './tool.ts';
import { checkValidity } from './tools/check-validity.ts';
import { readClause } from './tools/read-clause.ts';
import { searchClauses } from './tools/search-clauses.ts';

/** The tools, in the order in which clients see them: find, read, then decide. */
export const TOOLS: readonly ReadyTool[] = [searchClauses, readClause, checkValidity];
