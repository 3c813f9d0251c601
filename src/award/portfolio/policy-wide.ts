import type { Policy } from '../../corpus/library.ts';
import { decimal, plain } from '../../text/decimal.ts';
import { groupedBy } from '../../text/grouped.ts';
import { displayMoney } from '../../text/money.ts';
import { type AwardResult, mark } from '../result/index.ts';
import type { Rule } from '../rule/index.ts';

interface Paid {
  readonly rule: Rule;
  readonly result: Pick<AwardResult, 'amount'>;
}

/** What holds over several awards: that alike ones are not given twice, who bears how much of each, and what takes it back. */
export function policyWideSentences({ data }: Pick<Policy, 'data'>, paid: readonly Paid[]): string {
  const alike = (data.stacking ?? [])
    .filter(({ awards }) => awards === 'all' && paid.length > 1)
    .map(
      ({ quote, clause }) =>
        `几项之间：原文写明“${quote}”${mark(clause ?? null)}，哪些算同类原文没有列明；合计按都算同类、只计最高的一项，以主管部门核定为准。`,
    );
  const before = (data.precedence ?? [])
    .filter(() => paid.length > 0)
    .map(({ quote, clause }) => `原文另写明“${quote}”${mark(clause ?? null)}。`);
  return [...alike, ...paid.flatMap(sharedBy), ...takenBack(paid), ...before].join('');
}

/** What stops payments or takes them back, each words once with the awards that they are about. */
function takenBack(paid: readonly Paid[]): readonly string[] {
  const about = groupedBy(paid, ({ rule: { data } }) =>
    (data.reclaim ?? []).map(({ quote, clause }) => `“${quote}”${mark(clause)}`),
  );
  return [...about].map(([words, of]) => {
    const names = of.map(({ rule }) => rule.data.name).join('、');
    return of.length === paid.length ? `原文另规定：${words}。` : `${names}，原文另规定：${words}。`;
  });
}

/** 市承担50万元、区承担50万元: the parts of a sum that is known, or the ratio in its words. */
function sharedBy({ rule: { data }, result: { amount } }: Paid): readonly string[] {
  const { share } = data.funding;
  if (share === undefined) return [];
  const { parts, quote, clause } = share;
  const whole = parts.reduce((sum, { of }) => sum + of, 0);
  const sums = amount.value === null ? [] : parts.map(({ of }) => partOf(amount.value ?? '0', of, whole));
  const told = sums.every((sum) => sum !== undefined)
    ? parts.map(({ by }, i) => (sums[i] === undefined ? '' : `${by}${displayMoney(sums[i])}${mark(clause)}`))
    : [];
  const borne = told.length === 0 ? '' : `：${told.join('、')}`;
  return [`${data.name}由${parts.map(({ by }) => by).join('、')}分担（“${quote}”${mark(clause)}）${borne}。`];
}

/** A part of a sum, to the hundredth of a fen; undefined where it does not come out even. */
function partOf(value: string, of: number, whole: number): string | undefined {
  const times = decimal(value).times(of).times(10_000);
  const part = times.divToInt(whole);
  return part.times(whole).eq(times) ? plain(part.times('0.0001')) : undefined;
}
