import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { Refused } from '../refused.ts';
import type { TokenVerifier } from './authenticate.ts';

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

/** Knows the JWTs that the issuer made out for this server. Keys are fetched when first needed, cached and renewed. */
export function accessTokens({ issuer, audience, jwksUri }: Issuer): TokenVerifier {
  const keys = createRemoteJWKSet(jwksUri, { timeoutDuration: 5000 });
  const required = {
    issuer,
    audience,
    algorithms: ALGORITHMS,
    clockTolerance: CLOCK_TOLERANCE,
    requiredClaims: ['exp'],
  };
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, required);
      return { token, clientId: bearerOf(payload), scopes: scopesOf(payload), expiresAt: payload.exp ?? 0 };
    } catch (error) {
      if (isTokensFault(error)) return undefined;
      throw unavailable();
    }
  };
}

/** Whether the token is at fault, and not the issuer's address or its answer. */
function isTokensFault(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return false;
  return (
    !(error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) &&
    error.code !== 'ERR_JOSE_GENERIC'
  );
}

function unavailable(): Refused {
  return new Refused({
    status: 503,
    reason: 'sign_in_unavailable',
    message: '暂时不能核验访问令牌，请稍后再试。',
    headers: { 'retry-after': '5' },
  });
}

function bearerOf({ client_id: clientId, azp, sub }: JWTPayload): string {
  const [name = 'unknown'] = [clientId, azp, sub].filter((claim) => typeof claim === 'string');
  return name.slice(0, 64);
}

function scopesOf({ scope }: JWTPayload): string[] {
  return typeof scope === 'string' ? scope.split(' ') : [];
}
