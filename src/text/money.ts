import { type Branded, certain } from './branded.ts';
import { type Decimal, decimal, plain, shiftPoint } from './decimal.ts';
import { halfWidth } from './half-width.ts';
import { readNumeral } from './numeral.ts';

/** A sum in yuan as an exact decimal, never rounded and never in 万: `1300000`, `99999.9995`. */
export type Yuan = Branded<'Yuan'>;

/** Whether a text is the plain writing of a decimal. */
export function isYuan(text: string): text is Yuan {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}

/** A sum in yuan, in its shortest writing. */
export function yuanOf(sum: Decimal): Yuan {
  return certain(plain(sum), isYuan);
}

/** Why a text is not one sum of money in yuan. */
export type MoneyFault =
  | 'empty'
  | 'no_unit'
  | 'negative'
  | 'exponent'
  | 'range'
  | 'several'
  | 'units_disagree'
  | 'foreign_currency'
  | 'too_long'
  | 'not_a_sum';

const LONGEST = 30;
const SUM =
  /^(?:(?:人民币|rmb|cny)?(?:\(?大写\)?)?:?)? ?(?<sign>[¥￥])? ?(?<numeral>[^元圆块角分]+?) ?(?<unit>元|圆|块)?[整正钱]?(?: ?\(?(?:人民币|rmb|cny)\)?)?$/iu;
/** A large unit, and the digit of the place behind it: 四亿五 is 4.5亿, since it can be no other sum. */
const LARGE = /[万亿萬億][一二三四五六七八九]?$/u;
const NUMERAL_START = '[\\d零〇一二两三四五六七八九十]';

/** The first that fits names the fault; the order goes from what is surest. */
const FAULTS: readonly (readonly [RegExp, MoneyFault])[] = [
  [/^$/u, 'empty'],
  [
    /美元|美金|美刀|港[元币]|欧元|日[元圆]|英镑|韩[元圆]|澳元|加元|新台币|台币|卢布|[$€£]|usd|eur|hkd|jpy|gbp/iu,
    'foreign_currency',
  ],
  [/^(?:人民币)?[-−负]/u, 'negative'],
  [/\d ?e ?[-+]?\d/iu, 'exponent'],
  [/元[^\d零〇一二两三四五六七八九十]*[元万亿]|亿 ?万|万 ?万/u, 'units_disagree'],
  [new RegExp(`${NUMERAL_START}.*[-—–~至到].*${NUMERAL_START}`, 'u'), 'range'],
  [new RegExp(`元.*${NUMERAL_START}|${NUMERAL_START}.*[、;+和].*${NUMERAL_START}.*[元万亿]`, 'u'), 'several'],
  [/^[\d.,]+$/u, 'no_unit'],
];

function faultOf(text: string): MoneyFault {
  return FAULTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'not_a_sum';
}

/**
 * Reads a text that is exactly one sum of renminbi: `3000万元`, `1.2亿元`, `35,000,000元`, `3000万`,
 * `五百万元`, `8百万`, `1亿2000万元`, `10个亿`, `四亿五`, in any width. The sum comes back in yuan, exact, in its
 * shortest writing; anything else with the reason, a bare number (`3000`) above all.
 * @example
 * readMoney('1.2亿元') // → { yuan: '120000000' }
 * readMoney('3000') // → { reason: 'no_unit' }
 */
export function readMoney(text: string): { readonly yuan: Yuan } | { readonly reason: MoneyFault } {
  const written = halfWidth(text).trim();
  const digits = written.match(/\d/gu)?.length ?? 0;
  if (digits > LONGEST || written.length > 2 * LONGEST) return { reason: 'too_long' };
  const { numeral = '', sign, unit } = SUM.exec(written)?.groups ?? {};
  const yuan = readNumeral(numeral);
  if (yuan === undefined || !isYuan(yuan)) return { reason: faultOf(written) };
  const counted = unit !== undefined || sign !== undefined || LARGE.test(numeral);
  return counted ? { yuan } : { reason: 'no_unit' };
}

const LARGE_UNITS = [
  ['亿', 8],
  ['万', 4],
] as const;

/**
 * An exact sum in yuan as people read it: `130万元`, `5亿元`, `32.5万元`, `99999.9995元`; nothing is rounded.
 * @example displayMoney('1300000') // → '130万元'
 */
export function displayMoney(yuan: string): string {
  const digits = yuan.replace('-', '').indexOf('.');
  const whole = digits < 0 ? yuan.replace('-', '').length : digits;
  for (const [unit, power] of LARGE_UNITS) {
    if (whole <= power) continue;
    const short = shiftPoint(yuan, -power);
    const places = short.split('.')[1]?.length ?? 0;
    if (!/^-?0/u.test(short) && places <= 2) return `${short}${unit}元`;
  }
  return `${shiftPoint(yuan, 0)}元`;
}

/** A sum in yuan as people read it: `130万元`. */
export function displayYuan(value: Decimal): string {
  return displayMoney(plain(value));
}

/**
 * A figure of the text as an exact decimal: sums in yuan, rates as fractions, counts and quantities as they are.
 * `3000万元` → 30000000, `5%` → 0.05, `2‰` → 0.002, `20` → 20, `50亩` → 50, `1000万美元` → 10000000, `1.5倍` → 1.5.
 * Undefined when it is none of these.
 */
export function readFigure(text: string): Decimal | undefined {
  if (/[\d万亿]元$/u.test(text)) {
    const read = readMoney(text);
    return 'yuan' in read ? decimal(read.yuan) : undefined;
  }
  const [, digits = '', unit] = /^(\d+(?:\.\d+)?[万亿]?)(\D*)$/u.exec(text) ?? [];
  const number = readNumeral(digits);
  if (number === undefined || /[%‰]./u.test(text)) return undefined;
  const scale = unit === '%' ? '0.01' : unit === '‰' ? '0.001' : '1';
  return decimal(number).times(scale);
}
