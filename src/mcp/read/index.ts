/** Arguments read as hosts and people write them: their forms, days that are told as months. */

export { countIn } from './argument.ts';
export { type Echo, readArguments } from './arguments.ts';
export type { Forms, Given } from './forms.ts';
export { MOVED } from './placed.ts';
export { readWhen, type When } from './when.ts';
