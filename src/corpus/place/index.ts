/** Provinces, cities and counties, and the levels of what they give: their names in a text, and which lies in which. */

export { liesIn, type Place } from './divisions.ts';
export {
  countiesIn,
  findPlaces,
  type PlaceMention,
  placesSpelt,
  regionOf,
  spokenCounty,
} from './find-places.ts';
export { levelsNamed } from './level.ts';
export { shortsIn, shortsSpoken } from './own-short.ts';
