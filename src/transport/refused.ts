/** Why a request was refused: the word that metrics, logs and programs see. */
export type Reason =
  | 'bad_request'
  | 'bad_json'
  | 'too_deep'
  | 'batch_too_long'
  | 'host_not_allowed'
  | 'origin_not_allowed'
  | 'unauthorized'
  | 'forbidden'
  | 'not_found'
  | 'method_not_allowed'
  | 'slow_body'
  | 'body_too_large'
  | 'not_acceptable'
  | 'not_json'
  | 'not_bytes'
  | 'too_many_requests'
  | 'too_many_subscriptions'
  | 'too_busy'
  | 'stopping'
  | 'took_too_long'
  | 'sign_in_unavailable'
  | 'internal';

/** What a refusal says. */
export interface Refusal {
  readonly status: number;
  readonly reason: Reason;
  /** For a person, in Chinese: what was wrong, what is legal. */
  readonly message: string;
  /** More of the reason, for the audit stream alone. */
  readonly because?: string;
  /** The code JSON-RPC has for it; left out, the range for servers' own errors. */
  readonly code?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A request that is turned away before any work is done for it. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;

  /** @param refusal the answer. */
  constructor(refusal: Refusal) {
    super(refusal.message);
    this.refusal = refusal;
  }
}
