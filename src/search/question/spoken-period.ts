import { findDates, type IsoDay, type Period } from '../../text/date.ts';
import { isSum, phrasesIn, type Told, toldYears } from '../../text/figure/index.ts';
import { halfWidth } from '../../text/half-width.ts';
import { mostRecent, remembered } from '../../text/remembered.ts';
import { daysTold } from '../../text/when/index.ts';

const NUMBER = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]';
const MONTH = `(?:的?(?:(?:${NUMBER})月(?:份)?|[初底末]))?`;
/** Years told by counting back or on; 比去年, 较上年, 上年同期 compare and say of nothing when it was. */
const COUNTED = [
  '大前年',
  '(?<![比较超目以之当])前年',
  '(?<![比较超])(?:去年|(?<![以线])上一?年(?!度增|增))',
  '大后年',
  '(?<![以今之此往先前])后年(?!度)',
  '(?<![说证声表注])明年(?!度?增)',
].map((year) => new RegExp(`${year}(?!同期|同比)${MONTH}`, 'u'));

/** A year told by its last two digits: 24年10月评上的, 25年买的; 10年以上 and 三年内 say how long. */
const SHORT_YEAR = new RegExp(
  `(?<![\\d.])(?:1[5-9]|[23]\\d)年(?:的?(?:${NUMBER})月份?)?(?![\\d以内期来多左])`,
  'u',
);
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

/** A time that a question speaks of, in its words; `counted` where they count from today: 去年3月. */
export interface SpokenTime {
  readonly words: string;
  readonly counted: boolean;
}

/**
 * When what a folded question asks about was, if it names one year, month or day: 去年设备花了八百万, 2025年3月开的发票.
 * @param phrases of the question, where they have been read.
 */
export function spokenTime(folded: string, phrases = phrasesIn(folded)): SpokenTime | undefined {
  const plain = halfWidth(folded);
  if (compares(plain, phrases)) return undefined;
  const year = COUNTED.map((pattern) => pattern.exec(plain)?.[0]).find(
    (words) => words !== undefined && !isCompared(phrases, words),
  );
  const back = year ?? LAST_MONTH.exec(plain)?.[0];
  if (back !== undefined) return { words: back, counted: true };
  const [short] = SHORT_YEAR.exec(plain) ?? [];
  if (short !== undefined) return { words: short, counted: false };
  const [date, ...others] = findDates(folded).filter(({ precision }) => precision !== 'month_day');
  return date === undefined || others.length > 0 ? undefined : { words: date.text, counted: false };
}

/** What says no more of a sum than that it is one: 去年是4.6亿, 去年才四个亿. */
const NOTHING_ELSE = /[^\p{Script=Han}]|[是为才就只有仅大概约不到差多了的]/gu;
const DONE_BEFORE = /过[了的]?$|[拿领得](?:了|到)|兑现/u;
const THIS_TIME = /这[次回]|这一[次回]|今年|现在/u;
const THIS_YEAR = /今年|本年|这一?年/u;

/**
 * Whether an earlier year's sum is what another sum is compared with (今年卖了5个亿，去年4.6亿), and no year in which
 * anything happened that is asked about.
 */
function isCompared(phrases: readonly Told[], year: string): boolean {
  const own = phrases.find(({ text }) => halfWidth(text).includes(year));
  const sum = own && sumIn(own);
  // 前年就做过，这回换了车型; 去年拿了一百万，今年又评了: what was before is not what is asked about.
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
export function periodOf(time: SpokenTime, today: IsoDay): Period | undefined {
  return readOn(time)(today);
}

/** A question's time is asked for by its search, by what it says and by what is told of validity: read once. */
const readOn = remembered(({ words }: SpokenTime) =>
  mostRecent(1, (today: IsoDay): Period | undefined => {
    const days = daysTold(words, today);
    return days && { words, ...days };
  }),
);
