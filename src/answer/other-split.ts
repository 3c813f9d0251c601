import { partOf } from '../corpus/clause.ts';
import type { GroundClause } from './ground.ts';
import { itemNumberOf, itemNumbers } from './item-numbers.ts';

const CITY_ALONE =
  /(?:全部|全额|都|完全)?由?市级?(?:财政|本级)?(?:全部|全额|全|单独|一家)(?:承担|负担|出)|全部由市级?(?:财政)?(?:承担|负担|出)|县?区(?:县)?不(?:用|需要?|必)?(?:再)?(?:分担|承担|出钱|配套)/u;
const BOTH = /市(?:本)?级?[和与跟、]县?\(?区\)?[^,。;]{0,14}分担|市[县区](?:两级)?(?:共同)?分担/u;
const DENIED = /(?:不是|并非|没有|不属于|而非|是否)[^,。;]{0,8}$/u;

/** Who bears the cost of a clause by the text, when a sentence says otherwise, and the sentence's words for it. */
export function otherSplit(
  said: string,
  { policy, clause }: GroundClause,
): { readonly words: string; readonly note: string } | undefined {
  const { split } = policy.data;
  const rests = split === undefined ? [] : policy.clauses.filter(({ id }) => id === split.city.clause);
  const ruled = rests.flatMap(({ references }) => references.map((reference) => partOf(reference.clause)));
  if (split === undefined || !ruled.includes(partOf(clause.id))) return undefined;
  const alone = itemNumbers(split.city.quote).includes(itemNumberOf(clause.id));
  const match = (alone ? BOTH : CITY_ALONE).exec(said);
  if (match === null || DENIED.test(said.slice(0, match.index))) return undefined;
  return { words: match[0], note: `原文是“${alone ? split.city.quote : split.shared.quote}”` };
}
