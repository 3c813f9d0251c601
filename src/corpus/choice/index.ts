/** Which policies a text speaks of: by number, title, issuer, place or zone. */

export { policiesCalled, policyFinderOf, policyOfId } from './called.ts';
export { shortsOf } from './directory.ts';
export {
  type ChosenBy,
  type Meant,
  type PolicyFinder,
  placed,
  placesSpoken,
  policyFinder,
  type Reached,
} from './policy-finder.ts';
export { zoneNamesOf } from './zones.ts';
