/** What a sentence does to a call that is open: read in one place, by what the call is about and has recorded. */

export { heard } from './heard.ts';
export { CALL, FOLLOW_UP, type OpenCall, openCallIn } from './open-call.ts';
