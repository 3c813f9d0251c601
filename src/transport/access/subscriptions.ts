import { Refused } from '../refused.ts';

/** Takes a place for a stream of one caller; the function returned gives it back. */
export type Subscribe = (caller: string) => () => void;

/**
 * @param perCaller streams that one caller may hold open at the same time.
 * @throws Refused (429) from the function returned, when that many are open.
 */
export function createSubscriptions(perCaller: number): Subscribe {
  const open = new Map<string, number>();
  return (caller) => {
    const held = open.get(caller) ?? 0;
    if (held >= perCaller) throw tooMany(perCaller);
    open.set(caller, held + 1);
    return () => {
      const left = (open.get(caller) ?? 1) - 1;
      if (left > 0) open.set(caller, left);
      else open.delete(caller);
    };
  };
}

function tooMany(perCaller: number): Refused {
  return new Refused({
    status: 429,
    reason: 'too_many_subscriptions',
    message: `同时开着的订阅流太多，每个调用者最多 ${perCaller} 条；请先关掉不用的。`,
    headers: { 'retry-after': '5' },
  });
}
