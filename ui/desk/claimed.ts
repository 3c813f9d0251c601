import { told } from '../parts/results.ts';
import type { AwardResult, Claimed } from './contract.ts';
import type { Desk } from './state.ts';

/** What the caller takes to be the cap of a sum. */
const CAP = /封顶|最高|顶格|上限/u;
/** What the caller takes to be the tier, or what it is reckoned of. */
const [TIER, RECKONED] = [/档/u, /按.*算/u];
/** What is to be had once more. */
export const AGAIN = /[再又]/u;
const NOT_SO = '不能照这个数答复';

/**
 * What is answered to the sums that the caller asked whether they are due: right or not, with what the calculation says;
 * without one, that they may not be told.
 */
export function answeredClaims(
  { found, hit }: Pick<Desk, 'found' | 'hit'>,
  results: readonly AwardResult[],
): readonly string[] {
  return (found?.claimed ?? []).map((claim) => {
    const written = writtenIn(hit?.text ?? '', claim);
    const answer = written === undefined ? answerOf(claim, results) : `，原文写的是“${written}”`;
    return `您问的${claim.value}${answer}。`;
  });
}

function answerOf({ words, value }: Claimed, [result, ...others]: readonly AwardResult[]): string {
  if (result === undefined) return `，还没有算过，${NOT_SO}`;
  if (others.length > 0) return `，${NOT_SO}，各项要分开说，能不能都拿向牵头单位确认`;
  if (result.eligibility.status === 'not_eligible') return '没有，按所给情况不符合条件';
  const { amount, amount_if_eligible: ifEligible } = result;
  const sum = ifEligible ?? amount;
  const condition = ifEligible === null ? '' : '若符合条件，';
  if (sum.kind === 'up_to') return `不能当作确数，${condition}原文只写了上限，${told(sum)}`;
  if (sum.kind !== 'exact') return `，${NOT_SO}`;
  if (sum.display !== value) return `不对，${condition}按文本计算为${sum.display}`;
  if (AGAIN.test(words)) return `，原文没有写能不能再得一次，${NOT_SO}`;
  return ifEligible === null ? '，对' : '，要符合条件才是这个数';
}

/** What a clause says of what the caller takes to be its cap, its tier with whom that is for, or what it is reckoned of. */
function writtenIn(text: string, { words, value }: Claimed): string | undefined {
  const between = (marks: RegExp, isMeant: (part: string) => boolean) => text.split(marks).find(isMeant);
  if (CAP.test(words)) return between(/[，,。；;]/u, (part) => part.includes(value) && BOUND.test(part));
  if (TIER.test(words)) return between(/[。；;]/u, (part) => part.includes(value));
  return RECKONED.test(words) ? between(/[，,。；;]/u, (part) => /按.*%/u.test(part)) : undefined;
}

const BOUND = /不超过|最高|以内|上限/u;
