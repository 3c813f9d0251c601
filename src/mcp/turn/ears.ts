import type { Clause } from '../../corpus/clause.ts';
import type { Policy } from '../../corpus/library.ts';
import type { Context } from '../context.ts';
import type { Offered, Unassigned } from '../said.ts';
import type { AsksOf } from './asks.ts';
import type { OpenCall } from './open-call.ts';

/** What a search found, as far as a follow-up is read of it. */
export interface Found {
  readonly hits: readonly {
    readonly clause: string;
    readonly title: string;
    readonly text: string;
    readonly matched_terms: readonly string[];
    readonly policy: { readonly id: string };
    readonly awards: readonly string[];
  }[];
  readonly coverage: {
    readonly status: string;
    readonly silences: readonly unknown[];
    readonly near?: true | undefined;
  };
  readonly policy_choice: { readonly status: string };
  readonly guide?: { readonly award: string } | undefined;
  readonly said?: Offered[] | undefined;
  readonly unassigned?: Unassigned[] | undefined;
  readonly claimed?: { readonly words: string; readonly value: string }[] | undefined;
  readonly validity?: { policy: string; in_force: string; text: string }[] | undefined;
}

export interface Request {
  readonly query: string;
  readonly policy?: string | undefined;
  readonly as_of?: string | undefined;
}

/** What a sentence is heard with. */
export interface Ears<F extends Found> {
  readonly call: OpenCall;
  readonly context: Context;
  /** What the policy has on a question. */
  look(request: Request): Promise<F>;
  /** A clause as a search shows it. */
  hitOn(policy: Policy, clause: Clause): F['hits'][number];
}

/** What a sentence does to the open call, besides what is offered of it. */
export interface FollowUp {
  /** It goes on with what the call is about. */
  readonly follows: boolean;
  /** It asks something of the open award, and nothing else. */
  readonly asks?: AsksOf;
  /** What answers it, in sentences, beside who is in charge. */
  readonly told?: readonly string[];
}
