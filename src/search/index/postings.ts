import { RANKING } from './clause-index.ts';

/** One field of an index: for each term the documents that have it, ready for BM25. */
export interface Postings {
  /** Adds to `scores` what each document earns for a term; untouched documents keep what they have. */
  readonly addScores: (term: number, weight: number, scores: Float64Array) => void;
  readonly has: (term: number, document: number) => boolean;
}

/** Terms of one field, document after document, as they are read. */
export interface FieldTerms {
  /** For each document its distinct terms with their counts. */
  readonly documents: readonly ReadonlyMap<number, number>[];
  /** How many distinct terms the whole index has. */
  readonly vocabulary: number;
}

/** Packs a field into typed arrays: 6 bytes an occurrence instead of the hundred that objects take. */
export function postings({ documents, vocabulary }: FieldTerms): Postings {
  const ends = listEnds(documents, vocabulary);
  const { ids, counts } = fill(documents, ends);
  const lengths = lengthFactors(documents);
  return {
    addScores(term, weight, scores) {
      const start = ends[term] ?? 0;
      const end = ends[term + 1] ?? 0;
      const gain = weight * inverseFrequency(end - start, documents.length) * (RANKING.k + 1);
      for (let at = start; at < end; at += 1) {
        const document = ids[at] ?? 0;
        const count = counts[at] ?? 0;
        scores[document] = (scores[document] ?? 0) + (gain * count) / (count + (lengths[document] ?? 0));
      }
    },
    has: (term, document) => contains(ids.subarray(ends[term] ?? 0, ends[term + 1] ?? 0), document),
  };
}

/** Where each term's list ends, which is where the next term's begins; a leading 0. */
function listEnds(documents: FieldTerms['documents'], vocabulary: number): Uint32Array {
  const ends = new Uint32Array(vocabulary + 1);
  for (const terms of documents) {
    for (const term of terms.keys()) ends[term + 1] = (ends[term + 1] ?? 0) + 1;
  }
  for (let term = 0; term < vocabulary; term += 1) {
    ends[term + 1] = (ends[term + 1] ?? 0) + (ends[term] ?? 0);
  }
  return ends;
}

/** All lists end to end: document numbers, ascending within a term, and how often the term stands there. */
function fill(documents: FieldTerms['documents'], ends: Uint32Array) {
  const total = ends.at(-1) ?? 0;
  const ids = new Uint32Array(total);
  const counts = new Uint16Array(total);
  const next = ends.slice();
  for (const [document, terms] of documents.entries()) {
    for (const [term, count] of terms) {
      const at = next[term] ?? 0;
      ids[at] = document;
      counts[at] = Math.min(count, 0xffff);
      next[term] = at + 1;
    }
  }
  return { ids, counts };
}

/** BM25's k·(1 − b + b·length/average); a field's length is its number of distinct terms, as in MiniSearch. */
function lengthFactors(documents: FieldTerms['documents']): Float64Array {
  const average = documents.reduce((sum, terms) => sum + terms.size, 0) / Math.max(documents.length, 1);
  const { k, b } = RANKING;
  return Float64Array.from(documents, (terms) => k * (1 - b + (b * terms.size) / Math.max(average, 1e-9)));
}

function inverseFrequency(having: number, all: number): number {
  return Math.log(1 + (all - having + 0.5) / (having + 0.5));
}

/** Whether a sorted array holds a value. */
function contains(sorted: Uint32Array, value: number): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === value;
}
