import type { Asked } from '../award/recalculate.ts';
import type { ToBeTold } from '../award/telling/index.ts';
import type { Span } from '../text/spans.ts';

/** What a stretch of a draft can rest on. */
export const BASES = ['text', 'calculation', 'asker', 'arithmetic', 'silence', 'own', 'none'] as const;
export type Basis = (typeof BASES)[number];

/** One stretch of a draft, and what its writer says it rests on. */
export interface Claim {
  /** The stretch, copied from the draft. */
  readonly says: string;
  readonly basis: Basis;
  /** `text`: words of the official text. */
  readonly quotes?: readonly string[] | undefined;
  /** `calculation`: its place among the calculations, from 0. */
  readonly calculation?: number | undefined;
  /** `calculation`: the award, where only one calculation is of it. */
  readonly award?: string | undefined;
  /** `arithmetic`: the working, `180+260+90=530`. */
  readonly sum?: string | undefined;
  /** `silence`: what the text does not say. */
  readonly topic?: string | undefined;
}

/** Who wrote what: the draft and everything declared with it. */
export interface Draft {
  readonly answer: string;
  readonly claims: readonly Claim[];
  readonly calculations: readonly Asked[];
}

/**
 * holds: borne out; contradicted: the text or the calculation says otherwise; omitted: borne out, but for a qualifier
 * that the draft leaves out; unchecked: nothing here can bear it out.
 */
type Status = 'holds' | 'contradicted' | 'omitted' | 'unchecked';

/** What was found about a claim. */
export interface Finding {
  readonly status: Status;
  /** What it was held against: words of the text, a result, a working. */
  readonly official: string;
  /** Where that stands: `洪府办规发〔2025〕9号 三、(二)5`. */
  readonly place: string;
  /** One Chinese sentence; empty when there is nothing to add. */
  readonly note: string;
}

/** A claim beside what bears it out. Offsets are UTF-16 into the draft as given; -1 where it does not stand there. */
export interface Pair extends Finding, Span {
  readonly draft: string;
  readonly basis: Basis;
}

/** Something that needs no declaring, because it can be held against the text word for word. */
export interface Literal extends Span {
  readonly text: string;
  readonly kind: 'quote' | 'clause_ref' | 'department' | 'date' | 'document_number';
  readonly status: Exclude<Status, 'omitted'>;
  /** Names of places in the text. */
  readonly where: readonly string[];
  readonly note: string;
}

/** A figure, a date or a promise that no claim covers, with the official words most like it. */
export interface Unmarked extends Span {
  readonly text: string;
  readonly nearest: string;
  /** What an office says and the policy does not, where the stretch rests on that. */
  readonly note?: string;
}

/** What the calculations say and the draft does not. */
export interface StillToSay {
  readonly kind: ToBeTold['kind'] | 'unused' | 'other_policy';
  readonly text: string;
  readonly award: string;
}

/** What `verify_answer` finds. */
export interface Verification {
  readonly verdict: 'contradicted' | 'supported' | 'incomplete' | 'nothing_to_check';
  readonly pairs: readonly Pair[];
  readonly literal: readonly Literal[];
  readonly unmarked: readonly Unmarked[];
  readonly still_to_say: readonly StillToSay[];
}
