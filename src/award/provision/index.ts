/** A clause's text into the stretches that give something, and what leads in to each of them. */

export { opensAnew, pieces, type Unit, unitsOf } from './units.ts';
