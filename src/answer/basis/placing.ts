import type { Calculated } from '../../award/recalculate.ts';
import { homesOfRule } from '../../award/telling/index.ts';
import type { Policy } from '../../corpus/library.ts';
import type { PolicyClause } from '../../corpus/reference/index.ts';
import {
  documentNumbersIn,
  headOf,
  isAbove,
  isBracketed,
  isExcepted,
  isNamed,
  isNumber,
  isSaidOfOthers,
  isToldOf,
  isWithin,
  labelOf,
  narrowed,
  type Place,
  placesOf,
  type Surroundings,
} from '../../corpus/standing/index.ts';
import { cut } from '../../text/spans.ts';
import type { Resting } from '../cited.ts';
import type { Stretch } from '../draft.ts';

/** Where the quotes of a claim stand, one place a quote, and what is doubtful of it. */
export interface Placed {
  readonly homes: readonly Place[];
  readonly open: readonly string[];
  readonly against: readonly string[];
  /** The clauses that its sentence names. */
  readonly named: readonly PolicyClause[];
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
    const { basis, calculation, award } = claim;
    const chosen = calculations.filter(
      ({ n, rule }) => (calculation ?? n) === n && (award ?? rule.data.id) === rule.data.id,
    );
    const homes =
      basis === 'calculation'
        ? chosen.flatMap(({ n }) => known[n] ?? [])
        : basis === 'text'
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
  { stretch: { claim, text } }: Pick<Candidate, 'stretch'>,
  policies: readonly Policy[],
  around: Surroundings,
): Placed {
  let { mates } = around;
  const placed: Quoted[] = [];
  for (const quote of claim.quotes ?? []) {
    const own = placeQuote({ quote, text }, policies, { ...around, mates });
    if (own === undefined) continue;
    placed.push(own);
    mates = [...mates, own.place];
  }
  return {
    homes: placed.map(({ place }) => place),
    open: placed.flatMap(({ wrong, doubt }) => (wrong === undefined ? (doubt ?? []) : [])),
    against: placed.flatMap(({ wrong }) => wrong ?? []),
    named: around.named,
  };
}

type Quoted = { readonly place: Place } & Readonly<Record<'wrong' | 'doubt', string | undefined>>;

function placeQuote(
  { quote, text }: { readonly quote: string; readonly text: string },
  policies: readonly Policy[],
  around: Surroundings,
): Quoted | undefined {
  const places = placesOf(policies, quote);
  const [place, ...more] = narrowed(places, around);
  if (place === undefined) return undefined;
  const doubt = more.length > 0 ? severalOf(quote, [place, ...more]) : doubtOf(quote, place, around);
  if (!isOfNamed(text, places, policies))
    return { place, doubt, wrong: `“${cut(quote, 30)}”在${labelOf(place)}，不在稿中所写的文件` };
  const out = isExcepted(place, around);
  return {
    place,
    doubt,
    wrong: out ? `原文这一句把稿中所说的条款除外：“${cut(place.provision, 80)}”` : undefined,
  };
}

/** Whether a quote stands in a policy that its stretch names by number, where it names one. */
function isOfNamed(text: string, places: readonly Place[], policies: readonly Policy[]): boolean {
  const numbers = documentNumbersIn(text).map(({ written }) => written);
  const named = policies.filter(({ data }) =>
    numbers.some((written) => isNumber(written, data.number.value)),
  );
  return named.length === 0 || places.some(({ policy }) => named.includes(policy));
}

function severalOf(quote: string, places: readonly Place[]): string {
  const where = [...new Set(places.map(labelOf))].slice(0, 3).join('、');
  return `“${cut(quote, 30)}”原文不止一处（${where}），请多引几个字，或写明是哪一条`;
}

/** Why a quote may not be told of what its sentence speaks of. */
function doubtOf(quote: string, place: Place, { named, mates, words }: Surroundings): string | undefined {
  const [first] = named;
  const shown = cut(quote, 30);
  if (first !== undefined && !isToldOf(place, named))
    return `“${shown}”在${labelOf(place)}，稿中写的是${labelOf(first)}`;
  if (mates.length === 0 || mates.some(({ provision }) => provision === place.provision)) return undefined;
  if (isSaidOfOthers(place, mates)) return undefined;
  const head = headOf(place);
  const told = isBracketed(place)
    ? mates.some((mate) => isWithin(mate, place))
    : head === '' || mates.some((mate) => isAbove(place, mate)) || isNamed(words, place, mates);
  return told
    ? undefined
    : `“${shown}”说的是“${cut(head === '' ? place.provision : head, 40)}”，稿中接在别的一项后面；请引上它的主语，或写明是哪一项`;
}
