import { z } from 'zod';
import type { ClauseDocument, ClauseIndex } from './clause-index.ts';
import { type PackedField, pack } from './pack.ts';
import { type Ranges, rangesByPolicy, rangesIn } from './packed-index.ts';
import type { Field, List } from './postings.ts';
import { type Kept, rankedIndex } from './ranked-index.ts';

/** Reads a stretch of a stored index into bytes of its own. */
export type ReadStretch = (offset: number, length: number) => Uint8Array<ArrayBuffer>;

/** Where a part lies behind the head. */
const part = z.tuple([z.number(), z.number()]);
const field = z.object({ ends: part, ids: part, counts: part, factors: part, having: z.number() });
const head = z.object({
  size: z.number(),
  terms: part,
  /** Where each document's line ends. */
  lineEnds: part,
  lines: part,
  ranges: z.record(z.string(), z.array(z.tuple([z.number(), z.number()]).readonly()).readonly()),
  fields: z.array(field),
});
type Part = z.infer<typeof part>;

/** Parts begin at multiples of it, as typed arrays must. */
const ALIGNED = 8;
const HEAD_LENGTH = 4;

/**
 * Writes the documents of a library as an index that is searched where it lies: of a thousand policies nothing is
 * held in memory but the words and what is being asked for.
 * @example storeIndex([]).length > 0 // → true
 */
export function storeIndex(documents: readonly ClauseDocument[]): Uint8Array {
  const { vocabulary, fields } = pack(documents);
  const { parts, add } = gathered();
  const lines = documents.map(({ id, sha256, policy, parts: above, departments }) =>
    utf8(JSON.stringify({ id, sha256, policy, parts: above, departments } satisfies Kept)),
  );
  const kept = {
    size: documents.length,
    terms: add(utf8([...vocabulary.keys()].join('\n'))),
    lineEnds: add(bytesOf(endsOf(lines))),
    lines: add(joined(lines)),
    ranges: Object.fromEntries(rangesByPolicy(documents)),
    fields: fields.map((each) => addField(each, add)),
  } satisfies z.input<typeof head>;
  return withHead(utf8(JSON.stringify(kept)), parts);
}

function addField({ ends, ids, counts, factors, having }: PackedField, add: (bytes: Uint8Array) => Part) {
  const [lists, numbers] = [add(bytesOf(ends)), add(bytesOf(ids))];
  return { ends: lists, ids: numbers, counts: add(bytesOf(counts)), factors: add(bytesOf(factors)), having };
}

function gathered() {
  const parts: Uint8Array[] = [];
  let length = 0;
  return {
    parts,
    add(bytes: Uint8Array): Part {
      const offset = length;
      const filled = new Uint8Array(aligned(bytes.length));
      filled.set(bytes);
      parts.push(filled);
      length += filled.length;
      return [offset, bytes.length];
    },
  };
}

function withHead(text: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  const start = new Uint8Array(aligned(HEAD_LENGTH + text.length));
  new DataView(start.buffer).setUint32(0, text.length, true);
  start.set(text, HEAD_LENGTH);
  return joined([start, ...parts]);
}

/**
 * The index that `storeIndex` wrote, ranking as `packedIndex` does. Words and lengths are read at once, lists and
 * documents when they are asked for.
 */
export function storedIndex(read: ReadStretch): ClauseIndex {
  const length = new DataView(read(0, HEAD_LENGTH).buffer).getUint32(0, true);
  const kept = head.parse(JSON.parse(text(read(HEAD_LENGTH, length))));
  const start = aligned(HEAD_LENGTH + length);
  const of = ([offset, bytes]: Part) => read(start + offset, bytes);
  const vocabulary = new Map(
    text(of(kept.terms))
      .split('\n')
      .map((term, n) => [term, n]),
  );
  const lineEnds = new Uint32Array(of(kept.lineEnds).buffer);
  const ranges: Ranges = new Map(Object.entries(kept.ranges));
  return rankedIndex({
    size: kept.size,
    termOf: (word) => vocabulary.get(word),
    fields: kept.fields.map((each) => fieldOf(each, (at, bytes) => read(start + at, bytes))),
    documentAt(at) {
      const [from, to] = [lineEnds[at] ?? 0, lineEnds[at + 1] ?? 0];
      return at < kept.size ? line.parse(JSON.parse(text(of([kept.lines[0] + from, to - from])))) : undefined;
    },
    rangesOf: (policies) => rangesIn(ranges, policies),
  });
}

const line = z.object({
  id: z.string(),
  sha256: z.string(),
  policy: z.string(),
  parts: z.array(z.string()),
  departments: z.array(z.string()),
});

/** So many bytes of lists are kept: the words of one question are asked for again and again. */
const KEPT_BYTES = 8_000_000;

function fieldOf(kept: z.infer<typeof field>, read: ReadStretch): Field {
  const ends = new Uint32Array(read(...kept.ends).buffer);
  const lists = new Map<number, List>();
  let bytes = 0;
  return {
    having: kept.having,
    factors: new Float32Array(read(...kept.factors).buffer),
    listOf(term) {
      const known = lists.get(term);
      if (known !== undefined) return known;
      const [from, to] = [ends[term] ?? 0, ends[term + 1] ?? 0];
      const list = {
        ids: new Uint32Array(read(kept.ids[0] + from * 4, (to - from) * 4).buffer),
        counts: new Uint16Array(read(kept.counts[0] + from * 2, (to - from) * 2).buffer),
      };
      if (bytes > KEPT_BYTES) {
        lists.clear();
        bytes = 0;
      }
      lists.set(term, list);
      bytes += (to - from) * 6;
      return list;
    },
  };
}

function endsOf(lines: readonly Uint8Array[]): Uint32Array {
  const ends = new Uint32Array(lines.length + 1);
  for (const [n, { length }] of lines.entries()) ends[n + 1] = (ends[n] ?? 0) + length;
  return ends;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const each of parts) {
    whole.set(each, at);
    at += each.length;
  }
  return whole;
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Uint16Array | Float32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED;
}

function utf8(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
