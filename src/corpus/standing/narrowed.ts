import { remembered } from '../../text/remembered.ts';
import type { PolicyClause } from '../reference/index.ts';
import { type Home, isNamedBy, isWithin, type Place, tellingPairs } from './provision.ts';

/** What tells in which of several places words stand. */
export interface Surroundings {
  /** The clauses that their sentence names. */
  readonly named: readonly PolicyClause[];
  /** Where the words before them in it stand. */
  readonly mates: readonly Home[];
  /** Where other words around stand for sure. */
  readonly sure: readonly Home[];
  /** The sentence from there on. */
  readonly words: string;
}

/** The places that fit best, one for each provision. */
export function narrowed(
  places: readonly Place[],
  { named, mates, sure, words }: Surroundings,
): readonly Place[] {
  const said = places.length > 1 ? tellingPairs(words) : new Set<string>();
  const by: readonly ((place: Place) => boolean)[] = [
    (place) => named.some((own) => isWithin(place, own)),
    (place) => mates.some((mate) => mate.provision === place.provision),
    (place) => mates.some((mate) => isWithin(mate, place)),
    (place) => isNamedBy(said, place, others(places, place)),
    (place) => knownOf(sure).provisions.has(place.provision),
    (place) => isWithinOne(place, knownOf(sure)),
  ];
  const fits = by.reduce<readonly Place[]>((kept, test) => {
    if (kept.length < 2) return kept;
    const fit = kept.filter(test);
    return fit.length > 0 ? fit : kept;
  }, places);
  return oneEach(fits);
}

/** The provisions and clauses of places, and the clauses above those, by policy and number: read once, asked quote by quote. */
const knownOf = remembered((homes: readonly Home[]) => ({
  provisions: new Set(homes.map(({ provision }) => provision)),
  clauses: new Set(homes.map((home) => pathsOf(home)[0])),
  above: new Set(homes.flatMap(pathsOf)),
}));

/** A clause and those above it. */
function pathsOf({ policy, clause }: PolicyClause): readonly string[] {
  const numbers = clause.id.split('.');
  return numbers.map((_, at) => `${policy.id}/${numbers.slice(0, numbers.length - at).join('.')}`);
}

/** Whether a place lies in one of the clauses, or above one, as `isWithin` has it. */
function isWithinOne(place: Place, { clauses, above }: ReturnType<typeof knownOf>): boolean {
  const paths = pathsOf(place);
  return above.has(paths[0] ?? '') || paths.some((path) => clauses.has(path));
}

/** One place for each provision. */
export function oneEach<H extends Home>(homes: readonly H[]): readonly H[] {
  return [...new Map(homes.map((home) => [home.provision, home])).values()];
}

function others(places: readonly Place[], own: Place): readonly Place[] {
  return places.filter(({ provision }) => provision !== own.provision);
}
