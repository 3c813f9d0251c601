import { setPriority } from 'node:os';
import { workerData } from 'node:worker_threads';
import type { Answer } from '../../mcp/answer.ts';
import { TOOLS } from '../../mcp/tools/index.ts';
import { unavailableWords } from '../../mcp/unavailable.ts';
import { InputError } from '../../text/input-error.ts';
import { isOfLibrary } from '../fail.ts';
import type { BatchTask } from '../list/index.ts';
import { handedOver, type OpenedLibrary, openWhole, servedContext } from '../open-library.ts';

/** What a worker is asked to do: answer as a tool does, calculate a list, or read and check the library of a folder. */
export type WorkerTask = ToolTask | BatchTask | OpenTask;

/** To answer as a tool does. */
export interface ToolTask {
  readonly tool: string;
  readonly args: unknown;
}

/** To read and check the library of a folder. */
export interface OpenTask {
  readonly folder: string;
  readonly strict: boolean;
}

/** What it made of it. Errors do not keep their kind on the way between threads. */
export type WorkerReply =
  | { readonly answer: Answer<Record<string, unknown>> }
  | { readonly opened: OpenedLibrary }
  | { readonly calculated: true }
  | { readonly inputError: { readonly message: string; readonly field: string | undefined } }
  | { readonly broken: string }
  | { readonly unavailable: string }
  | { readonly failed: string };

/** How far workers stand back when processors are short. */
const NICENESS = 5;

// On Linux this is the thread's own; elsewhere it would be the whole process's.
if (process.platform === 'linux') setPriority(NICENESS);

/** The library that is served, checked by whoever handed it over; a worker that is to read another has none. */
const [, served]: readonly [unknown, OpenedLibrary | undefined] = workerData;

const context = served && servedContext(served);

/** Does one task. Never throws, so that an error means that the worker itself is at an end. */
export async function work({
  task,
  begun,
}: {
  readonly task: WorkerTask;
  readonly begun: Int32Array;
}): Promise<WorkerReply> {
  Atomics.store(begun, 0, 1);
  try {
    if ('list' in task) return await calculateList(task);
    return 'tool' in task ? await answer(task) : open(task);
  } catch (error) {
    return !('tool' in task) && isOfLibrary(error) ? { broken: error.message } : replyFor(error);
  }
}

function replyFor(error: unknown): WorkerReply {
  if (error instanceof InputError) return { inputError: { message: error.message, field: error.field } };
  const unavailable = unavailableWords(error);
  if (unavailable !== undefined) return { unavailable };
  return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

async function answer({ tool, args }: ToolTask): Promise<WorkerReply> {
  const found = TOOLS.find(({ name }) => name === tool);
  if (found === undefined || context === undefined) throw new Error(`no tool ${tool} in this worker`);
  const { text, data } = await found.answer(args, context);
  return { answer: { text, data: { ...Object(data) } } };
}

/** What it needs is loaded for the first list. */
async function calculateList(task: BatchTask): Promise<WorkerReply> {
  if (context === undefined) throw new Error('no library in this worker');
  const { calculateList: calculate } = await import('../list/batch-work.ts');
  await calculate(task, context);
  return { calculated: true };
}

function open({ folder, strict }: OpenTask): WorkerReply {
  return { opened: handedOver(openWhole({ positionals: [], values: { corpus: folder, strict } })) };
}
