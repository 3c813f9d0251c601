import type { Sum } from './evaluate.ts';
import { pointOf } from './interval.ts';
import { type Decimal, displayYuan, plain } from './money.ts';
import type { AmountResult } from './result.ts';
import type { Terms } from './rule.ts';

type Figures = Pick<AmountResult, 'kind' | 'value' | 'min' | 'max' | 'display'>;

/** The sum in the contract's form, given that the conditions are met. */
export function amountOf(sum: Sum, terms: Terms): AmountResult {
  return amount(figuresOf(sum), terms);
}

/** Nothing is due: `value` is 0 where a condition fails, and null where this policy does not decide. */
export function noAmount(terms: Terms, value: '0' | null): AmountResult {
  return amount({ kind: 'none', value, min: null, max: null, display: '不符合，无应付金额' }, terms);
}

/** It is not known whether anything is due: at least nothing, at most what would be due. */
export function undetermined(ifEligible: AmountResult, terms: Terms): AmountResult {
  const most = ifEligible.max ?? ifEligible.value;
  const figures = { value: null, min: most === null ? null : '0', max: most };
  return amount({ kind: 'not_determined', ...figures, display: '尚不能确定' }, terms);
}

/** The policy does not say whether it governs the day: nothing at all is known. */
export function notAddressed(terms: Terms): AmountResult {
  return amount(
    { kind: 'not_determined', value: null, min: null, max: null, display: '原文没有规定' },
    terms,
  );
}

function amount(figures: Figures, { amount: { form, each, caps, frequency } }: Terms): AmountResult {
  const limits = form.kind === 'ceiling' ? [form.limit, ...caps] : caps;
  const per = limits.find((limit) => limit.per !== 'not_stated')?.per ?? each?.per ?? 'not_stated';
  const period = limits.find((limit) => limit.period !== 'not_stated')?.period ?? frequency.value;
  return { ...figures, currency: 'CNY', per, period };
}

function figuresOf(sum: Sum): Figures {
  switch (sum.nature) {
    case 'unstated':
      return { kind: 'not_determined', value: null, min: null, max: null, display: '原文没有数额' };
    case 'exact': {
      const value = pointOf(sum.high.value);
      return value === undefined ? bounds(sum.low.value.lo, sum.high.value.hi) : exact(value);
    }
    case 'ceiling': {
      const { hi } = sum.high.value;
      return hi === null ? bounds(null, null) : ceiling(hi);
    }
    case 'range': {
      const [low, high] = [pointOf(sum.low.value), pointOf(sum.high.value)];
      return low === undefined || high === undefined
        ? bounds(sum.low.value.lo, sum.high.value.hi)
        : { ...bounds(low, high), kind: 'range' };
    }
  }
}

function exact(value: Decimal): Figures {
  return { kind: 'exact', value: plain(value), min: null, max: null, display: displayYuan(value) };
}

function ceiling(max: Decimal): Figures {
  return { kind: 'up_to', value: null, min: null, max: plain(max), display: `不超过${displayYuan(max)}` };
}

function bounds(min: Decimal | null, max: Decimal | null): Figures {
  const known = [
    min === null ? '' : `不低于${displayYuan(min)}`,
    max === null ? '' : `不超过${displayYuan(max)}`,
  ];
  const between = min !== null && max !== null ? `${displayYuan(min)}至${displayYuan(max)}` : known.join('');
  return {
    kind: 'not_determined',
    value: null,
    min: min && plain(min),
    max: max && plain(max),
    display: between === '' ? '尚不能确定' : between,
  };
}
