import { MessageChannel } from 'node:worker_threads';
import type { Context } from '../../mcp/context.ts';
import { currentAsker, type Upload } from '../../transport/http/index.ts';
import type { Metrics } from '../../transport/watch/index.ts';
import type { Done, WorkLimits } from '../../transport/work/index.ts';
import type { BatchTask } from '../list/index.ts';
import { libraryPool } from './library-pool.ts';
import type { WorkerReply } from './tool-worker.ts';

/** One list at a time, so that as many processors as possible are left to those who wait for one answer. */
const LIMITS: WorkLimits = {
  threads: 1,
  budgetMs: 20 * 60_000,
  waiting: 8,
  waitingPerCaller: 1,
  memoryMb: 512,
  long: true,
};

/** A list of 50,000 firms is some 10 MB. */
const FILE = { bodyBytes: 16 * 1024 * 1024, bodyMs: 60_000 };
/** A list is charged as so many calls. */
const COST = 20;

/** Lists that are calculated for pages, away from the thread that answers. */
export interface BatchWorkers {
  readonly upload: Upload;
  /** Has later lists calculated over another library. */
  follow(context: Context): void;
  close(): Promise<void>;
}

/** Nothing of a list is kept: it is held by the worker while it runs, and its result goes out as it is made. */
export function batchWorkers(first: Context, metrics: Pick<Metrics, 'worked'>): BatchWorkers {
  const { get, follow, close } = libraryPool(first, LIMITS);
  const work: Upload['work'] = async ({ bytes, query }, send) => {
    const { caller, isWaiting } = currentAsker();
    const { task, ended, transfer, stop } = channelFor(query, bytes, send);
    const done = await (await get()).run({ caller, task, transfer, isWanted: isWaiting });
    metrics.worked('notDone' in done ? done.notDone : 'done');
    if ('value' in done && 'calculated' in done.value) await ended;
    else await send(JSON.stringify({ refused: whyNot(done) }));
    stop();
  };
  return { upload: { limits: FILE, cost: COST, work }, follow, close };
}

interface Channel {
  readonly task: BatchTask;
  readonly transfer: readonly (InstanceType<typeof MessagePort> | ArrayBuffer)[];
  /** Resolves when the last line has left for the sender. */
  readonly ended: Promise<void>;
  readonly stop: () => void;
}

function channelFor(
  query: URLSearchParams,
  bytes: Uint8Array<ArrayBuffer>,
  send: (line: string) => Promise<void>,
): Channel {
  const { port1: here, port2: port } = new MessageChannel();
  const unsent = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const ended = new Promise<void>((resolve) => {
    here.on('message', async (line: string) => {
      await send(line);
      Atomics.sub(unsent, 0, line.length);
      Atomics.notify(unsent, 0);
      if (line.startsWith('{"end"')) resolve();
    });
  });
  const text = (name: string) => query.get(name) || undefined;
  const wants = query.get('wants') === 'template' ? 'template' : 'result';
  const named = { award: text('award'), policy: text('policy'), asOf: text('as_of') };
  // Handed over, so that nothing of it is left here; a short one lies beside other things, and is copied.
  const list = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
  return {
    task: { ...named, list, wants, port, unsent },
    transfer: [port, list.buffer],
    ended,
    stop: () => here.close(),
  };
}

const NOT_DONE = {
  too_long: '算得太久，已停下。请把名单分成几张再试。',
  too_busy: '正在算的名单太多，或者您上一张还没有算完；请稍后再试。',
  nobody_waits: '没有等到就断开了，没有算完。',
} as const;

function whyNot(done: Done<WorkerReply>): string {
  if ('notDone' in done) return NOT_DONE[done.notDone];
  if ('inputError' in done.value) return done.value.inputError.message;
  if ('unavailable' in done.value) return done.value.unavailable;
  throw new Error('failed' in done.value ? done.value.failed : 'a worker answered something else');
}
