/** Commands on a file as the keeper of a library has it, and on what is made of it before it is served. */

export { draft } from './draft.ts';
export { importFile } from './import.ts';
export { segmentFile } from './segment.ts';
