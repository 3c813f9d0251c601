/** What the operator sees: log lines and metrics. */

export { describeMessage } from './describe-message.ts';
export type { LineSink } from './line-sink.ts';
export { LOG_LEVELS, type Log, type LogFields } from './log.ts';
export type { Metrics } from './metrics.ts';
