import type { ServerResponse } from 'node:http';
import type { Refusal } from '../refused.ts';

/** JSON-RPC leaves this range to servers; the HTTP status says the rest. */
const SERVER_ERROR = -32_000;

/** The body of every error: one shape, that of JSON-RPC, on every path. Never more than the refusal says. */
export function refusalBody({ code = SERVER_ERROR, message, reason }: Refusal): string {
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
