/** Who may call, from which host and page, how often, how much. */

export { authenticateBy, type TokenVerifier } from './authenticate.ts';
export { callerAddress } from './caller-address.ts';
export { type Allowed, gatekeeper } from './gatekeeper.ts';
export { costOf, LIMITS, type Limits } from './limits.ts';
export { rateLimit } from './rate-limit.ts';
export { createRoom } from './room.ts';
export { createSubscriptions } from './subscriptions.ts';
export { whoBears } from './who.ts';
