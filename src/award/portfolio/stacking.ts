import type { Policy } from '../../corpus/library.ts';
import { displayYuan, yuanOf } from '../../text/money.ts';
import { most, type Overlap, type Paying } from './overlap.ts';

/** A rule of a policy by which not all of some awards can be had. */
type Stacking = NonNullable<Policy['data']['stacking']>[number];

/**
 * The pairs of paying awards of which the policy itself says that only one can be had (不重复享受, 按最高标准). Where it
 * does not say which awards are alike, either reading is told.
 */
export function stackedAmong({ data }: Pick<Policy, 'data'>, paying: readonly Paying[]): readonly Overlap[] {
  return (data.stacking ?? []).flatMap((rule) => {
    const { awards } = rule;
    const touched =
      awards === 'all' ? [] : paying.filter(({ rule: { data: own } }) => awards.includes(own.id));
    return touched.flatMap((one, i) => touched.slice(i + 1).map((other) => pair(one, other, rule)));
  });
}

/** Whether the policy itself decides a pair. */
export function isStacked({ awards: [a, b] }: Overlap, stacked: readonly Overlap[]): boolean {
  return stacked.some(({ awards }) => awards.includes(a) && awards.includes(b));
}

function pair(one: Paying, other: Paying, { kind, clause, quote }: Stacking): Overlap {
  const [a, b] = [most(one.amount), most(other.amount)];
  const sum = a.gte(b) ? a : b;
  const reading = kind === 'highest' ? '按其中最高的一项' : '只能享受其中一项，最多是较高的一项';
  return {
    awards: [one.rule.data.id, other.rule.data.id],
    reason: `原文写明：“${quote}”`,
    rule: clause === undefined ? { quote } : { clause, quote },
    readings: [{ reading, at_most: yuanOf(sum), display: `最多${displayYuan(sum)}` }],
  };
}
