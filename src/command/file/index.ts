/** Commands on a file as the keeper of a library has it, before it is part of one. */

export { importFile } from './import.ts';
export { segmentFile } from './segment.ts';
