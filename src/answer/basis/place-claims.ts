import type { Policy } from '../../corpus/library.ts';
import { type Citing, type Home, oneEach } from '../../corpus/standing/index.ts';
import { sentenceStart } from '../../text/spans.ts';
import type { Stretch } from '../draft.ts';
import { type Candidate, type Placed, placeClaim } from './placing.ts';

/** What a draft may rest on, and where it names it. */
export interface Places {
  readonly policies: readonly Policy[];
  readonly candidates: readonly Candidate[];
  readonly citing: readonly Citing[];
}

interface Before {
  readonly end: number;
  readonly homes: readonly Home[];
}

/** Places the quotes of every text claim, in the order of the draft. */
export function placeClaims(text: string, places: Places): ReadonlyMap<Stretch, Placed> {
  const ordered = places.candidates.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const alone = ordered.map(({ homes }) => oneEach(homes)).filter(({ length }) => length === 1);
  const sure = oneEach(alone.flat());
  const placed = new Map<Stretch, Placed>();
  let before: Before | undefined;
  for (const claim of ordered) {
    const near = nearTo(text, claim, before);
    const own =
      claim.stretch.claim.basis === 'text'
        ? placeClaim(claim, places.policies, {
            ...aroundOf(text, claim, near),
            sure,
            named: namedFor(claim, places),
          })
        : undefined;
    if (own !== undefined) placed.set(claim.stretch, own);
    before = { end: claim.end, homes: own?.homes ?? claim.homes };
  }
  return placed;
}

/** The clauses that its sentence names. */
function namedFor(claim: Candidate, { citing }: Places) {
  return citing
    .filter((sentence) => sentence.beside.includes(claim))
    .flatMap(({ references }) => references.flatMap(({ clauses }) => clauses));
}

/** What came before in the same sentence. */
function nearTo(text: string, { start }: Candidate, before: Before | undefined): Before | undefined {
  const past = before === undefined ? '\n' : text.slice(Math.max(0, before.end - 1), start);
  return /[。；;！？!?\n|]|\.\s/u.test(past) ? undefined : before;
}

function aroundOf(text: string, { start, end }: Candidate, near: Before | undefined) {
  const from = Math.min(near?.end ?? sentenceStart(text, start), start);
  return { mates: near?.homes ?? [], words: text.slice(from, end) };
}
