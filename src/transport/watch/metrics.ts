import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Reason } from '../refused.ts';

/** What the server counts, for Prometheus. Labels come from closed sets, so that no caller can make them grow. */
export interface Metrics {
  answered(request: { readonly path: string; readonly status: number; readonly seconds: number }): void;
  refused(reason: Reason): void;
  inFlight(requests: number): void;
  /** The library on disk changed: it was taken over whole, or refused and the old one kept. */
  libraryChanged(outcome: 'swapped' | 'refused'): void;
  /** A line of the log or of the audit stream could not be written. */
  lineLost(stream: 'log' | 'audit'): void;
  /** Everything counted, in the exposition format, and its content type. */
  expose(): Promise<{ readonly type: string; readonly body: string }>;
}

/** Tool calls take single milliseconds; what takes seconds is wrong. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

/** Counters of their own registry: nothing is shared with other servers in the process. */
export function createMetrics(): Metrics {
  const registers = [new Registry()];
  const [registry = new Registry()] = registers;
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'youju_http_requests_total',
    help: 'Requests answered',
    labelNames: ['path', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'youju_http_request_seconds',
    help: 'Time from the head of a request to the end of its answer',
    labelNames: ['path'],
    buckets: BUCKETS,
    registers,
  });
  const refusals = new Counter({
    name: 'youju_http_refusals_total',
    help: 'Requests refused before any work was done',
    labelNames: ['reason'],
    registers,
  });
  const inFlight = new Gauge({ name: 'youju_http_in_flight', help: 'Requests being served', registers });
  const changes = new Counter({
    name: 'youju_library_changes_total',
    help: 'Changes of the library on disk, taken over whole or refused',
    labelNames: ['outcome'],
    registers,
  });
  const lost = new Counter({
    name: 'youju_lines_lost_total',
    help: 'Lines of the log or the audit stream that could not be written',
    labelNames: ['stream'],
    registers,
  });
  return {
    answered({ path, status, seconds: taken }) {
      requests.inc({ path, status });
      seconds.observe({ path }, taken);
    },
    refused: (reason) => refusals.inc({ reason }),
    inFlight: (count) => inFlight.set(count),
    libraryChanged: (outcome) => changes.inc({ outcome }),
    lineLost: (stream) => lost.inc({ stream }),
    expose: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  };
}
