import type { Finding } from '../claim.ts';
import type { Stretch } from '../draft.ts';
import { checkArithmetic } from './arithmetic.ts';
import { checkAsker } from './asker.ts';
import { checkCalculation } from './calculation.ts';
import type { Evidence } from './evidence.ts';
import { unchecked } from './finding.ts';
import { checkOwn } from './own.ts';
import { checkSilence } from './silence.ts';
import { checkText } from './text.ts';

/** What was found about a claim. One whose words do not stand in the draft bears nothing out, and says nothing against it. */
export function checkClaim(stretch: Stretch, evidence: Evidence): Finding {
  if (stretch.span === undefined) return unchecked('草稿里没有这段话；says 要从草稿里照抄');
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
