/** Results as text that can be read out. */

export { presentAward } from './award.ts';
export { presentDescription } from './description.ts';
export { listedFindings, longestList } from './listed-findings.ts';
export { clauseMarkdown, policyMarkdown } from './markdown.ts';
export { presentMatch, presentQuestions } from './match.ts';
export { withOthersNamed } from './other-policies.ts';
export { departmentsLine } from './present.ts';
export { withNotesTold } from './resting-on-notes.ts';
export { type Manner, presentSearch } from './search.ts';
export { namedHit, onlyNamed, presentHit, searchHit } from './search-hit.ts';
export { presentSilence, toldSilence } from './silence.ts';
export { presentVerification } from './verification.ts';
