/** What a reply may say of calculations: in short, whose sum it is, what is not added up, what must be told with it. */

export {
  excludedThere,
  isCapped,
  overlapping,
  partsOfOne,
  rolesAdded,
  sourcesOf,
  stepsOfOne,
} from './added-up.ts';
export { howOften, whatCounts } from './asked-of.ts';
export { claimingWords } from './claiming.ts';
export { accountsOf, readingsTaken } from './described.ts';
export { figureTold } from './figure-told.ts';
export { hadOtherwise, reckonedOtherwise } from './had-otherwise.ts';
export {
  areDue,
  homesOfRule,
  isAmong,
  isOfOne,
  isOwnAnswer,
  meantBy,
  ruleWords,
  shownResult,
} from './in-short.ts';
export { leftOpen } from './left-open.ts';
export { isLent } from './lent.ts';
export { agrees, CERTAIN, HOW_OFTEN, otherTags, perOne, perWhat } from './qualifiers.ts';
export { otherReading, withoutReadings } from './reading-told.ts';
export { besideQuote, isGiven, isLimited, limitsLeftOut, narrowingLeftOut } from './rest-of-sentence.ts';
export { isRuling, needsBasis, notAsked, saidBeyond } from './ruling.ts';
export { type ToBeTold, toBeTold } from './to-be-told.ts';
export { checkPayee, checkVerdict, isPromised, tellsOpen } from './verdict.ts';
export { WHOSE, whoseSum } from './whose-sum.ts';
