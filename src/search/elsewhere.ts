import type { Coverage } from './coverage/index.ts';

/** So many characters behind a place make a name of it: 江西省先进 is none that somebody comes from. */
const NAME = 2;

/**
 * The places among those that no policy is of that are asked about. One with which a name begins that stands in a text, or
 * that only says of which level something is, is part of that name: 江西省先进级智能工厂, 江西省级.
 * @param folded the question, in one writing.
 * @param texts of the policies looked through, in the same.
 */
export function askedElsewhere(
  places: readonly string[],
  folded: string,
  texts: readonly string[],
): readonly string[] {
  const isName = (name: string, rest: string) =>
    rest.startsWith('级') || (rest.length === NAME && texts.some((text) => text.includes(name + rest)));
  return places.filter((place) =>
    standingsOf(place, folded).some((at) => {
      const end = at + place.length;
      return !isName(place, folded.slice(end, end + NAME));
    }),
  );
}

function standingsOf(place: string, folded: string): readonly number[] {
  const found: number[] = [];
  for (let at = folded.indexOf(place); at >= 0; at = folded.indexOf(place, at + 1)) found.push(at);
  return found;
}

/** Of a place without a policy here nothing is known: what another place's policy says is told as that alone. */
export function besideElsewhere(coverage: Coverage, elsewhere: readonly string[]): Coverage {
  if (elsewhere.length === 0) return coverage;
  const none = noneOf(elsewhere);
  if (coverage.status === 'not_covered' || coverage.tells === 'near')
    return { ...coverage, status: 'not_covered', silences: [], note: `${none}。` };
  const note = `${none}；以下只是其他地方的规定，不能当作那里的答复。${coverage.note}`;
  return { ...coverage, status: 'partly', note };
}

/** That the library has none of them. */
export function noneOf(places: readonly string[]): string {
  return `库中没有${places.join('、')}的政策`;
}
