/** What of a question stands together in one provision of a policy, and which of several policies' provisions answers it. */

export { isOutdone } from './outdone.ts';
export { hasPartOfName } from './part-of-name.ts';
export { givenIn, provisionsOf } from './provisions.ts';
export { isTold, type ThingsNamed, thingsNamed } from './things-named.ts';
