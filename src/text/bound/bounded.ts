import { saysNo, withoutShared } from '../negation.ts';
import { AFTER, BEFORE, type Bound } from './bound-words.ts';

const UP: readonly Bound[] = ['gte', 'gt'];
const DOWN: readonly Bound[] = ['lte', 'lt'];
const wordsFor = (table: readonly (readonly [string, Bound, ...unknown[]])[], side: readonly Bound[]) =>
  table.flatMap(([words, bound]) => (side.includes(bound) ? words : [])).join('|');
/** A number without a unit, or a word that is none: what is so many of something is a figure. */
const WHAT =
  '(?<![\\d.])\\d+(?:\\.\\d+)?(?![\\d.])|(?<![\\d.][万亿]?)(?!\\p{Script=Han}元)\\p{Script=Han}{2}';
/** What says no comes first: 不超过 bounds from above, though 超过 does from below. */
const BEFORE_IT = new RegExp(
  `(?:(?<down>${wordsFor(BEFORE, DOWN)})|(?<up>${wordsFor(BEFORE, UP)}))(?<what>${WHAT})(?![\\d.\\p{Script=Han}]{0,3}[元%年月日天])`,
  'gu',
);
const BEHIND_IT = new RegExp(
  `(?<what>${WHAT})(?:(?<up>${wordsFor(AFTER, UP)})|(?<down>${wordsFor(AFTER, DOWN)}))`,
  'gu',
);

function boundsIn(text: string) {
  return [BEFORE_IT, BEHIND_IT].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: words, groups }) => ({
      words,
      what: groups?.what,
      isUp: groups?.up !== undefined,
    })),
  );
}

/**
 * What official words bound from one side, and a statement that denies nothing from the other: 省级以下 for 省级以上, 不超过0.7 for
 * 不低于0.7. Sums are held against each other with their units, figure by figure.
 * @returns in Chinese.
 * @example boundedOtherwise('省级以下的智能工厂', '建成省级以上智能工厂') // → ['原文写的是“省级以上”，不是“省级以下”']
 */
export function boundedOtherwise(says: string, official: string): readonly string[] {
  const said = boundsIn(says);
  if (said.length === 0 || saysNo(withoutShared(says, official))) return [];
  const stands = boundsIn(official);
  return said.flatMap((own) => {
    const alike = stands.filter(({ what }) => what === own.what);
    const [first] = alike;
    return first === undefined || alike.some(({ isUp }) => isUp === own.isUp)
      ? []
      : [`原文写的是“${first.words}”，不是“${own.words}”`];
  });
}
