import type { Form } from '../rule/index.ts';
import { type Interval, pointOf } from './interval.ts';
import { baseOf, figure } from './number-terms.ts';
import type { Scope } from './scope.ts';
import { operation, type Term } from './term.ts';

type Bands = Extract<Form, { kind: 'bands' }>;

/** One band: where it begins and where the next one does. Undefined stands for zero and for no end. */
interface Band {
  readonly from: Term | undefined;
  readonly to: Term | undefined;
  readonly pays: Bands['bands'][number]['pays'];
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

/** 全额: the whole base at the rate, or the sum, of the band it lies in; of every band it may lie in. */
export function bandOf(scope: Scope, form: Bands): Term | undefined {
  const base = baseOf(scope, form.base);
  const reached = bandsOf(scope, form).filter((band) => mayLieIn(base.value, band));
  const terms = reached.map((band) =>
    band.pays.kind === 'fixed'
      ? figure(scope, band.pays.sum)
      : operation('times', [within(base, band), figure(scope, band.pays.rate)]),
  );
  const [only, ...more] = terms;
  // What is asked for is what places the base; the fixed sums of the bands do not carry that question.
  return more.length === 0 ? only : operation('either', terms, { asks: base.asks });
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
