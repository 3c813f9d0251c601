/** Arguments read as hosts and people write them: their forms, days that are told as months, awards by their names. */

export { type Echo, readArguments } from './arguments.ts';
export { awardsNamed } from './awards-named.ts';
export { readWhen, type When } from './when.ts';
