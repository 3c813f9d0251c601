/** Every digit in any script, and numerals of three characters or more: telephone and identity numbers, amounts, dates. */
const NUMBERS = /\p{Nd}|[〇零○一二三四五六七八九十百千万亿两幺壹贰叁肆伍陆柒捌玖拾佰仟]{3,}/gu;

const CALLER: readonly (readonly [RegExp, string])[] = [
  // Telephones, identity and credit codes: long runs of digits that are no sum.
  [/(?<![\dA-Za-z.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/gu, '…'],
  [/(?<![\dA-Za-z.])0\d{2,3}[- ]?\d{7,8}(?!\d)/gu, '…'],
  [/(?<![\dA-Za-z.,])(?=[A-Z]*\d)[\dA-Z]{15,18}(?![\dA-Za-z])/gu, '…'],
  [/(?<![\d.,])\d{7,12}(?![\d.,]|\s*[元万亿])/gu, '…'],
  [/(?<=我姓|我叫|姓名[是为：:]?|联系人[是为：:]?)\p{Script=Han}{1,4}?(?=[，,。；;\s]|的|$)/gu, '…'],
  [/[\p{Script=Han}]{1,2}(?=先生|女士|小姐)/gu, '…'],
  [/[\p{Script=Han}（）()]{2,20}?(?:有限责任公司|股份有限公司|有限公司)/gu, '某公司'],
];

/**
 * A question without who asks it: names, firms and numbers of callers. Sums, counts and days stay, which the question is
 * about.
 * @example withoutCaller('我姓王，电话13812345678，设备花了800万') // → '我姓…，电话…，设备花了800万'
 */
export function withoutCaller(question: string): string {
  return CALLER.reduce((words, [pattern, instead]) => words.replace(pattern, instead), question);
}

/**
 * Covers all numbers of a text, each character by one star, so that it can be kept.
 * @example maskNumbers('设备花了800万') // → '设备花了***万'
 */
export function maskNumbers(text: string): string {
  return text.replace(NUMBERS, (number) => '*'.repeat(number.length));
}
