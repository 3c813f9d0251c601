import type { Exchange } from './exchange.ts';
import type { HttpOptions } from './http-options.ts';

/**
 * Counts, logs and records an exchange when its answer is out.
 * @param path the path as metrics know it: one of ours, since callers could name any.
 */
export function observe(exchange: Exchange, path: string, { log, metrics, audit }: HttpOptions): void {
  const begun = performance.now();
  const { req, res, id, address, notes } = exchange;
  res.once('close', () => {
    const seconds = (performance.now() - begun) / 1000;
    const ms = Math.round(seconds * 1000);
    metrics.answered({ path, status: res.statusCode, seconds });
    log.request({
      requestId: id,
      method: req.method,
      path,
      status: res.statusCode,
      ms,
      complete: res.writableFinished,
      address,
      ...notes,
    });
    if (path !== '/mcp' || audit === undefined) return;
    for (const fields of recordOf(exchange))
      audit.info('call', { ...fields, delivered: res.writableFinished, ms });
  });
}

/** Who asked, and what became of each call; one entry for what called no tool. */
function recordOf({ id, address, notes, calls, res }: Exchange): readonly Exchange['notes'][] {
  const { who, client, rpc, batch, refused } = notes;
  const asker = { requestId: id, who, client, address };
  if (calls.length > 0) return calls.map((call) => ({ ...asker, ...call }));
  const outcome = refused ?? (res.statusCode < 400 ? 'answered' : 'failed');
  return [{ ...asker, rpc: isMethod(rpc) ? rpc : undefined, batch, outcome }];
}

/** The protocol's methods have no other characters; a question that is sent as one is not kept. */
function isMethod(rpc: unknown): boolean {
  return typeof rpc === 'string' && /^[a-z]{1,20}(?:\/[a-z_]{1,30}){0,3}$/.test(rpc);
}
