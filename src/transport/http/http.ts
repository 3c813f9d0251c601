import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { McpServerFactory, ServerNotifier } from '@modelcontextprotocol/server';
import { authenticateBy, gatekeeper } from '../access/index.ts';
import { type Refusal, Refused } from '../refused.ts';
import { answerBrokenRequest } from './broken-request.ts';
import { boundConnections } from './connections.ts';
import { crossOrigin } from './cross-origin.ts';
import { openExchange } from './exchange.ts';
import type { HttpOptions } from './http-options.ts';
import { mcpRoute } from './mcp-route.ts';
import { observe } from './observe.ts';
import { refuse } from './refuse.ts';
import { type Route, routeFor } from './route.ts';
import { staticRoutes } from './static-routes.ts';

/** Milliseconds. Proxies keep idle connections for a minute: closing later than they do spares them failed calls. */
const CONNECTION = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
} as const;

/** A server that is up. */
export interface RunningHttp {
  readonly port: number;
  /** Tells the clients that listen what changed. */
  readonly notify: ServerNotifier;
  /** Stops taking requests, finishes those that run, and closes. */
  close(): Promise<void>;
}

/** Serves MCP at `/mcp` and the pages beside it. Resolves when it is ready. */
export async function http(build: McpServerFactory, options: HttpOptions): Promise<RunningHttp> {
  const signIn = { scope: options.scope, metadataUrl: options.resourceMetadata?.url };
  const authenticate = authenticateBy(options.verifiers, signIn);
  const mcp = mcpRoute(build, options, authenticate);
  let stopping = false;
  const routes = staticRoutes(options, { authenticate, stopping: () => stopping }).set('/mcp', mcp);
  const serve = server(routes, options);
  const listener = createServer(CONNECTION, (req, res) => {
    // A connection kept for the next request must not keep a stopping server up; nor may one be cut under an answer.
    if (stopping) res.setHeader('connection', 'close');
    res.once('close', () => stopping && setImmediate(() => listener.closeIdleConnections()));
    void serve(req, res);
  }).on('clientError', answerBrokenRequest);
  boundConnections(listener, { ...options, onEnded: options.metrics.connectionEnded });
  await listen(listener, options);
  listener.on('error', (error) => options.log.error('listener_failed', { reason: error.message }));
  return {
    port: portOf(listener.address()),
    notify: mcp.notify,
    async close() {
      stopping = true;
      const closed = new Promise((resolve) => listener.close(resolve));
      const deadline = setTimeout(() => listener.closeAllConnections(), options.limits.stopMs);
      await Promise.race([mcp.close(), closed]);
      await closed;
      clearTimeout(deadline);
    },
  };
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
      checkHostAndOrigin(req);
      allowOrigin(req, res);
      await routeFor(routes, exchange).answer(exchange);
    } catch (error) {
      const refusal = refusalFor(error);
      if (refusal === INTERNAL)
        options.log.error('request_failed', { requestId: exchange.id, reason: reasonOf(error) });
      options.metrics.refused(refusal.reason);
      exchange.notes.refused = refusal.reason;
      refuse(res, refusal);
    }
  };
}

const INTERNAL: Refusal = { status: 500, reason: 'internal', message: '服务内部出错，请稍后再试。' };

function refusalFor(error: unknown): Refusal {
  return error instanceof Refused ? error.refusal : INTERNAL;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function listen(listener: Server, { host, port }: HttpOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    listener.once('error', reject).listen(port, host, resolve);
  });
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}
