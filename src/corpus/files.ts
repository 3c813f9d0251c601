/** The files of a library, wherever they lie. Paths are relative to it, with slashes. */
export interface Files {
  /** The bytes of a file; undefined for one that cannot be read. */
  read(file: string): Uint8Array | undefined;
  has(file: string): boolean;
  /** What lies directly in a folder; nothing where there is none. */
  names(folder: string): readonly string[];
}
