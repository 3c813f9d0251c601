import { isJsonContentType } from '@modelcontextprotocol/server';
import { createRoom, createSubscriptions, rateLimit } from '../access/index.ts';
import { Refused } from '../refused.ts';
import { callerOf, type Exchange } from './exchange.ts';
import type { HttpOptions } from './http-options.ts';
import type { SignIn } from './sign-in.ts';

/** What every call passes before it is read, and what it pays when it has been. */
export interface Door {
  /**
   * Turns away what it can before anything is read, and charges one call.
   * @param isExpected whether the body is of the kind that the route takes.
   * @returns gives the place back.
   * @throws Refused
   */
  admit(exchange: Exchange, isExpected: (contentType: string | undefined) => void): Promise<() => void>;
  /** Charges the rest of what a message costs. */
  charge(exchange: Exchange, calls: number): void;
  /** Takes a place for a stream; the function returned gives it back. */
  subscribe(exchange: Exchange): () => void;
  /** Resolves when all have left, and lets nobody in from then on. */
  close(): Promise<void>;
}

/** The door of all that is called and not only fetched. */
export function createDoor(
  { limits, metrics, ratePerAddress, ratePerToken }: HttpOptions,
  signIn: SignIn,
): Door {
  const clock = (): number => performance.now();
  const perAddress = rateLimit(ratePerAddress, clock);
  const perCaller = rateLimit(ratePerToken, clock);
  const subscribe = createSubscriptions(limits.subscriptionsPerCaller);
  const room = createRoom(limits.atOnce, metrics.inFlight);
  return {
    async admit(exchange, isExpected) {
      const { req, address } = exchange;
      perAddress(address);
      isExpected(req.headers['content-type']);
      const auth = await signIn(exchange);
      if (auth !== undefined) {
        perCaller(callerOf(exchange));
        Object.assign(req, { auth });
      }
      return room.enter();
    },
    charge(exchange, calls) {
      perAddress(exchange.address, calls);
      if (exchange.notes.who !== undefined) perCaller(callerOf(exchange), calls);
    },
    subscribe: (exchange) => subscribe(callerOf(exchange)),
    close: room.close,
  };
}

/** @throws Refused (415) for anything but JSON. */
export function requireJson(contentType: string | undefined): void {
  if (isJsonContentType(contentType ?? null)) return;
  throw new Refused({
    status: 415,
    reason: 'not_json',
    message: '请求的 Content-Type 应为 application/json。',
  });
}
