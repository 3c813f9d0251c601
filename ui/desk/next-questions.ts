import { pointedTo } from './branches.ts';
import type { MatchResult } from './contract.ts';
import type { Desk } from './state.ts';

type Question = MatchResult['next_questions'][number];

/**
 * What to ask next in the order of the call: of awards that were begun, then of those that the question led to, the best
 * clause first, then of the others; else as the server ranks them by the money that hangs on them.
 */
export function nextQuestions(match: MatchResult, led: ReadonlySet<string>): readonly Question[] {
  const { eligible, up_to: upTo, needs_facts: needs } = match;
  const begun = new Set(
    [...eligible, ...upTo, ...needs.filter(({ begun: some }) => some)].map(({ award }) => award),
  );
  const near = [...led];
  const rank = ({ awards }: Question) =>
    awards.some((award) => begun.has(award))
      ? -1
      : Math.min(...awards.map((award) => (led.has(award) ? near.indexOf(award) : near.length)));
  return match.next_questions.toSorted((a, b) => rank(a) - rank(b));
}

/** Clauses further down share some words with the question, and no more. */
const NEAR = 3;

/** The awards that the question led to: the one it points to, those that what was said is for, those of the best clauses. */
export function ledTo({ found }: Pick<Desk, 'found'>): ReadonlySet<string> {
  if (found === undefined) return new Set();
  const { said = [], hits } = found;
  const pointed = pointedTo(found) ?? [];
  const meant = said.flatMap(({ awards: [first] }) => first ?? []);
  return new Set([pointed, meant, hits.slice(0, NEAR).flatMap(({ awards }) => awards)].flat());
}
