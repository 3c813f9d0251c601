import { type Decimal, decimal } from '../../text/decimal.ts';
import { type Yuan, yuanOf } from '../../text/money.ts';
import { remembered } from '../../text/remembered.ts';
import type { WorkedOut } from '../calculate.ts';
import type { MissingFact } from '../result/index.ts';
import { paidFacts, type Rule } from '../rule/index.ts';
import type { MatchResult } from './match-result.ts';

type NextQuestion = MatchResult['next_questions'][number];

/** More questions than anybody answers in one turn. */
const MOST_QUESTIONS = 12;

/** An award with its result for the profile. */
interface Matched {
  readonly rule: Rule;
  readonly result: WorkedOut['result'];
  /** Whether any of its own facts were given. */
  readonly begun?: boolean;
}

/** One question as one award asks it. */
interface Asked extends MissingFact {
  readonly award: string;
  readonly name: string;
  readonly unbounded: boolean;
  /** The other facts of the award are given: it is all that is left to ask. */
  readonly last: boolean;
  readonly begun: boolean;
}

/**
 * The facts that could still change some award that the asker can be paid. First those that settle an award whose
 * other facts are given, then those of awards that were begun, then the rest; each by the money that hangs on them.
 * @param isShared whether awards ask for different things by a name: each is a question of its own.
 */
export function nextQuestions(
  matched: readonly Matched[],
  isShared: (name: string) => boolean = () => false,
): NextQuestion[] {
  const asked = matched
    .filter(({ result }) => result.payee.is_applicant !== false)
    .flatMap((one) => openQuestions(one))
    .map((one) => (isShared(one.fact.split('[')[0] ?? '') ? ofAward(one) : one));
  const facts = [...new Set(asked.map(({ fact }) => fact))];
  return facts
    .flatMap((fact) => question(asked.filter((one) => one.fact === fact)))
    .toSorted(byRank)
    .slice(0, MOST_QUESTIONS)
    .map(({ told }) => told);
}

/** A question with what it is ranked by. */
export interface Ranked {
  readonly told: NextQuestion;
  readonly rank: number;
  readonly stake: Decimal;
}

/** What one question decides: the money of the awards that it settles, of all that ask it where it settles none. */
function question(all: readonly Asked[]): readonly Ranked[] {
  const [first] = all;
  if (first === undefined) return [];
  const settled = all.filter(({ last }) => last);
  const counted = settled.length > 0 ? settled : all;
  const rank = settled.length > 0 ? 0 : all.some(({ begun }) => begun) ? 1 : 2;
  const told = {
    fact: first.fact,
    ask: first.ask,
    state: first.state,
    awards: all.map(({ award }) => award),
    settles: settled.map(({ award }) => award),
    at_stake: counted.map(({ at_stake }) => at_stake).reduce(sum, null),
    ...(counted.some(({ unbounded }) => unbounded) ? { unbounded: true as const } : {}),
  };
  return [{ told, rank, stake: decimal(told.at_stake ?? '0') }];
}

/** What was already paid belongs to one award and matters once all else of it is known: then it is asked by its name. */
const openQuestions = remembered(({ rule, result, begun = false }: Matched): readonly Asked[] => {
  const { award, name, missing } = result;
  const paid = paidFacts(rule.data);
  const others = missing.filter(({ fact }) => !paid.includes(fact));
  const own = (fact: MissingFact) => ({
    ...fact,
    award,
    name,
    unbounded: fact.at_stake === null && isUnbounded(result),
    last: begun && (others.length === 0 ? missing : others).length === 1,
    begun,
  });
  if (others.length > 0) return others.map(own);
  return missing.map(own).map(ofAward);
});

/** The question for one award alone. */
function ofAward(asked: Asked): Asked {
  const { award, name, fact, ask } = asked;
  return { ...asked, fact: `${award}.${fact}`, ask: `${name}：${ask}` };
}

/** A sum that grows without end is known to be at least something; one without a figure is not. */
function isUnbounded({ amount_if_eligible, amount }: WorkedOut['result']): boolean {
  const { min, max } = amount_if_eligible ?? amount;
  return min !== null && max === null;
}

/** The money of two questions; null where neither has a sum. */
export function sum(a: Yuan | null, b: Yuan | null): Yuan | null {
  if (a === null || b === null) return a ?? b;
  return yuanOf(decimal(a).plus(b));
}

/** The question first that settles something, then what was begun, then by the money that hangs on it. */
export function byRank(a: Ranked, b: Ranked): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  const unbounded = Number(b.told.unbounded ?? false) - Number(a.told.unbounded ?? false);
  return unbounded === 0 ? b.stake.cmp(a.stake) : unbounded;
}
