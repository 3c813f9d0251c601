import { render } from 'lit-html';
import { connect, Refusal, wordsOf } from '../desk/server.ts';
import { tokens } from '../desk/tokens.ts';
import { bytesOf, type Line, linesOf } from './calculate.ts';
import { type Actions, page } from './page.ts';
import { AT_FIRST, type Batch, type Finished, type Progress } from './state.ts';

let batch: Batch = AT_FIRST;
let running = new AbortController();
const access = tokens({ put: ({ signIn }) => put({ signIn }) });
const server = connect(new URL('mcp', document.baseURI), access);

function put(more: Partial<Batch>): void {
  batch = { ...batch, ...more };
  render(page(batch, on), document.body);
}

const on: Actions = {
  setPolicy: (policy) => void choosePolicy(policy),
  setAward: (award) => put({ award, refusal: '' }),
  setDay: (day) => put({ day }),
  setFile: (file) => put({ file, refusal: '' }),
  template: () => void guarded(template),
  start: () => void guarded(calculate),
  cancel: () => running.abort(),
};

async function begin(): Promise<void> {
  const { policies } = await server.callTool('list_policies', {});
  put({ policies });
  await choosePolicy(policies[0]?.id ?? '');
}

async function choosePolicy(policy: string): Promise<void> {
  put({ policy, award: '', awards: [], refusal: '' });
  const { awards } = await server.callTool('list_awards', { policy });
  if (batch.policy === policy) put({ awards });
}

async function template(): Promise<void> {
  const parts: BlobPart[] = [];
  for await (const { xlsx } of answered('template', new Blob())) {
    if (typeof xlsx === 'string') parts.push(bytesOf(xlsx));
  }
  if (batch.empty !== undefined) URL.revokeObjectURL(batch.empty);
  put({ empty: linkTo(parts) });
  document.querySelector<HTMLAnchorElement>('#empty')?.click();
}

/** Files are offered once the answer is over: a browser that begins to save one ends what is still on its way. */
async function calculate(): Promise<void> {
  const { file } = batch;
  if (file === undefined) return;
  forget();
  put({ progress: null });
  const files: Files = { xlsx: [], csv: [], details: [] };
  let end: Ended | undefined;
  for await (const line of answered('result', file)) {
    take(line, files);
    end = isEnd(line) ? line : end;
  }
  if (end === undefined) throw new Refusal('连接断了，没有算完；请再试一次。');
  const details = files.details.length === 0 ? undefined : linkTo(files.details);
  put({ finished: { ...end, xlsx: linkTo(files.xlsx), csv: linkTo(files.csv), details } });
}

/** The files of a result, as they come; `details` where all awards are matched. */
interface Files {
  readonly xlsx: BlobPart[];
  readonly csv: BlobPart[];
  readonly details: BlobPart[];
}

function take(line: Line, { xlsx, csv, details }: Files): void {
  if (typeof line.xlsx === 'string') xlsx.push(bytesOf(line.xlsx));
  if (typeof line.csv === 'string') csv.push(line.csv);
  if (typeof line.details === 'string') details.push(line.details);
  if (isProgress(line)) put({ progress: line });
}

type Ended = Omit<Finished, 'xlsx' | 'csv' | 'details'>;

function answered(wants: 'template' | 'result', body: Blob): AsyncGenerator<Line> {
  running = new AbortController();
  const query = new URLSearchParams({ wants, policy: batch.policy, award: batch.award, as_of: batch.day });
  const address = new URL(`batch/calculate?${query}`, document.baseURI);
  return linesOf({ address, body, tokens: access, signal: running.signal });
}

/** The result of an earlier list is let go. */
function forget(): void {
  for (const link of [batch.finished?.xlsx, batch.finished?.csv, batch.finished?.details])
    if (link !== undefined) URL.revokeObjectURL(link);
  put({ finished: undefined, refusal: '' });
}

async function guarded(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const cancelled = running.signal.aborted;
    put({
      refusal: cancelled
        ? '已取消，没有结果。'
        : offline(error)
          ? '连接不上服务器，请检查网络后再试一次。'
          : wordsOf(error),
    });
  } finally {
    put({ progress: undefined });
  }
}

function offline(error: unknown): boolean {
  return error instanceof TypeError;
}

function linkTo(parts: readonly BlobPart[]): string {
  return URL.createObjectURL(new Blob([...parts]));
}

function isEnd(line: Line): line is Line & Ended {
  return line.end === true && 'totals' in line;
}

function isProgress(line: Line): line is Line & Progress {
  return typeof line.done === 'number' && typeof line.seconds_left === 'number';
}

put({});
void guarded(begin);
