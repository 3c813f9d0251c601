/** A clause's text into the stretches that give something, and what leads in to each of them. */

export { GIVES, opensAnew, pieces, unitsOf } from './units.ts';
