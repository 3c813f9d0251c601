import { halfWidth } from '../../text/half-width.ts';
import { keyOf, keyText } from '../../text/plain.ts';
import { remembered } from '../../text/remembered.ts';
import type { Span } from '../../text/spans.ts';
import { citationLabel } from '../cite.ts';
import type { Clause } from '../clause.ts';
import type { Policy } from '../library.ts';

/** Where words stand in a policy. Offsets are into its source. */
export interface Standing extends Span {
  readonly policy: Policy;
  /** Undefined for the notice around the clauses. */
  readonly clause: Clause | undefined;
}

/** So many places are enough to know where words stand. */
const MOST_PLACES = 8;

const policyKey = remembered(({ source }: Policy) => keyOf(halfWidth(source)));

/**
 * Every place in which words stand, character by character, but for widths, blanks and the kind of marks.
 * @example standingsOf(policies, '自2025年8月16日起施行').map(({ clause }) => clause.id) // → ['四.(四)']
 */
export function standingsOf(policies: readonly Policy[], words: string): readonly Standing[] {
  const known = found(policies);
  const before = known.get(words);
  if (before !== undefined) return before;
  const pieces = piecesOf(words);
  const standings = pieces.length === 0 ? [] : policies.flatMap((policy) => standingsIn(policy, pieces));
  known.set(words, standings);
  return standings;
}

/** What was looked for already, for as long as one call lives: a draft quotes the same words again and again. */
const found = remembered((_: readonly Policy[]) => new Map<string, readonly Standing[]>());

/** The stretches between the ellipses of a quotation, without the marks at their ends. */
function piecesOf(words: string): readonly string[] {
  return keyText(halfWidth(words))
    .split(/…+|\.{3,}/u)
    .map((piece) => piece.replace(/^[",;。、.:!]+|[",;。、.:!?]+$/gu, ''))
    .filter((piece) => piece !== '');
}

function standingsIn(policy: Policy, pieces: readonly string[]): readonly Standing[] {
  const { text, at } = policyKey(policy);
  const [first = '', ...rest] = pieces;
  const found: Standing[] = [];
  for (
    let from = text.indexOf(first);
    from >= 0 && found.length < MOST_PLACES;
    from = text.indexOf(first, from + 1)
  ) {
    const end = endOf(text, rest, from + first.length);
    if (end === undefined) break;
    const span = { start: at[from] ?? 0, end: (at[end - 1] ?? 0) + 1 };
    const clause = clauseAt(policy, span.start);
    // What stands between the pieces of a quotation is left out, not the rest of another clause.
    if (clause === undefined || span.end <= clause.end) found.push({ policy, clause, ...span });
  }
  return found;
}

function endOf(text: string, rest: readonly string[], from: number): number | undefined {
  let end = from;
  for (const piece of rest) {
    const next = text.indexOf(piece, end);
    if (next < 0) return undefined;
    end = next + piece.length;
  }
  return end;
}

function clauseAt({ clauses }: Policy, offset: number): Clause | undefined {
  return clauses.find(({ start, end }) => start <= offset && offset < end);
}

/** The number of an item is no part of what it says. */
const MARKER = /^\s*(?:[(（]?[\d一二三四五六七八九十]{1,3}(?:[)）、．]|\.(?!\d))|[①-⑳])\s*/u;

/** The part of the text around words that speaks of one thing, between semicolons and full stops: before and behind. */
export const provisionAround = remembered(({ policy: { source }, start, end }: Standing): Provision => {
  const before = source.slice(Math.max(0, start - 300), start);
  const behind = source.slice(end, end + 300);
  const own = before.split(/[;；。\n]/u).at(-1) ?? '';
  return { before: own.replace(MARKER, ''), behind: behind.split(/[;；。\n]/u)[0] ?? '' };
});

interface Provision {
  readonly before: string;
  readonly behind: string;
}

/** The same in one, with the words. */
export const segmentAround = remembered((standing: Standing): string => {
  const { before, behind } = provisionAround(standing);
  return before + standing.policy.source.slice(standing.start, standing.end) + behind;
});

/** How the place is named: `洪府办规发〔2025〕9号 三、(二)5`. */
export function labelOf({ policy, clause }: Pick<Standing, 'policy' | 'clause'>): string {
  return citationLabel(policy, clause?.id ?? null);
}

/** A clause's number before its title. */
const NUMBER = /^[一二三四五六七八九十]+、|[(][一二三四五六七八九十]+[)]|(?<!\d)\d{1,2}[.、](?!\d)/u;

/** Where words stand; of titles one below the other, each with its number, where the last one does. */
export function standingsOfQuote(words: string, policies: readonly Policy[]): readonly Standing[] {
  const places = standingsOf(policies, words);
  if (places.length > 0 || !NUMBER.test(words)) return places;
  const titles = words.split(NUMBER).filter((title) => title.trim() !== '');
  const found = titles.map((title) => standingsOf(policies, title));
  return found.every(({ length }) => length > 0) ? (found.at(-1) ?? []) : [];
}

/** What names a place in a policy: its titles, who is in charge of it, and what the policy is called. */
export const namesAt = remembered(({ policy: { data }, clause }: Standing): readonly string[] => [
  data.title.value,
  data.number.value,
  data.issuer.value,
  ...(clause === undefined ? [] : namesOfClause(clause)),
]);

function namesOfClause({ heading, title, departments: { lead, also } }: Clause): readonly string[] {
  return [...heading, title, ...lead, ...also, '牵头负责'];
}
