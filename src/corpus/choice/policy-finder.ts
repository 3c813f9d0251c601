import { fold } from '../../text/fold.ts';
import { touch } from '../../text/spans.ts';
import type { Policy } from '../library.ts';
import {
  findPlaces,
  liesIn,
  type Place,
  type PlaceMention,
  shortsSpoken,
  spokenCounty,
} from '../place/index.ts';
import { type Directory, directoryOf } from './directory.ts';

/** What in a text says which policies are meant. */
export type ChosenBy = 'number' | 'title' | 'issuer' | 'place';

/** The policies that a text speaks of. */
export interface Meant {
  /** What says so; undefined where nothing does, and all policies are meant. */
  readonly by: ChosenBy | undefined;
  /** The words that say so, as they stand. */
  readonly words: readonly string[];
  /** The nearest first: a county's own, then its city's, then its province's. */
  readonly policies: readonly Policy[];
  /** Places that are named and that no policy is of. */
  readonly elsewhere: readonly string[];
  /** The policies of each place and zone that is named and has some, the nearest first. */
  readonly reached?: readonly Reached[];
}

/** A place or zone that a text names, and its policies. */
export interface Reached {
  readonly text: string;
  readonly policies: readonly Policy[];
}

/** Finds which of the policies a text speaks of. */
export type PolicyFinder = (text: string) => Meant;

/**
 * Reads a library's numbers, titles, issuers and places once; the finder that comes back is asked once a text.
 * A document number decides before a title, a title before an issuer, an issuer before a place. Nothing is guessed:
 * where none of them stands in the text, all policies are meant and `by` is undefined.
 * @example policyFinder(library.policies)('洪府办规发〔2025〕9号第七条').by // → 'number'
 */
export function policyFinder(policies: readonly Policy[]): PolicyFinder {
  return (text) => {
    const made = directoryOf(policies);
    const folded = fold(text).text;
    for (const by of ['number', 'title', 'issuer'] as const) {
      const found = made.named(by, folded);
      if (found.policies.length > 0) return { by, ...found, elsewhere: [] };
    }
    return byPlace(folded, policies, made);
  };
}

/** The places that a folded text names: of counties the short name where it is sure to be none of the policies' own words. */
export function placesSpoken(policies: readonly Policy[], folded: string): readonly PlaceMention[] {
  const { regions, isWord, shorts } = directoryOf(policies);
  const named = findPlaces(folded, regions);
  const short = shortsSpoken(folded, shorts()).filter((own) => !named.some((each) => touch(own, each)));
  const mentions = [...named, ...short].toSorted((a, b) => a.start - b.start);
  return mentions.length > 0 ? mentions : spokenCounty(folded, isWord, regions);
}

/** The policies of the places that a text names, and of those in which they lie. */
function byPlace(folded: string, library: readonly Policy[], directory: Directory): Meant {
  const zones = directory.zones(folded);
  const mentions = placesSpoken(library, folded).filter((own) => !zones.some((zone) => touch(own, zone)));
  const named = mentions.filter(
    (mention) => !mentions.some((other) => other !== mention && isInside(other.places, mention.places)),
  );
  const all = [
    ...zones,
    ...named.map(({ text, places }) => ({ text, policies: policiesOf(places, directory) })),
  ];
  const reached = all.filter(({ policies }) => policies.length > 0);
  const elsewhere = all.filter((each) => each.policies.length === 0).map(({ text }) => text);
  if (reached.length === 0) return { by: undefined, words: [], policies: library, elsewhere };
  return { ...placed(reached), elsewhere };
}

/** What places and zones that are named say of which policies are meant. */
export function placed(reached: readonly Reached[]): Pick<Meant, 'by' | 'words' | 'policies' | 'reached'> {
  return {
    by: 'place',
    words: [...new Set(reached.map(({ text }) => text))],
    policies: [...new Set(reached.flatMap(({ policies }) => policies))],
    reached,
  };
}

/** Whether all of these places lie in some of those, and are not the same. */
function isInside(inner: readonly Place[], outer: readonly Place[]): boolean {
  return inner.every(({ code }) => outer.some((place) => place.code !== code && liesIn(code, place.code)));
}

/** The policies of these places, then of the places around them. */
function policiesOf(places: readonly Place[], { byRegion }: Directory): readonly Policy[] {
  const around = [6, 4, 2].flatMap((digits) =>
    places.map(({ code }) => code.slice(0, digits).padEnd(6, '0')),
  );
  return [...new Set(around)].flatMap((code) => byRegion.get(code) ?? []);
}
