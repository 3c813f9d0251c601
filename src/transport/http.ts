import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { hostHeaderValidation, originValidation, toNodeHandler } from '@modelcontextprotocol/node';
import { createMcpHandler, type McpServerFactory } from '@modelcontextprotocol/server';

/** Bodies over this are refused before they are parsed; the largest honest call is a draft of 20,000 characters. */
const MAX_BODY_BYTES = 512 * 1024;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

export interface HttpOptions {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Host names that requests may name, beside the loopback ones; needed when `host` is not a loopback address. */
  readonly allowedHosts: readonly string[];
  /** Static pages by path: `/` is the hotline desk. */
  readonly pages: ReadonlyMap<string, { readonly type: string; readonly body: string }>;
}

/** Serves MCP at `/mcp` and the pages beside it. Resolves with the bound port when it is ready. */
export async function http(
  build: McpServerFactory,
  options: HttpOptions,
): Promise<{ server: Server; port: number; close: () => Promise<void> }> {
  const mcp = createMcpHandler(build, {
    onerror: (error) => console.error('[youju] http:', error.message),
    maxRequestBodySize: MAX_BODY_BYTES,
  });
  const handle = toNodeHandler(mcp, { maxRequestBodySize: MAX_BODY_BYTES });
  const names = [...LOOPBACK, ...options.allowedHosts];
  const hostAllowed = hostHeaderValidation(names);
  const originAllowed = originValidation(names);
  const server = createServer((req, res) => {
    if (!hostAllowed(req, res) || !originAllowed(req, res)) return;
    const path = new URL(req.url ?? '/', 'http://localhost').pathname;
    if (path === '/mcp') void handle(req, res);
    else page(options.pages, { path, req, res });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, options.host, resolve);
  });
  const close = async (): Promise<void> => {
    await mcp.close();
    await new Promise((resolve) => server.close(resolve));
  };
  return { server, port: portOf(server.address()), close };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function page(
  pages: HttpOptions['pages'],
  { path, req, res }: { path: string; req: IncomingMessage; res: ServerResponse },
): void {
  if (path === '/healthz' || path === '/readyz')
    return send(res, 200, { type: 'application/json', body: '{"status":"ok"}' });
  const found = pages.get(path);
  if (found === undefined) return send(res, 404, { type: 'application/json', body: '{"error":"not found"}' });
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    return send(res, 405, { type: 'application/json', body: '{"error":"method not allowed"}' });
  }
  send(res, 200, found);
}

function send(res: ServerResponse, status: number, { type, body }: { type: string; body: string }): void {
  res.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'self'; style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'",
  });
  res.end(body);
}
