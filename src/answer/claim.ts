import type { Citation } from '../corpus/cite.ts';

/** What a draft can claim that a text can bear out. */
export type ClaimKind =
  | 'quote'
  | 'amount'
  | 'rate'
  | 'quantity'
  | 'date'
  | 'clause_ref'
  | 'department'
  | 'document_number';

/**
 * supported: the text (or a receipt) says so; contradicted: it says otherwise, and the note says what and
 * where; not_found: it says nothing of the kind; unchecked: it is not for the text to say.
 */
type ClaimStatus = 'supported' | 'contradicted' | 'not_found' | 'unchecked';

/** Where a claim is borne out or contradicted: words of a policy, or a receipt that was given. */
export type Place = Citation | { readonly receipt: string };

/** What was found about a claim. */
export interface Finding {
  readonly status: ClaimStatus;
  readonly where: readonly Place[];
  /** One Chinese sentence; empty when there is nothing to add. */
  readonly note: string;
}

/** A claim of the draft with what was found. Offsets are UTF-16 into the draft as given, end exclusive. */
export interface Claim extends Finding {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly kind: ClaimKind;
}

/** The draft as a whole: what `verify_answer` returns. */
export interface Verification {
  readonly verdict: 'supported' | 'contradicted' | 'partly_supported' | 'nothing_to_check';
  readonly claims: readonly Claim[];
  /** Figures and words that nothing was held against; never to be read as passed. */
  readonly unchecked: readonly {
    readonly text: string;
    readonly start: number;
    readonly end: number;
    readonly note: string;
  }[];
}
