/** A statement held against official words: what it denies, joins or counts in otherwise, and what they do not speak of. */
export {
  countedIn,
  deniedWord,
  hanPairs,
  joinedOtherwise,
  requirementsIn,
  strangePhrases,
  wordsDenied,
} from './told-alike.ts';
