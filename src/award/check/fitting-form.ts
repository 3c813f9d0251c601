import type { Bound } from '../../text/bound/index.ts';
import type { ClauseFigure } from './bind-figures.ts';
import type { Manner } from './figure-claims.ts';

const SIDE: Readonly<Record<Bound, string>> = {
  gte: '下限',
  gt: '下限，不含本数',
  lte: '上限',
  lt: '上限，不含本数',
  about: '约数',
};

const IS_OP = new Set<Manner>(['gte', 'gt', 'lte', 'lt']);

/** What to write where a figure was used as something else than the word that governs it makes of it. */
export function fittingForm(manner: Manner, { unit, bound, governor }: ClauseFigure): string | undefined {
  if (bound === undefined || governor === undefined) return undefined;
  return `“${governor}”管着它，它是${SIDE[bound]}：${formFor(manner, bound, unit)}`;
}

function formFor(manner: Manner, bound: Bound, unit: string): string {
  if (bound === 'about') return '约数算不出来，引入 aims';
  if (manner === 'from') return '本段的 op 写 gt';
  if (manner === 'beyond') return '本段的 op 写 gte';
  if (manner === 'over') return '不是从它算起，换成“超过……的部分”“每增加”之类的原文';
  if (manner === 'most') return '不是最多计多少，删去 most';
  if (IS_OP.has(manner)) return `作门槛的 op 写 ${bound}；不是门槛或上限的，不写在这里`;
  if (bound === 'gte' || bound === 'gt') return '金额用 floor，每家、每亩等另写 each；比例的下限引入 aims';
  return unit === '%'
    ? '比例用 rate，bound 写 at_most'
    : '金额用 ceiling（每亩、每家等另写 each），各档不同的一档写一项';
}
