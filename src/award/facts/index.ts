/** What a caller says of himself, read and checked against what an award asks. */

export { applicantOf, type PayeeNouns, payeesNamed } from './applicant.ts';
export { inUnit, nameAndUnit, namesFor } from './fact-names.ts';
export { factsSchema, wayToAnswer } from './fact-schema.ts';
export type { Echo, Ends, Value, Values } from './facts.ts';
export { fromNamedText, fromPairs, isNotKnown, isRecord, listed, partsOf, unwrapped } from './given.ts';
export { fromJsonText, jsonText } from './json-text.ts';
export { UNPAID } from './nothing-paid.ts';
export { factsFor, knownTo, readProfile, withoutId } from './profile.ts';
export { choicesFor } from './read-choice.ts';
export { exampleValue, readFacts } from './read-facts.ts';
export { readNumber } from './read-number.ts';
export { isShared, readsFact } from './shared-facts.ts';
export { readYesNo } from './yes-no.ts';
