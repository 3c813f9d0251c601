import { createHash } from 'node:crypto';
import { fstatSync, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { DamagedError } from '../../corpus/published/index.ts';
import type { ReadStretch } from '../../corpus/sections.ts';

/** Read at once while the whole is held against its hash. */
const PIECE = 1 << 20;

/**
 * Opens the file of an index for reading stretch by stretch, for as long as the process lives.
 * @throws DamagedError when it is not what was published.
 */
export function openIndexFile(folder: string, file: string, sha256: string | undefined): ReadStretch {
  const descriptor = opened(join(folder, file));
  if (descriptor === undefined || hashOf(descriptor) !== sha256) {
    throw new DamagedError(`${file}：不在、不全或与发布时不同；请重新发布`);
  }
  return (offset, length) => {
    const bytes = new Uint8Array(length);
    readSync(descriptor, bytes, 0, length, offset);
    return bytes;
  };
}

function opened(path: string): number | undefined {
  try {
    return openSync(path, 'r');
  } catch {
    return undefined;
  }
}

function hashOf(descriptor: number): string {
  const hash = createHash('sha256');
  const piece = new Uint8Array(PIECE);
  const { size } = fstatSync(descriptor);
  for (let at = 0; at < size; ) {
    const read = readSync(descriptor, piece, 0, PIECE, at);
    hash.update(piece.subarray(0, read));
    at += read;
  }
  return hash.digest('hex');
}
