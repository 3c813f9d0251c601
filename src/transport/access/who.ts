import { createHash } from 'node:crypto';
import type { AuthInfo } from '@modelcontextprotocol/server';

/**
 * Who a caller is to quotas and records: the same for the same person, and not the person's name. Whoever keeps the
 * directory can work it out again: `printf '%s\n%s' issuer subject | sha256sum`, the first 16 digits.
 */
export function whoIs(issuer: string, subject: string): string {
  return createHash('sha256').update(`${issuer}\n${subject}`).digest('hex').slice(0, 16);
}

/** Who the bearer of a good token is: what its verifier found out, or else the client that it was made out to. */
export function whoBears({ clientId, extra }: AuthInfo): string {
  return typeof extra?.who === 'string' ? extra.who : clientId;
}
