import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Reason } from '../refused.ts';

/** What the server counts, for Prometheus. Labels come from closed sets, so that no caller can make them grow. */
export interface Metrics {
  answered(request: { readonly path: string; readonly status: number; readonly seconds: number }): void;
  refused(reason: Reason): void;
  inFlight(requests: number): void;
  /** The library on disk changed: it was taken over whole, or refused and the old one kept. */
  libraryChanged(outcome: 'swapped' | 'refused'): void;
  /** The generation of the library that is served; none for one that was not published. */
  libraryIs(generation: string | undefined): void;
  /** A connection was ended: to make room, for want of room, or since its answers were not read. */
  connectionEnded(why: 'evicted' | 'no_room' | 'unread'): void;
  /** A costly call was done by the workers, or was not. */
  worked(outcome: 'done' | 'too_long' | 'too_busy' | 'nobody_waits'): void;
  /** A line of the log, of the audit stream or of the recorded questions could not be written. */
  lineLost(stream: 'log' | 'audit' | 'gaps'): void;
  /** Everything counted, in the exposition format, and its content type. */
  expose(): Promise<{ readonly type: string; readonly body: string }>;
}

/** Tool calls take single milliseconds; what takes seconds is wrong. */
const BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5];

/** Counters of their own registry: nothing is shared with other servers in the process. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const count = (name: string, help: string, ...labelNames: string[]) =>
    new Counter({ name: `youju_${name}_total`, help, labelNames, registers });
  const requests = count('http_requests', 'Requests answered', 'path', 'status');
  const seconds = new Histogram({
    name: 'youju_http_request_seconds',
    help: 'Time from the head of a request to the end of its answer',
    labelNames: ['path'],
    buckets: BUCKETS,
    registers,
  });
  const inFlight = new Gauge({ name: 'youju_http_in_flight', help: 'Requests being served', registers });
  const refusals = count('http_refusals', 'Requests refused before any work was done', 'reason');
  const changes = count(
    'library_changes',
    'Changes of the library on disk, taken over or refused',
    'outcome',
  );
  const library = generationGauge(registry);
  const ended = count('connections_ended', 'Connections ended to make room, for want of room, unread', 'why');
  const worked = count('costly_calls', 'Costly calls done by the workers, or not done', 'outcome');
  const lost = count('lines_lost', 'Lines of the log or the audit stream that were not written', 'stream');
  return {
    answered({ path, status, seconds: taken }) {
      requests.inc({ path, status });
      seconds.observe({ path }, taken);
    },
    refused: (reason) => refusals.inc({ reason }),
    inFlight: (taken) => inFlight.set(taken),
    libraryChanged: (outcome) => changes.inc({ outcome }),
    libraryIs(generation) {
      library.reset();
      if (generation !== undefined) library.set({ generation }, 1);
    },
    connectionEnded: (why) => ended.inc({ why }),
    worked: (outcome) => worked.inc({ outcome }),
    lineLost: (stream) => lost.inc({ stream }),
    expose: async () => ({ type: registry.contentType, body: await registry.metrics() }),
  };
}

function generationGauge(registry: Registry) {
  return new Gauge({
    name: 'youju_library_info',
    help: 'The generation of the library that is served',
    labelNames: ['generation'],
    registers: [registry],
  });
}
