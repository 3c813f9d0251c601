/** Every digit in any script, and numerals of three characters or more: telephone and identity numbers, amounts, dates. */
const NUMBERS = /\p{Nd}|[〇零○一二三四五六七八九十百千万亿两幺壹贰叁肆伍陆柒捌玖拾佰仟]{3,}/gu;

/** Covers the numbers of a text, each character by one star, so that it can be kept. */
export function maskNumbers(text: string): string {
  return text.replace(NUMBERS, (number) => '*'.repeat(number.length));
}
