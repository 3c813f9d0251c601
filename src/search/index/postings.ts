import { RANKING } from './clause-index.ts';

/** Lucene reckons in single precision; so do we, for the same order down to the last tie. */
const { fround } = Math;

/** Documents that follow one another, the end exclusive. */
export type Range = readonly [from: number, to: number];

/** One field of an index: for each term the documents that have it, ready for BM25. */
export interface Postings {
  readonly listOf: (term: number) => List;
  /** Adds to `scores` what each document of a range earns for a term; untouched documents keep what they have. */
  readonly addScores: (list: List, weight: number, to: Scores) => void;
}

/** Where scores are added up, and for which documents. */
export interface Scores {
  readonly scores: Float64Array;
  readonly range: Range;
}

/** The documents that have a term, ascending, and how often it stands in each: a stretch of two arrays, the end exclusive. */
export interface List {
  readonly ids: Uint32Array;
  readonly counts: Uint16Array;
  readonly from: number;
  readonly to: number;
}

/** What a field is ranked from: its lists, wherever they are kept, and what its lengths come to. */
export interface Field {
  readonly listOf: (term: number) => List;
  /** How many documents have the field at all. */
  readonly having: number;
  /** What a document's length does to a count. */
  readonly factors: Float32Array;
}

/** BM25 over a field. */
export function postings({ listOf, having, factors }: Field): Postings {
  return {
    listOf,
    addScores(list, weight, { scores, range: [first, end] }) {
      const { ids, counts, from, to } = list;
      const gain = fround(fround(weight) * inverseFrequency(to - from, having));
      for (let at = firstFrom(list, first); at < to; at += 1) {
        const document = ids[at] ?? 0;
        if (document >= end) return;
        const share = fround(1 + fround((counts[at] ?? 0) * (factors[document] ?? 0)));
        scores[document] = (scores[document] ?? 0) + fround(gain - fround(gain / share));
      }
    },
  };
}

/** Whether a document is among those of a list. */
export function has(list: List, document: number): boolean {
  const at = firstFrom(list, document);
  return at < list.to && list.ids[at] === document;
}

/** 1 ÷ k·(1 − b + b·length÷average) for each document, the length as one byte holds it; the average is exact. */
export function lengthFactors(lengths: readonly number[], having: number): Float32Array {
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

/** The place of the first document of a list that is not before another. */
function firstFrom({ ids, from, to }: List, document: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? 0) < document) low = middle + 1;
    else high = middle;
  }
  return low;
}
