import type { Anchor } from '../../corpus/cite.ts';
import { type Decimal, decimal } from '../../text/decimal.ts';
import { displayYuan, type Yuan, yuanOf } from '../../text/money.ts';
import type { AwardResult } from '../result/index.ts';
import type { Rule } from '../rule/index.ts';

/** An award that pays, with what it pays at most. */
export interface Paying {
  readonly rule: Rule;
  readonly amount: AwardResult['amount'];
}

/** Awards that rest on the same spending or the same fact, two as a rule, and what either reading comes to. */
export interface Overlap {
  readonly awards: readonly string[];
  readonly reason: string;
  /** The words of the policy that decide it; undefined where the text does not say whether both can be had. */
  readonly rule?: Anchor;
  readonly readings: readonly {
    readonly reading: string;
    readonly at_most: Yuan;
    readonly display: string;
  }[];
}

/**
 * The pairs of paying awards for which the text does not say whether both can be had. 从优、就高、不重复 speaks
 * of other policies of the city, so it decides none of them.
 */
export function overlapsAmong(paying: readonly Paying[]): readonly Overlap[] {
  return paying.flatMap((one, i) =>
    paying.slice(i + 1).flatMap((other) => {
      const reason = reasonOf(one.rule, other.rule) ?? reasonOf(other.rule, one.rule);
      return reason === undefined ? [] : [overlap(one, other, reason)];
    }),
  );
}

function reasonOf({ data }: Rule, other: Rule): string | undefined {
  return data.overlaps.find((entry) => entry.with.includes(other.data.id))?.reason;
}

function overlap(one: Paying, other: Paying, reason: string): Overlap {
  const [a, b] = [most(one.amount), most(other.amount)];
  return {
    awards: [one.rule.data.id, other.rule.data.id],
    reason,
    readings: [reading('两项都能享受', a.plus(b)), reading('只能享受其中较高的一项', a.gte(b) ? a : b)],
  };
}

function reading(words: string, sum: Decimal): Overlap['readings'][number] {
  return { reading: words, at_most: yuanOf(sum), display: `最多${displayYuan(sum)}` };
}

/** The whole of an exact sum, the upper end of anything else. */
export function most({ value, max }: AwardResult['amount']): Decimal {
  return decimal(value ?? max ?? '0');
}

/**
 * The least that a set of awards comes to, whatever reading of their overlaps is right: where no two that overlap can
 * both be had, the best set of awards of which no two do. Where a overlaps b and b overlaps c, a and c stand together.
 */
export function leastTotal(paying: readonly Paying[], overlaps: readonly Overlap[]): Decimal {
  const busiest = paying.reduce<{ readonly one?: Paying; readonly rivals: readonly Paying[] }>(
    (found, one) => {
      const rivals = paying.filter((other) => doOverlap(one, other, overlaps));
      return rivals.length > found.rivals.length ? { one, rivals } : found;
    },
    { rivals: [] },
  );
  const { one, rivals } = busiest;
  if (one === undefined) return paying.map(({ amount }) => most(amount)).reduce(plus, decimal('0'));
  // Either it is had, and none that overlaps with it, or it is not: the one with most of them settles most at once.
  const others = paying.filter((other) => other !== one);
  const without = leastTotal(others, overlaps);
  const apart = others.filter((other) => !rivals.includes(other));
  const withIt = leastTotal(apart, overlaps).plus(most(one.amount));
  return withIt.gte(without) ? withIt : without;
}

function doOverlap(one: Paying, other: Paying, overlaps: readonly Overlap[]): boolean {
  const [a, b] = [one.rule.data.id, other.rule.data.id];
  return a !== b && overlaps.some(({ awards }) => awards.includes(a) && awards.includes(b));
}

function plus(a: Decimal, b: Decimal): Decimal {
  return a.plus(b);
}
