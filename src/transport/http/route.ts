import { Refused } from '../refused.ts';
import type { Exchange } from './exchange.ts';

/** What one path does. */
export interface Route {
  readonly methods: readonly string[];
  /** Whether pages of any site may read it. */
  readonly anyOrigin?: true;
  answer(exchange: Exchange): Promise<void> | void;
}

/** A route that answers GET with what is made when it is asked. */
export function getRoute(make: (exchange: Exchange) => Promise<Page> | Page): Route {
  return {
    methods: ['GET', 'HEAD'],
    async answer(exchange) {
      const { status = 200, type, body, headers = {} } = await make(exchange);
      exchange.res.writeHead(status, {
        ...headers,
        'content-type': type,
        'content-length': Buffer.byteLength(body),
      });
      exchange.res.end(body);
    },
  };
}

/** An answer made whole before it is sent. */
export interface Page {
  readonly status?: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers what a browser asks before it lets a page call; the headers are `crossOrigin`'s. */
const PREFLIGHT: Route = { methods: ['OPTIONS'], answer: ({ res }) => void res.writeHead(204).end() };

/**
 * The route of a path, for a method it has. Every path has OPTIONS.
 * @throws Refused 404 or 405.
 */
export function routeFor(routes: ReadonlyMap<string, Route>, { path, req }: Exchange): Route {
  // Some hosts end every address with a slash.
  const route = routes.get(path) ?? routes.get(path.replace(/(?<=[^/])\/$/u, ''));
  if (route === undefined) throw new Refused({ status: 404, reason: 'not_found', message: '没有这个地址。' });
  if (req.method === 'OPTIONS') return PREFLIGHT;
  if (!route.methods.includes(req.method ?? '')) {
    const allow = route.methods.join(', ');
    const message = `这个地址只接受 ${allow}。`;
    throw new Refused({ status: 405, reason: 'method_not_allowed', message, headers: { allow } });
  }
  return route;
}
