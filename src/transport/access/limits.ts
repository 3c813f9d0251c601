/** What one request may cost. */
export interface Limits {
  /** The largest honest call is a draft of 20,000 characters with its receipts. */
  readonly bodyBytes: number;
  /** Milliseconds from the end of the head to the end of the body. */
  readonly bodyMs: number;
  /** Milliseconds from the whole request to the beginning of its answer. */
  readonly answerMs: number;
  /** Levels of lists and objects in a message. */
  readonly depth: number;
  /** Messages in one JSON-RPC batch (2025-03-26 clients send batches). */
  readonly batch: number;
  /** Requests being read or answered at the same time. */
  readonly atOnce: number;
  /** Subscription streams open at the same time; well under `atOnce`, since each keeps its place. */
  readonly subscriptions: number;
  /** Subscription streams that one caller may hold of them. */
  readonly subscriptionsPerCaller: number;
  /** Connections open at the same time, and those of them from one address that is not a trusted proxy's. */
  readonly connections: number;
  readonly connectionsPerAddress: number;
  /** Bytes of answers that a connection may leave unread, and milliseconds that it may leave any so. */
  readonly unreadBytes: number;
  readonly unreadMs: number;
  /** Milliseconds that a stop waits for what runs. */
  readonly stopMs: number;
}

/** Far above honest use, and low enough that no request can hurt the others. */
export const LIMITS: Limits = {
  bodyBytes: 512 * 1024,
  bodyMs: 10_000,
  answerMs: 30_000,
  depth: 64,
  batch: 20,
  atOnce: 512,
  subscriptions: 256,
  subscriptionsPerCaller: 16,
  connections: 1024,
  connectionsPerAddress: 512,
  unreadBytes: 4 * 1024 * 1024,
  unreadMs: 30_000,
  stopMs: 10_000,
};

/** What a message costs a quota: each call by its tool, a batch by all that is in it. */
export function costOf(message: object, toolCost: (tool: string) => number): number {
  if (Array.isArray(message))
    return message.reduce((sum: number, each) => sum + costOf(Object(each), toolCost), 0);
  const { method, params } = { method: undefined, params: undefined, ...message };
  const { name } = { name: undefined, ...Object(params) };
  return method === 'tools/call' && typeof name === 'string' ? toolCost(name) : 1;
}
