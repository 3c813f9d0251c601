/** A command called wrongly: one line to stderr, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * What is made of something that a command was called with: a file, JSON.
 * @throws UsageError `message`, whatever kept it from being made.
 * @example orUsageError(() => JSON.parse('{'), '--facts 不是合法的 JSON') // → throws --facts 不是合法的 JSON
 */
export function orUsageError<Made>(make: () => Made, message: string): Made {
  try {
    return make();
  } catch {
    throw new UsageError(message);
  }
}
