import type { Policy } from '../../corpus/library.ts';
import { InputError } from '../../text/input-error.ts';
import type { Inquiry } from '../calculate.ts';
import { isRecord, knownTo, readProfile } from '../facts/index.ts';
import type { Rule } from '../rule/index.ts';
import { type Joined, joined, type OfOne, shortened } from './join-matches.ts';
import { portfolio } from './match.ts';
import type { MatchResult } from './match-result.ts';

/** A policy with its rules. */
export interface Matchable {
  readonly policy: Policy;
  readonly rules: readonly Rule[];
}

/** One profile held against several policies. */
export interface SeveralMatched extends Joined {
  /** Policies that the facts could not be read for, and why. */
  readonly unread: readonly { readonly policy: string; readonly because: string }[];
}

/** So many awards are listed over several policies. */
const LISTED = 15;

/**
 * All awards of several policies for one profile, worked out once and listed as often as somebody asks; of many the most telling are listed and the others counted. Each policy
 * takes the facts that its awards ask for; a name that none of them has is refused. Whether awards of two policies can be
 * had together no text here says: the sure total is that of the best single policy, and the others stand as an
 * unresolved overlap.
 * @returns what is told where so many awards are listed at most.
 * @throws {InputError} for a fact that no policy knows, or that none can read.
 */
export function matchSeveral(all: readonly Matchable[], inquiry: Inquiry): (most: number) => SeveralMatched {
  const { facts } = inquiry;
  const { applicant_type: _, ...named } = isRecord(facts) ? facts : {};
  readProfile(
    all.flatMap(({ rules }) => rules),
    named,
    { isOfOne: false },
  );
  const tried = all.map(({ policy, rules }) => {
    try {
      return { policy, result: portfolio(policy, rules, { ...inquiry, facts: knownTo(rules, facts) }) };
    } catch (error) {
      if (error instanceof InputError) return { policy, error };
      throw error;
    }
  });
  const read = tried.flatMap(({ policy, result }) => (result === undefined ? [] : { policy, ...result }));
  const failed = tried.flatMap(({ policy, error }) => (error === undefined ? [] : { policy, error }));
  const [first, ...others] = read;
  if (first === undefined) throw failed[0]?.error ?? new InputError('没有可匹配的政策。', 'policy');
  const unread = failed.map(({ policy, error }) => ({ policy: policy.id, because: error.message }));
  if (others.length > 0) return (most) => ({ ...joined(first, read, Math.min(most, LISTED)), unread });
  return (most) => {
    const result = listed(first, most);
    return { whole: result, each: [{ policy: first.policy, result }], unread };
  };
}

/**
 * The same as `match`, worked out once.
 * @returns what is told where so many awards and questions are listed at most, those that matter most; the others counted.
 * @throws {InputError} for facts that cannot be read.
 */
export function matchOne({ policy, rules }: Matchable, inquiry: Inquiry): (most: number) => MatchResult {
  const one = { policy, ...portfolio(policy, rules, inquiry) };
  return (most) => listed(one, most);
}

function listed(one: OfOne, most: number): MatchResult {
  return most < one.each.length ? shortened(one, most) : one.match;
}
