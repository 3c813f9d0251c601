import { RANKING } from './clause-index.ts';

/** Lucene reckons in single precision; so do we, for the same order down to the last tie. */
const { fround } = Math;

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
  const lengths = documents.map(tokensOf);
  const having = lengths.filter((length) => length > 0).length;
  const factors = lengthFactors(lengths, having);
  return {
    addScores(term, weight, scores) {
      const start = ends[term] ?? 0;
      const end = ends[term + 1] ?? 0;
      const gain = fround(fround(weight) * inverseFrequency(end - start, having));
      for (let at = start; at < end; at += 1) {
        const document = ids[at] ?? 0;
        const share = fround(1 + fround((counts[at] ?? 0) * (factors[document] ?? 0)));
        scores[document] = (scores[document] ?? 0) + fround(gain - fround(gain / share));
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

/** How many tokens a document has in this field, repeated ones included. */
function tokensOf(terms: ReadonlyMap<number, number>): number {
  return [...terms.values()].reduce((sum, count) => sum + count, 0);
}

/** 1 ÷ k·(1 − b + b·length÷average) for each document, the length as one byte holds it; the average is exact. */
function lengthFactors(lengths: readonly number[], having: number): Float32Array {
  const average = fround(lengths.reduce((sum, length) => sum + length, 0) / Math.max(having, 1));
  const { k, b } = RANKING;
  return Float32Array.from(lengths, (length) => {
    const share = average === 0 ? 0 : fround(fround(fround(b) * asByte(length)) / average);
    return fround(1 / fround(fround(k) * fround(fround(1 - fround(b)) + share)));
  });
}

/** Of the documents that have the field at all. */
function inverseFrequency(containing: number, having: number): number {
  return fround(Math.log(1 + (having - containing + 0.5) / (containing + 0.5)));
}

/** Lengths up to here are kept exactly. */
const EXACT = 24;
/** How many bits of what is longer are kept. */
const BITS = 4;

/** A length as Lucene keeps it in a byte (SmallFloat.intToByte4): its first four bits, the rest cut off. */
function asByte(length: number): number {
  if (length < EXACT) return length;
  const more = length - EXACT;
  const cut = Math.max(0, 32 - Math.clz32(more) - BITS);
  return EXACT + ((more >>> cut) << cut);
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
