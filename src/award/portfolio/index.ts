/** Many awards at once: listed, described, matched to one firm, offered for a clause. */

export { type Catalogue, openCatalogue, storeCatalogue } from './catalogue.ts';
export { describe } from './describe.ts';
export { type AwardDescription, awardDescription } from './description.ts';
export { fittingAwards, type Guide, guideData, guideFor, spokenGuide } from './guide.ts';
export { type Filter, type Listed, list } from './list.ts';
export { match, portfolio } from './match.ts';
export { type MatchResult, matchResult } from './match-result.ts';
export { matchOne, matchSeveral } from './match-several.ts';
