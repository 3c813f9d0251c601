import { boundedOtherwise, boundsDenied } from '../bound/index.ts';
import { borneOtherwise } from './borne.ts';
import { excludedButTold, listedButOut } from './excluded.ts';
import { monthsOtherwise } from './months.ts';
import { turnedOff } from './narrowed.ts';
import { stackedAll } from './stacked.ts';
import { joinedOtherwise, wordsAffirmed, wordsDenied } from './told-alike.ts';

/**
 * What a statement turns round of official words, in Chinese: 不需要认定 where they say 经认定, 或 where they say 且, what
 * they take out told as if they did not.
 * @param around the sentences in which they stand: what is taken out there is taken out of them.
 * @example turnedRound('不需要认定', '经市工信局认定') // → ['原文写着“认定”，稿中否定了它']
 */
export function turnedRound(says: string, official: string, around = ''): readonly string[] {
  const joint = joinedOtherwise(says, official);
  const denied = wordsDenied(says, official);
  const off = turnedOff(says, official.replace(UNBOUND, '')).filter(
    (words) => !denied.some((what) => words.includes(what)),
  );
  return [
    ...denied.map((what) => `原文写着“${what}”，稿中否定了它`),
    ...wordsAffirmed(says, official).flatMap((one) =>
      one.isAlike ? `原文写着“${one.denied}”，稿中没有否定` : [],
    ),
    ...boundedOtherwise(says, official),
    ...boundsDenied(says, official),
    ...borneOtherwise(says, official),
    ...listedButOut(says, official).map((word) => `原文并列写着“${word}”，稿中除开了它`),
    ...off.map((what) => `原文限“${what}”，稿中说不论`),
    ...monthsOtherwise(says, official),
    ...stackedAll(says, official),
    ...(joint === undefined ? [] : [`原文写的是“${joint}”`]),
    ...excludedButTold(says, `${official}；${around}`).map(
      (phrase) => `原文写的是“${phrase}”，稿中没有除开它`,
    ),
  ];
}

/** 不受户籍限制: what is said to bound nothing. */
const UNBOUND = /不受[^，,。；;]*/gu;

const CONDITION = /经[^，,；;。]{0,8}(?:认定|评定|考核|评审)(?:通过)?|考核为优秀|一次性|晋档补差/gu;

/** The official words of a condition that a statement leaves out. */
export function leftOut(says: string, official: string): readonly string[] {
  return Array.from(official.matchAll(CONDITION), ([found]) => found).filter(
    (found) => !says.includes(found.slice(-2)),
  );
}
