/** Provinces, cities and counties: their names in a text, and which lies in which. */

export { liesIn, type Place } from './divisions.ts';
export { findPlaces, type PlaceMention, spokenCounty } from './find-places.ts';
export { regionOf } from './region.ts';
