import { type Decimal, lesser } from '../../text/decimal.ts';
import { yuanOf } from '../../text/money.ts';
import { type Outcome, pointOf, type Question, type Term, width, workingOf } from '../engine/index.ts';
import type { MissingFact } from './result.ts';

/** An unknown fact, and how much of the sum hangs on it; null when no bound is known. */
interface Stake {
  readonly question: Question;
  readonly stake: Decimal | null;
}

/**
 * The facts that are not known and can still change the result. First what decides eligibility, in the order of
 * the conditions and the authority's part last; then what decides the sum, the largest part of it first.
 */
export function missingFacts({ status, verdicts, sum }: Outcome): readonly MissingFact[] {
  if (status === 'not_met') return [];
  const working = workingOf(sum);
  const most = working === undefined || sum.nature === 'floor' ? null : working.value.hi;
  const deciding = verdicts.flatMap(({ asks }) => asks).map((question) => ({ question, stake: most }));
  const adding = working === undefined ? [] : stakesIn(working, width(working.value));
  return unique([
    ...deciding.sort(authorityLast).map(missing('eligibility')),
    ...[...adding].sort(largestFirst).map(missing('amount')),
  ]);
}

function missing(affects: MissingFact['affects']): (stake: Stake) => MissingFact {
  return ({ question, stake }) => ({ ...question, affects, at_stake: stake === null ? null : yuanOf(stake) });
}

function unique(facts: readonly MissingFact[]): readonly MissingFact[] {
  return facts.filter(({ fact }, i) => facts.findIndex((other) => other.fact === fact) === i);
}

function authorityLast(a: Stake, b: Stake): number {
  return Number(a.question.state === 'needs_authority') - Number(b.question.state === 'needs_authority');
}

function largestFirst(a: Stake, b: Stake): number {
  if (a.stake === null || b.stake === null) return Number(a.stake !== null) - Number(b.stake !== null);
  return b.stake.cmp(a.stake);
}

/** What hangs on each unknown of a working: never more than the narrowest step above it leaves open. */
function stakesIn(term: Term, above: Decimal | null): readonly Stake[] {
  if (pointOf(term.value) !== undefined) return [];
  const own = width(term.value);
  const stake = own === null ? above : above === null ? own : lesser(own, above);
  const here = term.asks.map((question) => ({ question, stake }));
  return term.kind === 'leaf' ? here : [...here, ...binding(term).flatMap((arg) => stakesIn(arg, stake))];
}

/** Of what a cap limits, only parts that can lie below it matter. */
function binding({ op, args, value }: Extract<Term, { kind: 'working' }>): readonly Term[] {
  const { hi } = value;
  return op === 'least' && hi !== null ? args.filter((arg) => arg.value.lo.lt(hi)) : args;
}
