/** Where words stand in policies: verbatim, most like them, or named by number. */

export { type Citing, citingIn, type Resting } from './citing.ts';
export { oneEach, type Surroundings } from './narrowed.ts';
export { nearestWords, notFound } from './nearest-words.ts';
export { documentNumbersIn, isNumber, isOfSameBody, otherNumbers } from './numbers-of-documents.ts';
export { ofOtherSection } from './other-section.ts';
export { type PlacedQuote, placeQuote } from './place-quote.ts';
export {
  type Home,
  isBorneOut,
  isExcepted,
  isToldOf,
  isWithin,
  otherTitle,
  type Place,
  placesOf,
} from './provision.ts';
export { isOfSeveral, type Reference, referencesIn } from './references-in.ts';
export { kindsNamed, notThere, spokenOf, topicsIn } from './spoken-of.ts';
export {
  labelOf,
  namesAt,
  provisionAround,
  type Standing,
  segmentAround,
  standingsOf,
  standingsOfQuote,
} from './standings.ts';
export { heldWords, strangers } from './strangers.ts';
