import type { Answer } from './answer.ts';

/** What became of a tool call. */
export type Outcome = 'answered' | 'asked' | 'bad_input' | 'not_done' | 'unavailable' | 'failed';

/** A tool call that is over. */
export interface ToolCall {
  readonly tool: string;
  readonly args: unknown;
  readonly outcome: Outcome;
  /** What was answered; nothing when it failed. */
  readonly data: unknown;
}

/** What surrounds the tools where they are served. */
export interface Host {
  /** Is told of every call when it is over. */
  called(call: ToolCall): void;
  /**
   * Runs a costly tool away from the thread that answers, where there is such a place.
   * @throws InputError as the tool does; NotDoneError when it was not done, and why.
   */
  readonly runElsewhere?: (tool: string, args: unknown) => Promise<Answer<Record<string, unknown>>>;
}

/** Tools that are served to one caller who waits for each. */
export const NO_HOST: Host = { called: () => {} };

/** Work that was given up or not begun; the message, in Chinese, says why and what may help. */
export class NotDoneError extends Error {
  override readonly name = 'NotDoneError';
}
