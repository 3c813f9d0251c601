/** A library as it was published: opened by its manifest alone, read policy by policy, held against the hashes of its own manifest. */

export {
  type Content,
  generationOf,
  isGeneration,
  manifestText,
  type PolicyLine,
  sha256,
} from './manifest.ts';
export {
  checkFiles,
  currentGeneration,
  DamagedError,
  MANIFEST,
  openGeneration,
  POINTER,
  previousGeneration,
} from './published.ts';
