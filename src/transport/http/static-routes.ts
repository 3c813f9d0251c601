import type { HttpOptions } from './http-options.ts';
import { getRoute, type Page, type Route } from './route.ts';
import { introductions } from './server-card.ts';
import type { SignIn } from './sign-in.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** A page's scripts and styles stand beside it, never in it, and it talks to this server only. */
const PAGE_POLICY = {
  'content-security-policy':
    "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

/** Everything beside `/mcp`: pages, health, metrics, and where to sign in. */
export function staticRoutes(
  options: HttpOptions,
  { signIn, stopping }: { readonly signIn: SignIn; readonly stopping: () => boolean },
): Map<string, Route> {
  const { pages, metrics, resourceMetadata, parts } = options;
  const routes = new Map<string, Route>(introductions(options));
  for (const [path, { type, body }] of pages) {
    routes.set(
      path,
      getRoute(() => ({ type: `${type}; charset=utf-8`, body, headers: PAGE_POLICY })),
    );
  }
  routes.set(
    '/healthz',
    getRoute(() => ({ type: JSON_TYPE, body: '{"status":"ok"}' })),
  );
  routes.set(
    '/readyz',
    getRoute(() => readiness(stopping(), parts())),
  );
  routes.set(
    '/metrics',
    getRoute(async (exchange) => {
      await signIn(exchange);
      return metrics.expose();
    }),
  );
  for (const path of resourceMetadata?.paths ?? []) {
    const headers = { 'access-control-allow-origin': '*' };
    const body = resourceMetadata?.body ?? '';
    routes.set(path, { ...getRoute(() => ({ type: JSON_TYPE, body, headers })), anyOrigin: true });
  }
  return routes;
}

/** Whether calls should be sent here, and why not. */
function readiness(stopping: boolean, parts: ReturnType<HttpOptions['parts']>): Page {
  const well = Object.values(parts).every(({ ok }) => ok);
  const status = stopping ? 'stopping' : well ? 'ok' : 'not_ready';
  return {
    status: status === 'ok' ? 200 : 503,
    type: JSON_TYPE,
    body: JSON.stringify({ status, ...parts }),
    headers: { 'cache-control': 'no-store' },
  };
}
