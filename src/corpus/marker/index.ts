/** The numbers that stand before clauses: 一、 (一) 1. 第一条. */

export { KINDS, type Kind, type Marker } from './marker.ts';
export { readInlineMarkers, readMarkers } from './read-markers.ts';
