import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mostRecent } from '../../text/remembered.ts';
import type { Common } from '../common.ts';
import { type Fault, faultLine } from '../fault.ts';
import type { Files } from '../files.ts';
import type { Library, Policy } from '../library.ts';
import { readCommonFiles, readPolicy } from '../read-policy.ts';
import { lazyPolicy } from './lazy-policy.ts';
import { isGeneration, type Manifest, readManifest, sha256 } from './manifest.ts';

/** What a folder of generations says which one is served. */
export const POINTER = 'current';
/** What a generation says of itself. */
export const MANIFEST = 'library.json';

/** So many policies are kept as they were read; any other is read again when it is asked for. */
const KEPT = 40;

/** A generation whose files are not, or not yet, what was published. Nothing of them is served. */
export class DamagedError extends Error {
  override readonly name = 'DamagedError';
}

/** A generation of a published library. */
export interface Published {
  readonly generation: string;
  /** The folder of the generation. */
  readonly folder: string;
  readonly manifest: Manifest;
  readonly library: Library;
  /** A file beside the policies. @throws DamagedError when it is not what was published. */
  readonly readShared: (file: string) => Uint8Array<ArrayBuffer>;
}

/** The generation that is served from a folder; undefined where nothing was published there. */
export function currentGeneration(dir: string): string | undefined {
  return pointed(dir)?.[0];
}

/** The generation that was served before it. */
export function previousGeneration(dir: string): string | undefined {
  return pointed(dir)?.[1];
}

function pointed(dir: string): readonly string[] | undefined {
  const names = bytesOf(join(dir, POINTER))
    ?.toString()
    .split('\n')
    .filter((name) => name !== '');
  // A pointer that names nothing is no plain library either: what it should name is missed when it is opened.
  return names?.every(isGeneration) === false ? ['—'] : names;
}

/**
 * Opens a generation by its manifest alone: a policy is read, and held against its hashes, when it is first asked for.
 * @param program the version that must have checked it: what another one let through this one may not.
 * @throws DamagedError when the manifest is not whole or not this program's.
 */
export function openGeneration(dir: string, generation: string, program: string): Published {
  const folder = join(dir, generation);
  const manifest = manifestIn(folder, generation);
  if (manifest.program !== program) {
    throw new DamagedError(
      `${generation}：由 ${manifest.program} 版发布，本程序是 ${program} 版；请用本版重新发布`,
    );
  }
  const files = hashed(folder, manifest.files);
  const lines = new Map(manifest.policies.map((line) => [line.id, line.files]));
  let common: Common | undefined;
  const read = mostRecent(KEPT, (id): Policy => {
    common ??= whole((faults) => readCommonFiles(files, files, faults));
    const place = { files: hashed(folder, below(id, lines.get(id) ?? {})), common };
    return whole((faults) => readPolicy(id, { ...place, faults }));
  });
  const policies = manifest.policies.map((line) => lazyPolicy(line, () => read(line.id)));
  const readShared = (file: string) => new Uint8Array(checkedBytes(folder, file, manifest.files[file]));
  return { generation, folder, manifest, library: { policies }, readShared };
}

function manifestIn(folder: string, generation: string): Manifest {
  const manifest = readManifest(bytesOf(join(folder, MANIFEST))?.toString() ?? '');
  if (manifest?.generation === generation) return manifest;
  throw new DamagedError(`${generation}/${MANIFEST}：不在、不全或被改动过；请重新发布`);
}

/** What was read, when nothing kept it from being read. */
function whole<T>(read: (faults: Fault[]) => T | undefined): T {
  const faults: Fault[] = [];
  const found = read(faults);
  if (found !== undefined && faults.length === 0) return found;
  throw new DamagedError(faults.map(faultLine).join('\n'));
}

type Hashes = Readonly<Record<string, string>>;

/** The hashes of a policy's files, by their path in the library. */
function below(id: string, files: Hashes): Hashes {
  return Object.fromEntries(Object.entries(files).map(([file, hash]) => [`${id}/${file}`, hash]));
}

/** Files of a generation, each held against its hash whenever it is read. */
function hashed(folder: string, hashes: Hashes): Files {
  const begins = (start: string) => Object.keys(hashes).filter((file) => file.startsWith(start));
  return {
    has: (file) => Object.hasOwn(hashes, file),
    names: (inside) => begins(`${inside}/`).map((file) => file.slice(inside.length + 1)),
    read: (file) => checkedBytes(folder, file, hashes[file]),
  };
}

function checkedBytes(folder: string, file: string, hash: string | undefined): Uint8Array {
  const bytes = bytesOf(join(folder, file));
  if (bytes !== undefined && sha256(bytes) === hash) return bytes;
  throw new DamagedError(`${file}：不在、不全或与发布时不同；请重新发布`);
}

function bytesOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Holds every file of a generation against its hash.
 * @throws DamagedError for the first that is not, or not yet, what was published.
 */
export function checkFiles({ folder, manifest }: Pick<Published, 'folder' | 'manifest'>): void {
  const all = [manifest.files, ...manifest.policies.map(({ id, files }) => below(id, files))];
  for (const [file, hash] of all.flatMap((files) => Object.entries(files))) checkedBytes(folder, file, hash);
}
