/** Generations of a library: checked, written whole, moved to in one step. */

export { publish } from './publish.ts';
