import { Decimal as Base } from 'decimal.js';
import { displayMoney, readMoney } from '../text/money.ts';

/**
 * Our own arithmetic: so many digits that + − × of what people can write never round. Nothing here divides.
 * No `number` ever holds money.
 */
const Exact = Base.clone({ precision: 1000, toExpNeg: -9e15, toExpPos: 9e15 });
export type Decimal = Base;

/** An exact decimal from its plain writing (`1300000.0001`). */
export function decimal(plain: string): Decimal {
  return new Exact(plain);
}

export const ZERO = decimal('0');

/** The smaller of two. */
export function lesser(a: Decimal, b: Decimal): Decimal {
  return a.lte(b) ? a : b;
}

/** Plain writing, never an exponent: `1300000.0001`. */
export function plain(value: Decimal): string {
  return value.toFixed();
}

/** A sum in yuan as people read it: `130万元`. */
export function displayYuan(value: Decimal): string {
  return displayMoney(plain(value));
}

/**
 * A figure of the text as an exact decimal: sums in yuan, rates as fractions, counts and quantities as they are.
 * `3000万元` → 30000000, `5%` → 0.05, `2‰` → 0.002, `20` → 20, `50亩` → 50. Undefined when it is none of these.
 */
export function readFigure(text: string): Decimal | undefined {
  if (text.endsWith('元')) {
    const read = readMoney(text);
    return 'yuan' in read ? decimal(read.yuan) : undefined;
  }
  const [, digits, unit] = /^(\d+(?:\.\d+)?)(\D*)$/u.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const scale = unit === '%' ? '0.01' : unit === '‰' ? '0.001' : '1';
  return decimal(digits).times(scale);
}
