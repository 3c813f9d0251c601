/** Two short texts held against each other, qualifier by qualifier; the words of each class are in `award/telling/qualifiers.ts`. */

export { compareQualifiers, type Official } from './qualify.ts';
