/** What of the library may be meant by what somebody typed: for completion, for what is named in a refusal, and for what an argument may be. */

export {
  completeAward,
  completeClause,
  completePolicy,
  completeProfile,
  completeQuestion,
} from './complete.ts';
export { suggestionsOf } from './entries.ts';
export { formsOf } from './library-forms.ts';
