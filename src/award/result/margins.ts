import { type Decimal, ZERO } from '../../text/decimal.ts';
import { displayYuan, yuanOf } from '../../text/money.ts';
import { type Outcome, pointOf, type Term, workingOf } from '../engine/index.ts';
import type { AwardResult } from './result.ts';

type Margin = AwardResult['margins'][number];

/** How far the facts lie from each money threshold, and the sum from each cap. */
export function marginsOf({ verdicts, sum, terms, status }: Outcome): readonly Margin[] {
  const thresholds = verdicts.flatMap(({ condition, margin }) =>
    condition.kind === 'threshold' &&
    margin !== undefined &&
    terms.facts[condition.measure.fact]?.type === 'money'
      ? [thresholdMargin(margin, condition.op)]
      : [],
  );
  const working = status === 'not_met' ? undefined : workingOf(sum);
  const caps = working === undefined ? [] : capMargins(working);
  return [...thresholds, ...caps];
}

function thresholdMargin(margin: Decimal, op: 'gte' | 'gt' | 'lte' | 'lt'): Margin {
  const atLeast = op === 'gte' || op === 'gt';
  const short = atLeast ? margin.lt(ZERO) : margin.gt(ZERO);
  if (short) return entry(atLeast ? '距门槛还差' : '超出限额', margin.abs());
  return entry(atLeast ? '高出门槛' : '低于限额', margin.abs());
}

/** The caps lie at the top of the working, each over the next. */
function capMargins(term: Term): readonly Margin[] {
  if (term.kind === 'leaf') return [];
  const [sum, limit] = term.args;
  if (sum === undefined || limit === undefined || term.anchor === undefined) return [];
  if (term.op === 'excess') return capMargins(sum);
  if (term.op !== 'least') return [];
  const [reached, cap] = [pointOf(sum.value), pointOf(limit.value)];
  const own = reached === undefined || cap === undefined ? [] : [capMargin(cap.minus(reached))];
  return [...capMargins(sum), ...own];
}

function capMargin(room: Decimal): Margin {
  return room.lt(ZERO) ? entry('超过上限、不计入的部分', room.abs()) : entry('距封顶', room);
}

function entry(text: string, amount: Decimal): Margin {
  return { text, amount: yuanOf(amount), display: displayYuan(amount) };
}
