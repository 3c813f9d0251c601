import type { Policy } from '../../corpus/library.ts';
import type { Citing, Home } from '../cited.ts';
import type { Stretch } from '../draft.ts';
import { type Candidate, type Placed, placeClaim } from './placing.ts';

interface Places {
  readonly policies: readonly Policy[];
  readonly candidates: readonly Candidate[];
  readonly citing: readonly Citing[];
}

/** Places the quotes of every text claim, in the order of the draft. */
export function placeClaims(
  text: string,
  { policies, candidates, citing }: Places,
): ReadonlyMap<Stretch, Placed> {
  const ordered = candidates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const sure = ordered.flatMap(({ homes }) =>
    new Set(homes.map(({ provision }) => provision)).size === 1 ? homes.slice(0, 1) : [],
  );
  const placed = new Map<Stretch, Placed>();
  let before: { readonly end: number; readonly homes: readonly Home[] } | undefined;
  for (const claim of ordered) {
    const beside = citing.filter((sentence) => sentence.beside.includes(claim));
    const named = beside.flatMap(({ references }) => references.flatMap(({ clauses }) => clauses));
    const past = before === undefined ? '' : text.slice(before.end, claim.start);
    const near = before !== undefined && !/[。；;！？!?\n]/u.test(past) ? before : undefined;
    const from = Math.min(near?.end ?? sentenceStart(text, claim.start), claim.start);
    const around = { named, mates: near?.homes ?? [], sure, words: text.slice(from, claim.end) };
    const own = claim.stretch.claim.basis === 'text' ? placeClaim(claim, policies, around) : undefined;
    if (own !== undefined) placed.set(claim.stretch, own);
    before = { end: claim.end, homes: own?.homes ?? claim.homes };
  }
  return placed;
}

function sentenceStart(text: string, at: number): number {
  return (
    at -
    (text
      .slice(Math.max(0, at - 160), at)
      .split(/[。；;！？!?\n]/u)
      .at(-1)?.length ?? 0)
  );
}
