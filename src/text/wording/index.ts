/** A statement held against official words: what it adds, drops or turns round, and how it is told. */

export { claimedIn, claimsBeside, statesNothing, withoutAccompanying } from './claiming.ts';
export { chineseFor, type Everyday } from './english.ts';
export { narrowsUnsaid, otherWords } from './exchanged.ts';
export { excludedButTold, listedButOut, takenIn, takenInByName, takesIn } from './excluded.ts';
export {
  contentOf,
  contentPairs,
  lastWord,
  sayingOf,
  withoutFunctionWords,
  wordsIn,
} from './function-words.ts';
export { isAlike, likeness, pairsOf } from './likeness.ts';
export { monthsOtherwise } from './months.ts';
export { namedApart } from './named-apart.ts';
export { NARROWS, narrowedOtherwise, narrowingDropped, withoutNarrowing } from './narrowed.ts';
export { NOT_STACKED, stackedAll } from './stacked.ts';
export {
  conclusionTold,
  isBodyInEnglish,
  isHadTold,
  isOfSomeConditions,
  isOpenTold,
  isPromise,
  isReading,
  isSaidOfText,
  isSilenceTold,
  isToBeFound,
  isToldAsOwn,
  isToldToHave,
  isUnderCondition,
  requires,
  speaksOfAward,
  tellsScope,
  verdictTold,
} from './stance.ts';
export {
  hanPairs,
  joinedOtherwise,
  requirementsIn,
  wordsAffirmed,
} from './told-alike.ts';
export { timesTold } from './told-time.ts';
export { leftOut, turnedRound } from './turned-round.ts';
export { type Account, accountOf, officialNames, sharesWith, unaccounted } from './unaccounted.ts';
