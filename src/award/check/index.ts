/** The build's checks: every figure and every qualifying word of a rule read back out of its quote. */

export { askedBy } from './aims.ts';
export { type ClauseFigure, clauseFigures } from './bind-figures.ts';
export { eventIn } from './day-words.ts';
export { BUDGET, DIFFERENCE, FREQUENCY, LOAN_LIMIT, licensedTag, PERIOD, PLACES } from './licence.ts';
export { type Owed, owedIn } from './owed.ts';
export { type Licences, licencesFor, licencesOf, saysOfSum } from './shared-licences.ts';
export { leftUnsaid, verifyRules } from './verify-rules.ts';
export { phraseAround } from './wording.ts';
