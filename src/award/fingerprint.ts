import { hash } from 'node:crypto';
import { certain, isSha256, type Sha256 } from '../text/branded.ts';

/** sha256 of data, whatever the order of its keys. */
export function fingerprint(data: unknown): Sha256 {
  return certain(hash('sha256', canonical(data)), isSha256);
}

/**
 * JSON with its keys in one order everywhere, so that equal data has equal text.
 * @example canonical({ b: [1], a: undefined }) // → '{"b":[1]}'
 */
export function canonical(data: unknown): string {
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? 'null';
  if (Array.isArray(data)) return `[${data.map(canonical).join(',')}]`;
  const members: (readonly [key: string, value: unknown])[] = Object.entries(data);
  return `{${members
    .filter(([, value]) => value !== undefined)
    .sort(byKey)
    .map(([key, value]) => `${JSON.stringify(key)}:${canonical(value)}`)
    .join(',')}}`;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
