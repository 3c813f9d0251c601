import type { Allowed, Limits, TokenVerifier } from '../access/index.ts';
import type { Log, Metrics } from '../watch/index.ts';
import type { ResourceMetadata } from './resource-metadata.ts';
import type { Upload } from './upload.ts';

/** The state of one part of the service. One that is not `ok` makes the whole not ready. */
export interface Part {
  readonly ok: boolean;
  readonly [told: string]: string | number | boolean | readonly string[];
}

/** What the server is called, as it says itself and as it is registered. */
export interface Identity {
  /** Reverse DNS, a slash, and a name: `cn.example/policies`. */
  readonly name: string;
  readonly title: string;
  readonly version: string;
  /** At most 100 characters. */
  readonly description: string;
  readonly icons: readonly {
    readonly src: string;
    readonly mimeType: string;
    readonly sizes: readonly string[];
  }[];
}

/** How the HTTP server is reached and guarded. Everything is said; defaults belong to whoever reads a configuration. */
export interface HttpOptions extends Allowed {
  readonly host: string;
  readonly identity: Identity;
  /** 0 picks a free port. */
  readonly port: number;
  /** Static pages by path: `/` is the hotline desk. */
  readonly pages: ReadonlyMap<string, { readonly type: string; readonly body: string }>;
  /** What is done with files that are sent, by path. */
  readonly uploads: ReadonlyMap<string, Upload>;
  /** Who knows the bearer tokens that let a caller in; without any, everybody is let in. */
  readonly verifiers: readonly TokenVerifier[];
  /** A scope that every token must carry. */
  readonly scope: string | undefined;
  /** Published for clients that can sign in by themselves. */
  readonly resourceMetadata: ResourceMetadata | undefined;
  /** What a call of a tool costs of the calls a minute. */
  readonly toolCost: (tool: string) => number;
  /** Calls a minute; 0 is no limit. */
  readonly ratePerAddress: number;
  readonly ratePerToken: number;
  /** Proxies in front, whose word about the caller's address is taken. */
  readonly trustedProxies: number;
  /** Milliseconds for which a stop only says that it is coming, so that whoever sends calls here sends them elsewhere. */
  readonly drainMs: number;
  /** What `/readyz` tells of each part. */
  readonly parts: () => Readonly<Record<string, Part>>;
  readonly limits: Limits;
  readonly log: Log;
  /** Who asked what and what became of it, apart from the log; without it none is kept. */
  readonly audit: Pick<Log, 'info'> | undefined;
  readonly metrics: Metrics;
}
