import { addDecimals, shiftPoint } from '../decimal.ts';
import { readNumeral } from '../numeral.ts';
import type { Figure } from './figure.ts';

const DIGIT = '一二两三四五六七八九';
/** 四百九, 一千二百六, 500: no year, no number of a thing, and shorter than a telephone number. */
const NUMBER = `[${DIGIT}](?:千零?(?:[${DIGIT}]百?)?|百零?)(?:[${DIGIT}]十?[${DIGIT}]?)?|(?!(?:19|20)\\d\\d)\\d{3,4}(?:\\.\\d{1,2})?`;
/** 花了七十, 还有个八十六: below a hundred only what is paid, or one more beside others. */
const TENS = `(?<=(?:(?:花|付|交|投|拿|领)[了掉过出到]{0,2}|到[手账]了?|还有|加上|再加)个?)(?:[${DIGIT}]?十[${DIGIT}]?|\\d{2})`;
/** 一亿零八百: what follows 亿 is told in the 万 that people count in, as nobody tells a hundred yuan of a hundred million. */
const BELOW = `(?<whole>[${DIGIT}十百千\\d]{1,5})个?亿零(?<rest>[${DIGIT}](?:千[${DIGIT}]?百?|百)[${DIGIT}]?)`;
/** What goes on behind a number that counts nothing: grammar, another time, or the end. A noun would be what it counts (三百人, 五百强). */
const COUNTS_NOTHING =
  '(?=$|[^\\p{Script=Han}\\p{L}\\d%.]|[的了吗呢吧啊嘛么不没能可够算是就才都也还和跟左大以去今前明那])';
const BARE = new RegExp(
  `(?<![第之几数好\\d.A-Za-z${DIGIT}十百千零万亿])(?:${BELOW}|(?<number>${NUMBER}|${TENS}))${COUNTS_NOTHING}`,
  'gu',
);

/**
 * Numbers that are said without a unit and count nothing, as the sums that people mean by them who tell of a firm: in ten
 * thousands of yuan, which has to be confirmed.
 * @example bareSums('打算投四百九').map(({ min }) => min) // → ['4900000']
 */
export function bareSums(text: string): readonly Figure[] {
  return Array.from(text.matchAll(BARE)).flatMap(({ 0: words, index: start, groups = {} }) => {
    const { number, whole = '', rest = '' } = groups;
    const tenThousands =
      number === undefined
        ? addDecimals(shiftPoint(readNumeral(whole) ?? '0', 4), readNumeral(rest) ?? '0')
        : readNumeral(number);
    if (tenThousands === undefined) return [];
    const value = shiftPoint(tenThousands, 4);
    const end = start + words.length;
    return [{ start, end, text: words, unit: '元', min: value, max: value, about: false, unsaid: true }];
  });
}
