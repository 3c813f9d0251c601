import type { IncomingMessage, ServerResponse } from 'node:http';

/** What MCP clients send beside the headers that browsers always allow. */
const REQUEST_HEADER = /^(?:mcp-[\w-]{1,60}|content-type|authorization|accept|last-event-id|x-request-id)$/i;

/**
 * Adds the headers that let pages of the listed origins call, and only those; without a list no page of another
 * site can read an answer.
 */
export function crossOrigin(
  allowedOrigins: readonly string[],
): (req: IncomingMessage, res: ServerResponse) => void {
  const origins = new Set(allowedOrigins);
  return ({ headers }, res) => {
    const { origin } = headers;
    if (origins.size > 0) res.setHeader('vary', 'origin');
    if (origin === undefined || !origins.has(origin)) return;
    res.setHeader('access-control-allow-origin', origin);
    res.setHeader('access-control-expose-headers', 'x-request-id, retry-after, www-authenticate');
    if (headers['access-control-request-method'] === undefined) return;
    const asked = String(headers['access-control-request-headers'] ?? '')
      .split(',')
      .map((name) => name.trim());
    res.setHeader('access-control-allow-methods', 'GET, POST');
    res.setHeader(
      'access-control-allow-headers',
      asked.filter((name) => REQUEST_HEADER.test(name)).join(', '),
    );
    res.setHeader('access-control-max-age', '600');
  };
}
