/** The tools, one file a tool, in the order in which clients see them. */

export { calculateAward } from './calculate-award.ts';
export { readClause } from './read-clause.ts';
export { searchClauses } from './search-clauses.ts';
export { TOOLS } from './tools.ts';
