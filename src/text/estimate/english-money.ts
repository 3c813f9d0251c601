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
const SCALES: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d) ?(?:billion|bn|b)(?![a-z])/gu, '十亿元'],
  [/(?<=\d) ?(?:million|mn|mio|m)(?![a-z])/gu, '百万元'],
  [/(?<=\d) ?(?:thousand|k)(?![a-z])/gu, '千元'],
];

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
  const scaled = SCALES.reduce((done, [scale, chinese]) => done.replace(scale, chinese), worded);
  return (scaled.includes('元') ? scaled : scaled.replace(/\d(?=\D*$)/u, '$&元')).replace(/\s+/gu, '');
}
