import type { TokenVerifier } from '../../transport/access/index.ts';
import type { HttpOptions } from '../../transport/http/index.ts';
import type { HttpSettings } from './http-settings.ts';

/** Who may call, by the settings: bearers of listed tokens, of an issuer's tokens, or, without either, everybody. */
export async function signInFor({
  tokens,
  oauthIssuer,
  oauthResource,
  oauthJwks,
  oauthScope,
}: HttpSettings): Promise<Pick<HttpOptions, 'verifiers' | 'scope' | 'resourceMetadata'>> {
  const verifiers: TokenVerifier[] = [];
  if (tokens.length > 0) {
    const { staticTokens } = await import('../../transport/access/static-tokens.ts');
    verifiers.push(staticTokens(tokens, oauthScope === undefined ? [] : [oauthScope]));
  }
  if (oauthIssuer === undefined || oauthResource === undefined || oauthJwks === undefined) {
    return { verifiers, scope: undefined, resourceMetadata: undefined };
  }
  const { accessTokens } = await import('../../transport/access/access-tokens.ts');
  const { resourceMetadata } = await import('../../transport/http/resource-metadata.ts');
  verifiers.push(accessTokens({ issuer: oauthIssuer, audience: oauthResource, jwksUri: new URL(oauthJwks) }));
  return {
    verifiers,
    scope: oauthScope,
    resourceMetadata: resourceMetadata(oauthResource, oauthIssuer, oauthScope),
  };
}
