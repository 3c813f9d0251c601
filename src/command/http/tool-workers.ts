import { availableParallelism } from 'node:os';
import type { Answer } from '../../mcp/answer.ts';
import type { Context } from '../../mcp/context.ts';
import { NotDoneError } from '../../mcp/host.ts';
import { InputError } from '../../text/input-error.ts';
import type { currentAsker } from '../../transport/http/index.ts';
import type { Metrics } from '../../transport/watch/index.ts';
import type { Done, WorkLimits } from '../../transport/work/index.ts';
import type { OpenedLibrary } from '../open-library.ts';
import { libraryPool, openPool } from './library-pool.ts';
import type { OpenTask, ToolTask, WorkerReply } from './tool-worker.ts';

/** One processor is left to the thread that answers. */
const LIMITS: WorkLimits = {
  threads: Math.min(4, Math.max(1, availableParallelism() - 1)),
  budgetMs: 1000,
  waiting: 256,
  waitingPerCaller: 20,
  memoryMb: 512,
};

const READ_LIMITS: WorkLimits = { ...LIMITS, threads: 1, budgetMs: 60_000, memoryMb: 2048 };

/**
 * Reads and checks a library beside the thread that answers.
 * @throws Error one line a fault when it is broken.
 */
export async function readElsewhere(task: OpenTask): Promise<OpenedLibrary> {
  const pool = await openPool(undefined, READ_LIMITS);
  try {
    const done = await pool.run({ caller: '', task, isWanted: () => true });
    if (!('value' in done)) throw new Error(`政策库 ${READ_LIMITS.budgetMs / 1000} 秒内没有读完`);
    const reply = done.value;
    if ('opened' in reply) return reply.opened;
    throw new Error('broken' in reply ? reply.broken : JSON.stringify(reply));
  } finally {
    void pool.close();
  }
}

/** Runs costly tools over the library that is served. */
export interface ToolWorkers {
  /** @throws InputError as the tool does; NotDoneError when it was not done. */
  run(call: ToolTask, asker: ReturnType<typeof currentAsker>): Promise<Answer<Record<string, unknown>>>;
  /** Has later calls answered from another library; those that run are answered from theirs. */
  follow(context: Context): void;
  close(): Promise<void>;
}

/** Loads nothing and starts no thread before the first call. */
export function toolWorkers(first: Context, metrics: Pick<Metrics, 'worked'>): ToolWorkers {
  const { get, follow, close } = libraryPool(first, LIMITS);
  return {
    async run(task, { caller, isWaiting }) {
      const done = await (await get()).run({ caller, task, isWanted: isWaiting });
      metrics.worked('notDone' in done ? done.notDone : 'done');
      return answerOf(done);
    },
    follow,
    close,
  };
}

const NOT_DONE = {
  too_long: `处理了 ${LIMITS.budgetMs / 1000} 秒还没有做完，已停下，没有结果。请减少一次提交的内容（如把草稿分成几段）再试。`,
  too_busy: '排队的核对和匹配太多，这一次没有做；请稍后再试。',
  nobody_waits: '没有等到就断开了，没有做。',
} as const;

function answerOf(done: Done<WorkerReply>): Answer<Record<string, unknown>> {
  if ('notDone' in done) throw new NotDoneError(NOT_DONE[done.notDone]);
  const reply = done.value;
  if ('answer' in reply) return reply.answer;
  if ('inputError' in reply) throw new InputError(reply.inputError.message, reply.inputError.field);
  if ('unavailable' in reply) throw new NotDoneError(reply.unavailable);
  throw new Error('failed' in reply ? reply.failed : 'a worker answered something else');
}
