/** Generations of a library: written whole, moved to in one step, opened by their manifest. */

export { prune, rollBack } from './pointer.ts';
export { checkPublished, publishedContext } from './published-context.ts';
export { copyLibrary, writeGeneration } from './write-generation.ts';
