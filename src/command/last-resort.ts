import { fail } from './fail.ts';

/** What happens to an error that nobody caught, from now on: by itself it would end the process with a stack trace. */
export function lastResort(act: (error: unknown) => void): void {
  process.removeAllListeners('uncaughtException').on('uncaughtException', act);
}

/** Says what was wrong and ends. Whoever closed our output wants no more of it, and that is no failure. */
export function sayAndEnd(error: unknown): void {
  const outputClosed = error instanceof Error && 'code' in error && error.code === 'EPIPE';
  process.exit(outputClosed ? 0 : fail(error));
}
