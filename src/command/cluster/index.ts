/** A search cluster: where it is, a library searched by it, its generations. */

export { clusterGenerations } from './cluster-generations.ts';
export { searchedBy } from './cluster-index.ts';
export { CLUSTER_OPTIONS, clusterPlace } from './cluster-settings.ts';
