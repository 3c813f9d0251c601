/** A policy's own data beside its text: validity, people's words, and their checks. */

export { ownPhrases, silencesWith } from './general-silences.ts';
export { actsOfIssue, type Day, dayOf, isNamedDay, sameDay } from './named-days.ts';
export { noteLine, notesOn, withNotes } from './office-notes.ts';
export { officialWords } from './official-words.ts';
export { askedData, lexiconData } from './people-words.ts';
export { findPhrase, longerWordIn, OFFICIAL_GAP, phraseEnd } from './phrase.ts';
export { silenceIn, silencePhrases } from './silence-phrases.ts';
export { toldAfterAll } from './told-after-all.ts';
export {
  endsTold,
  IN_FORCE,
  periodTold,
  periodValidity,
  type Validity,
  validity,
  whereInForce,
} from './validity.ts';
export { anchorsOf, citationOf, verifyPolicy } from './verify-policy.ts';
export { verifyPolicyValues } from './verify-policy-values.ts';
export { followedAt, repealedIn, withSuperseded } from './versions.ts';
