import { type Anchor, cite } from '../../corpus/cite.ts';
import type { Policy } from '../../corpus/library.ts';
import { officialWords, validity } from '../../corpus/policy/index.ts';
import { yuanOf } from '../../text/money.ts';
import { recentOnes, remembered } from '../../text/remembered.ts';
import { type Inquiry, type WorkedOut, workOut } from '../calculate.ts';
import { applicantOf, type Echo, factsFor, isShared, readProfile } from '../facts/index.ts';
import { mark } from '../result/index.ts';
import type { Rule } from '../rule/index.ts';
import { matchAnswer } from './match-answer.ts';
import type { MatchResult } from './match-result.ts';
import { nextQuestions } from './next-questions.ts';
import { leastTotal, most, overlapsAmong, type Paying } from './overlap.ts';
import { policyWideSentences } from './policy-wide.ts';
import { isStacked, stackedAmong, stackingTold } from './stacking.ts';

type Result = WorkedOut['result'];

/** One award with its result for the profile. */
interface Matched extends WorkedOut {
  readonly rule: Rule;
  /** Whether any of its own facts were given. */
  readonly begun: boolean;
}

/**
 * All awards of a policy for one profile, sorted by what can be said of them.
 * @param inquiry facts by name, as for `calculate`; `3a.already_awarded` gives a fact to one award alone.
 * @throws InputError for facts that cannot be read.
 * @example
 * const facts = { is_industrial_enterprise: true, entry_rd_institution_recognised: true };
 * match(policy, rules, { facts, asOf: '2026-06-30', asOfGiven: true }).totals.exact_total // → '100000'
 */
export function match(policy: Policy, rules: readonly Rule[], inquiry: Inquiry): MatchResult {
  return portfolio(policy, rules, inquiry).match;
}

/** What a profile comes to, with the calculation of each award behind it. */
export interface Portfolio {
  readonly match: MatchResult;
  readonly each: readonly Matched[];
}

/** The same as `match`, with every calculation that it was made of: for lists that tell each award's quotes and receipt. */
export function portfolio(policy: Policy, rules: readonly Rule[], inquiry: Inquiry): Portfolio {
  const { applicantType, facts } = applicantOf(
    inquiry.facts,
    inquiry.applicantType,
    policy.common.licences.payee,
  );
  const { given, echoes } = readProfile(rules, facts, {
    today: inquiry.today,
    officially: officialWords(policy),
  });
  const { asOf, asOfGiven, today } = inquiry;
  const matched = rules.map((rule) => {
    const own = factsFor(rule, given);
    const asked = { facts: own, asOf, asOfGiven, applicantType: applicantType ?? undefined, today };
    const begun = Object.keys(own).length > 0;
    return begun ? { rule, ...workOut(policy, rule, asked), begun } : untold(policy, rule, asked);
  });
  const groups = grouped(matched);
  const day = validity(policy.data, asOf);
  const result = {
    policy: policy.id,
    as_of: asOf,
    as_of_given: asOfGiven,
    in_force: day.state,
    eligible: groups.eligible.map(paying),
    up_to: groups.up_to.map(paying),
    needs_facts: groups.needs_facts.map((one) => ({ ...needing(one), ...sharing(one, matched) })),
    not_determined: groups.not_determined.map(undecided),
    not_eligible: groups.not_eligible.map(failed),
    next_questions: nextQuestions(matched, (name) => isShared(rules, name)),
    totals: totals(policy, groups),
    read: readOf(matched, echoes),
  };
  const paid = [...groups.eligible, ...groups.up_to];
  const answer =
    day.state === 'in_force'
      ? matchAnswer(result) + policyWideSentences(policy, paid) + (day.unknown === undefined ? '' : day.say)
      : day.say + mark(day.anchors[0]?.clause ?? null);
  return { match: { ...result, answer }, each: matched };
}

/** Of so many days, and kinds of applicants, what nothing was told for is kept: both ends of a month. */
const DAYS = 2;
const untoldOf = remembered((_: Policy) => remembered((_rule: Rule) => recentOnes<Matched>(DAYS)));

/** The same as `workOut` where no fact of an award was given: so it is with most awards of a policy, whoever asks. */
function untold(policy: Policy, rule: Rule, asked: Inquiry): Matched {
  const key = `${asked.asOf} ${asked.asOfGiven} ${asked.applicantType}`;
  return untoldOf(policy)(rule)(key, () => ({ rule, ...workOut(policy, rule, asked), begun: false }));
}

/** What was read differently from how it was written, each once whatever awards ask for it. */
function readOf(matched: readonly Matched[], names: readonly Echo[]): MatchResult['read'] {
  const all = [...names, ...matched.flatMap(({ result }) => result.read)];
  return [...new Map(all.map((echo) => [`${echo.fact} ${echo.given}`, echo])).values()];
}

type Groups = Readonly<
  Record<'eligible' | 'up_to' | 'needs_facts' | 'not_determined' | 'not_eligible', readonly Matched[]>
>;

function grouped(matched: readonly Matched[]): Groups {
  const of = (group: keyof Groups) => matched.filter(({ result }) => groupOf(result) === group);
  return {
    eligible: of('eligible'),
    up_to: of('up_to'),
    needs_facts: of('needs_facts'),
    not_determined: of('not_determined'),
    not_eligible: of('not_eligible'),
  };
}

/** Sums of which the text gives a ceiling, a floor or both ends. */
const BOUNDED: ReadonlySet<string> = new Set(['up_to', 'at_least', 'range']);

function groupOf({ eligibility, amount, missing }: Result): keyof Groups {
  if (eligibility.status === 'not_eligible') return 'not_eligible';
  if (eligibility.status === 'eligible') {
    if (amount.kind === 'exact') return 'eligible';
    // A ceiling that is used up still is one: it is told with what was paid, and adds nothing.
    if (BOUNDED.has(amount.kind) || amount.net_of !== undefined) return 'up_to';
  }
  return missing.length > 0 ? 'needs_facts' : 'not_determined';
}

type Entry = Pick<MatchResult['eligible'][number], 'award' | 'name' | 'clause' | 'payee' | 'is_applicant'>;

function entry({ award, name, clause, payee }: Result): Entry {
  const { type, is_applicant: is } = payee;
  return { award, name, clause, payee: type, ...(is === null ? {} : { is_applicant: is }) };
}

function paying({ result }: Matched): MatchResult['eligible'][number] {
  const open = result.open_readings.find(({ pays_differently }) => pays_differently);
  return {
    ...entry(result),
    amount: result.amount,
    ...(open === undefined ? {} : { reading: open.taken }),
    ...(result.missing.length === 0 ? {} : { missing: result.missing.map(({ fact }) => fact) }),
  };
}

type Needing = MatchResult['needs_facts'][number];

const needing = remembered(({ result, begun }: Matched): Needing => {
  const { value, min: least, max: most, display } = result.amount_if_eligible ?? result.amount;
  const [min, max] = [least ?? value, most ?? value];
  return {
    ...entry(result),
    ...(begun ? { begun } : {}),
    missing: result.missing.map(({ fact }) => fact),
    // Of most awards nothing is known and nothing was given: that is told once, not of each.
    bounds: begun || min !== null || max !== null ? { min, max, display } : { min, max },
  };
});

/** An award of which nothing was given, beside those that were begun and rest on the same: 同一批设备. */
function sharing({ rule, begun }: Matched, all: readonly Matched[]): Pick<Needing, 'same_as'> {
  const open = all.filter((one) => one.begun && one.result.eligibility.status !== 'not_eligible');
  const [shared] = rule.data.overlaps
    .map(({ with: others, reason }) => ({
      awards: open.map(({ result }) => result.award).filter((award) => others.includes(award)),
      reason,
    }))
    .filter(({ awards }) => awards.length > 0);
  return begun || shared === undefined ? {} : { same_as: shared };
}

/** Eligible without a figure, or undetermined with nothing left to ask: the text itself is silent. */
function undecided({ result, answer }: Matched): MatchResult['not_determined'][number] {
  if (result.in_force !== 'in_force') {
    return { ...entry(result), because: answer(), citation: lastCitation(result) };
  }
  const open = result.eligibility.conditions.find(({ note }) => note !== undefined);
  const because = open?.note ?? result.amount.display;
  return { ...entry(result), because, citation: citationOf(result, open?.citation ?? result.payee.citation) };
}

function failed({ result, answer }: Matched): MatchResult['not_eligible'][number] {
  if (result.in_force !== 'in_force') {
    const outside = { text: answer(), given: result.as_of, required: '在有效期内' };
    return { ...entry(result), failed: [{ ...outside, citation: lastCitation(result) }] };
  }
  const conditions = result.eligibility.conditions.filter(({ status }) => status === 'not_met');
  return {
    ...entry(result),
    failed: conditions.map(({ text, given, required, citation }) => ({
      text,
      given,
      required,
      citation: citationOf(result, citation),
    })),
  };
}

function citationOf(
  { citations }: Result,
  number: number,
): MatchResult['not_determined'][number]['citation'] {
  const found = citations.find(({ n }) => n === number);
  return found === undefined ? null : { clause: found.clause, quote: found.quote, label: found.label };
}

/** Outside the validity the last words cited are those that govern the day. */
function lastCitation(result: Result): MatchResult['not_determined'][number]['citation'] {
  return citationOf(result, result.citations.length);
}

function totals(policy: Policy, groups: Groups): MatchResult['totals'] {
  const others = [...groups.eligible, ...groups.up_to].filter(({ result }) => isOthers(result));
  const own = (matched: readonly Matched[]): readonly Paying[] =>
    matched
      .filter(({ result }) => !isOthers(result))
      .map(({ rule, result }) => ({ rule, amount: result.amount }));
  const [exact, upTo] = [own(groups.eligible), own(groups.up_to)];
  const paid = [...exact, ...upTo].filter(({ amount }) => !most(amount).isZero());
  const stacked = stackedAmong(policy, paid);
  const among = overlapsAmong(paid);
  const overlaps = [...stacked, ...among];
  const decided = stackingTold(policy, paid);
  const told = [...decided, ...among.filter((one) => !isStacked(one, decided))];
  return {
    exact_total: yuanOf(leastTotal(exact, overlaps)),
    up_to_total: yuanOf(leastTotal(upTo, stacked)),
    not_determined: groups.not_determined.map(({ result }) => result.award),
    paid_to_others: others.map(({ result }) => result.award),
    unresolved_overlaps: told.map((overlap) => ({
      awards: [...overlap.awards],
      reason: overlap.reason,
      readings: [...overlap.readings],
      citation: overlap.rule === undefined ? overlapRule(policy) : cited(policy, overlap.rule),
    })),
  };
}

/** Paid to somebody else than the asker; whom the text calls by a name of his own counts as one. */
function isOthers({ payee }: Result): boolean {
  return payee.is_applicant === false || payee.type === 'other';
}

/** The words on overlap, which speak of other policies only. */
function overlapRule(policy: Policy): MatchResult['totals']['unresolved_overlaps'][number]['citation'] {
  const { overlap } = policy.data;
  return overlap === undefined ? null : cited(policy, overlap);
}

function cited(
  policy: Policy,
  anchor: Anchor,
): NonNullable<MatchResult['totals']['unresolved_overlaps'][number]['citation']> {
  const { clause, quote, label } = cite(policy, anchor);
  return { clause, quote, label };
}
