import type { Licences } from '../../award/check/index.ts';
import { otherTags, perOne } from '../../award/telling/index.ts';
import {
  type Around,
  boundTold,
  isMentioned,
  otherBase,
  otherSide,
  toldAsLevel,
  toldOtherwise,
} from '../../text/figure/index.ts';
import type { Noticed } from './finding.ts';

/** The same figure in a draft and in the official words: whether it is told as the same. */
export function compareFigures(
  own: Around,
  official: Around,
  { licences, quote, context, says }: Record<'quote' | 'context' | 'says', string> & { licences: Licences },
): Noticed {
  if (own.denied) return { against: [] };
  const phrase = `${own.before}${own.figure.text}${own.after}`;
  const words = `${official.before}${official.figure.text}${official.after}`;
  const other =
    otherTags(own, official, licences) ??
    otherSide(own, official, { says, quote }) ??
    (isMentioned(own, says) ? undefined : toldOtherwise(own, official.told, { phrase, words, says }));
  if (other !== undefined) return { against: [other] };
  const base = otherBase(own, official, quote + context);
  if (base !== undefined) return { against: [`原文写的是“${words}”，不是“${base}”的`] };
  const grown = toldAsLevel(own, official, says);
  if (grown !== undefined)
    return { against: [`原文写的是“${grown}${own.figure.text}”，稿中没有说是增加的数`] };
  const each = perOne(own, official, licences);
  if (each !== undefined || own.compared || own.figure.unit === 'date') return each ?? { against: [] };
  return { against: [], open: boundTold(own, official, { words, says }) };
}
