import type { Calculated } from '../../award/recalculate.ts';
import { homesOfRule, meantBy, notAsked } from '../../award/telling/index.ts';
import { tellsOfficeAlone } from '../../corpus/department/index.ts';
import type { Policy } from '../../corpus/library.ts';
import type { PolicyClause } from '../../corpus/reference/index.ts';
import {
  type Place,
  type PlacedQuote,
  placeQuote,
  placesOf,
  type Resting,
  type Surroundings,
} from '../../corpus/standing/index.ts';
import type { Stretch } from '../draft.ts';

/** Where the quotes of a claim stand, one place a quote, and what is doubtful of it. */
export interface Placed {
  readonly homes: readonly Place[];
  readonly open: readonly string[];
  readonly against: readonly string[];
  /** The clauses that its sentence names. */
  readonly named: readonly PolicyClause[];
  /** It tells nothing of them but the office in charge. */
  readonly isOfOffice: boolean;
}

/** A claim with the places that its words may have. */
export interface Candidate extends Resting {
  readonly stretch: Stretch;
}

/**
 * Where the words may stand that the claims of a draft rest on.
 * @example
 * const claim = { says: '2025年8月起', basis: 'text', quotes: ['自2025年8月16日起施行'] };
 * candidatesOf([{ claim, span: { start: 0, end: 8 } }], { policies, calculations: [] }).map(({ homes }) => homes[0].clause.id) // → ['四.(四)']
 */
export function candidatesOf(
  stretches: readonly Stretch[],
  {
    policies,
    calculations,
  }: { readonly policies: readonly Policy[]; readonly calculations: readonly Calculated[] },
): readonly Candidate[] {
  const known = calculations.map(homesOfRule);
  return stretches.flatMap((stretch) => {
    const { span, claim } = stretch;
    if (span === undefined) return [];
    const homes =
      claim.basis === 'calculation'
        ? meantBy(claim, calculations).flatMap(({ n }) => known[n] ?? [])
        : claim.basis === 'text'
          ? (claim.quotes ?? []).flatMap((quote) => placesOf(policies, quote))
          : [];
    return homes.length === 0 ? [] : [{ ...span, homes, stretch }];
  });
}

/**
 * Places each quote of a text claim: by the clauses that its sentence names, by what it says before it, by its own
 * words. What cannot be placed so, or is placed where its sentence does not speak of, is doubtful.
 */
export function placeClaim(
  { stretch: { claim, text, figures } }: Pick<Candidate, 'stretch'>,
  policies: readonly Policy[],
  around: Surroundings,
): Placed {
  let { mates } = around;
  const placed: PlacedQuote[] = [];
  for (const quote of claim.quotes ?? []) {
    const own = placeQuote({ quote, text }, policies, { ...around, mates });
    if (own === undefined) continue;
    placed.push(own);
    mates = [...mates, own.place];
  }
  const homes = placed.map(({ place }) => place);
  const isOfOffice = figures.length === 0 && tellsOfficeAlone(text, policies, homes);
  const beside = [...around.named.map(({ clause }) => clause), ...around.mates.map(({ clause }) => clause)];
  // Who is in charge is said of a whole clause; some have nobody.
  const isSure = ({ place: { clause: own } }: PlacedQuote) =>
    isOfOffice &&
    beside.length > 0 &&
    beside.every((clause) => clause === own || clause.departments.lead.length === 0);
  const doubts = placed.flatMap((own) => (own.wrong === undefined && !isSure(own) ? (own.doubt ?? []) : []));
  return {
    homes,
    isOfOffice,
    open: [...doubts, ...notAsked(text, homes)],
    against: placed.flatMap(({ wrong }) => wrong ?? []),
    named: around.named,
  };
}
