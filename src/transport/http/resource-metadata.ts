import { getOAuthProtectedResourceMetadataUrl } from '@modelcontextprotocol/server';

/** What RFC 9728 has a resource server publish, so that clients find where to sign in. */
export interface ResourceMetadata {
  /** The public address of MCP. */
  readonly resource: string;
  /** The address that a challenge names. */
  readonly url: string;
  /** The paths under which it is served: the resource's own, and the bare one that older clients try. */
  readonly paths: readonly string[];
  readonly body: string;
}

/**
 * @param resource the public address of `/mcp`.
 * @param issuer the authorization server.
 * @param scope what tokens must carry, if anything.
 */
export function resourceMetadata(resource: string, issuer: string, scope?: string): ResourceMetadata {
  const url = getOAuthProtectedResourceMetadataUrl(new URL(resource));
  const body = JSON.stringify({
    resource,
    authorization_servers: [issuer],
    bearer_methods_supported: ['header'],
    ...(scope === undefined ? {} : { scopes_supported: [scope] }),
    resource_name: '有据',
  });
  const bare = '/.well-known/oauth-protected-resource';
  return { resource, url, paths: [...new Set([new URL(url).pathname, bare])], body };
}
