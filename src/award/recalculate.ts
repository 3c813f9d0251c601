import { policiesCalled } from '../corpus/choice/index.ts';
import type { Policy } from '../corpus/library.ts';
import { followedAt } from '../corpus/policy/index.ts';
import { daysOf, type IsoDay, readDate } from '../text/date.ts';
import { InputError, shown } from '../text/input-error.ts';
import { nearest } from '../text/suggest.ts';
import { atEnds, type Told } from './at-ends.ts';
import { awardsNamed } from './awards-named.ts';
import { calculate } from './calculate.ts';
import { payeesNamed } from './facts/index.ts';
import { canonical } from './fingerprint.ts';
import { type KnownFigures, knownFigures } from './known-figures.ts';
import type { AwardResult } from './result/index.ts';
import { payeeType, type Rule } from './rule/index.ts';

/** A call that a draft rests on, as it was made; or its receipt, with the result that was recorded. */
export interface Asked {
  readonly award: string;
  readonly facts: unknown;
  readonly as_of?: string | undefined;
  /** What was read of `as_of`, where it may be a month or a year. */
  readonly when?: Told | undefined;
  readonly applicant_type?: string | undefined;
  readonly policy?: string | undefined;
  readonly recorded?: unknown;
}

/** Policies and their rules, for calculations: policies in the order of their ids, their rules, and the day of the call. */
export interface Shelf {
  readonly policies: readonly Policy[];
  readonly rules: Pick<ReadonlyMap<string, readonly Rule[]>, 'get'>;
  /** Taken for a calculation that names no day. */
  readonly today: IsoDay;
}

/** A calculation done again. */
export interface Calculated {
  /** Its place among those given, from 0. */
  readonly n: number;
  readonly policy: Policy;
  readonly rule: Rule;
  readonly result: AwardResult;
  readonly known: KnownFigures;
  /** The recorded result is not what comes out now. */
  readonly differs: boolean;
  /** The same on a day within its validity, where it names no day and the policy is not in force on that of the call. */
  readonly within?: Calculated;
}

/**
 * Does every calculation again from the facts alone; what was recorded of its result is compared and never used.
 * @throws InputError for an award or facts that cannot be read.
 * @example recalculate({ policies, rules: new Map([[policy.id, rules]]) }, [{ award: '8d', facts: {}, as_of: '2026-06-30' }]).map(({ rule }) => rule.data.id) // → ['8d']
 */
export function recalculate(shelf: Shelf, asked: readonly Asked[]): readonly Calculated[] {
  return asked.map((each, n) => {
    const { policy, rule } = ruleOf(shelf, each, n);
    const { recorded } = each;
    const result = calculated(policy, rule, { each, n, on: shelf.today, today: shelf.today });
    const differs = recorded !== undefined && canonical(recorded) !== canonical(result.receipt.result);
    const one = { n, policy, rule, result, known: knownFigures(rule, result), differs };
    const isUndated = each.as_of === undefined && result.in_force !== 'in_force';
    const day = isUndated ? dayWithin(policy, shelf.today) : undefined;
    if (day === undefined) return one;
    const then = calculated(policy, rule, { each, n, on: day, today: shelf.today });
    return { ...one, within: { ...one, result: then, known: knownFigures(rule, then) } };
  });
}

/** The day of its validity that is nearest to a day outside it; undefined where it ends by no day that is told. */
function dayWithin({ data: { in_force } }: Policy, today: IsoDay): IsoDay | undefined {
  return readDate(today < in_force.from.value ? in_force.from.value : in_force.to.value);
}

function calculated(
  policy: Policy,
  rule: Rule,
  {
    each,
    n,
    on,
    today,
  }: { readonly each: Asked; readonly n: number; readonly on: IsoDay; readonly today: IsoDay },
): AwardResult {
  const { facts, as_of, applicant_type } = each;
  const when = each.when ?? dayOf(as_of ?? on);
  if (when === undefined) {
    throw new InputError(
      `calculations[${n}].as_of 读到 ${shown(as_of)}，不是一个存在的日期。例：{"as_of":"2026-06-30"}`,
      'calculations',
    );
  }
  const [applicant, ...others] = payeesNamed(applicant_type ?? '', policy.common.licences.payee);
  const read = payeeType.safeParse(others.length === 0 ? applicant : undefined);
  try {
    const asked = {
      facts,
      asOfGiven: as_of !== undefined,
      applicantType: read.data,
      today,
    };
    return atEnds(when, (asOf) => calculate(policy, rule, { ...asked, asOf })).result;
  } catch (error) {
    if (error instanceof InputError)
      throw new InputError(`calculations[${n}]：${error.message}`, 'calculations');
    throw error;
  }
}

function dayOf(words: string): Told | undefined {
  const day = readDate(words);
  return day === undefined ? undefined : { first: day, last: day, words };
}

interface Found {
  readonly policy: Policy;
  readonly rule: Rule;
}

/**
 * The policies that a calculation names by whatever a call may name them, those that were followed on its day.
 * @throws InputError for what names none.
 */
export function policiesOf(
  policies: readonly Policy[],
  { policy: word, as_of, when }: Pick<Asked, 'policy' | 'as_of' | 'when'>,
  { n, today }: { readonly n: number; readonly today: IsoDay },
): readonly Policy[] {
  if (word === undefined) return policies;
  try {
    return followedAt(policiesCalled(policies, word), when ?? dayOf(as_of ?? today) ?? daysOf(today));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(`calculations[${n}].policy 读到 ${shown(word)}：${error.message}`, 'calculations');
  }
}

function ruleOf({ policies, rules, today }: Shelf, asked: Asked, n: number): Found {
  const { award } = asked;
  const meant = policiesOf(policies, asked, { n, today });
  const all = meant.flatMap((policy) => (rules.get(policy.id) ?? []).map((rule) => ({ policy, rule })));
  const exact = all.filter(({ rule: { data } }) => data.id === award || data.name === award);
  const found = exact.length > 0 ? exact : all.filter(isNamed(award, rules));
  const [only, ...more] = found;
  if (only !== undefined && more.length === 0) return only;
  const entries = all.map(({ rule: { data } }) => ({ id: data.id, label: data.name }));
  const near = nearest(entries, award, { n: 3 });
  const names = near.map(({ id, label }) => `${id}（${label}）`).join('、');
  const choices = found.map(({ policy, rule: { data } }) => `${data.id}（${data.name}，政策 ${policy.id}）`);
  throw new InputError(
    only === undefined
      ? `calculations[${n}].award 读到 ${shown(award)}，没有这个奖补项目；最接近的是 ${names}。例：{"award":"${near[0]?.id ?? '5'}","facts":{}}`
      : `calculations[${n}].award 读到 ${shown(award)}，可能是其中几项：${choices.join('、')}；请写明 award 和 policy。例：${JSON.stringify({ award: only.rule.data.id, policy: only.policy.id })}`,
    'calculations',
  );
}

/** Whether an award is one that a word means, as `calculate_award` reads it. */
function isNamed(award: string, rules: Shelf['rules']): (each: Found) => boolean {
  return ({ policy, rule }) => awardsNamed(policy, rules.get(policy.id) ?? [], award).includes(rule);
}
