/** What the operator sees: log lines and metrics. */

export { describeMessage } from './describe-message.ts';
export { fileSink, type LineSink, standardSink } from './line-sink.ts';
export { createLog, LOG_LEVELS, type Log, type LogFields, reasonOf } from './log.ts';
export { createMetrics, type Metrics } from './metrics.ts';
