import { bare, told } from '../parts/results.ts';
import type { AwardResult } from './contract.ts';

interface AmountWords {
  readonly kind: string;
  readonly figure: string;
  readonly note: string;
}

const CEILING = '原文只写了上限，下限未规定，不能当作确数答复。';

/** A sum in the only words that its kind allows: a ceiling never reads as a sum, a silence never as 0. */
export function amountWords(result: AwardResult): AmountWords {
  const { amount } = result;
  if (amount.net_of !== undefined) {
    const note = amount.kind === 'none' ? '' : CEILING;
    return { kind: '上限减去已得', figure: amount.display, note };
  }
  switch (amount.kind) {
    case 'exact':
      return { kind: '按文本计算为', figure: amount.display, note: '' };
    case 'up_to':
      return { kind: '最高不超过', figure: bare(amount), note: CEILING };
    case 'at_least':
      return {
        kind: '不少于',
        figure: amount.display.replace(/^不(?:低|少)于/u, ''),
        note: '原文只写了下限，上限未规定，不能当作确数答复。',
      };
    case 'range':
      return { kind: '原文给出的幅度', figure: amount.display, note: '在幅度之内给多少，原文没有写。' };
    case 'none':
      return { kind: '按所给情况没有这项金额', figure: '', note: '' };
    case 'not_determined':
      return undetermined(result);
  }
}

function undetermined({
  amount,
  amount_if_eligible: eligible,
  missing,
  in_force: state,
}: AwardResult): AmountWords {
  if (state === 'not_addressed' && eligible === null) return { kind: '原文没有规定', figure: '', note: '' };
  if (missing.length === 0) return { kind: '原文没有给出金额', figure: '', note: '' };
  if (eligible !== null && eligible.kind !== 'not_determined') {
    return {
      kind: '如果符合条件',
      figure: told(eligible),
      note: '是否符合还没有问清，不能当作结果答复。',
    };
  }
  const bounds = eligible ?? amount;
  const known = bounds.min !== null || bounds.max !== null;
  return { kind: '还不能确定', figure: '', note: known ? `目前只能说：${bounds.display}。` : '' };
}
