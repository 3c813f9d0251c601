/** What of the library may be meant by what somebody typed: for completion, and for what is named in a refusal. */

export {
  completeAward,
  completeClause,
  completePolicy,
  completeProfile,
  completeQuestion,
} from './complete.ts';
export { suggestionsOf } from './entries.ts';
