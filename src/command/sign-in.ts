import type { TokenVerifier } from '../transport/authenticate.ts';
import type { HttpOptions } from '../transport/http-options.ts';
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
    const { staticTokens } = await import('../transport/static-tokens.ts');
    verifiers.push(staticTokens(tokens, oauthScope === undefined ? [] : [oauthScope]));
  }
  if (oauthIssuer === undefined || oauthResource === undefined || oauthJwks === undefined) {
    return { verifiers, scope: undefined, resourceMetadata: undefined };
  }
  const { accessTokens } = await import('../transport/access-tokens.ts');
  const { resourceMetadata } = await import('../transport/resource-metadata.ts');
  verifiers.push(accessTokens({ issuer: oauthIssuer, audience: oauthResource, jwksUri: new URL(oauthJwks) }));
  return {
    verifiers,
    scope: oauthScope,
    resourceMetadata: resourceMetadata(oauthResource, oauthIssuer, oauthScope),
  };
}
