import type { ReadyTool } from '../tool.ts';
import { calculateAward } from './calculate-award.ts';
import { checkValidity } from './check-validity.ts';
import { describeAward } from './describe-award.ts';
import { listAwards } from './list-awards.ts';
import { listPolicies } from './list-policies.ts';
import { matchAwards } from './match-awards.ts';
import { readClause } from './read-clause.ts';
import { recheckAward } from './recheck-award.ts';
import { searchClauses } from './search-clauses.ts';
import { verifyAnswer } from './verify-answer.ts';

/**
 * The tools, in the order in which clients see them: find, read, calculate, then check what is to be said.
 * @example TOOLS.map(({ name }) => name).slice(0, 3) // → ['search_clauses', 'read_clause', 'list_policies']
 */
export const TOOLS: readonly ReadyTool[] = [
  searchClauses,
  readClause,
  listPolicies,
  listAwards,
  describeAward,
  calculateAward,
  matchAwards,
  checkValidity,
  verifyAnswer,
  recheckAward,
];
