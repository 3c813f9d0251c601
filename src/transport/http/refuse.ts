import type { ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Refusal } from '../refused.ts';

/** JSON-RPC leaves this range to servers; the HTTP status says the rest. */
const SERVER_ERROR = -32_000;

/** The body of every error: one shape, that of JSON-RPC, on every path. Never more than the refusal says. */
function refusalBody({ code = SERVER_ERROR, message, reason }: Refusal): string {
  return JSON.stringify({ jsonrpc: '2.0', id: null, error: { code, message, data: { reason } } });
}

/** Answers with a refusal, unless an answer has begun, which is then cut off. */
export function refuse(res: ServerResponse, refusal: Refusal): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  const body = refusalBody(refusal);
  res.writeHead(refusal.status, {
    ...refusal.headers,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
  });
  res.end(body);
}

const NOT_HTTP: Refusal = { status: 400, reason: 'bad_request', message: '不是合法的 HTTP 请求。' };
const TOO_SLOW: Refusal = { status: 408, reason: 'slow_body', message: '请求没有按时发完。' };
const HEAD_TOO_LARGE: Refusal = { status: 431, reason: 'bad_request', message: '请求头太大。' };

const STATUS_LINES: ReadonlyMap<number, string> = new Map([
  [400, '400 Bad Request'],
  [408, '408 Request Timeout'],
  [431, '431 Request Header Fields Too Large'],
]);

/** Milliseconds in which an answer can be read before the connection is gone. */
const LAST_LOOK_MS = 1000;

/** Answers what never became a request: Node hands over the connection, and its own answers have no body. */
export function answerBrokenRequest(error: Error & { readonly code?: string }, socket: Duplex): void {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const refusal = refusalFor(error.code);
  const body = refusalBody(refusal);
  // Whoever sent half a request may never close its end: an ended connection alone stays open for good.
  setTimeout(() => socket.destroy(), LAST_LOOK_MS).unref();
  socket
    .resume()
    .end(
      [
        `HTTP/1.1 ${STATUS_LINES.get(refusal.status)}`,
        'content-type: application/json; charset=utf-8',
        `content-length: ${Buffer.byteLength(body)}`,
        'connection: close',
        '',
        body,
      ].join('\r\n'),
    );
}

function refusalFor(code: string | undefined): Refusal {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return TOO_SLOW;
  return code === 'HPE_HEADER_OVERFLOW' ? HEAD_TOO_LARGE : NOT_HTTP;
}
