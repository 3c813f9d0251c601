import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { callerAddress } from '../access/index.ts';
import type { LogFields } from '../watch/index.ts';

/** What became of one tool call, for the audit stream. */
export type CallNote = LogFields;

/** One request and its answer on the way. */
export interface Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  /** Stands in the log and in the answer's `x-request-id`: what a person gives when something went wrong. */
  readonly id: string;
  readonly path: string;
  /** Who calls, as limits and logs know them. */
  readonly address: string;
  /** What the log's line says beside method, path, status and time. */
  readonly notes: Record<string, LogFields[string]>;
  /** The tool calls that it made, each when it was over. */
  readonly calls: CallNote[];
  /** What the protocol layer reported out of band. */
  readonly reports: string[];
}

/** The exchange that the code now running works for. */
export const currentExchange = new AsyncLocalStorage<Exchange>();

/** Who calls, as quotas know them: whom the token was made out to, or an address where there are no tokens. */
export function callerOf({ notes, address }: Exchange): string {
  return String(notes.who ?? address);
}

/** Whom the code now running works for, as quotas know him, and whether he still waits. */
export function currentAsker(): { readonly caller: string; isWaiting(): boolean } {
  const exchange = currentExchange.getStore();
  return {
    caller: exchange === undefined ? '' : callerOf(exchange),
    isWaiting: () => exchange?.res.closed !== true && exchange?.res.writableEnded !== true,
  };
}

/** Notes what became of a tool call with the exchange that made it. */
export function noteCall(call: CallNote): void {
  currentExchange.getStore()?.calls.push(call);
}

/** An id that a proxy gave is kept when it cannot break a log. */
const REQUEST_ID = /^[\w.-]{8,64}$/;

/** Begins an exchange: gives it an id, and says in the answer's headers what holds for every answer. */
export function openExchange(req: IncomingMessage, res: ServerResponse, trustedProxies: number): Exchange {
  const given = String(req.headers['x-request-id'] ?? '');
  const id = REQUEST_ID.test(given) ? given : randomUUID();
  res.setHeader('x-request-id', id);
  res.setHeader('x-content-type-options', 'nosniff');
  const [path = '/'] = (req.url ?? '/').split(/[?#]/, 1);
  return {
    req,
    res,
    id,
    path,
    address: callerAddress(req, trustedProxies),
    notes: {},
    calls: [],
    reports: [],
  };
}
