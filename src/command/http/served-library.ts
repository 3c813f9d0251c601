import { currentGeneration } from '../../corpus/published/index.ts';
import type { Context } from '../../mcp/context.ts';
import type { Part } from '../../transport/http/index.ts';
import { clusterPlace, searchedBy } from '../cluster/index.ts';
import type { Arguments } from '../command.ts';
import { libraryFolder, openLibrary, servedContext } from '../open-library.ts';
import { plainWatch, pointerWatch } from './library-watch.ts';
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
 * Opens the library, and opens it anew when it changes: a published one when the pointer moves and all of the new
 * generation is there, a plain folder once its files have stood still from one look to the next. So nobody is served
 * half a copy.
 * @param everySeconds how often to look; 0 never looks.
 * @throws BrokenLibraryError or DamagedError when the library is broken at the start.
 */
export async function serveLibrary(
  args: Arguments,
  everySeconds: number,
  listener: LibraryListener,
): Promise<ServedLibrary> {
  const folder = libraryFolder(args);
  const watch = await (currentGeneration(folder) === undefined ? plainWatch : pointerWatch)(folder);
  const cluster = clusterPlace(args, process.env);
  const served = (opened: Context) => (cluster === undefined ? opened : searchedBy(cluster, opened));
  let context = served(openLibrary(args));
  let state = { since: new Date(), onDisk: 'same' as 'same' | 'refused' };

  async function look(): Promise<void> {
    if (!(await watch.hasChanged())) return;
    try {
      context = served(servedContext(await readElsewhere({ folder, strict: args.values.strict === true })));
    } catch (error) {
      return refuse(error);
    }
    state = { since: new Date(), onDisk: 'same' };
    watch.took();
    listener.swapped(context);
  }

  function refuse(error: unknown): void {
    state = { ...state, onDisk: 'refused' };
    if (watch.refuse()) listener.refused(error instanceof Error ? error.message : String(error));
  }

  const timer = everySeconds === 0 ? undefined : setInterval(oneAtATime(look), everySeconds * 1000).unref();
  return {
    current: () => context,
    parts: () => partsOf(context, { ...state, engine: cluster === undefined ? 'memory' : 'opensearch' }),
    stop: () => clearInterval(timer),
  };
}

/** A library that takes long to read must not be overtaken by the one after it. */
function oneAtATime(look: () => Promise<void>): () => void {
  let looking = false;
  return () => {
    if (looking) return;
    looking = true;
    void look().finally(() => {
      looking = false;
    });
  };
}

function partsOf(
  { library: { policies }, aside, published }: Context,
  { since, onDisk, engine }: { readonly since: Date; readonly onDisk: string; readonly engine: string },
): ReturnType<ServedLibrary['parts']> {
  const clauses = policies.reduce(
    (count, policy) => count + (policy.listing?.clauses ?? policy.clauses.length),
    0,
  );
  return {
    library: {
      ok: true,
      policies: policies.length,
      since: since.toISOString(),
      on_disk: onDisk,
      ...(aside.length === 0 ? {} : { aside: aside.map(({ policy }) => policy) }),
      ...(published === undefined ? {} : { generation: published.generation }),
    },
    engine: { ok: true, kind: engine, clauses },
  };
}
