import { daysOf, findDates, type IsoDay, type Period } from '../../text/date.ts';
import { halfWidth } from '../../text/half-width.ts';
import { readNumeral } from '../../text/numeral.ts';

const MONTH = '(?:的?([\\d一二三四五六七八九十]{1,2})月份?)?';
/** Years told by counting back; 比去年, 较上年 compare and say of nothing when it was. */
const BACK: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`大前年${MONTH}`, 'u'), 3],
  [new RegExp(`(?<![比较超目以之当])前年${MONTH}`, 'u'), 2],
  [new RegExp(`(?<![比较超])(?:去年|(?<![以线])上一?年(?!度增|增))${MONTH}`, 'u'), 1],
];

/** A time that a question speaks of: named (`2025`, `2025-03`, `2025-03-01`), or counted back from today. */
export type SpokenTime =
  | { readonly words: string; readonly value: string }
  | { readonly words: string; readonly yearsBack: number; readonly month: string };

/** When what a folded question asks about was, if it names one year, month or day: 去年设备花了八百万, 2025年3月开的发票. */
export function spokenTime(folded: string): SpokenTime | undefined {
  const plain = halfWidth(folded);
  for (const [pattern, yearsBack] of BACK) {
    const match = pattern.exec(plain);
    if (match !== null) return { words: match[0], yearsBack, month: monthOf(match[1]) };
  }
  const [date, ...others] = findDates(folded).filter(({ precision }) => precision !== 'month_day');
  return date === undefined || others.length > 0 ? undefined : { words: date.text, value: date.value };
}

/**
 * The first and the last day of a time that is spoken of.
 * @param today the day from which 去年 is counted.
 */
export function periodOf(time: SpokenTime, today: IsoDay): Period {
  const value = 'value' in time ? time.value : `${Number(today.slice(0, 4)) - time.yearsBack}${time.month}`;
  return { words: time.words, ...daysOf(value) };
}

function monthOf(numeral: string | undefined): string {
  const month = Number(readNumeral(numeral ?? '') ?? 0);
  return month >= 1 && month <= 12 ? `-${String(month).padStart(2, '0')}` : '';
}
