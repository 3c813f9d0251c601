import { promises } from 'node:fs';
import type { Context } from '../../mcp/context.ts';
import type { Part } from '../../transport/http/index.ts';
import type { Arguments } from '../command.ts';
import { libraryFolder, openLibrary, servedContext } from '../open-library.ts';
import { readElsewhere } from './tool-workers.ts';

/** The library that is served now; it follows the one on disk. */
export interface ServedLibrary {
  current(): Context;
  /** What `/readyz` tells of it and of what searches it. */
  parts(): Readonly<Record<'library' | 'engine', Part>>;
  /** Follows the disk no longer. */
  stop(): void;
}

/** What is told when the library on disk changed. */
export interface LibraryListener {
  /** It was found whole, and is served from now on. */
  swapped(context: Context): void;
  /** It was not, and the old one stays; the message is one line a fault. */
  refused(message: string): void;
}

/**
 * Opens the library, and opens it anew when its files change. A change is taken up once the files have stood still
 * from one look to the next, so that nobody is served half a copy.
 * @param everySeconds how often to look; 0 never looks.
 * @throws BrokenLibraryError when the library is broken at the start.
 */
export async function serveLibrary(
  args: Arguments,
  everySeconds: number,
  listener: LibraryListener,
): Promise<ServedLibrary> {
  const folder = libraryFolder(args);
  let served = await fingerprint(folder);
  let seen = served;
  let context = openLibrary(args);
  let state = { since: new Date(), onDisk: 'same' as 'same' | 'refused' };

  async function look(): Promise<void> {
    const found = await fingerprint(folder);
    const still = found === seen;
    seen = found;
    if (!still || found === served) return;
    served = found;
    try {
      context = servedContext(await readElsewhere({ folder, strict: args.values.strict === true }));
      state = { since: new Date(), onDisk: 'same' };
    } catch (error) {
      state = { ...state, onDisk: 'refused' };
      listener.refused(error instanceof Error ? error.message : String(error));
      return;
    }
    listener.swapped(context);
  }

  const timer = everySeconds === 0 ? undefined : setInterval(() => void look(), everySeconds * 1000).unref();
  return {
    current: () => context,
    parts: () => partsOf(context, state),
    stop: () => clearInterval(timer),
  };
}

function partsOf(
  { library: { policies } }: Context,
  { since, onDisk }: { readonly since: Date; readonly onDisk: string },
): ReturnType<ServedLibrary['parts']> {
  const clauses = policies.reduce((count, policy) => count + policy.clauses.length, 0);
  return {
    library: { ok: true, policies: policies.length, since: since.toISOString(), on_disk: onDisk },
    engine: { ok: true, kind: 'memory', clauses },
  };
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
