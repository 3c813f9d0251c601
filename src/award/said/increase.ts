import { conditionsIn, type Rule } from '../rule/index.ts';
import { reckonedAbout } from './change.ts';

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
