import { displayMoney } from '../../src/text/money.ts';
import { OTHERS } from '../parts/matched.ts';
import { type MatchResult, told } from '../parts/results.ts';
import type { Award } from './contract.ts';

type Paying = MatchResult['eligible'][number];

/**
 * What several awards come to, each kind of sum apart: what is sure, what of it is not the asker's, what has only a ceiling or
 * two ends, what has no figure. Nothing where one sum is all there is.
 */
export function totalled({
  eligible,
  up_to: upTo,
  not_determined: open,
  totals,
}: MatchResult): readonly string[] {
  if (eligible.length + upTo.length < 2) return [];
  const others = eligible.filter(({ award }) => totals.paid_to_others.includes(award));
  const own = eligible.filter((each) => !others.includes(each));
  const overlapping = totals.unresolved_overlaps.length > 0 ? '，重叠的只计最高一组' : '';
  const ceilings = upTo.map((each) => each.name + told(each.amount));
  return [
    own.length < 2 ? '' : `确数合计${displayMoney(totals.exact_total)}，其中${listed(own)}${overlapping}。`,
    others.length === 0 ? '' : `不付给来电单位的确数另计：${listed(others)}。`,
    ceilings.length === 0 ? '' : `只有上限或幅度的，不与确数相加：${ceilings.join('、')}。`,
    open.length === 0 ? '' : `原文没有数额的，不在合计里：${open.map(({ name }) => name).join('、')}。`,
  ].filter((sentence) => sentence !== '');
}

/** Sums by their names, each with whom it is paid to where that is no firm. */
function listed(all: readonly Paying[]): string {
  return all
    .map(({ name, amount, payee }) => {
      const other = OTHERS[payee];
      return `${name}${amount.display}${other === undefined ? '' : `付给${other}`}`;
    })
    .join('、');
}

/** Who is in charge of several awards, those of the same offices together. */
export function inChargeOf(awards: readonly Pick<Award, 'name' | 'departments'>[]): readonly string[] {
  const byLead = new Map<string, string[]>();
  for (const { name, departments } of awards) {
    const lead = departments.lead.join('、');
    if (lead !== '') byLead.set(lead, [...(byLead.get(lead) ?? []), name]);
  }
  const offices = [...byLead].map(([lead, names]) => `${names.join('、')}，${lead}`);
  return offices.length === 0 ? [] : [`牵头（责任）单位：${offices.join('；')}。`];
}
