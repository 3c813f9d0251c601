import { promises } from 'node:fs';
import { join } from 'node:path';
import { POINTER } from '../../corpus/published/index.ts';

/** Looks for changes of a library on disk. */
export interface LibraryWatch {
  /** Whether there is another library since it was asked last, and it seems to be all there. */
  hasChanged(): Promise<boolean>;
  /** It was, and is served now. */
  took(): void;
  /** It was not; says whether nobody has been told yet. */
  refuse(): boolean;
}

/** Watches a plain folder: names, sizes and times of its files. */
export async function plainWatch(folder: string): Promise<LibraryWatch> {
  let served = await fingerprint(folder);
  let seen = served;
  return {
    async hasChanged() {
      const found = await fingerprint(folder);
      const still = found === seen;
      seen = found;
      if (!still || found === served) return false;
      served = found;
      return true;
    },
    took: () => {},
    refuse: () => true,
  };
}

/** What has not arrived is looked at again after so many looks at most. */
const MOST_PATIENCE = 32;

/** Watches the pointer of a published library: one file, however many policies there are. */
export async function pointerWatch(folder: string): Promise<LibraryWatch> {
  const file = join(folder, POINTER);
  let seen = await stateOf(file);
  /** How many looks are left before what was refused is looked at again, and how many there were. */
  let refused: { left: number; patience: number } | undefined;
  return {
    async hasChanged() {
      const found = await stateOf(file);
      if (found !== seen) {
        seen = found;
        refused = undefined;
        return true;
      }
      if (refused === undefined) return false;
      // Its files may still be on their way.
      refused.left -= 1;
      return refused.left <= 0;
    },
    took() {
      refused = undefined;
    },
    refuse() {
      const patience = refused === undefined ? 1 : Math.min(refused.patience * 2, MOST_PATIENCE);
      const first = refused === undefined;
      refused = { left: patience, patience };
      return first;
    },
  };
}

async function stateOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeMs } = await promises.stat(path);
    return `${ino} ${size} ${mtimeMs}`;
  } catch {
    return 'unreadable';
  }
}

/** Names, sizes and times of all files below a folder: it changes when any of them does. */
async function fingerprint(folder: string): Promise<string> {
  try {
    const names = await promises.readdir(folder, { recursive: true });
    const states = await Promise.all(
      names.sort().map(async (name) => {
        const { size, mtimeMs } = await promises.stat(`${folder}/${name}`);
        return `${name} ${size} ${mtimeMs}`;
      }),
    );
    return states.join('\n');
  } catch {
    return 'unreadable';
  }
}
