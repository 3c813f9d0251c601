import { setTimeout as sleep } from 'node:timers/promises';
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';

/** How it stands with the keys of an issuer; not `ok` while there is none to check any token by. */
interface KeyState {
  readonly ok: boolean;
  readonly state: 'fetching' | 'fetched' | 'unreachable';
  /** When they were last fetched; empty when they never were. */
  readonly since: string;
}

/** The keys of an issuer, as they are published now. */
export interface IssuerKeys {
  readonly find: JWTVerifyGetKey;
  /** Fetches them anew, though not right after the last time; who asks meanwhile waits for the same answer. */
  renew(): Promise<void>;
  state(): KeyState;
}

const TIMES = {
  /** Keys are good for so long while the issuer cannot be reached. */
  keepMs: 3_600_000,
  renewMs: 300_000,
  retryMs: 10_000,
  /** Whoever makes up key names must not have us ask the issuer for each. */
  apartMs: 1000,
  timeoutMs: 5000,
} as const;

/** Fetches the keys at once, keeps them fresh, and so knows a new key before the old one is gone. */
export function issuerKeys(jwksUri: URL): IssuerKeys {
  const remote = createRemoteJWKSet(jwksUri, {
    timeoutDuration: TIMES.timeoutMs,
    cacheMaxAge: TIMES.keepMs,
    // When to fetch again for the sake of an unknown key is decided below.
    cooldownDuration: Number.MAX_SAFE_INTEGER,
  });
  let fetchedAt: number | undefined;
  let begunAt = Number.NEGATIVE_INFINITY;
  let reached: boolean | undefined;
  let renewing: Promise<void> | undefined;

  async function fetchNow(): Promise<void> {
    await sleep(Math.max(0, begunAt + TIMES.apartMs - performance.now()), undefined, { ref: false });
    begunAt = performance.now();
    try {
      await remote.reload();
      fetchedAt = Date.now();
      reached = true;
    } catch (error) {
      reached = false;
      throw error;
    }
  }
  function renew(): Promise<void> {
    renewing ??= fetchNow().finally(() => {
      renewing = undefined;
    });
    return renewing;
  }
  const keepFresh = async (): Promise<void> => {
    await renew().catch(() => {});
    setTimeout(() => void keepFresh(), reached === true ? TIMES.renewMs : TIMES.retryMs).unref();
  };
  void keepFresh();
  return {
    find: remote,
    renew,
    state: () => ({
      ok: fetchedAt !== undefined && Date.now() - fetchedAt < TIMES.keepMs,
      state: reached === undefined ? 'fetching' : reached ? 'fetched' : 'unreachable',
      since: fetchedAt === undefined ? '' : new Date(fetchedAt).toISOString(),
    }),
  };
}
