/** The build's checks: every figure and every qualifying word of a rule read back out of its quote. */

export { askedBy } from './aims.ts';
export { type ClauseFigure, clauseFigures } from './bind-figures.ts';
export { eventIn } from './day-words.ts';
export {
  BUDGET,
  DIFFERENCE,
  FREQUENCY,
  type Licences,
  LOAN_LIMIT,
  licencesFor,
  licencesOf,
  licensedTag,
  PERIOD,
  PLACES,
  saysOfSum,
} from './licence.ts';
export { type Owed, owedIn } from './owed.ts';
export { leftUnsaid, verifyRules } from './verify-rules.ts';
export { phraseAround } from './wording.ts';
