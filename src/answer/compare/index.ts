/** Two short texts held against each other: eight classes of qualifiers, each a small table. */

export { compareQualifiers, type Official } from './qualify.ts';
