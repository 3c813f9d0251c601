import { addDecimals } from '../../text/decimal.ts';
import { type Estimate, readEstimate } from '../../text/estimate/index.ts';
import { displayMoney } from '../../text/money.ts';
import { readNumeral } from '../../text/numeral.ts';
import { reckoned } from './change.ts';

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
