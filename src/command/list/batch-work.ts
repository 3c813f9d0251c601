import { openBatch } from '../../batch/batch.ts';
import { template } from '../../batch/form/index.ts';
import { type Tally, writeResult } from '../../batch/write-result.ts';
import type { Context } from '../../mcp/context.ts';
import { inquestOf, type Named } from './inquest.ts';

/** A list to be calculated, or the empty one to be written. */
export interface BatchTask extends Named {
  /** The file; empty where the empty list is asked for. */
  readonly list: Uint8Array;
  readonly wants: 'template' | 'result';
  /** Where lines for the sender go. */
  readonly port: { postMessage(line: string): void };
  /** Characters that have not left for the sender yet. */
  readonly unsent: Int32Array;
}

/** Milliseconds between two lines of progress. */
const EVERY_MS = 250;
/** Characters of CSV that go together. */
const TOGETHER = 64 * 1024;
/** More than that waits for nobody: the worker waits for the sender to take it. */
const MOST_UNSENT = 1024 * 1024;

/** Does the task; what is to be told goes out line by line, the last one with `end`. */
export async function calculateList(task: BatchTask, context: Context): Promise<void> {
  const { list, wants } = task;
  const tell = (line: object) => send(task, JSON.stringify(line));
  const inquest = inquestOf(context, task);
  if (wants === 'template') {
    tell({ xlsx: base64(await template(inquest.policy, inquest.rules)) });
    tell({ end: true });
    return;
  }
  const batch = await openBatch(inquest, list);
  const text = inPieces((csv) => tell({ csv }));
  const details = inPieces((details) => tell({ details }));
  const sinks = {
    xlsx: (bytes: Uint8Array) => tell({ xlsx: base64(bytes) }),
    csv: text.add,
    ...(batch.award === undefined ? { detailCsv: details.add } : {}),
  };
  const outcome = await writeResult(batch, sinks, progress(tell));
  text.end();
  details.end();
  tell({ end: true, ...outcome });
}

function send({ port, unsent }: BatchTask, line: string): void {
  Atomics.add(unsent, 0, line.length);
  port.postMessage(line);
  for (let left = Atomics.load(unsent, 0); left > MOST_UNSENT; left = Atomics.load(unsent, 0)) {
    Atomics.wait(unsent, 0, left);
  }
}

function base64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}

function inPieces(tell: (text: string) => void): { add(text: string): void; end(): void } {
  let waiting = '';
  const end = () => {
    if (waiting !== '') tell(waiting);
    waiting = '';
  };
  return {
    add(text) {
      waiting += text;
      if (waiting.length >= TOGETHER) end();
    },
    end,
  };
}

/** How far it is and how many seconds are left, four times a second. */
function progress(tell: (line: object) => void): (tally: Tally) => void {
  const begun = performance.now();
  let last = 0;
  return (tally) => {
    const now = performance.now();
    if (now - last < EVERY_MS) return;
    last = now;
    const { done, of } = tally;
    tell({ ...tally, seconds_left: Math.ceil((((now - begun) / done) * (of - done)) / 1000) });
  };
}
