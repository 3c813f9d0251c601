import { addDecimals } from '../../text/decimal.ts';
import { type Estimate, readEstimate } from '../../text/estimate/index.ts';
import { displayMoney } from '../../text/money.ts';
import { readNumeral } from '../../text/numeral.ts';
import { conditionsIn, type Rule } from '../rule/index.ts';
import { reckoned } from './change.ts';

/** The facts of a sum and of that of the year before, which an award holds against each other. */
interface Compared {
  readonly current: string;
  readonly prior: string;
}

const OF_YEAR = /上一?年|去年|\d{4}年/u;

/** The sums of two years that an award holds against each other; undefined where it holds none. */
export function comparedBy({ data }: Rule): Compared | undefined {
  return conditionsIn(data.conditions)
    .flatMap((each) => (each.kind === 'threshold' ? [each.measure] : []))
    .flatMap(({ fact: current, minus: prior = '' }) =>
      OF_YEAR.test(data.facts[prior]?.label ?? '') ? [{ current, prior }] : [],
    )[0];
}

/** What an increase makes of one of two years' sums where the other is known. */
interface Derived {
  readonly fact: string;
  readonly value: string;
  /** With what it was made of. */
  readonly told: string;
}

/**
 * What an increase tells of two years' sums: it is neither of them, and with one of them known the other follows. Each of both where
 * both are known, as either may be the one that was told wrongly.
 * @param known what is known of the facts, by their names, as it was told.
 * @example
 * fromIncrease('3500万元', rule('4'), { annual_revenue: '1.5亿元' })[0].told // → '1.15亿元，即1.5亿元减去增加的3500万元'
 */
export function fromIncrease(
  increase: string,
  rule: Rule,
  known: Readonly<Record<string, string | undefined>>,
): readonly Derived[] {
  const pair = comparedBy(rule);
  if (pair === undefined) return [];
  const { current, prior } = pair;
  const derived = (fact: string, from: string | undefined, how: 'more' | 'less'): readonly Derived[] => {
    const value = from && reckonedAbout(from, increase, how);
    const made = `${from}${how === 'less' ? '减去' : '加上'}增加的${increase}`;
    return value ? [{ fact, value, told: `${value}，即${made}` }] : [];
  };
  return [...derived(prior, known[current], 'less'), ...derived(current, known[prior], 'more')];
}

/**
 * Two sums as one, as far as they are known: 三百多万 and 九百万 are between 1200万 and 1300万.
 * @example reckonedAbout('三百多万', '九百万', 'more') // → '1200万元至1300万元'
 */
export function reckonedAbout(before: string, now: string, beside: 'more' | 'less'): string | undefined {
  const exact = reckoned(before, now, beside);
  if (exact !== undefined || beside === 'less' || ![before, now].every(isMoney)) return exact;
  const [one, other] = [stretchIn(before), stretchIn(now)];
  if (one?.max == null || other?.max == null) return undefined;
  const [from, to] = [addDecimals(one.min, other.min), addDecimals(one.max, other.max)].map(displayMoney);
  return from === to ? `约${from}` : `${from}至${to}`;
}

function isMoney(words: string): boolean {
  return /[万亿元]/u.test(words);
}

function stretchIn(words: string): Estimate | undefined {
  return readEstimate(words.replaceAll('元', ''), readNumeral);
}
