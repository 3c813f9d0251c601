import { type Decimal, decimal, ZERO } from '../../text/decimal.ts';
import { displayYuan, readFigure, type Yuan, yuanOf } from '../../text/money.ts';
import { type Paid, pointOf, type Sum, type Term } from '../engine/index.ts';
import { type Amount, limitsOf, type Terms } from '../rule/index.ts';
import type { AmountResult } from './result.ts';

/** A sum without its reading: what is compared between two of them, and what it was before what was paid. */
export type Figures = Pick<AmountResult, 'kind' | 'value' | 'min' | 'max' | 'net_of'>;

const NO_MONEY = yuanOf(ZERO);
/** Nothing is due because a condition fails. */
export const NOTHING: Figures = { kind: 'none', value: NO_MONEY, min: null, max: null };
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
        : { kind: 'exact', value: yuanOf(value), min: null, max: null };
    }
    case 'nothing':
      return NOTHING;
    case 'floor': {
      const least = bounds(sum.low.value.lo, null);
      return isOpen(sum.low) ? least : { ...least, kind: 'at_least' };
    }
    case 'ceiling':
      return ceilingFigures(sum);
    case 'range': {
      const [low, high] = [pointOf(sum.low.value), pointOf(sum.high.value)];
      return low === undefined || high === undefined
        ? bounds(sum.low.value.lo, sum.high.value.hi)
        : { ...bounds(low, high), kind: 'range' };
    }
  }
}

/** Whether it is not known which of several sums is meant. */
function isOpen(term: Term): boolean {
  if (term.kind === 'leaf' || pointOf(term.value) !== undefined) return false;
  return (term.op === 'either' && term.asks.length > 0) || term.args.some(isOpen);
}

function ceilingFigures({ high, paid }: Extract<Sum, { nature: 'ceiling' }>): Figures {
  const { hi } = high.value;
  if (hi === null || isOpen(high)) return bounds(null, hi);
  return ceilingLeft(hi, paid);
}

/** A ceiling, or what is left of it after what was already paid: nothing left is nothing due. */
function ceilingLeft(left: Decimal, paid: Paid | undefined): Figures {
  const upTo: Figures = { ...bounds(null, left), kind: 'up_to' };
  const net_of = paid && netOf(left, paid);
  if (net_of === undefined) return upTo;
  return left.isZero() ? { ...NOTHING, net_of } : { ...upTo, net_of };
}

/** The ceiling and what was paid, where the one less the other is what is left: a cap that does not bind is no such ceiling. */
function netOf(left: Decimal, { sums, before }: Paid): Figures['net_of'] {
  const ceiling = before?.value.hi ?? null;
  const rest = ceiling && sums.reduce((total, sum) => total.minus(sum), ceiling);
  if (ceiling === null || rest === null || ceiling.isZero()) return undefined;
  const fits = rest.lt(ZERO) ? left.isZero() : rest.eq(left);
  return fits ? { ceiling: yuanOf(ceiling), paid: sums.map(yuanOf) } : undefined;
}

/** It is not known whether anything is due: at least nothing, at most what would be due. */
export function undetermined(ifEligible: Figures): Figures {
  const most = ifEligible.max ?? ifEligible.value;
  return { kind: 'not_determined', value: null, min: most === null ? null : NO_MONEY, max: most };
}

function bounds(min: Decimal | null, max: Decimal | null): Figures {
  return { kind: 'not_determined', value: null, min: min && yuanOf(min), max: max && yuanOf(max) };
}

/**
 * The sum in the contract's form, with what it is per and over what time.
 * @param about whether it was calculated from a figure told as 约.
 */
export function amountResult(figures: Figures, { amount }: Terms, about = false): AmountResult {
  const { each, frequency } = amount;
  const { net_of, ...sums } = figures;
  const limits = limitsOf(amount);
  const per = limits.find((limit) => limit.per !== 'not_stated')?.per ?? each?.per ?? 'not_stated';
  const period = limits.find((limit) => limit.period !== 'not_stated')?.period ?? frequency.value;
  const net = net_of === undefined ? {} : { net_of };
  const told = about ? '约' : '';
  const display = net_of === undefined ? displayFigures(sums, told) : joined(netParts(figures, amount));
  return { currency: 'CNY', ...sums, ...net, display, per, period };
}

/** `130万元`, `不超过30万元`, `100万元至200万元`, or why there is none; that it is at least nothing goes without saying. */
function displayFigures({ kind, value, min, max }: Figures, about: string): string {
  if (kind === 'none') return '无应付金额';
  if (value !== null) return about + shown(value);
  if (min !== null && min !== NO_MONEY && max !== null) return `${about}${shown(min)}至${shown(max)}`;
  if (max !== null) return `不超过${about}${shown(max)}`;
  return min === null ? '原文没有数额，或事实不足' : `不低于${about}${shown(min)}`;
}

/** What is left of a ceiling, in its three parts, each resting on something else. */
interface NetParts {
  /** `原文上限30万元`: the text's. */
  readonly ceiling: string;
  /** `已得10万元`: the asker's. */
  readonly paid: string;
  /** `余20万元`: worked out. */
  readonly left: string;
}

/** The parts of a sum that is net of what was paid: 原文上限 only where the text itself writes that figure. */
export function netParts({ max, net_of }: Pick<Figures, 'max' | 'net_of'>, amount: Amount): NetParts {
  const { ceiling = NO_MONEY, paid = [] } = net_of ?? {};
  const written = limitsOf(amount).some(({ value }) => readFigure(value)?.eq(decimal(ceiling)));
  return {
    ceiling: `${written ? '原文' : '按原文计算的'}上限${shown(ceiling)}`,
    paid: `已得${paid.map(shown).join('、')}`,
    left: max === null ? '没有余额' : `余${shown(max)}`,
  };
}

function joined({ ceiling, paid, left }: NetParts): string {
  return [ceiling, paid, left].join('，');
}

function shown(yuan: Yuan): string {
  return displayYuan(decimal(yuan));
}
