import { Refused } from '../refused.ts';

/** More callers than this at once and the ones heard of longest ago are forgotten. */
const MAX_CALLERS = 10_000;

/** Lets a caller through, or throws `Refused` (429) with the time to wait. */
export type RateLimit = (caller: string, calls?: number) => void;

interface Bucket {
  readonly calls: number;
  /** Milliseconds of the clock at which `calls` were left. */
  readonly at: number;
}

/**
 * So many calls a minute for each caller: a bucket that holds a minute's worth and fills evenly.
 * @param perMinute calls; 0 is no limit.
 * @param now the clock, in milliseconds.
 * @example
 * const pass = rateLimit(1, () => 0);
 * pass('a') // → undefined
 * [pass('b'), pass('b')] // → throws 请求太快
 */
export function rateLimit(perMinute: number, now: () => number): RateLimit {
  if (perMinute === 0) return () => {};
  const buckets = new Map<string, Bucket>();
  const perMs = perMinute / 60_000;
  return (caller, calls = 1) => {
    const at = now();
    const last = buckets.get(caller) ?? { calls: perMinute, at };
    const left = Math.min(perMinute, last.calls + (at - last.at) * perMs);
    // Taken out and put back, the callers stand in the order in which they were last heard of.
    buckets.delete(caller);
    buckets.set(caller, { calls: left >= calls ? left - calls : left, at });
    forgetOldest(buckets);
    if (left < calls) throw tooMany(perMinute, Math.ceil((calls - left) / perMs / 1000));
  };
}

function forgetOldest(buckets: Map<string, Bucket>): void {
  if (buckets.size <= MAX_CALLERS) return;
  const [oldest = ''] = buckets.keys();
  buckets.delete(oldest);
}

function tooMany(perMinute: number, seconds: number): Refused {
  return new Refused({
    status: 429,
    reason: 'too_many_requests',
    message: `请求太快，每分钟最多 ${perMinute} 次；请 ${seconds} 秒后再试。`,
    headers: { 'retry-after': String(seconds) },
  });
}
