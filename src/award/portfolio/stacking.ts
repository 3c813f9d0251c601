import type { Policy } from '../../corpus/library.ts';
import { type Decimal, ZERO } from '../../text/decimal.ts';
import { displayYuan, yuanOf } from '../../text/money.ts';
import { most, type Overlap, type Paying } from './overlap.ts';

/** A rule of a policy by which not all of some awards can be had. */
type Stacking = NonNullable<Policy['data']['stacking']>[number];

/** How the reason begins where the text itself says what cannot be had together. */
export const WRITTEN = '原文写明';

/**
 * The pairs of paying awards of which the policy itself says that only one can be had (不重复享受, 按最高标准). Words that
 * do not say which awards are alike may mean any two: what no reading takes away is the highest of all.
 */
export function stackedAmong({ data }: Pick<Policy, 'data'>, paying: readonly Paying[]): readonly Overlap[] {
  return (data.stacking ?? []).flatMap((rule) => {
    const touched = touchedBy(rule, paying);
    return touched.flatMap((one, i) => touched.slice(i + 1).map((other) => pair(one, other, rule)));
  });
}

function touchedBy({ awards }: Stacking, paying: readonly Paying[]): readonly Paying[] {
  return awards === 'all' ? paying : paying.filter(({ rule: { data } }) => awards.includes(data.id));
}

/** What is told of it: pair by pair where the words name their awards, and of all at once where they speak of all. */
export function stackingTold({ data }: Pick<Policy, 'data'>, paying: readonly Paying[]): readonly Overlap[] {
  const named = (data.stacking ?? []).filter(({ awards }) => awards !== 'all');
  const whole = (data.stacking ?? []).filter(({ awards }) => awards === 'all');
  const pairs = stackedAmong({ data: { ...data, stacking: named } }, paying);
  return paying.length < 2 ? pairs : [...pairs, ...whole.map((rule) => ofAll(paying, rule))];
}

/** 同类奖项按最高标准, without which are alike: all of them or none. */
function ofAll(paying: readonly Paying[], { kind, clause, quote }: Stacking): Overlap {
  const sums = paying.map(({ amount }) => most(amount));
  const highest = sums.reduce((a, b) => (a.gte(b) ? a : b), ZERO);
  const together = sums.reduce((a, b) => a.plus(b), ZERO);
  const reading = (words: string, sum: Decimal) => ({
    reading: words,
    at_most: yuanOf(sum),
    display: `最多${displayYuan(sum)}`,
  });
  const readings =
    kind === 'highest'
      ? [reading('都算同类，只按最高的一项', highest), reading('都不算同类，各项都能享受', together)]
      : [reading('只能享受其中一项，最多是最高的一项', highest)];
  return {
    awards: paying.map(({ rule }) => rule.data.id),
    reason: `${WRITTEN}：“${quote}”，没有列明是哪些奖项`,
    rule: clause === undefined ? { quote } : { clause, quote },
    readings,
  };
}

/** Whether the policy itself decides a pair, in one reading. */
export function isStacked({ awards }: Overlap, stacked: readonly Overlap[]): boolean {
  return stacked.some(
    (own) => own.readings.length === 1 && awards.every((award) => own.awards.includes(award)),
  );
}

function pair(one: Paying, other: Paying, { kind, clause, quote }: Stacking): Overlap {
  const [a, b] = [most(one.amount), most(other.amount)];
  const sum = a.gte(b) ? a : b;
  const reading = kind === 'highest' ? '按其中最高的一项' : '只能享受其中一项，最多是较高的一项';
  return {
    awards: [one.rule.data.id, other.rule.data.id],
    reason: `${WRITTEN}：“${quote}”`,
    rule: clause === undefined ? { quote } : { clause, quote },
    readings: [{ reading, at_most: yuanOf(sum), display: `最多${displayYuan(sum)}` }],
  };
}
