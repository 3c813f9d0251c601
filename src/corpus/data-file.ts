/** A JSON file beside the text, read but not yet understood: `awards/5.json`. */
export interface DataFile {
  /** Relative to the library: `nanchang-2025-9/awards/5.json`. */
  readonly file: string;
  readonly json: unknown;
}
