import type { TokenVerifier } from '../../transport/access/index.ts';
import type { HttpOptions, Part } from '../../transport/http/index.ts';
import type { HttpSettings } from './http-settings.ts';

/** What `/readyz` tells of the issuer's keys, where there is an issuer. */
interface SignInParts {
  readonly keys: (() => Part) | undefined;
}

/** Who may call, by the settings: bearers of listed tokens, of an issuer's tokens, or, without either, everybody. */
export async function signInFor({
  tokens,
  oauthIssuer,
  oauthResource,
  oauthJwks,
  oauthScope,
}: HttpSettings): Promise<Pick<HttpOptions, 'verifiers' | 'scope' | 'resourceMetadata'> & SignInParts> {
  const verifiers: TokenVerifier[] = [];
  if (tokens.length > 0) {
    const { staticTokens } = await import('../../transport/access/static-tokens.ts');
    verifiers.push(staticTokens(tokens, oauthScope === undefined ? [] : [oauthScope]));
  }
  if (oauthIssuer === undefined || oauthResource === undefined || oauthJwks === undefined) {
    return { verifiers, scope: undefined, resourceMetadata: undefined, keys: undefined };
  }
  const { accessTokens } = await import('../../transport/access/access-tokens.ts');
  const { resourceMetadata } = await import('../../transport/http/resource-metadata.ts');
  const issuer = { issuer: oauthIssuer, audience: oauthResource, jwksUri: new URL(oauthJwks) };
  const { verify, keys } = accessTokens(issuer);
  verifiers.push(verify);
  return {
    verifiers,
    scope: oauthScope,
    // Listed tokens are good without the issuer, so that its absence does not make the service useless.
    keys: () => ({ ...keys(), ok: keys().ok || tokens.length > 0 }),
    resourceMetadata: resourceMetadata(oauthResource, oauthIssuer, oauthScope),
  };
}
