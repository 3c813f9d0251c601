import type { Limits } from '../access/index.ts';
import { Refused } from '../refused.ts';

const PARSE_ERROR = -32_700;
const INVALID_REQUEST = -32_600;

/**
 * The JSON-RPC message, or batch of messages, that a body holds.
 * @throws Refused (400) when it is nested too deeply, not JSON, not an object or list, or too long a batch.
 */
export function readMessage(text: string, limits: Limits): object {
  if (deeperThan(text, limits.depth)) {
    throw refused('too_deep', INVALID_REQUEST, `JSON 嵌套太深，最多 ${limits.depth} 层。`);
  }
  const value = parse(text);
  if (typeof value !== 'object' || value === null) {
    throw refused(
      'bad_request',
      INVALID_REQUEST,
      'JSON-RPC 消息应为对象，例：{"jsonrpc":"2.0","id":1,"method":"tools/list"}',
    );
  }
  if (Array.isArray(value) && value.length > limits.batch) {
    const message = `一批最多 ${limits.batch} 条消息，收到 ${value.length} 条。`;
    throw refused('batch_too_long', INVALID_REQUEST, message);
  }
  return value;
}

/**
 * A batch without the requests that it takes back itself: nobody would answer them, and its sender would wait. Undefined
 * when nothing is left of it.
 * @example withoutCancelled([{ id: 1 }, { method: 'notifications/cancelled', params: { requestId: 1 } }]) // → undefined
 */
export function withoutCancelled(message: object): object | undefined {
  if (!Array.isArray(message)) return message;
  const all = message.map((each: unknown) => ({ each, id: idOf(each), cancels: cancelledBy(each) }));
  const asked = new Set(all.map(({ id }) => id));
  const taken = new Set(all.map(({ cancels }) => cancels).filter((id) => id !== undefined && asked.has(id)));
  if (taken.size === 0) return message;
  const left = all.filter(({ id, cancels }) => !taken.has(id ?? cancels));
  return left.length === 0 ? undefined : left.map(({ each }) => each);
}

function idOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'id' in message ? message.id : undefined;
}

/** The request that a notification takes back. */
function cancelledBy(message: unknown): unknown {
  if (typeof message !== 'object' || message === null || !('method' in message)) return undefined;
  if (message.method !== 'notifications/cancelled' || !('params' in message)) return undefined;
  const { params } = message;
  return typeof params === 'object' && params !== null && 'requestId' in params
    ? params.requestId
    : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused('bad_json', PARSE_ERROR, '请求体不是合法的 JSON。');
  }
}

/** What a character outside of quotes does to the depth. */
const STEP: ReadonlyMap<string | undefined, number> = new Map([
  ['[', 1],
  ['{', 1],
  [']', -1],
  ['}', -1],
]);

/** Whether brackets nest deeper than that, without parsing: what follows may recurse. */
function deeperThan(text: string, depth: number): boolean {
  let open = 0;
  let quoted = false;
  for (let i = 0; i < text.length; i += 1) {
    const char = text[i];
    // JSON has backslashes in strings only; what they escape neither nests nor ends the string.
    if (char === '\\') i += 1;
    else if (char === '"') quoted = !quoted;
    else if (!quoted) open += STEP.get(char) ?? 0;
    if (open > depth) return true;
  }
  return false;
}

function refused(
  reason: 'bad_json' | 'bad_request' | 'too_deep' | 'batch_too_long',
  code: number,
  message: string,
) {
  return new Refused({ status: 400, reason, code, message });
}
