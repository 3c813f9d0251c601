import { fileURLToPath } from 'node:url';
import { Tinypool } from 'tinypool';
import { withinBudget } from './budget.ts';
import type { Done } from './done.ts';
import { type Job, jobQueue } from './job-queue.ts';

/** How much may be worked at, and how long. */
export interface WorkLimits {
  readonly threads: number;
  /** Milliseconds of a processor that one job may take. */
  readonly budgetMs: number;
  /** Jobs that may wait, of all callers and of one. */
  readonly waiting: number;
  readonly waitingPerCaller: number;
  /** Memory of a worker in megabytes; one that needs more ends, and only its own job with it. */
  readonly memoryMb: number;
  /** Jobs take long: one that nobody waits for any more is stopped, at the cost of its worker. */
  readonly long?: boolean;
}

/** Workers that do what would keep the thread that answers. */
export interface WorkPool<T> {
  /** One job of a caller runs at a time, and callers take turns. */
  run(job: Job): Promise<Done<T>>;
  /** Resolves when what runs is over and the workers are gone. */
  close(): Promise<void>;
}

/** A module that the workers load, the function in it that does a job, and what every worker is given to begin with. */
export interface WorkerModule {
  readonly file: URL;
  readonly name: string;
  readonly data: unknown;
}

const IDLE_MS = 60_000;

/** Starts no worker before the first job. */
export function createWorkPool<T>({ file, name, data }: WorkerModule, limits: WorkLimits): WorkPool<T> {
  const pool = new Tinypool({
    filename: fileURLToPath(file),
    name,
    workerData: data,
    minThreads: 0,
    maxThreads: limits.threads,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: limits.memoryMb },
  });
  const once = ({ task, transfer, isWanted }: Job): Promise<Done<T>> =>
    withinBudget(
      { budgetMs: limits.budgetMs, isWanted: limits.long === true ? isWanted : () => true },
      (begun, signal) => pool.run({ task, begun }, { name, signal, transferList: [...(transfer ?? [])] }),
    );
  // A job never throws by itself: its worker ended under it, and another one may do it, unless what it needs went over.
  const queue = jobQueue(limits, (job) =>
    job.transfer === undefined ? once(job).catch(() => once(job)) : once(job),
  );
  return {
    run: queue.add,
    async close() {
      await queue.whenIdle();
      await pool.destroy();
    },
  };
}
