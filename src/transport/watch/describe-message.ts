import type { LogFields } from './log.ts';

/** What limits and the log need to know of a message. */
export interface MessageDescription {
  /** Whether it opens a stream that stays open. */
  readonly listens: boolean;
  readonly fields: LogFields;
}

/**
 * Describes a message from outside, which may be anything. Without `withContent` nothing of what was asked is kept.
 * @example describeMessage({ method: 'tools/call', params: { name: 'search_clauses' } }, false).fields.tool // → 'search_clauses'
 */
export function describeMessage(message: object, withContent: boolean): MessageDescription {
  if (Array.isArray(message)) return { listens: false, fields: { batch: message.length } };
  const { method, params } = { method: undefined, params: undefined, ...message };
  const { name, arguments: asked } = { name: undefined, arguments: undefined, ...Object(params) };
  return {
    listens: method === 'subscriptions/listen',
    fields: {
      rpc: word(method),
      tool: method === 'tools/call' ? word(name) : undefined,
      ...(withContent ? { arguments: JSON.stringify(asked)?.slice(0, 2000) } : {}),
    },
  };
}

/** A name that cannot carry a question: the protocol's names have no other characters. */
function word(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w/.-]{1,64}$/.test(value) ? value : undefined;
}
