import { nearestWords } from '../../corpus/standing/index.ts';
import { isReading, isToldAsOwn } from '../../text/wording/index.ts';
import type { Finding } from '../claim.ts';
import type { Stretch } from '../draft.ts';
import { isKnown } from './arithmetic.ts';
import type { Evidence } from './evidence.ts';
import { unchecked } from './finding.ts';

/** Holds that words are the writer's own, and are told as such; a figure or date among them has no basis. */
export function checkOwn({ claim, figures, text }: Stretch, evidence: Evidence): Finding {
  const { policies } = evidence;
  if (!figures.every((figure) => isReading(text) && isKnown(figure, evidence)))
    return unchecked('没有依据的数字或日期，当作未标');
  const leading = claim.basis === 'none' && nearestWords(policies, text) === '';
  const note = claim.basis === 'own' ? '答复人自己的话，没有核对' : '没有依据，没有核对';
  return isToldAsOwn(text) || leading
    ? { status: 'holds', official: '', place: '', note }
    : unchecked('看不出是答复人自己的建议、假设或理解，当作未标；说政策的，请写明依据');
}
