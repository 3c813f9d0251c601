import type { Policy } from '../corpus/library.ts';
import { liesIn, type Place, type PlaceMention, regionOf } from '../corpus/place/index.ts';
import { hanPairs } from '../text/wording/index.ts';
import { type Coverage, outsiderIn } from './coverage/index.ts';
import { askWhere, type Narrowed } from './policy-choice.ts';
import type { Found } from './policy-search.ts';
import { type Question, roleOf } from './question/index.ts';
import type { Searchable } from './searchable.ts';

/** What a question says of places that no policy of the library is of. */
export interface PlacesWithout {
  /** Places that are asked about. */
  readonly elsewhere: readonly string[];
  /** Whether the place of a policy here that speaks of what is asked lies in one of them: 江西省 beside a policy of 南昌. */
  readonly around: boolean;
  /** The same beside a place that has a policy: it may be where somebody comes from (从东莞搬到修水). */
  readonly besides: readonly string[];
  /** What stands where a place does and is none, and no word, that anybody here knows. */
  readonly unknown: readonly string[];
}

/** A question, how it narrowed the policies, and what each of those that are left has on it. */
interface Asked {
  readonly question: Question;
  readonly narrowed: Narrowed;
  readonly found: readonly Found[];
}

/** The places of a question that no policy is of. */
export function placesWithout(searchable: Searchable, { question, narrowed, found }: Asked): PlacesWithout {
  const policies = found.map(({ policy }) => policy);
  const texts = policies.map((policy) => searchable.vocabularyOf(policy).text);
  const regions = policies.flatMap((policy) => regionOf(policy.data) ?? []);
  const speaking = found
    .filter(({ coverage }) => coverage.status !== 'not_covered' && coverage.tells !== 'near')
    .flatMap(({ policy }) => regionOf(policy.data) ?? []);
  const named = namedElsewhere(question, narrowed, { policies, regions });
  const elsewhere = named.filter((place) => !isOfNames(place, question.folded, texts));
  // 外商投资 in 港商投的厂子.
  const isWord = (word: string) =>
    found.some(({ has }) => hanPairs(word).some(has)) ||
    texts.some((text) => text.withoutEmptyWords(word) !== word);
  const isPlace = (word: string) => question.places.some(({ text }) => text.includes(word));
  const beside = narrowed.by === 'place';
  return {
    elsewhere: beside ? [] : elsewhere,
    around: question.places.some(
      (place) => elsewhere.includes(place.text) && speaking.some((own) => isAround(place, own)),
    ),
    besides: beside ? elsewhere : [],
    unknown: question.perhapsPlaces.filter((word) => !isPlace(word) && !isWord(word)),
  };
}

/**
 * Among several policies any place without one but where only something comes from; where one policy is meant those whose
 * affair is asked about, unless it is their firms that ask, or the text itself speaks of them and no money is asked for:
 * what a text gives it gives its own.
 */
function namedElsewhere(
  question: Question,
  narrowed: Narrowed,
  { policies, regions }: { readonly policies: readonly Policy[]; readonly regions: readonly Place[] },
): readonly string[] {
  const { places, folded, asks } = question;
  if ('elsewhere' in narrowed) {
    const aside = places.filter((place) => roleOf(place, folded) === 'aside').map(({ text }) => text);
    return narrowed.elsewhere.filter((place) => !aside.includes(place));
  }
  const isOfPolicy = (mention: PlaceMention) =>
    regions.some(
      (own) => mention.places.some(({ code }) => liesIn(code, own.code)) || isAround(mention, own),
    );
  if (places.some(isOfPolicy) || regions.some((region) => outsiderIn(question, region) !== undefined))
    return [];
  const isWritten = (place: string) => !asks.money && policies.some(({ source }) => source.includes(place));
  return places
    .filter((place) => roleOf(place, folded) === 'whose' && !isWritten(place.text))
    .map(({ text }) => text);
}

function isAround({ places }: PlaceMention, own: Place): boolean {
  return places.some(({ code }) => liesIn(own.code, code));
}

/** So many characters behind a place make a name of it: 江西省先进 is none that somebody comes from. */
const NAME = 2;

/**
 * Whether a place is only part of names that stand in a text, or only says of which level something is: 江西省先进级智能工厂,
 * 江西省级.
 * @param folded the question, in one writing.
 * @param texts of the policies looked through.
 */
function isOfNames(place: string, folded: string, texts: readonly { readonly folded: string }[]): boolean {
  return standingsOf(place, folded).every((at) => {
    const end = at + place.length;
    const rest = folded.slice(end, end + NAME);
    return (
      rest.startsWith('级') ||
      (rest.length === NAME && texts.some((text) => text.folded.includes(place + rest)))
    );
  });
}

function standingsOf(place: string, folded: string): readonly number[] {
  const found: number[] = [];
  for (let at = folded.indexOf(place); at >= 0; at = folded.indexOf(place, at + 1)) found.push(at);
  return found;
}

/**
 * Of a place without a policy here nothing is known: what another place's policy says is told as that alone, and is part
 * of an answer only where it lies in the place asked about. Beside what may be a place that nobody here knows nothing is
 * sure to be told for it.
 * @param chosen whether a place chose the policy that answers.
 */
export function besidePlaces(
  coverage: Coverage,
  { elsewhere, around, besides, unknown }: PlacesWithout,
  chosen: boolean,
): Coverage {
  if (besides.length > 0) return { ...coverage, note: `${coverage.note}${noneOf(besides)}。` };
  if (elsewhere.length > 0) return besideElsewhere(coverage, noneOf(elsewhere), around);
  if (chosen || unknown.length === 0 || coverage.status === 'not_covered') return coverage;
  return { ...coverage, status: 'partly', note: `${askWhere(unknown)}${coverage.note}` };
}

function besideElsewhere(coverage: Coverage, none: string, around: boolean): Coverage {
  if (coverage.status === 'not_covered' || coverage.tells === 'near') {
    const silent = coverage.silences.map(({ say }) => say).join('');
    return { ...coverage, status: 'not_covered', note: `${none}。${silent}` };
  }
  const note = `${none}；以下只是其他地方的规定，不能当作那里的答复。${coverage.note}`;
  return { ...coverage, status: around ? 'partly' : 'not_covered', note };
}

/** That the library has none of them. */
function noneOf(places: readonly string[]): string {
  return `库中没有${places.join('、')}的政策`;
}
