import { daysOf, findDates, type IsoDay, type Period } from '../../text/date.ts';
import { isSum, phrasesIn, type Told, toldYears } from '../../text/figure/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { readNumeral } from '../../text/numeral.ts';

const MONTH = '(?:的?([\\d一二三四五六七八九十]{1,2}(?=月)|[初底末])(?:月份?)?)?';
/** 去年底: the month that a part of a year is. */
const PARTS: ReadonlyMap<string, string> = new Map([
  ['初', '1'],
  ['底', '12'],
  ['末', '12'],
]);
/** Years told by counting back or on; 比去年, 较上年 compare and say of nothing when it was. */
const COUNTED: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`大前年${MONTH}`, 'u'), 3],
  [new RegExp(`(?<![比较超目以之当])前年${MONTH}`, 'u'), 2],
  [new RegExp(`(?<![比较超])(?:去年|(?<![以线])上一?年(?!度增|增))${MONTH}`, 'u'), 1],
  [new RegExp(`大后年${MONTH}`, 'u'), -3],
  [new RegExp(`(?<![以今之此往先前])后年(?!度)${MONTH}`, 'u'), -2],
  [new RegExp(`(?<![说证声表注])明年(?!度?增)${MONTH}`, 'u'), -1],
];

/** A year told by its last two digits: 24年10月评上的, 25年买的; 10年以上 and 三年内 say how long. */
const SHORT_YEAR =
  /(?<![\d.])(1[5-9]|[23]\d)年(?:的?([\d一二三四五六七八九十]{1,2})月份?)?(?![\d以内期来多左])/u;
/** 上个月, 上月. */
const LAST_MONTH = /上(?:个)?月(?!球)/u;
const SUM = /\d(?:\.\d+)?个?[多来余]?[百千]?[万亿]|[一二两三四五六七八九十百千几]+个?[多来余]?[万亿]/gu;
/** 去年卖5亿今年6亿, 前年两亿去年三亿: two sums of two years are compared, and say of nothing when it was. */
function compares(plain: string, phrases: readonly Told[]): boolean {
  const told = toldYears(phrases);
  const years = phrases.flatMap((phrase, at) => (sumIn(phrase) === undefined ? [] : (told[at] ?? [])));
  if (new Set(years).size > 1) return true;
  return /今年|本年|现在|目前/u.test(plain) && (plain.match(SUM) ?? []).length > 1;
}

/** A time that a question speaks of: named (`2025`, `2025-03`, `2025-03-01`), or counted back from today. */
export type SpokenTime =
  | { readonly words: string; readonly value: string }
  | { readonly words: string; readonly yearsBack: number; readonly month: string }
  | { readonly words: string; readonly monthsBack: number };

/**
 * When what a folded question asks about was, if it names one year, month or day: 去年设备花了八百万, 2025年3月开的发票.
 * @param phrases of the question, where they have been read.
 */
export function spokenTime(folded: string, phrases = phrasesIn(folded)): SpokenTime | undefined {
  const plain = halfWidth(folded);
  if (compares(plain, phrases)) return undefined;
  for (const [pattern, yearsBack] of COUNTED) {
    const match = pattern.exec(plain);
    if (match !== null && !isCompared(phrases, match[0])) {
      return { words: match[0], yearsBack, month: monthOf(match[1]) };
    }
  }
  const [lastMonth] = LAST_MONTH.exec(plain) ?? [];
  if (lastMonth !== undefined) return { words: lastMonth, monthsBack: 1 };
  const short = SHORT_YEAR.exec(plain);
  if (short !== null) return { words: short[0], value: `20${short[1]}${monthOf(short[2])}` };
  const [date, ...others] = findDates(folded).filter(({ precision }) => precision !== 'month_day');
  return date === undefined || others.length > 0 ? undefined : { words: date.text, value: date.value };
}

/** What says no more of a sum than that it is one: 去年是4.6亿, 去年才四个亿. */
const NOTHING_ELSE = /[^\p{Script=Han}]|[是为才就只有仅大概约不到差多了的]/gu;
const DONE_BEFORE = /过[了的]?$/u;
const THIS_TIME = /这[次回]|这一[次回]|今年|现在/u;
const THIS_YEAR = /今年|本年|这一?年/u;

/**
 * Whether an earlier year's sum is what another sum is compared with (今年卖了5个亿，去年4.6亿), and no year in which
 * anything happened that is asked about.
 */
function isCompared(phrases: readonly Told[], year: string): boolean {
  const own = phrases.find(({ text }) => halfWidth(text).includes(year));
  const sum = own && sumIn(own);
  // 前年就做过，这回换了车型: what was before is not what is asked about.
  if (own !== undefined && DONE_BEFORE.test(own.text) && phrases.some(({ text }) => THIS_TIME.test(text)))
    return true;
  const others = phrases.filter((phrase) => phrase !== own && sumIn(phrase) !== undefined);
  if (own === undefined || others.length === 0) return false;
  // 今年先开380万的票，剩下的明年开: the sum is of this year.
  if (sum === undefined) return others.some(({ text }) => THIS_YEAR.test(text));
  const besides = halfWidth(own.text.replace(sum, '')).replace(year, '').replace(NOTHING_ELSE, '');
  return besides === '' || others.some(({ text }) => THIS_YEAR.test(text));
}

function sumIn({ figures }: Told): string | undefined {
  return figures.find((figure) => isSum(figure) && figure.unit !== '%')?.text;
}

/**
 * The first and the last day of a time that is spoken of.
 * @param today the day from which 去年 is counted.
 */
export function periodOf(time: SpokenTime, today: IsoDay): Period {
  return { words: time.words, ...daysOf(wordedDay(time, today)) };
}

function wordedDay(time: SpokenTime, today: string): string {
  if ('value' in time) return time.value;
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  if ('yearsBack' in time) return `${year - time.yearsBack}${time.month}`;
  const months = year * 12 + month - 1 - time.monthsBack;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}

function monthOf(numeral: string | undefined): string {
  const month = Number(PARTS.get(numeral ?? '') ?? readNumeral(numeral ?? '') ?? 0);
  return month >= 1 && month <= 12 ? `-${String(month).padStart(2, '0')}` : '';
}
