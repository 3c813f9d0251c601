import type { Done } from './done.ts';

/** A piece of work for a caller. */
export interface Job {
  readonly caller: string;
  readonly task: unknown;
  /** What of the task goes over to the worker and is no longer here: an end of a channel. */
  readonly transfer?: readonly (InstanceType<typeof MessagePort> | ArrayBuffer)[];
  /** Whether anybody still waits for it; asked before it is begun, and while it runs where it is a long one. */
  isWanted(): boolean;
}

/** How many jobs run and wait. */
export interface QueueLimits {
  readonly threads: number;
  readonly waiting: number;
  readonly waitingPerCaller: number;
}

/** Jobs that wait their turn. */
export interface JobQueue<T> {
  add(job: Job): Promise<Done<T>>;
  /** Resolves when nothing runs and nothing waits. */
  whenIdle(): Promise<void>;
}

interface Waiting<T> {
  readonly job: Job;
  readonly settle: (done: Promise<Done<T>> | Done<T>) => void;
}

/** Callers take turns, whoever was served longest ago first, and no caller has two jobs running. */
export function jobQueue<T>(
  { threads, waiting: most, waitingPerCaller }: QueueLimits,
  work: (job: Job) => Promise<Done<T>>,
): JobQueue<T> {
  let waiting: readonly Waiting<T>[] = [];
  const running = new Set<string>();
  /** Callers in the order in which they were last served. */
  const served = new Set<string>();
  const onIdle: (() => void)[] = [];

  function next(): void {
    dropUnwanted();
    for (let first = firstFree(); first !== undefined; first = firstFree()) begin(first);
    if (running.size > 0) return;
    served.clear();
    for (const resolve of onIdle.splice(0)) resolve();
  }

  function dropUnwanted(): void {
    const unwanted = waiting.filter(({ job }) => !job.isWanted());
    waiting = waiting.filter((each) => !unwanted.includes(each));
    for (const { settle } of unwanted) settle({ notDone: 'nobody_waits' });
  }

  function firstFree(): Waiting<T> | undefined {
    return running.size < threads ? firstInTurn(waiting, running, [...served]) : undefined;
  }

  function begin({ job, settle }: Waiting<T>): void {
    waiting = waiting.filter((each) => each.job !== job);
    running.add(job.caller);
    served.delete(job.caller);
    served.add(job.caller);
    settle(
      work(job).finally(() => {
        running.delete(job.caller);
        next();
      }),
    );
  }

  return {
    add(job) {
      const own = waiting.filter(({ job: { caller } }) => caller === job.caller).length;
      if (waiting.length >= most || own >= waitingPerCaller) return Promise.resolve({ notDone: 'too_busy' });
      return new Promise((settle) => {
        waiting = [...waiting, { job, settle }];
        next();
      });
    },
    whenIdle: () =>
      new Promise((resolve) => {
        onIdle.push(resolve);
        next();
      }),
  };
}

/** The oldest job of the caller who was served longest ago, or never, among those who have none running. */
function firstInTurn<T>(
  waiting: readonly Waiting<T>[],
  running: ReadonlySet<string>,
  served: readonly string[],
): Waiting<T> | undefined {
  const free = waiting.filter(({ job }) => !running.has(job.caller));
  const turn = ({ job }: Waiting<T>): number => served.indexOf(job.caller);
  return free.reduce<Waiting<T> | undefined>(
    (first, each) => (first === undefined || turn(each) < turn(first) ? each : first),
    undefined,
  );
}
