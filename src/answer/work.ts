import type { Policy } from '../corpus/library.ts';
import type { ClaimKind, Finding } from './claim.ts';
import { type Draft, readDraft } from './draft.ts';
import { type Ground, type GroundClause, groundOf } from './ground.ts';
import { shared } from './likeness.ts';
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

/** The least weight of common words for which a statement is about a clause. */
const ABOUT = 8;
/** Clauses whose words fit nearly as well as the best. */
const NEARLY = 0.85;

/** The clauses that a statement is about by its words alone; none when nothing much fits. */
function likeliest(ground: Ground, topic: ReadonlySet<string>): readonly GroundClause[] {
  const candidates = new Set(Array.from(topic).flatMap((pair) => ground.byPair.get(pair) ?? []));
  const sums = Array.from(candidates, (clause) => ({
    clause,
    sum: shared(topic, clause.words, ground.weights),
  }));
  const most = Math.max(0, ...sums.map(({ sum }) => sum));
  return most < ABOUT ? [] : sums.filter(({ sum }) => sum >= NEARLY * most).map(({ clause }) => clause);
}

/**
 * What a statement rests on: the clauses it cites; else those cited around it; else those that its own
 * figures, or the ones beside it, stand in; else those it is about.
 */
export function homesOf(work: Work, tied: Tied): readonly GroundClause[] {
  const { cited, nearby, topic, statement, refs } = tied;
  const resting = cited.length > 0 ? cited : nearby;
  // 第7条 may be one of two: what else the statement says stands in only one of them.
  const unsure = refs.some(({ clauses }) => clauses.length > 1);
  const sure = work.found.flatMap(({ of, home }) =>
    unsure && of === tied && home !== undefined && cited.includes(home) ? [home] : [],
  );
  if (sure.length > 0) return sure;
  if (resting.length > 0) return resting;
  for (const same of ['start', 'block', 'section'] as const) {
    const homes = work.found
      .filter(({ of }) => of?.statement[same] === statement[same])
      .flatMap(({ home }) => home ?? []);
    if (homes.length > 0) return [...new Set(homes)];
  }
  return likeliest(work.ground, topic);
}
