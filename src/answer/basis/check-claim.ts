import { isRetold, rolesOf } from '../../award/known-figures.ts';
import { isRuling } from '../../award/telling/index.ts';
import { validity } from '../../corpus/policy/index.ts';
import { isIsoDay } from '../../text/date.ts';
import { type Around, brokenWorkings, type Figure } from '../../text/figure/index.ts';
import { isReading, isToldAsOwn, isToldToHave, isUnderCondition } from '../../text/wording/index.ts';
import type { Finding } from '../claim.ts';
import type { Stretch } from '../draft.ts';
import { checkArithmetic, isKnown } from './arithmetic.ts';
import { checkAsker } from './asker.ts';
import { checkCalculation } from './calculation.ts';
import type { Evidence } from './evidence.ts';
import { findingOf, unchecked } from './finding.ts';
import { checkSilence } from './silence.ts';
import { checkText } from './text.ts';

/** What was found about a claim. One whose words do not stand in the draft bears nothing out, and says nothing against it. */
export function checkClaim(stretch: Stretch, evidence: Evidence): Finding {
  const found = check(stretch, evidence);
  const undated = evidence.calculations.find(({ within }) => within !== undefined);
  if (undated === undefined || found.status !== 'contradicted') return found;
  const calculations = evidence.calculations.map((each) => each.within ?? each);
  if (check(stretch, { ...evidence, calculations }).status === 'contradicted') return found;
  const { n, result } = undated;
  return unchecked(
    `calculations[${n}] 没有写 as_of，是按今天（${result.as_of}）算的，政策今天不在有效期内；请写明事情发生的日期（as_of）再核对`,
  );
}

function check(stretch: Stretch, evidence: Evidence): Finding {
  if (stretch.span === undefined) return unchecked('草稿里没有这段话；says 要从草稿里照抄');
  if (stretch.isHead && stretch.figures.every((figure) => isKnown(figure, evidence)))
    return { status: 'holds', official: '', place: '', note: '表头' };
  const broken = brokenWorkings(stretch.text);
  if (broken.length > 0) return findingOf({ against: broken }, { official: '', place: '' });
  switch (stretch.claim.basis) {
    case 'text':
      return checkText(stretch, evidence);
    case 'calculation':
      return checkCalculation(stretch, evidence);
    case 'asker':
      return checkAsker(stretch, evidence);
    case 'arithmetic':
      return checkArithmetic(stretch, evidence);
    case 'silence':
      return checkSilence(stretch, evidence);
    case 'own':
    case 'none':
      return checkOwn(stretch, evidence);
  }
}

/** Holds that words are the writer's own, or rule nothing; a figure or date among them has no basis but what it tells again. */
function checkOwn({ claim, around, text }: Stretch, evidence: Evidence): Finding {
  const [reads, isOwn] = [isReading(text), isToldAsOwn(text)];
  // 按2022年11月1日算: the day that the reply is for, on which a policy of it holds.
  const isDayOf = ({ min }: Figure) =>
    isOwn && isIsoDay(min) && evidence.policies.some(({ data }) => validity(data, min).state === 'in_force');
  // 如果追加到500万元，可以重新对照: what is supposed may name a bound of the text, as what would be.
  const isAsked = ({ figure, paid, had }: Around) => {
    const roles = rolesOf(figure, evidence.calculations);
    return isOwn && isUnderCondition(text) && !(paid || had) && (roles.has('threshold') || roles.has('most'));
  };
  const rests = (own: Around) =>
    isRetold(own, evidence.calculations) ||
    isDayOf(own.figure) ||
    isAsked(own) ||
    (reads && isKnown(own.figure, evidence));
  if (!around.every(rests)) return unchecked('没有依据的数字或日期，当作未标');
  const note = claim.basis === 'own' ? '答复人自己的话，没有核对' : '没有依据，没有核对';
  return !isToldToHave(text) && (isOwn || !isRuling(text, evidence))
    ? { status: 'holds', official: '', place: '', note }
    : unchecked('看不出是答复人自己的建议、假设或理解，当作未标；说政策的，请写明依据');
}
