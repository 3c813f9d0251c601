import { type AuthInfo, OAuthError, OAuthErrorCode, verifyBearerToken } from '@modelcontextprotocol/server';
import { Refused } from '../refused.ts';

/** What is wrong with a token: told to whoever reads the audit stream, and not to the bearer. */
export type TokenFault =
  | 'no_token'
  | 'malformed'
  | 'unknown'
  | 'expired'
  | 'not_yet'
  | 'issuer'
  | 'audience'
  | 'signature'
  | 'key'
  | 'type'
  | 'scope';

/** Tells whose a bearer token is, or why it is none of this verifier's. Throws `Refused` when it cannot tell. */
export type TokenVerifier = (token: string) => Promise<AuthInfo | TokenFault> | AuthInfo | TokenFault;

/** Who a request is from, by its `Authorization` header. */
export type Authenticate = (authorization: string | undefined) => Promise<AuthInfo | undefined>;

/** What the challenge to a refused client says of signing in. */
export interface ChallengeParameters {
  /** A scope that every token must carry. */
  readonly scope?: string;
  /** Where the metadata of RFC 9728 stands, for clients that can sign in by themselves. */
  readonly metadataUrl?: string;
}

/**
 * Lets in the bearers of tokens that one of the verifiers knows. Without verifiers everybody is let in.
 * @throws Refused 401 without a good token, 403 when it lacks the scope, 503 when nobody can tell.
 */
export function authenticateBy(
  verifiers: readonly TokenVerifier[],
  told: ChallengeParameters = {},
): Authenticate {
  if (verifiers.length === 0) return async () => undefined;
  const requiredScopes = told.scope === undefined ? [] : [told.scope];
  return async (authorization) => {
    let fault: TokenFault = authorization === undefined ? 'no_token' : 'malformed';
    const verifyAccessToken = async (token: string): Promise<AuthInfo> => {
      const found = await firstKnown(verifiers, token);
      if (typeof found !== 'string') return found;
      fault = found;
      throw new OAuthError(OAuthErrorCode.InvalidToken, 'not accepted');
    };
    try {
      return await verifyBearerToken(authorization, { verifier: { verifyAccessToken }, requiredScopes });
    } catch (error) {
      throw error instanceof OAuthError ? challenge(error, fault, told) : error;
    }
  };
}

/** The bearer by the first verifier that knows the token, or what the last one has against it. */
async function firstKnown(
  verifiers: readonly TokenVerifier[],
  token: string,
): Promise<AuthInfo | TokenFault> {
  let fault: TokenFault = 'unknown';
  for (const verify of verifiers) {
    const found = await verify(token);
    if (typeof found !== 'string') return found;
    fault = found;
  }
  return fault;
}

/** The challenge of RFC 6750; without a token it carries no error, so that clients begin to sign in. */
function challenge(
  { code }: OAuthError,
  fault: TokenFault,
  { scope, metadataUrl }: ChallengeParameters,
): Refused {
  const lacksScope = code === OAuthErrorCode.InsufficientScope;
  const parts = [
    ...(fault === 'no_token' ? [] : [`error="${lacksScope ? 'insufficient_scope' : 'invalid_token'}"`]),
    ...(scope === undefined ? [] : [`scope="${scope}"`]),
    ...(metadataUrl === undefined ? [] : [`resource_metadata="${metadataUrl}"`]),
  ];
  return new Refused({
    status: lacksScope ? 403 : 401,
    reason: lacksScope ? 'forbidden' : 'unauthorized',
    because: lacksScope ? 'scope' : fault,
    message: lacksScope ? '令牌没有使用本服务的权限。' : '需要有效的访问令牌：Authorization: Bearer 令牌。',
    headers: { 'www-authenticate': parts.length === 0 ? 'Bearer' : `Bearer ${parts.join(', ')}` },
  });
}
