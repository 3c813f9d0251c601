import type { Policy } from '../../corpus/library.ts';
import { decimal } from '../../text/decimal.ts';
import { displayYuan, yuanOf } from '../../text/money.ts';
import type { Portfolio } from './match.ts';
import { matchAnswer } from './match-answer.ts';
import type { GROUPS, MatchResult } from './match-result.ts';
import { policyWideSentences } from './policy-wide.ts';
import { questionsOfAll } from './questions-of-all.ts';
import { type Shortlisted, shortlisted } from './shortlist.ts';

/** Several policies' results as one, and what of each is listed. */
export interface Joined {
  readonly whole: MatchResult;
  readonly each: readonly { readonly policy: Policy; readonly result: MatchResult }[];
}

/** One policy with all that a profile comes to under it. */
export interface OfOne extends Portfolio {
  readonly policy: Policy;
}

const SEE_ALL = '这里只列最要紧的；没有列出的，用 policy 指明一份可看它的全部。';

/** One policy's result with so many of its awards and questions, those that matter most; the others counted. */
export function shortened(one: OfOne, most: number): MatchResult {
  const { next_questions: all } = one.match;
  const [short] = shortlisted([one.match], most);
  if (short === undefined) return one.match;
  const listed = { ...short, next_questions: all.slice(0, most) };
  const unlisted = { ...short.unlisted, next_questions: all.length - listed.next_questions.length };
  return { ...listed, unlisted, answer: told(one, { ...listed, unlisted }) };
}

/**
 * The results of several policies as one: what of each is listed, and what holds of all.
 * @param most so many awards are listed over all.
 */
export function joined(first: OfOne, all: readonly OfOne[], most: number): Joined {
  const short = shortlisted(
    all.map(({ match }) => match),
    most,
  );
  const each = all.flatMap((one, n) => {
    const [listed] = short.slice(n, n + 1);
    return listed === undefined
      ? []
      : { policy: one.policy, result: { ...listed, answer: told(one, listed) } };
  });
  const { questions, unlisted } = questionsOfAll(all.map(({ match }) => match));
  const inForce = all.map(({ match }) => match.in_force).find((state) => state === 'in_force');
  const answers = each.map(({ policy, result }) => `《${policy.data.title.value}》：${result.answer}`);
  const [ask] = questions;
  const rest = unlistedOf(short, unlisted);
  const whole = {
    ...first.match,
    ...gathered(each),
    policy: all.map(({ policy }) => policy.id).join('、'),
    in_force: inForce ?? first.match.in_force,
    next_questions: [...questions],
    totals: totals(each),
    read: readOf(all),
    answer: [
      ...answers,
      ...(ask === undefined ? [] : [`下一步最值得问的是：${ask.ask}`]),
      ...(rest.unlisted === undefined ? [] : [SEE_ALL]),
    ].join('\n'),
  };
  return { each, whole: { ...whole, ...rest } };
}

/** What is listed of one policy in sentences: a sum with what holds of it, outside the validity why there is none. */
function told({ policy, match, each }: OfOne, listed: Shortlisted): string {
  if (match.in_force !== 'in_force') return match.answer;
  const names = new Set([...listed.eligible, ...listed.up_to].map(({ award }) => award));
  const paid = each.filter(({ result }) => names.has(result.award));
  return matchAnswer(listed) + policyWideSentences(policy, paid);
}

/** What was read otherwise than it was written, once whatever policies ask for it. */
function readOf(all: readonly OfOne[]): MatchResult['read'] {
  const echoes = all.flatMap(({ match }) => match.read);
  return [...new Map(echoes.map((echo) => [JSON.stringify(echo), echo])).values()];
}

function unlistedOf(short: readonly Shortlisted[], questions: number): Pick<MatchResult, 'unlisted'> {
  const [first, ...others] = short.map(({ unlisted }) => unlisted);
  if (first === undefined) return {};
  const sum = others.reduce(added, { ...first, next_questions: questions });
  return Object.values(sum).some((count) => count > 0) ? { unlisted: sum } : {};
}

type Unlisted = Shortlisted['unlisted'];

function added(a: Unlisted, b: Unlisted): Unlisted {
  return {
    eligible: a.eligible + b.eligible,
    up_to: a.up_to + b.up_to,
    needs_facts: a.needs_facts + b.needs_facts,
    not_determined: a.not_determined + b.not_determined,
    not_eligible: a.not_eligible + b.not_eligible,
    next_questions: a.next_questions + b.next_questions,
    unresolved_overlaps: a.unresolved_overlaps + b.unresolved_overlaps,
  };
}

type Each = Joined['each'];
type Group = (typeof GROUPS)[number];

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

/** Of more policies that pay surely these are named. */
const NAMED = 3;

/** Exact sums of more than one policy: whether they can be had together their texts leave to each other. */
function across(each: Each): MatchResult['totals']['unresolved_overlaps'] {
  const paying = each.filter(({ result }) => !decimal(result.totals.exact_total).isZero());
  if (paying.length < 2) return [];
  const most = paying
    .toSorted((a, b) => decimal(b.result.totals.exact_total).cmp(decimal(a.result.totals.exact_total)))
    .slice(0, NAMED);
  const others = paying.length > NAMED ? `等 ${paying.length} 份` : '';
  return [
    {
      awards: most.flatMap(({ result }) => result.eligible.map(({ award }) => award)),
      reason: `${most.map(({ policy }) => `《${policy.data.title.value}》`).join('与')}${others}能否同时享受，要看各自关于重叠的规定`,
      readings: most.map(({ policy, result }) => ({
        reading: `只取《${policy.data.title.value}》`,
        at_most: result.totals.exact_total,
        display: displayYuan(decimal(result.totals.exact_total)),
      })),
      citation: null,
    },
  ];
}
