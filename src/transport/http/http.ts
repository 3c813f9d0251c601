import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { McpServerFactory, ServerNotifier } from '@modelcontextprotocol/server';
import { gatekeeper } from '../access/index.ts';
import { type Refusal, Refused } from '../refused.ts';
import { reasonOf } from '../watch/index.ts';
import { boundConnections } from './connections.ts';
import { crossOrigin } from './cors-headers.ts';
import { createDoor } from './door.ts';
import { openExchange } from './exchange.ts';
import type { HttpOptions } from './http-options.ts';
import { mcpRoute } from './mcp-route.ts';
import { observe } from './observe.ts';
import { answerBrokenRequest, refuse } from './refuse.ts';
import { type Route, routeFor } from './route.ts';
import { signInBy } from './sign-in.ts';
import { staticRoutes } from './static-routes.ts';
import { uploadRoute } from './upload-route.ts';

/** Milliseconds. Proxies keep idle connections for a minute: closing later than they do spares them failed calls. */
const CONNECTION = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
} as const;

/** Milliseconds without a new connection that count as quiet, and how long quiet is waited for. */
const QUIET = { ms: 20, mostMs: 500 } as const;

/** Milliseconds between looks, while stopping, at which connections have become free. */
const SWEEP_MS = 20;

/** A server that is up. */
export interface RunningHttp {
  readonly port: number;
  /** Tells the clients that listen what changed. */
  readonly notify: ServerNotifier;
  /**
   * Says at `/readyz` and on every answer that it will close, goes on for as long as it takes others to see that,
   * then takes no more connections, finishes what was asked, and closes.
   */
  close(): Promise<void>;
}

/** Serves MCP at `/mcp` and the pages beside it. Resolves when it is ready. */
export async function http(build: McpServerFactory, options: HttpOptions): Promise<RunningHttp> {
  const signIn = signInBy(options);
  const door = createDoor(options, signIn);
  const mcp = mcpRoute(build, options, door);
  let stopping = false;
  let gate = Promise.resolve();
  const routes = staticRoutes(options, { signIn, stopping: () => stopping }).set('/mcp', mcp);
  for (const [path, upload] of options.uploads) routes.set(path, uploadRoute(upload, door));
  const serve = server(routes, options);
  const listener = createServer(CONNECTION, (req, res) => {
    // Whoever is answered now asks the next time elsewhere.
    if (stopping) res.setHeader('connection', 'close');
    void gate.then(() => serve(req, res));
  }).on('clientError', answerBrokenRequest);
  const connections = boundConnections(listener, { ...options, onEnded: options.metrics.connectionEnded });
  await listen(listener, options);
  listener.on('error', (error) => options.log.error('listener_failed', { reason: error.message }));
  return {
    port: portOf(listener.address()),
    notify: mcp.notify,
    async close() {
      stopping = true;
      connections.announceClose();
      await sleep(options.drainMs);
      // A connection that waits to be taken in when the door closes is cut. Nobody who waits for an answer opens one.
      const quiet = untilQuiet(listener);
      gate = quiet;
      await quiet;
      const closed = new Promise((resolve) => listener.close(resolve));
      const deadline = setTimeout(() => listener.closeAllConnections(), options.limits.stopMs);
      const sweep = setInterval(connections.endWaiting, SWEEP_MS);
      connections.endWaiting();
      await Promise.race([mcp.close(), closed]);
      await closed;
      clearTimeout(deadline);
      clearInterval(sweep);
    },
  };
}

/** Waits for a moment in which nobody connects, so long and no longer. */
async function untilQuiet(listener: Server): Promise<void> {
  let connected = false;
  const note = (): void => {
    connected = true;
  };
  listener.on('connection', note);
  const deadline = performance.now() + QUIET.mostMs;
  do {
    connected = false;
    await sleep(QUIET.ms);
  } while (connected && performance.now() < deadline);
  listener.off('connection', note);
}

/** What happens to each request, in order. The one place where an error becomes an answer. */
function server(
  routes: ReadonlyMap<string, Route>,
  options: HttpOptions,
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  const checkHostAndOrigin = gatekeeper(options);
  const allowOrigin = crossOrigin(options.allowedOrigins);
  return async (req, res) => {
    const exchange = openExchange(req, res, options.trustedProxies);
    observe(exchange, routes.has(exchange.path) ? exchange.path : 'other', options);
    try {
      checkHostAndOrigin(req, routes.get(exchange.path)?.anyOrigin);
      allowOrigin(req, res);
      await routeFor(routes, exchange).answer(exchange);
    } catch (error) {
      const refusal = error instanceof Refused ? error.refusal : INTERNAL;
      if (refusal === INTERNAL)
        options.log.error('request_failed', { requestId: exchange.id, reason: reasonOf(error) });
      options.metrics.refused(refusal.reason);
      exchange.notes.refused = refusal.reason;
      refuse(res, refusal);
    }
  };
}

const INTERNAL: Refusal = { status: 500, reason: 'internal', message: '服务内部出错，请稍后再试。' };

function listen(listener: Server, { host, port }: HttpOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    listener.once('error', reject).listen(port, host, resolve);
  });
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
