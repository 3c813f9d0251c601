import type { AuthInfo } from '@modelcontextprotocol/server';
import { errors, type JWTPayload, type JWTVerifyResult, jwtVerify } from 'jose';
import { Refused } from '../refused.ts';
import type { TokenFault, TokenVerifier } from './authenticate.ts';
import { type IssuerKeys, issuerKeys } from './issuer-keys.ts';
import { whoIs } from './who.ts';

/** Signatures only: with a shared secret whoever can check a token could also make one. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

/** Seconds by which two machines' clocks may differ. */
const CLOCK_TOLERANCE = 30;

/** Whose tokens are accepted. */
export interface Issuer {
  /** The `iss` of every token. */
  readonly issuer: string;
  /** The `aud` of every token: the public address of `/mcp`. */
  readonly audience: string;
  /** Where the issuer publishes its keys. */
  readonly jwksUri: URL;
}

/** Knows the JWTs that the issuer made out for this server, and how it stands with the issuer's keys. */
export interface AccessTokens {
  readonly verify: TokenVerifier;
  readonly keys: IssuerKeys['state'];
}

/** Begins to fetch the issuer's keys, and verifies by them. */
export function accessTokens({ issuer, audience, jwksUri }: Issuer): AccessTokens {
  const keys = issuerKeys(jwksUri);
  const required = {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE,
    requiredClaims: ['exp'],
  };
  const check = (token: string): Promise<JWTVerifyResult> => jwtVerify(token, keys.find, required);
  async function verify(token: string): Promise<AuthInfo | TokenFault> {
    try {
      const { payload, protectedHeader } = await check(token).catch(async (error: unknown) => {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        // The issuer may sign with a key that it has just published.
        await keys.renew();
        return check(token);
      });
      return isAccessToken(protectedHeader.typ, payload) ? bearer(token, issuer, payload) : 'type';
    } catch (error) {
      const fault = faultOf(error);
      if (fault === undefined) throw unavailable();
      return fault;
    }
  }
  return { verify, keys: keys.state };
}

/** What a JWT's header says of an access token (RFC 9068); many issuers say no more than that it is a JWT. */
const TYPES: readonly (string | undefined)[] = [undefined, 'jwt', 'at+jwt', 'application/at+jwt'];

/**
 * Issuers sign other things with the same keys. An ID token tells a client who signed in, a refresh token is for the
 * issuer alone, and a token that is bound to a key (`cnf`) is worth nothing without a proof that nobody asks for here.
 */
function isAccessToken(type: string | undefined, payload: JWTPayload): boolean {
  const { typ, cnf, nonce, at_hash: accessHash, events } = payload;
  const isOther = [cnf, events].some((claim) => claim !== undefined);
  // Without a word of its own an ID token is known by what ties it to one sign-in.
  const isAccess = typ === 'Bearer' || [typ, nonce, accessHash].every((claim) => claim === undefined);
  return TYPES.includes(type?.toLowerCase()) && isAccess && !isOther;
}

function bearer(token: string, issuer: string, payload: JWTPayload) {
  const { sub, scope, exp = 0 } = payload;
  const clientId = clientOf(payload);
  return {
    token,
    clientId,
    scopes: typeof scope === 'string' ? scope.split(' ') : [],
    // The caller's clock counts here too, or the tolerance above would be for nothing.
    expiresAt: exp + CLOCK_TOLERANCE,
    extra: { who: whoIs(issuer, sub ?? clientId) },
  };
}

/** The program that the token was made out to; never the person. */
function clientOf({ client_id: clientId, azp }: JWTPayload): string {
  const [name = 'unknown'] = [clientId, azp].filter((claim) => typeof claim === 'string');
  return name.slice(0, 64);
}

const CLAIM_FAULTS: Readonly<Record<string, TokenFault>> = {
  iss: 'issuer',
  aud: 'audience',
  nbf: 'not_yet',
  exp: 'expired',
};

/** What is wrong with the token; undefined when not the token is at fault, but the issuer's address or its answer. */
function faultOf(error: unknown): TokenFault | undefined {
  if (!(error instanceof errors.JOSEError)) return undefined;
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return CLAIM_FAULTS[error.claim] ?? 'malformed';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JWKSNoMatchingKey) return 'key';
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return undefined;
  return error.code === 'ERR_JOSE_GENERIC' ? undefined : 'malformed';
}

function unavailable(): Refused {
  return new Refused({
    status: 503,
    reason: 'sign_in_unavailable',
    message: '暂时不能核验访问令牌，请稍后再试。',
    headers: { 'retry-after': '5' },
  });
}
