import type { Form, Plain } from '../rule/index.ts';
import { type Interval, pointOf } from './interval.ts';
import { baseOf, figure } from './number-terms.ts';
import type { Scope } from './scope.ts';
import { operation, type Question, type Term } from './term.ts';

type Bands = Extract<Form, { kind: 'bands' }>;

/** One band: where it begins and where the next one does. Undefined stands for zero and for no end. */
interface Band {
  readonly from: Term | undefined;
  readonly to: Term | undefined;
  readonly pays: Plain;
}

function bandsOf(scope: Scope, { bands }: Bands): readonly Band[] {
  const starts = bands.map(({ from }) => (from === null ? undefined : figure(scope, from)));
  return bands.map(({ pays }, i) => ({ from: starts[i], to: starts[i + 1], pays }));
}

/** 分段累进: each slice of the base at its own rate. */
export function marginal(scope: Scope, form: Bands): Term {
  const base = baseOf(scope, form.base);
  const slices = bandsOf(scope, form).flatMap(({ from, to, pays }) => {
    const below = to === undefined ? base : operation('least', [base, to]);
    const slice = from === undefined ? below : operation('excess', [below, from]);
    return pays.kind === 'rate' ? [operation('times', [slice, figure(scope, pays.rate)])] : [];
  });
  return operation('sum', slices);
}

/** What the base may come to: the bands it may lie in, each with the part of the base that lies there. */
export interface ReachedBands {
  readonly reached: readonly { readonly pays: Plain; readonly base: Term }[];
  /** It may lie below the first band, for which the text gives nothing. */
  readonly outside: boolean;
  readonly asks: readonly Question[];
}

/** 全额: the band in which the base lies; every band in which it may lie. */
export function bandOf(scope: Scope, form: Bands): ReachedBands {
  const base = baseOf(scope, form.base);
  const all = bandsOf(scope, form);
  const reached = all.filter((band) => mayLieIn(base.value, band));
  const first = all[0]?.from;
  return {
    reached: reached.map((band) => ({ pays: band.pays, base: within(base, band) })),
    outside: first !== undefined && base.value.lo.lt(first.value.lo),
    // What is asked for is what places the base; the fixed sums of the bands do not carry that question.
    asks: asksOf(base),
  };
}

function asksOf(term: Term): readonly Question[] {
  return term.kind === 'leaf' ? term.asks : [...term.asks, ...term.args.flatMap(asksOf)];
}

function mayLieIn({ lo, hi, below }: Interval, { from, to }: Band): boolean {
  const start = from?.value.lo;
  const above = start === undefined || hi === null || hi.gt(start) || (hi.eq(start) && below !== true);
  return above && (to === undefined || lo.lt(to.value.lo));
}

function within(base: Term, { from, to }: Band): Term {
  if (pointOf(base.value) !== undefined) return base;
  const low = from === undefined ? base : operation('greatest', [base, from]);
  return to === undefined ? low : operation('least', [low, to]);
}
