import { halfWidth } from '../half-width.ts';

const CURRENCY = /(?<![a-z])(?:rmb|cny|yuan|renminbi)(?![a-z])|[¥￥]|元/u;
const CURRENCIES = new RegExp(CURRENCY, 'gu');
/** Words around a figure; those that contain another come first. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:at least|no less than|not less than)\b/gu, '至少'],
  [/\b(?:no more than|not more than|at most|up to)\b/gu, '不超过'],
  [/\b(?:more than|over|above|exceeding)\b/gu, '超过'],
  [/\b(?:less than|under|below)\b/gu, '不到'],
  [/\b(?:nearly|almost)\b/gu, '将近'],
  [/\b(?:about|around|approximately|approx\.?|roughly|circa|some)(?= )|~(?=\s*[\d])/gu, '约'],
  [/(?<=[\da-z]) to (?=\d)/gu, '至'],
];
/** What English callers count sums in, as powers of ten. */
export const ENGLISH_SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 3],
  ['k', 3],
  ['million', 6],
  ['mn', 6],
  ['mio', 6],
  ['m', 6],
  ['billion', 9],
  ['bn', 9],
  ['b', 9],
]);
const IN_CHINESE: ReadonlyMap<number, string> = new Map([
  [3, '千元'],
  [6, '百万元'],
  [9, '十亿元'],
]);
const SCALE = new RegExp(`(?<=\\d) ?(${[...ENGLISH_SCALES.keys()].join('|')})(?![a-z])`, 'gu');

/**
 * A sum of renminbi as English callers write it (12 million RMB, CNY 35,000,000, about 30m yuan), in Chinese.
 * Undefined for what names no renminbi in letters or counts in no English scale.
 * @example chineseForEnglish('about 30m yuan') // → '约30百万元'
 */
export function chineseForEnglish(text: string): string | undefined {
  const plain = halfWidth(text).trim().toLowerCase();
  if (!/[a-z]/u.test(plain) || !CURRENCY.test(plain) || /[万亿百千]/u.test(plain)) return undefined;
  const bare = plain.replace(/^between (.*) and /u, '$1 to ').replace(CURRENCIES, ' ');
  const worded = WORDS.reduce((done, [words, chinese]) => done.replace(words, chinese), bare.trim());
  const scaled = worded.replace(
    SCALE,
    (_, scale: string) => IN_CHINESE.get(ENGLISH_SCALES.get(scale) ?? 0) ?? scale,
  );
  return (scaled.includes('元') ? scaled : scaled.replace(/\d(?=\D*$)/u, '$&元')).replace(/\s+/gu, '');
}
