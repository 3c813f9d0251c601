import type { Done } from './done.ts';

/** Milliseconds between looks at what runs. */
const LOOK_MS = 25;
/** A job that gets no processor is given up after so many budgets on the clock; so is a worker that does not start. */
const MOST_BUDGETS = 15;

/**
 * Gives a job up when it has had its time of a processor. What one thread took cannot be read, so the whole process
 * is looked at: before the budget is over on the clock and in the process's own time, the job cannot have had it.
 * Thus nothing is given up early because the machine is busy with something else.
 * @param isWanted asked while it runs; a job that nobody wants any more is given up as well.
 * @param start begins it; the worker writes 1 into the first of the numbers when it has, and stops at the signal.
 */
export async function withinBudget<T>(
  { budgetMs, isWanted }: { readonly budgetMs: number; readonly isWanted: () => boolean },
  start: (begun: Int32Array, signal: AbortSignal) => Promise<T>,
): Promise<Done<T>> {
  const begun = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const stop = new AbortController();
  const handedOver = performance.now();
  let since: { readonly clock: number; readonly processor: number } | undefined;
  const timer = setInterval(() => {
    const now = { clock: performance.now(), processor: processorMs() };
    if (since === undefined && Atomics.load(begun, 0) === 1) since = now;
    const hadIt =
      since !== undefined &&
      now.clock - since.clock >= budgetMs &&
      now.processor - since.processor >= budgetMs;
    if (!isWanted()) stop.abort('nobody_waits');
    if (hadIt || now.clock - handedOver >= budgetMs * MOST_BUDGETS) stop.abort();
  }, LOOK_MS);
  try {
    return { value: await start(begun, stop.signal) };
  } catch (error) {
    if (stop.signal.aborted)
      return { notDone: stop.signal.reason === 'nobody_waits' ? 'nobody_waits' : 'too_long' };
    throw error;
  } finally {
    clearInterval(timer);
  }
}

/** Milliseconds of a processor that all threads of this process have taken. */
function processorMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
