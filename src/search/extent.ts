/** A stretch of a folded question, end exclusive. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}
