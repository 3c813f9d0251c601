import type { Exchange } from './exchange.ts';
import type { HttpOptions } from './http-options.ts';

/**
 * Counts and logs an exchange when its answer is out.
 * @param path the path as metrics know it: one of ours, since callers could name any.
 */
export function observe(exchange: Exchange, path: string, { log, metrics }: HttpOptions): void {
  const begun = performance.now();
  const { req, res, id, address, notes } = exchange;
  res.once('close', () => {
    const seconds = (performance.now() - begun) / 1000;
    metrics.answered({ path, status: res.statusCode, seconds });
    log.request({
      requestId: id,
      method: req.method,
      path,
      status: res.statusCode,
      ms: Math.round(seconds * 1000),
      complete: res.writableFinished,
      address,
      ...notes,
    });
  });
}
