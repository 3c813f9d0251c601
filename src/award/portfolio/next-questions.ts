import { type Decimal, decimal, plain } from '../../text/decimal.ts';
import type { AwardResult, MissingFact } from '../result/index.ts';
import { paidFacts, type Rule } from '../rule/index.ts';
import type { MatchResult } from './match-result.ts';

type NextQuestion = MatchResult['next_questions'][number];

/** More questions than anybody answers in one turn. */
const MOST_QUESTIONS = 12;

/** An award with its result for the profile. */
interface Matched {
  readonly rule: Rule;
  readonly result: AwardResult;
}

/** The facts that could still change some award, by the money that hangs on them, largest first. */
export function nextQuestions(matched: readonly Matched[]): NextQuestion[] {
  const questions = new Map<string, NextQuestion>();
  for (const { rule, result } of matched) {
    for (const { fact, ask, state, at_stake } of openQuestions(rule, result)) {
      const known = questions.get(fact) ?? { fact, ask, state, awards: [], at_stake: null, unbounded: false };
      questions.set(fact, {
        ...known,
        awards: [...known.awards, result.award],
        at_stake: sum(known.at_stake, at_stake),
        unbounded: known.unbounded || (at_stake === null && isUnbounded(result)),
      });
    }
  }
  return [...questions.values()].sort(byStake).slice(0, MOST_QUESTIONS);
}

/** What was already paid belongs to one award and matters once all else of it is known: then it is asked by its name. */
function openQuestions(rule: Rule, { award, name, missing }: AwardResult): readonly MissingFact[] {
  const paid = paidFacts(rule.data);
  const others = missing.filter(({ fact }) => !paid.includes(fact));
  if (others.length > 0) return others;
  return missing.map((known) => ({
    ...known,
    fact: `${award}.${known.fact}`,
    ask: `${name}：${known.ask}`,
  }));
}

/** A sum that grows without end is known to be at least something; one without a figure is not. */
function isUnbounded({ amount_if_eligible, amount }: AwardResult): boolean {
  const { min, max } = amount_if_eligible ?? amount;
  return min !== null && max === null;
}

function sum(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b;
  return plain(decimal(a).plus(b));
}

function byStake(a: NextQuestion, b: NextQuestion): number {
  if (a.unbounded !== b.unbounded) return Number(b.unbounded) - Number(a.unbounded);
  return stakeOf(b).cmp(stakeOf(a));
}

function stakeOf({ at_stake }: NextQuestion): Decimal {
  return decimal(at_stake ?? '0');
}
