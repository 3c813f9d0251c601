import type { Context } from '../../mcp/context.ts';
import type { WorkLimits, WorkPool } from '../../transport/work/index.ts';
import { handedOver, type OpenedLibrary, workerFile } from '../open-library.ts';
import type { WorkerReply } from './tool-worker.ts';

/** Workers over the library that is served. */
export interface LibraryPool {
  /** Starts no thread before the first job. */
  get(): Promise<WorkPool<WorkerReply>>;
  /** Has later jobs done over another library; those that run end over theirs. */
  follow(context: Context): void;
  close(): Promise<void>;
}

/** Loads nothing before it is first asked for. */
export function libraryPool(first: Context, limits: WorkLimits): LibraryPool {
  let context = first;
  let pool: Promise<WorkPool<WorkerReply>> | undefined;
  const retire = async (): Promise<void> => {
    const old = pool;
    pool = undefined;
    await (await old)?.close();
  };
  return {
    get() {
      pool ??= openPool(handedOver(context), limits);
      return pool;
    },
    follow(next) {
      context = next;
      void retire();
    },
    close: retire,
  };
}

/** @param opened what every worker answers from; none where it is to read a library. */
export async function openPool(
  opened: OpenedLibrary | undefined,
  limits: WorkLimits,
): Promise<WorkPool<WorkerReply>> {
  const { createWorkPool } = await import('../../transport/work/work-pool.ts');
  return createWorkPool({ file: workerFile(), name: 'work', data: opened }, limits);
}
