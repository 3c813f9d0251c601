import type { Policy } from '../corpus/library.ts';
import type { ClaimKind, Finding } from './claim.ts';
import { type Draft, readDraft } from './draft.ts';
import { type Ground, type GroundClause, groundOf } from './ground.ts';
import { type ReceiptWords, readReceipts } from './receipts.ts';
import { type Tied, tieDraft } from './tie.ts';
import { trustedResults } from './trusted-receipts.ts';

/** A stretch of the plain text. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A claim with what was found, at its place in the plain text. */
export interface Found extends Finding, Stretch {
  readonly kind: ClaimKind;
  /** Its statement, and where the claim stands when it stands anywhere. */
  readonly of: Tied | undefined;
  readonly home: GroundClause | undefined;
}

/** A draft being checked: what it is held against and what was found so far. */
export interface Work {
  readonly answer: string;
  readonly draft: Draft;
  readonly ground: Ground;
  readonly ties: readonly Tied[];
  readonly receipts: readonly ReceiptWords[];
  readonly found: readonly Found[];
}

/** Takes the draft apart and lays out what it is to be held against. */
export function workOn(answer: string, policies: readonly Policy[], receipts: readonly unknown[]): Work {
  const draft = readDraft(answer);
  const ground = groundOf(policies);
  const results = receipts.length === 0 ? [] : trustedResults(receipts, policies);
  return { answer, draft, ground, ties: tieDraft(draft, ground), receipts: readReceipts(results), found: [] };
}

/** Whether something found already takes up this stretch. */
export function isTaken({ found }: Work, { start, end }: Stretch): boolean {
  return found.some((claim) => start < claim.end && claim.start < end);
}

/** The statement that a stretch stands in. */
export function tiedAt({ ties }: Work, at: number): Tied | undefined {
  return ties.find(({ statement }) => at >= statement.start && at < statement.end);
}

/** The words before and behind a stretch, at most `n` on either side. */
export function wordsAround(
  { draft }: Work,
  { start, end }: Stretch,
  n: number,
): { before: string; behind: string } {
  const { text } = draft.plain;
  return { before: text.slice(Math.max(0, start - n), start), behind: text.slice(end, end + n) };
}
