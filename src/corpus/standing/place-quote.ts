import { type Figure, sameFigure, toldIn } from '../../text/figure/index.ts';
import { cut, sentencesOf } from '../../text/spans.ts';
import { isAlike, likeness, pairsOf } from '../../text/wording/index.ts';
import type { Policy } from '../library.ts';
import { narrowed, type Surroundings } from './narrowed.ts';
import { documentNumbersIn, isNumber } from './numbers-of-documents.ts';
import {
  type Home,
  headOf,
  isAbove,
  isBracketed,
  isExcepted,
  isNamed,
  isSaidOfOthers,
  isToldOf,
  isWithin,
  type Place,
  placesOf,
} from './provision.ts';
import { labelOf } from './standings.ts';

/** Where a quote stands, and in Chinese what is wrong or doubtful of it. */
export interface PlacedQuote {
  readonly place: Place;
  readonly wrong: string | undefined;
  readonly doubt: string | undefined;
}

/**
 * Where words stand that a stretch quotes: by what is around them. Undefined where they stand in no clause.
 * @param text the stretch that rests on the quote.
 */
export function placeQuote(
  { quote, text }: { readonly quote: string; readonly text: string },
  policies: readonly Policy[],
  around: Surroundings,
): PlacedQuote | undefined {
  const places = placesOf(policies, quote);
  const [place, ...more] = narrowed(places, around);
  if (place === undefined) return undefined;
  const isOne = more.length === 0;
  const doubt = isOne ? doubtOf(quote, place, around) : severalOf(quote, [place, ...more]);
  // Of several sentences of one clause what tells no figure says the same.
  const isOfClause = more.every(({ clause }) => clause === place.clause) && toldIn(text).length === 0;
  const isSame = isOne ? doubt !== undefined && isToldOfAll(text, quote, around.mates) : isOfClause;
  if (!isOfNamed(text, places, policies))
    return { place, doubt, wrong: `“${cut(quote, 30)}”在${labelOf(place)}，不在稿中所写的文件` };
  const out = isExcepted(place, around);
  return {
    place,
    doubt: isSame ? undefined : doubt,
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

/** 两边一样，都不低于0.7: each of the figures stands in this quote, and what stands beside it says the same. */
function isToldOfAll(text: string, quote: string, mates: readonly Home[]): boolean {
  if (!/[都均]|同样|一样|相同/u.test(text)) return false;
  const pairs = pairsOf(quote);
  const stands = (own: Figure) => toldIn(quote).some(({ figure }) => sameFigure(figure, own));
  return (
    mates.some(({ provision }) => isAlike(pairs, provision)) &&
    toldIn(text).every(({ figure }) => stands(figure))
  );
}

const NAMES_A_CLAUSE = /第 ?[\d一二三四五六七八九十]+ ?[条款项]|[(（][一二三四五六七八九十]+[)）]/u;

/** Of a stretch of several sentences a quote is told in the one most like it: whether that one names a clause, as another does. */
function isCitedFor(quote: string, words: string): boolean {
  const own = pairsOf(quote);
  const sentences = sentencesOf(words).map((sentence) => sentence.words);
  const [nearest] = sentences.toSorted((a, b) => likeness(own, pairsOf(b)) - likeness(own, pairsOf(a)));
  const naming = sentences.filter((sentence) => NAMES_A_CLAUSE.test(sentence));
  return nearest === undefined || naming.length === 0 || naming.includes(nearest);
}

/** 产出要求:, (: what a line is about, or a bracket, is nobody of whom the words behind it are said. */
const LABEL =
  /^[\p{P}\s]*(?:\p{Script=Han}{0,8}(?:要求|条件|标准|范围|期限|时间|程序|方式|用途)[:：])?[\p{P}\s]*$/u;

/** Why a quote may not be told of what its sentence speaks of. */
function doubtOf(quote: string, place: Place, { named, mates, words }: Surroundings): string | undefined {
  const [first] = named;
  const shown = cut(quote, 30);
  if (first !== undefined && !isToldOf(place, named) && isCitedFor(quote, words))
    return `“${shown}”在${labelOf(place)}，稿中写的是${labelOf(first)}`;
  if (mates.length === 0 || mates.some(({ provision }) => provision === place.provision)) return undefined;
  if (isSaidOfOthers(place, mates)) return undefined;
  const head = headOf(place).replace(LABEL, '');
  const told = isBracketed(place)
    ? mates.some((mate) => isWithin(mate, place))
    : head === '' || mates.some((mate) => isAbove(place, mate)) || isNamed(words, place, mates);
  return told
    ? undefined
    : `“${shown}”说的是“${cut(head === '' ? place.provision : head, 40)}”，稿中接在别的一项后面；请引上它的主语，或写明是哪一项`;
}
