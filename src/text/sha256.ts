import type { Branded } from './branded.ts';

/** sha256 of a text or of data, in hexadecimal. */
export type Sha256 = Branded<'Sha256'>;

export const SHA256 = /^[0-9a-f]{64}$/;

/** Whether a text is written like a sha256. */
export function isSha256(text: string): text is Sha256 {
  return SHA256.test(text);
}
