import type { Tokens } from '../desk/contract.ts';
import { Refusal } from '../desk/server.ts';
import { isRecord } from '../parts/record.ts';

/** What is sent, and what for. */
export interface Request {
  readonly address: URL;
  readonly body: Blob;
  readonly tokens: Tokens;
  readonly signal: AbortSignal;
}

/** A line of the answer. */
export type Line = Readonly<Record<string, unknown>>;

/**
 * Sends a list and hands on the answer line by line, as it is made; nothing stays on the server.
 * @throws Refusal in words that can be shown; whatever `fetch` throws when it is cancelled.
 */
export async function* linesOf(request: Request): AsyncGenerator<Line> {
  const response = await sent(request);
  if (response.body === null) return;
  const lines = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let waiting = '';
  for (let piece = await lines.read(); !piece.done; piece = await lines.read()) {
    const [first = '', ...more] = piece.value.split('\n');
    waiting += first;
    for (const next of more) {
      yield lineOf(waiting);
      waiting = next;
    }
  }
}

function lineOf(text: string): Line {
  const line: unknown = JSON.parse(text);
  if (!isRecord(line)) throw new Refusal('服务器的回答读不懂；请再试一次或告诉管理员。');
  if (typeof line.refused === 'string') throw new Refusal(line.refused);
  return line;
}

async function sent({ address, body, tokens, signal }: Request): Promise<Response> {
  const send = () => fetch(address, { method: 'POST', body, signal, headers: headersFor(tokens) });
  let response = await send();
  while (response.status === 401) {
    await tokens.renew();
    response = await send();
  }
  if (!response.ok) throw new Refusal(await whyNot(response));
  return response;
}

function headersFor(tokens: Tokens): Record<string, string> {
  const token = tokens.get();
  const type = { 'content-type': 'application/octet-stream' };
  return token === '' ? type : { ...type, authorization: `Bearer ${token}` };
}

async function whyNot(response: Response): Promise<string> {
  try {
    const { error }: { readonly error: { readonly message: string } } = await response.json();
    return error.message;
  } catch {
    return `服务器没有接受这张名单（HTTP ${response.status}）；请再试一次或告诉管理员。`;
  }
}

/** Bytes out of the letters in which they came. */
export function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
