import type { IncomingMessage } from 'node:http';
import { validateHostHeader, validateOriginHeader } from '@modelcontextprotocol/server';
import { Refused } from '../refused.ts';

/** The names by which a machine calls itself. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1', '[::1]'];

/** Whom the server lets in from where. */
export interface Allowed {
  /** Host names that requests may name, beside the loopback ones. */
  readonly allowedHosts: readonly string[];
  /** Origins of other sites' pages that may call, exact: `https://desk.example.cn`. */
  readonly allowedOrigins: readonly string[];
}

/**
 * Refuses (403) what was sent to another name than ours, or by a page of another site: the defence against a page
 * that rebinds its own name to this machine's address.
 */
export function gatekeeper({
  allowedHosts,
  allowedOrigins,
}: Allowed): (req: IncomingMessage, anyOrigin?: boolean) => void {
  const names = [...LOOPBACK, ...allowedHosts];
  const origins = new Set(allowedOrigins);
  return ({ headers: { host, origin } }, anyOrigin = false) => {
    if (!validateHostHeader(host, names).ok) {
      throw refused('host_not_allowed', 'Host 不在允许之列；请管理员用 --allowed-host 写明访问用的主机名。');
    }
    if (anyOrigin || origin === undefined) return;
    if (!origins.has(origin) && !validateOriginHeader(origin, names).ok) {
      throw refused(
        'origin_not_allowed',
        'Origin 不在允许之列；请管理员用 --allowed-origin 写明网页的来源。',
      );
    }
  };
}

function refused(reason: 'host_not_allowed' | 'origin_not_allowed', message: string): Refused {
  return new Refused({ status: 403, reason, message });
}
