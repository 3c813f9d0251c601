import { SUPPORTED_PROTOCOL_VERSIONS } from '@modelcontextprotocol/server';
import type { Exchange } from './exchange.ts';
import type { HttpOptions, Identity } from './http-options.ts';
import { getRoute, type Route } from './route.ts';

const CARD = 'application/mcp-server-card+json';
/** The revision after those that are agreed on by a handshake. */
const WITHOUT_HANDSHAKE = '2026-07-28';
/** Both documents are for anybody, pages of other sites too. */
const PUBLIC = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET',
  'access-control-allow-headers': 'Content-Type',
  'cache-control': 'public, max-age=3600',
};

/**
 * What tells clients of this server before they call it, by path: its card (SEP-2127) below the address of MCP, and the
 * catalog of its host that leads there.
 */
export function introductions(options: HttpOptions): ReadonlyMap<string, Route> {
  const { identity } = options;
  const shown = (type: string, tell: (mcp: string) => unknown): Route => ({
    ...getRoute((exchange) => ({
      type,
      body: JSON.stringify(tell(addressOf(exchange, options))),
      headers: PUBLIC,
    })),
    anyOrigin: true,
  });
  return new Map([
    ['/mcp/server-card', shown(CARD, (mcp) => card(mcp, options))],
    ['/.well-known/ai-catalog.json', shown('application/ai-catalog+json', (mcp) => catalog(mcp, identity))],
  ]);
}

function card(mcp: string, { identity, verifiers, resourceMetadata }: HttpOptions): unknown {
  const token = {
    name: 'Authorization',
    description: 'Bearer 加管理员给的令牌',
    isRequired: true,
    isSecret: true,
  };
  // Who can sign in is led there by the first refusal, and pastes no token.
  const pasted = verifiers.length > 0 && resourceMetadata === undefined;
  return {
    $schema: 'https://static.modelcontextprotocol.io/schemas/v1/server-card.schema.json',
    ...identity,
    remotes: [
      {
        type: 'streamable-http',
        url: mcp,
        ...(pasted ? { headers: [token] } : {}),
        supportedProtocolVersions: [WITHOUT_HANDSHAKE, ...SUPPORTED_PROTOCOL_VERSIONS],
      },
    ],
  };
}

function catalog(mcp: string, { name, title, description }: Identity): unknown {
  const [domain = '', suffix = ''] = name.split('/');
  const publisher = domain.split('.').toReversed().join('.');
  return {
    specVersion: '1.0',
    entries: [
      {
        identifier: `urn:air:${publisher}:${suffix}`,
        displayName: title,
        description,
        type: CARD,
        url: `${mcp}/server-card`,
      },
    ],
  };
}

/** Where MCP is, as the caller reaches it: the public address where one is told, else the name that was called. */
function addressOf({ req }: Exchange, { resourceMetadata, trustedProxies }: HttpOptions): string {
  if (resourceMetadata !== undefined) return resourceMetadata.resource;
  const proxied = trustedProxies > 0 && req.headers['x-forwarded-proto'] === 'https';
  return `${proxied ? 'https' : 'http'}://${req.headers.host}/mcp`;
}
