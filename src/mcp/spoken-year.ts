import { findDates } from '../text/date.ts';

/** A year as a question speaks of it. */
export interface SpokenYear {
  readonly words: string;
  readonly year: number;
}

/** Years told by counting back; 比去年, 较上年 compare and say of nothing when it was. */
const BACK: readonly (readonly [RegExp, number])[] = [
  [/大前年/u, 3],
  [/(?<![比较超目以之当])前年/u, 2],
  [/(?<![比较超])(?:去年|(?<![以线])上一?年(?!度增|增))/u, 1],
];

/**
 * The year in which what a question asks about fell, when it names one and no day: 去年设备花了八百万, 2025年买的.
 * @param today ISO date, from which 去年 is counted.
 */
export function spokenYear(question: string, today: string): SpokenYear | undefined {
  for (const [pattern, years] of BACK) {
    const words = pattern.exec(question)?.[0];
    if (words !== undefined) return { words, year: Number(today.slice(0, 4)) - years };
  }
  const [date, ...others] = findDates(question);
  return date?.precision === 'year' && others.length === 0
    ? { words: date.text, year: Number(date.value) }
    : undefined;
}
