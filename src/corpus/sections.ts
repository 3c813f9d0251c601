import type { z } from 'zod';

/** Where a part lies behind the head of a file of parts: offset and length in bytes. */
export type Part = [offset: number, length: number];

/** Reads a stretch of a file into bytes of its own. */
export type ReadStretch = (offset: number, length: number) => Uint8Array<ArrayBuffer>;

/** Parts begin at multiples of it, as typed arrays must. */
const ALIGNED = 8;
const HEAD_LENGTH = 4;

/** A file of parts that is being put together: its head says in JSON where each of them lies. */
export function gathered() {
  const parts: Uint8Array[] = [];
  let length = 0;
  return {
    /** Adds pieces end to end as one part. */
    add(pieces: readonly ArrayBufferView[]): Part {
      const offset = length;
      const size = pieces.reduce((sum, { byteLength }) => sum + byteLength, 0);
      const part = new Uint8Array(aligned(size));
      put(part, pieces);
      parts.push(part);
      length += part.length;
      return [offset, size];
    },
    /** The file. */
    whole(head: unknown): Uint8Array<ArrayBuffer> {
      const text = new TextEncoder().encode(JSON.stringify(head));
      const start = new Uint8Array(aligned(HEAD_LENGTH + text.length));
      new DataView(start.buffer).setUint32(0, text.length, true);
      start.set(text, HEAD_LENGTH);
      const file = new Uint8Array(start.length + length);
      put(file, [start, ...parts]);
      return file;
    },
  };
}

/** Where each of some pieces ends, one behind the other; a leading 0. */
export function sectionsOf(pieces: readonly { readonly length: number }[]): Uint32Array {
  const ends = new Uint32Array(pieces.length + 1);
  for (const [n, { length }] of pieces.entries()) ends[n + 1] = (ends[n] ?? 0) + length;
  return ends;
}

/** The head of a file of parts, and how to read a stretch behind it. */
export function headOf<Head>(read: ReadStretch, schema: z.ZodType<Head>) {
  const length = new DataView(read(0, HEAD_LENGTH).buffer).getUint32(0, true);
  const head = schema.parse(JSON.parse(new TextDecoder().decode(read(HEAD_LENGTH, length))));
  const start = aligned(HEAD_LENGTH + length);
  const stretch: ReadStretch = (offset, bytes) => read(start + offset, bytes);
  return { head, stretch };
}

/** The head of a file of parts that is held in memory, and its parts where they lie. */
export function partsIn<Head>(bytes: Uint8Array<ArrayBuffer>, schema: z.ZodType<Head>) {
  const { buffer, byteOffset } = bytes;
  const { head } = headOf((offset, length) => bytes.slice(offset, offset + length), schema);
  const start = aligned(HEAD_LENGTH + new DataView(buffer, byteOffset).getUint32(0, true));
  const of = ([offset, length]: Part) => new Uint8Array(buffer, byteOffset + start + offset, length);
  return { head, of };
}

function put(into: Uint8Array, pieces: readonly ArrayBufferView[]): void {
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of pieces) {
    into.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNED) * ALIGNED;
}
