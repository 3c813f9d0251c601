import type { Policy } from '../../corpus/library.ts';
import { decimal } from '../../text/decimal.ts';
import { InputError } from '../../text/input-error.ts';
import { displayYuan, yuanOf } from '../../text/money.ts';
import type { Inquiry } from '../calculate.ts';
import { knownTo, readProfile } from '../facts/index.ts';
import type { Rule } from '../rule/index.ts';
import { match } from './match.ts';
import type { MatchResult } from './match-result.ts';

/** A policy with its rules. */
export interface Matchable {
  readonly policy: Policy;
  readonly rules: readonly Rule[];
}

/** One profile held against several policies: all of it as one result, and each policy's own. */
export interface SeveralMatched {
  readonly whole: MatchResult;
  readonly each: readonly { readonly policy: Policy; readonly result: MatchResult }[];
  /** Policies that the facts could not be read for, and why. */
  readonly unread: readonly { readonly policy: string; readonly because: string }[];
}

/**
 * All awards of several policies for one profile. Each policy takes the facts that its awards ask for; a name that none of
 * them has is refused. Whether awards of two policies can be had together no text here says: the sure total is that of
 * the best single policy, and the others stand as an unresolved overlap.
 * @throws {InputError} for a fact that no policy knows, or that none can read.
 */
export function matchSeveral(all: readonly Matchable[], inquiry: Inquiry): SeveralMatched {
  const { facts } = inquiry;
  const { applicant_type: _, ...named } = isRecord(facts) ? facts : {};
  readProfile(
    all.flatMap(({ rules }) => rules),
    named,
  );
  const tried = all.map(({ policy, rules }) => {
    try {
      return { policy, result: match(policy, rules, { ...inquiry, facts: knownTo(rules, facts) }) };
    } catch (error) {
      if (error instanceof InputError) return { policy, error };
      throw error;
    }
  });
  const each = tried.flatMap(({ policy, result }) => (result === undefined ? [] : { policy, result }));
  const failed = tried.flatMap(({ policy, error }) => (error === undefined ? [] : { policy, error }));
  const [first] = each;
  if (first === undefined) throw failed[0]?.error ?? new InputError('没有可匹配的政策。', 'policy');
  return {
    each,
    whole: joined(first.result, each),
    unread: failed.map(({ policy, error }) => ({ policy: policy.id, because: error.message })),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Each = SeveralMatched['each'];
type Group = 'eligible' | 'up_to' | 'needs_facts' | 'not_determined' | 'not_eligible';

function joined(first: MatchResult, each: Each): MatchResult {
  if (each.length === 1) return first;
  const inForce = each.map(({ result }) => result.in_force).find((state) => state === 'in_force');
  return {
    ...first,
    ...gathered(each),
    policy: each.map(({ policy }) => policy.id).join('、'),
    in_force: inForce ?? first.in_force,
    next_questions: each
      .flatMap(({ result }) => result.next_questions)
      .toSorted((a, b) => decimal(b.at_stake ?? '0').comparedTo(decimal(a.at_stake ?? '0'))),
    totals: totals(each),
    read: each.flatMap(({ result }) => result.read),
    answer: each.map(({ policy, result }) => `《${policy.data.title.value}》：${result.answer}`).join('\n'),
  };
}

/** The groups of all policies, each entry with its policy. */
function gathered(each: Each): Pick<MatchResult, Group> {
  const of = <Entry>(entries: (result: MatchResult) => readonly Entry[]) =>
    each.flatMap(({ policy, result }) => entries(result).map((entry) => ({ ...entry, policy: policy.id })));
  return {
    eligible: of((result) => result.eligible),
    up_to: of((result) => result.up_to),
    needs_facts: of((result) => result.needs_facts),
    not_determined: of((result) => result.not_determined),
    not_eligible: of((result) => result.not_eligible),
  };
}

function totals(each: Each): MatchResult['totals'] {
  const all = each.map(({ policy, result }) => ({ policy, totals: result.totals }));
  const paying = all.filter(({ totals: { exact_total: sum } }) => !decimal(sum).isZero());
  const most = paying.reduce(
    (best, { totals: { exact_total: sum } }) => (decimal(sum).gt(decimal(best)) ? sum : best),
    yuanOf(decimal('0')),
  );
  const upTo = all.reduce((sum, { totals: { up_to_total } }) => sum.plus(decimal(up_to_total)), decimal('0'));
  return {
    exact_total: most,
    up_to_total: yuanOf(upTo),
    not_determined: all.flatMap((one) => one.totals.not_determined),
    paid_to_others: all.flatMap((one) => one.totals.paid_to_others),
    unresolved_overlaps: [...all.flatMap((one) => one.totals.unresolved_overlaps), ...across(each)],
  };
}

/** Exact sums of more than one policy: whether they can be had together their texts leave to each other. */
function across(each: Each): MatchResult['totals']['unresolved_overlaps'] {
  const paying = each.filter(({ result }) => !decimal(result.totals.exact_total).isZero());
  if (paying.length < 2) return [];
  return [
    {
      awards: paying.flatMap(({ result }) => result.eligible.map(({ award }) => award)),
      reason: `${paying.map(({ policy }) => `《${policy.data.title.value}》`).join('与')}能否同时享受，要看各自关于重叠的规定`,
      readings: paying.map(({ policy, result }) => ({
        reading: `只取《${policy.data.title.value}》`,
        at_most: result.totals.exact_total,
        display: displayYuan(decimal(result.totals.exact_total)),
      })),
      citation: null,
    },
  ];
}
