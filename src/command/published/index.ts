/** A published library as it is served: opened by its manifest, its index and its catalogue read when asked for. */

export { AWARDS, checkPublished, INDEX, publishedContext } from './published-context.ts';
