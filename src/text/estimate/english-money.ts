import { halfWidth } from '../half-width.ts';

/** How each currency is written, by what Chinese texts call it; a sign that several have is the first's where it stands alone. */
const CURRENCIES: ReadonlyMap<string, RegExp> = new Map([
  ['元', /(?<![a-z])(?:rmb|cny|yuan|renminbi)(?![a-z])|[¥￥]|元/gu],
  ['美元', /(?<![a-z])(?:us ?\$|(?:us ?dollars?|dollars?|usd)(?![a-z])|\$)|美[元金刀]/gu],
  ['欧元', /(?<![a-z])(?:euros?|eur)(?![a-z])|€|欧元/gu],
  ['港元', /(?<![a-z])(?:hkd|hk ?\$|hk dollars?)(?![a-z])|港[元币]/gu],
  ['日元', /(?<![a-z])(?:jpy|yen)(?![a-z])|日[元圆]/gu],
  ['英镑', /(?<![a-z])(?:gbp|pounds?)(?![a-z])|£|英镑/gu],
]);
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
  [3, '千'],
  [6, '百万'],
  [9, '十亿'],
]);
const SCALE = new RegExp(`(?<=\\d) ?(${[...ENGLISH_SCALES.keys()].join('|')})(?![a-z])`, 'gu');

/** Whether a unit is a currency: a figure without it may be of any other. */
export function isCurrency(unit: string): boolean {
  return CURRENCIES.has(unit);
}

/**
 * A sum as English callers write it (12 million RMB, CNY 35,000,000, about 30m yuan), in Chinese. Undefined for what
 * names the currency not at all or not in letters, and for what counts in no English scale.
 * @param currency as Chinese texts call it; renminbi where none is given.
 * @example
 * chineseForEnglish('about 30m yuan') // → '约30百万元'
 * chineseForEnglish('US$1.5 million', '美元') // → '1.5百万美元'
 */
export function chineseForEnglish(text: string, currency = '元'): string | undefined {
  const plain = halfWidth(text).trim().toLowerCase();
  if (!/[a-z]/u.test(plain)) return undefined;
  const own = CURRENCIES.get(currency);
  if (own === undefined || plain.search(own) < 0 || /[万亿百千]/u.test(plain)) return undefined;
  const bare = plain.replace(/^between (.*) and /u, '$1 to ').replace(own, ' ');
  const worded = WORDS.reduce((done, [words, chinese]) => done.replace(words, chinese), bare.trim());
  const scaled = worded.replace(SCALE, (_, scale: string) => {
    const counted = IN_CHINESE.get(ENGLISH_SCALES.get(scale) ?? 0);
    return counted === undefined ? scale : counted + currency;
  });
  return (scaled.includes(currency) ? scaled : scaled.replace(/\d(?=\D*$)/u, `$&${currency}`)).replace(
    /\s+/gu,
    '',
  );
}

/** A sum in a currency with its name behind the figure, once: $12,000,000, 1200万美金, USD 500万. */
export function withCurrency(text: string, currency: string): string {
  const english = chineseForEnglish(text, currency);
  if (english !== undefined) return english;
  const own = CURRENCIES.get(currency);
  const plain = halfWidth(text).trim();
  if (own === undefined || plain.toLowerCase().search(own) < 0) return plain;
  const bare = plain.toLowerCase().replace(own, ' ').replace(/\s+/gu, '');
  return bare.replace(
    /(?<=[\d零一二两三四五六七八九十百千万亿多余几])(?=[^\d零一二两三四五六七八九十百千万亿多余几.,]*$)/u,
    currency,
  );
}
