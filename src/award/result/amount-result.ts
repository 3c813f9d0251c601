import { type Decimal, decimal, plain } from '../../text/decimal.ts';
import { displayYuan } from '../../text/money.ts';
import { pointOf, type Sum } from '../engine/index.ts';
import type { Terms } from '../rule/index.ts';
import type { AmountResult } from './result.ts';

/** A sum without its reading: what is compared between two of them. */
export type Figures = Pick<AmountResult, 'kind' | 'value' | 'min' | 'max'>;

/** Nothing is due because a condition fails. */
export const NOTHING: Figures = { kind: 'none', value: '0', min: null, max: null };
/** Nothing is due under this policy on that day. */
export const OUTSIDE: Figures = { kind: 'none', value: null, min: null, max: null };
/** The text gives no figure, or does not say whether it governs the day. */
export const UNSTATED: Figures = { kind: 'not_determined', value: null, min: null, max: null };

/** The sum, given that the conditions are met. */
export function figuresOf(sum: Sum): Figures {
  switch (sum.nature) {
    case 'unstated':
      return UNSTATED;
    case 'exact': {
      const value = pointOf(sum.high.value);
      return value === undefined
        ? bounds(sum.low.value.lo, sum.high.value.hi)
        : { kind: 'exact', value: plain(value), min: null, max: null };
    }
    case 'ceiling': {
      const { hi } = sum.high.value;
      return hi === null ? bounds(null, null) : { ...bounds(null, hi), kind: 'up_to' };
    }
    case 'range': {
      const [low, high] = [pointOf(sum.low.value), pointOf(sum.high.value)];
      return low === undefined || high === undefined
        ? bounds(sum.low.value.lo, sum.high.value.hi)
        : { ...bounds(low, high), kind: 'range' };
    }
  }
}

/** It is not known whether anything is due: at least nothing, at most what would be due. */
export function undetermined(ifEligible: Figures): Figures {
  const most = ifEligible.max ?? ifEligible.value;
  return { kind: 'not_determined', value: null, min: most === null ? null : '0', max: most };
}

function bounds(min: Decimal | null, max: Decimal | null): Figures {
  return { kind: 'not_determined', value: null, min: min && plain(min), max: max && plain(max) };
}

/** The sum in the contract's form, with what it is per and over what time. */
export function amountResult(figures: Figures, { amount }: Terms): AmountResult {
  const { form, each, caps, frequency } = amount;
  const { kind, value, min, max } = figures;
  const limits = form.kind === 'ceiling' ? [form.limit, ...caps] : caps;
  const per = limits.find((limit) => limit.per !== 'not_stated')?.per ?? each?.per ?? 'not_stated';
  const period = limits.find((limit) => limit.period !== 'not_stated')?.period ?? frequency.value;
  return { kind, currency: 'CNY', value, min, max, display: displayFigures(figures), per, period };
}

/** `130万元`, `不超过30万元`, `100万元至200万元`, or why there is none. */
function displayFigures({ kind, value, min, max }: Figures): string {
  if (kind === 'none') return '无应付金额';
  if (value !== null) return shown(value);
  if (min !== null && max !== null) return `${shown(min)}至${shown(max)}`;
  if (max !== null) return `不超过${shown(max)}`;
  return min === null ? '原文没有数额，或事实不足' : `不低于${shown(min)}`;
}

function shown(yuan: string): string {
  return displayYuan(decimal(yuan));
}
