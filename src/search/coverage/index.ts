/** Whether the policy speaks of what is asked. */

export { type Coverage, coverage } from './coverage.ts';
export { outsiderIn } from './outsider.ts';
export { silencesOf } from './silence.ts';
export { type Unsaid, unsaidIn } from './unsaid.ts';
