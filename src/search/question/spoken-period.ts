import { findDates } from '../../text/date.ts';
import { daysOf, type Period } from '../../text/days-of.ts';
import { halfWidth } from '../../text/half-width.ts';
import { readNumeral } from '../../text/numeral.ts';

const MONTH = '(?:的?([\\d一二三四五六七八九十]{1,2})月份?)?';
/** Years told by counting back; 比去年, 较上年 compare and say of nothing when it was. */
const BACK: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`大前年${MONTH}`, 'u'), 3],
  [new RegExp(`(?<![比较超目以之当])前年${MONTH}`, 'u'), 2],
  [new RegExp(`(?<![比较超])(?:去年|(?<![以线])上一?年(?!度增|增))${MONTH}`, 'u'), 1],
];

/**
 * When what a question asks about was, if it names one year, month or day: 去年设备花了八百万, 2025年3月开的发票.
 * @param today ISO date, from which 去年 is counted.
 */
export function spokenPeriod(question: string, today: string): Period | undefined {
  const plain = halfWidth(question);
  for (const [pattern, years] of BACK) {
    const match = pattern.exec(plain);
    if (match !== null) return period(match[0], `${Number(today.slice(0, 4)) - years}${monthOf(match[1])}`);
  }
  const [date, ...others] = findDates(question).filter(({ precision }) => precision !== 'month_day');
  return date === undefined || others.length > 0 ? undefined : period(date.text, date.value);
}

function monthOf(numeral: string | undefined): string {
  const month = Number(readNumeral(numeral ?? '') ?? 0);
  return month >= 1 && month <= 12 ? `-${String(month).padStart(2, '0')}` : '';
}

function period(words: string, value: string): Period {
  return { words, ...daysOf(value) };
}
