import type { Decimal } from '../../text/decimal.ts';
import type { Anchor, Form, Limit, Plain } from '../rule/index.ts';
import { type Interval, pointOf } from './interval.ts';
import { baseOf, figure, numberGiven, remaining } from './number-terms.ts';
import type { Scope } from './scope.ts';
import { operation, type Question, type Term } from './term.ts';

type Bands = Extract<Form, { kind: 'bands' }>;

/** One band: where it begins and where the next one does. Undefined stands for zero and for no end. */
interface Band {
  readonly from: Term | undefined;
  readonly to: Term | undefined;
  /** Where it begins is itself outside of it (超过, 突破), where it ends inside. */
  readonly beyond: boolean;
  readonly through: boolean;
  readonly pays: Plain;
  readonly cap: Limit | undefined;
}

function bandsOf(scope: Scope, { of, bands }: Bands): readonly Band[] {
  const starts = bands.map(({ from }) => (from === null ? undefined : startOf(scope, from, of)));
  const beyond = bands.map(({ op }) => op === 'gt');
  return bands.map(({ pays, cap }, i) => ({
    from: starts[i],
    to: starts[i + 1],
    beyond: beyond[i] === true,
    through: beyond[i + 1] === true,
    pays,
    cap,
  }));
}

/** Where a band begins: a figure of the text, or so much of a fact (增长10%以上). */
function startOf(scope: Scope, from: Anchor & { readonly value: string }, of: string | undefined): Term {
  const own = figure(scope, from);
  return of === undefined ? own : operation('times', [numberGiven(scope, of), own]);
}

/** 分段累进: each slice of the base at its own rate. */
export function marginal(scope: Scope, form: Bands): Term {
  const base = baseOf(scope, form.base);
  const slices = bandsOf(scope, form).flatMap(({ from, to, pays, cap }) => {
    const below = to === undefined ? base : operation('least', [base, to]);
    const slice = from === undefined ? below : operation('excess', [below, from]);
    if (pays.kind !== 'rate') return [];
    const part = operation('times', [slice, figure(scope, pays.rate)]);
    return [cap === undefined ? part : operation('least', [part, remaining(scope, cap)], { anchor: cap })];
  });
  return operation('sum', slices);
}

/** What the base may come to: the bands it may lie in, each with the part of the base that lies there. */
export interface ReachedBands {
  readonly reached: readonly (Pick<Band, 'pays' | 'cap'> & { readonly base: Term })[];
  /** It may lie below the first band, for which the text gives nothing. */
  readonly outside: boolean;
  readonly asks: readonly Question[];
}

/** 全额: the band in which the base lies; every band in which it may lie. */
export function bandOf(scope: Scope, form: Bands): ReachedBands {
  const base = baseOf(scope, form.base);
  const all = bandsOf(scope, form);
  const reached = all.filter((band) => mayLieIn(base.value, band));
  const [first] = all;
  return {
    reached: reached.map((band) => ({ pays: band.pays, cap: band.cap, base: within(base, band) })),
    outside: first?.from !== undefined && mayStopAt(base.value, first.from.value.hi, first.beyond),
    // What is asked for is what places the base; the fixed sums of the bands do not carry that question.
    asks: [...asksOf(base), ...(form.of === undefined ? [] : asksOf(numberGiven(scope, form.of)))],
  };
}

function asksOf(term: Term): readonly Question[] {
  return term.kind === 'leaf' ? term.asks : [...term.asks, ...term.args.flatMap(asksOf)];
}

function mayLieIn(base: Interval, { from, to, beyond, through }: Band): boolean {
  return (
    (from === undefined || mayReach(base, from.value.lo, beyond)) &&
    (to === undefined || mayStopAt(base, to.value.hi, through))
  );
}

/** Whether it may come to the start of a band, or past it where the start is not of the band. */
function mayReach({ hi, below }: Interval, start: Decimal, beyond: boolean): boolean {
  return hi === null || hi.gt(start) || (hi.eq(start) && below !== true && !beyond);
}

/** Whether it may stay short of a bound, or come just to it where that is not past it yet. */
function mayStopAt({ lo, above }: Interval, bound: Decimal | null, through: boolean): boolean {
  return bound === null || lo.lt(bound) || (lo.eq(bound) && through && above !== true);
}

function within(base: Term, { from, to }: Band): Term {
  if (pointOf(base.value) !== undefined) return base;
  const low = from === undefined ? base : operation('greatest', [base, from]);
  return to === undefined ? low : operation('least', [low, to]);
}
