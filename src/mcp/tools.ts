import type { ReadyTool } from './tool.ts';
import { calculateAward } from './tools/calculate-award.ts';
import { checkValidity } from './tools/check-validity.ts';
import { describeAward } from './tools/describe-award.ts';
import { listAwards } from './tools/list-awards.ts';
import { matchAwards } from './tools/match-awards.ts';
import { readClause } from './tools/read-clause.ts';
import { recheckAward } from './tools/recheck-award.ts';
import { searchClauses } from './tools/search-clauses.ts';
import { verifyAnswer } from './tools/verify-answer.ts';

/** The tools, in the order in which clients see them: find, read, calculate, then check what is to be said. */
export const TOOLS: readonly ReadyTool[] = [
  searchClauses,
  readClause,
  listAwards,
  describeAward,
  calculateAward,
  matchAwards,
  checkValidity,
  verifyAnswer,
  recheckAward,
];
