import { type Decimal, decimal, plain } from '../../text/decimal.ts';
import { displayYuan } from '../../text/money.ts';
import type { AwardResult } from '../result/index.ts';
import type { Rule } from '../rule/index.ts';

/** An award that pays, with what it pays at most. */
export interface Paying {
  readonly rule: Rule;
  readonly amount: AwardResult['amount'];
}

/** Two awards that rest on the same spending or the same fact, and what either reading comes to. */
export interface Overlap {
  readonly awards: readonly [string, string];
  readonly reason: string;
  readonly readings: readonly {
    readonly reading: string;
    readonly at_most: string;
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
  return { reading: words, at_most: plain(sum), display: `最多${displayYuan(sum)}` };
}

/** The whole of an exact sum, the upper end of anything else. */
export function most({ value, max }: AwardResult['amount']): Decimal {
  return decimal(value ?? max ?? '0');
}

/**
 * The least that a set of awards comes to when of those that overlap, directly or through others, only the
 * largest is had: what every reading agrees on.
 */
export function leastTotal(paying: readonly Paying[], overlaps: readonly Overlap[]): Decimal {
  const groups = overlaps.reduce(
    merged,
    paying.map(({ rule }): ReadonlySet<string> => new Set([rule.data.id])),
  );
  return groups.map((group) => largest(paying, group)).reduce((a, b) => a.plus(b), decimal('0'));
}

function merged(groups: readonly ReadonlySet<string>[], { awards }: Overlap): readonly ReadonlySet<string>[] {
  const touched = groups.filter((group) => awards.some((award) => group.has(award)));
  const rest = groups.filter((group) => !touched.includes(group));
  return [...rest, new Set(touched.flatMap((group) => [...group]))];
}

function largest(paying: readonly Paying[], group: ReadonlySet<string>): Decimal {
  return paying
    .filter(({ rule }) => group.has(rule.data.id))
    .map(({ amount }) => most(amount))
    .reduce((a, b) => (a.gte(b) ? a : b), decimal('0'));
}
