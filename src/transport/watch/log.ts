/** How much is written: only what somebody must act on, one line a request, or those lines with what was asked. */
export const LOG_LEVELS = ['problems', 'requests', 'content'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What a line says beside its time and event. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

/** One JSON object a line: time, level, event, fields. */
export interface Log {
  /** Somebody must act. Always written. */
  error(event: string, fields?: LogFields): void;
  /** Something changed that explains what is seen later. Always written. */
  info(event: string, fields?: LogFields): void;
  /** One request; never the text of a question, unless `withContent`. Written from level `requests` on. */
  request(fields: LogFields): void;
  /** Whether a request's line may carry what was asked. */
  readonly withContent: boolean;
}

/** Why something failed, for a line of the log: where in the program as well, as far as the error says. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/**
 * @param level how much is written.
 * @param write takes one line, and says `false` when it is lost; the next line taken is led by how many were.
 * @param now the time of day.
 */
export function createLog(
  level: LogLevel,
  write: (line: string) => unknown,
  now: () => Date = () => new Date(),
): Log {
  let lost = 0;
  const tell = (severity: 'error' | 'info', event: string, fields: LogFields): boolean =>
    write(JSON.stringify({ time: now().toISOString(), level: severity, event, ...fields })) !== false;
  const line = (severity: 'error' | 'info', event: string, fields: LogFields = {}): void => {
    if (lost > 0 && tell('error', 'lines_lost', { lines: lost })) lost = 0;
    if (!tell(severity, event, fields)) lost += 1;
  };
  return {
    error: (event, fields) => line('error', event, fields),
    info: (event, fields) => line('info', event, fields),
    request: level === 'problems' ? () => {} : (fields) => line('info', 'request', fields),
    withContent: level === 'content',
  };
}
