import type { Limits } from '../access/index.ts';

/** How large a body may be, and how long it may take to come. */
export type BodyLimits = Pick<Limits, 'bodyBytes' | 'bodyMs'>;

/** What is done with a file while its sender waits; nothing of it is kept. */
export interface Upload {
  readonly limits: BodyLimits;
  /** What one costs of the calls a minute. */
  readonly cost: number;
  /**
   * Works at it. What is to be told on the way and in the end goes to the sender a line of JSON at a time.
   * @param send resolves when the line has left for the sender.
   */
  work(sent: Sent, send: (line: string) => Promise<void>): Promise<void>;
}

/** What was sent, and what is to be done with it. */
interface Sent {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly query: URLSearchParams;
}
