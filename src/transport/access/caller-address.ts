import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * The address that limits and logs know a caller by: what the outermost trusted proxy saw, or the connection's own.
 * An IPv6 caller is its /64, since that is the least that one caller owns.
 * @param trustedProxies how many proxies stand in front; each adds the address that it saw to the right of
 * `X-Forwarded-For`, and whatever stands further left was written by the caller.
 */
export function callerAddress(
  req: Pick<IncomingMessage, 'headers' | 'socket'>,
  trustedProxies: number,
): string {
  const seen = [String(req.headers['x-forwarded-for'] ?? ''), req.socket.remoteAddress ?? '']
    .flatMap((list) => list.split(','))
    .map((address) => address.trim())
    .filter((address) => address !== '');
  const address = seen.at(-1 - trustedProxies) ?? seen[0] ?? '';
  return network(address.replace(/^::ffff:(?=\d+\.)/i, ''));
}

function network(address: string): string {
  if (!isIPv6(address)) return address.slice(0, 64);
  const [head = '', tail] = address.split('::');
  const before = groups(head);
  const after = groups(tail ?? '');
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => '0');
  return `${[...before, ...zeros, ...after].slice(0, 4).join(':').toLowerCase()}::/64`;
}

function groups(part: string): readonly string[] {
  return part === '' ? [] : part.split(':');
}
