import type { AuthInfo } from '@modelcontextprotocol/server';
import { authenticateBy, whoBears } from '../access/index.ts';
import { Refused } from '../refused.ts';
import type { Exchange } from './exchange.ts';
import type { HttpOptions } from './http-options.ts';

/** Lets an exchange in, or throws `Refused`; undefined where nobody need say who he is. */
export type SignIn = (exchange: Exchange) => Promise<AuthInfo | undefined>;

/** More tokens than this in use at once and the ones seen longest ago count as new when they are seen again. */
const MOST_SEEN = 10_000;

/** Finds out who asks, notes it with the exchange, and records each token's first success and every failure. */
export function signInBy({ verifiers, scope, resourceMetadata, audit }: HttpOptions): SignIn {
  const authenticate = authenticateBy(verifiers, { scope, metadataUrl: resourceMetadata?.url });
  const seen = new Set<string>();
  const record = ({ id, address, notes }: Exchange, outcome: string, because?: string): void =>
    audit?.info('sign_in', {
      requestId: id,
      who: notes.who,
      client: notes.client,
      address,
      outcome,
      because,
    });
  const isNew = (token: string): boolean => {
    if (seen.has(token)) return false;
    const [oldest = ''] = seen.size >= MOST_SEEN ? seen : [];
    seen.delete(oldest);
    seen.add(token);
    return true;
  };
  return async (exchange) => {
    try {
      const auth = await authenticate(exchange.req.headers.authorization);
      if (auth === undefined) return undefined;
      Object.assign(exchange.notes, { client: auth.clientId, who: whoBears(auth) });
      if (isNew(`${whoBears(auth)} ${auth.expiresAt}`)) record(exchange, 'ok');
      return auth;
    } catch (error) {
      if (error instanceof Refused)
        record(exchange, 'refused', error.refusal.because ?? error.refusal.reason);
      throw error;
    }
  };
}
