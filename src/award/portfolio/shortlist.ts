import { decimal } from '../../text/decimal.ts';
import { GROUPS, type MatchResult } from './match-result.ts';

/** So many overlaps are listed. */
const OVERLAPS = 3;

type Group = (typeof GROUPS)[number];
type Entry = MatchResult[Group][number];

/** A result of which not all is listed, with how much is not. */
export type Shortlisted = MatchResult & Required<Pick<MatchResult, 'unlisted'>>;

/**
 * The results of several policies, each with those of its awards that matter most among all of them: what is sure before
 * what is only a ceiling, what was begun before what was not, each by its money. The others are counted. Questions are
 * left to whoever asks for all policies at once.
 * @param most so many awards are listed over all.
 */
export function shortlisted(results: readonly MatchResult[], most: number): readonly Shortlisted[] {
  const ranked = GROUPS.map((group) =>
    results
      .flatMap<Entry>((result) => result[group])
      .map((entry) => ({ entry, rank: rank(entry), worth: worth(entry) }))
      .sort((a, b) => a.rank - b.rank || b.worth.cmp(a.worth))
      .map(({ entry }) => entry),
  );
  const parts = partsOf(
    ranked.map(({ length }) => length),
    most,
  );
  const listed = new Set(ranked.flatMap((entries, n) => entries.slice(0, parts[n])));
  let overlaps = OVERLAPS;
  return results.map((result) => {
    const short = withOnly(result, listed, overlaps);
    overlaps -= short.totals.unresolved_overlaps.length;
    return short;
  });
}

/** How many of each group are listed: an equal part of each, and what some leave goes to the first that have more. */
function partsOf(sizes: readonly number[], most: number): readonly number[] {
  const equal = sizes.map((size) => Math.min(size, Math.floor(most / sizes.length)));
  let left = equal.reduce((rest, part) => rest - part, most);
  return equal.map((part, n) => {
    const more = Math.min(left, (sizes[n] ?? 0) - part);
    left -= more;
    return part + more;
  });
}

/** The more telling first: what the asker is paid, what was begun, what rests on the same spending; then comes the money. */
function rank(entry: Entry): number {
  if (entry.is_applicant === false) return 3;
  if ('begun' in entry || !('bounds' in entry)) return 0;
  return 'same_as' in entry ? 1 : 2;
}

function worth(entry: Entry) {
  if ('amount' in entry) return decimal(entry.amount.value ?? entry.amount.max ?? entry.amount.min ?? '0');
  return decimal('bounds' in entry ? (entry.bounds.max ?? entry.bounds.min ?? '0') : '0');
}

function withOnly(result: MatchResult, listed: ReadonlySet<Entry>, mostOverlaps: number): Shortlisted {
  const of = <Each extends Entry>(entries: readonly Each[]) => entries.filter((entry) => listed.has(entry));
  const groups = {
    eligible: of(result.eligible),
    up_to: of(result.up_to),
    needs_facts: of(result.needs_facts),
    not_determined: of(result.not_determined),
    not_eligible: of(result.not_eligible),
  };
  const names = new Set(GROUPS.flatMap((group) => groups[group].map(({ award }) => award)));
  const { unresolved_overlaps: all, not_determined, paid_to_others, ...sums } = result.totals;
  const overlaps = all
    .filter(({ awards }) => awards.some((award) => names.has(award)))
    .slice(0, mostOverlaps);
  const cut = (group: Group) => result[group].length - groups[group].length;
  return {
    ...result,
    ...groups,
    next_questions: [],
    totals: {
      ...sums,
      not_determined: not_determined.filter((award) => names.has(award)),
      paid_to_others: paid_to_others.filter((award) => names.has(award)),
      unresolved_overlaps: overlaps,
    },
    unlisted: {
      eligible: cut('eligible'),
      up_to: cut('up_to'),
      needs_facts: cut('needs_facts'),
      not_determined: cut('not_determined'),
      not_eligible: cut('not_eligible'),
      next_questions: 0,
      unresolved_overlaps: all.length - overlaps.length,
    },
  };
}
