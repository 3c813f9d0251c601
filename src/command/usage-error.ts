/** A command called wrongly: one line to stderr, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
