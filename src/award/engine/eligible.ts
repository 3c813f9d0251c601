import { type Decimal, ZERO } from '../../text/decimal.ts';
import type { Anchor, Condition, DayEnd, SimpleCondition } from '../rule/index.ts';
import { daysGiven, standingOf } from './days.ts';
import { compare, plus, point, pointOf, type Status } from './interval.ts';
import { figureOf, itemScopes, type Known, lookUp, numberOf, questionFor, type Scope } from './scope.ts';
import type { Question } from './term.ts';

type Threshold = Extract<SimpleCondition, { kind: 'threshold' }>;
type Test = Extract<SimpleCondition, { kind: 'classification' | 'fact' | 'judgement' }>;
type Dated = Extract<SimpleCondition, { kind: 'date' }>;
type Some = Extract<SimpleCondition, { kind: 'some' }>;

/** How a condition stands, and what it rests on. */
export interface Verdict {
  readonly condition: Condition;
  readonly status: Status;
  /** What was given, to be shown beside the words; undefined when nothing was. */
  readonly known: readonly Known[];
  /** What would settle it; empty when it is settled, or when the text itself leaves it open. */
  readonly asks: readonly Question[];
  /** Thresholds: how far the measure lies beyond the bound (negative: short of it), when both are known. */
  readonly margin?: Decimal;
  /** Lists: how many items count, and of those that do not the condition that each fails. */
  readonly counted?: number;
  readonly excluded?: readonly Excluded[];
  /** The words that leave it open, when they do, and why in one sentence. */
  readonly open?: Anchor;
  readonly say?: string;
  /** The verdicts inside 其一 and 同时. */
  readonly of?: readonly Verdict[];
}

/** An item that does not count, and what it fails. */
interface Excluded {
  /** From 0. */
  readonly index: number;
  readonly fails: Verdict;
}

/** All conditions of an award. */
export function judgeAll(scope: Scope): readonly Verdict[] {
  return scope.terms.conditions.map((condition) => judge(condition, scope));
}

/** Kleene's conjunction: one that fails decides, whatever else is not known. */
export function allOf(statuses: readonly Status[]): Status {
  if (statuses.includes('not_met')) return 'not_met';
  return statuses.includes('unknown') ? 'unknown' : 'met';
}

function anyOf(statuses: readonly Status[]): Status {
  if (statuses.includes('met')) return 'met';
  return statuses.includes('unknown') ? 'unknown' : 'not_met';
}

/** One condition on what is known: met, not met, or unknown, never guessed. */
export function judge(condition: Condition, scope: Scope): Verdict {
  switch (condition.kind) {
    case 'classification':
    case 'fact':
    case 'judgement':
      return judgeTest(condition, scope);
    case 'threshold':
      return judgeThreshold(condition, scope);
    case 'date':
      return judgeDate(condition, scope);
    case 'some':
      return judgeSome(condition, scope);
    case 'any':
      return judgeGroup(condition, scope, anyOf);
    case 'all':
      return judgeGroup(condition, scope, allOf);
  }
}

function judgeTest(condition: Test, scope: Scope): Verdict {
  const known = lookUp(scope, condition.fact);
  const { value } = known;
  if (value?.type === 'bool') return settled(condition, known, value.is);
  if (value?.type !== 'choice') {
    return { condition, status: 'unknown', known: [known], asks: [questionFor(known)] };
  }
  if (condition.open?.values.includes(value.is)) {
    return {
      condition,
      status: 'unknown',
      known: [known],
      asks: [],
      open: condition.open,
      say: condition.open.say,
    };
  }
  return settled(condition, known, condition.in?.includes(value.is) === true);
}

function settled(condition: Condition, known: Known, holds: boolean): Verdict {
  return { condition, status: holds ? 'met' : 'not_met', known: [known], asks: [] };
}

/** `a − b ≥ bound` is judged as `a ≥ bound + b`, so that nothing is ever negative. */
function judgeThreshold(condition: Threshold, scope: Scope): Verdict {
  const { measure, op, of } = condition;
  const known = [measure.fact, measure.minus, of ?? measure.by]
    .filter((name) => name !== undefined)
    .map((name) => lookUp(scope, name));
  const left = numberOf(lookUp(scope, measure.fact));
  const right = [
    boundOf(condition, scope),
    ...(measure.minus === undefined ? [] : [numberOf(lookUp(scope, measure.minus))]),
    ...(measure.above === undefined ? [] : [point(figureOf(scope, measure.above))]),
  ].reduce(plus);
  const status = compare(left, op, right);
  const [a, b] = [pointOf(left), pointOf(right)];
  return {
    condition,
    status,
    known,
    asks: status === 'unknown' ? openQuestions(known) : [],
    ...(a !== undefined && b !== undefined ? { margin: a.minus(b) } : {}),
  };
}

/** The figure of the text, as it is, as a part of another fact, or as so much for each unit of one. */
function boundOf({ measure, bound, of = measure.by }: Threshold, scope: Scope): ReturnType<typeof numberOf> {
  const figure = figureOf(scope, bound);
  return of === undefined ? point(figure) : scaled(numberOf(lookUp(scope, of)), figure);
}

function scaled({ lo, hi }: ReturnType<typeof numberOf>, by: Decimal): ReturnType<typeof numberOf> {
  return { lo: lo.times(by), hi: hi === null ? null : hi.times(by) };
}

function openQuestions(known: readonly Known[]): readonly Question[] {
  return known.filter(({ value }) => value === undefined || value.type === 'between').map(questionFor);
}

/** A day after, before or between days of the text; of a month or a year alone what holds for all its days. */
function judgeDate(condition: Dated, scope: Scope): Verdict {
  const known = lookUp(scope, condition.on);
  const given = daysGiven(known);
  if (given === undefined)
    return { condition, status: 'unknown', known: [known], asks: [questionFor(known)] };
  const stands = sidesOf(condition).map(({ side, end }) => {
    const named = scope.rule.days.get(end);
    if (named === undefined) throw new Error(`award ${scope.rule.data.id}: a day was not read`);
    return { end, is: standingOf(given, { side, edge: end.edge, named }) };
  });
  const status = allOf(stands.map(({ is }) => (is === 'open' ? 'unknown' : is)));
  const open = stands.find(({ is }) => is === 'open')?.end;
  const asks = stands.some(({ is }) => is === 'unknown') ? [questionFor(known)] : [];
  if (status !== 'unknown' || open === undefined || asks.length > 0)
    return { condition, status, known: [known], asks: status === 'unknown' ? asks : [] };
  const say = `原文写的是“${open.quote}”，没有写含不含${open.day.length > 7 ? '那一天' : '那一段'}`;
  return { condition, status, known: [known], asks, open, say };
}

function sidesOf({ from, to }: Dated): readonly { readonly side: 'from' | 'to'; readonly end: DayEnd }[] {
  return [
    ...(from === undefined ? [] : [{ side: 'from' as const, end: from }]),
    ...(to === undefined ? [] : [{ side: 'to' as const, end: to }]),
  ];
}

function judgeSome(condition: Some, scope: Scope): Verdict {
  const known = lookUp(scope, condition.of);
  const { value } = known;
  if (value?.type === 'number') return settled(condition, known, value.is.gt(ZERO));
  if (value?.type === 'between') {
    const some = compare(value.ends, 'gt', point(ZERO));
    return { condition, status: some, known: [known], asks: some === 'unknown' ? [questionFor(known)] : [] };
  }
  const items = value === undefined ? undefined : itemScopes(scope);
  if (items === undefined)
    return { condition, status: 'unknown', known: [known], asks: [questionFor(known)] };
  const judged = items.map(judgeItem);
  const status = anyOf(judged.map((item) => item.status));
  return {
    condition,
    status,
    known: [known],
    asks: status === 'unknown' ? judged.flatMap(({ asks }) => asks) : [],
    counted: judged.filter((item) => item.status === 'met').length,
    excluded: judged.flatMap(({ fails }, index) => (fails === undefined ? [] : [{ index, fails }])),
  };
}

/** Whether one listed item counts, what would settle it, and the condition it fails. */
export function judgeItem(
  scope: Scope,
): Pick<Verdict, 'status' | 'asks'> & { readonly fails?: Verdict | undefined } {
  const verdicts = (scope.terms.items?.where ?? []).map((condition) => judge(condition, scope));
  const status = allOf(verdicts.map((verdict) => verdict.status));
  return {
    status,
    asks: status === 'unknown' ? verdicts.flatMap(({ asks }) => asks) : [],
    fails: verdicts.find((verdict) => verdict.status === 'not_met'),
  };
}

function judgeGroup(
  condition: Extract<Condition, { kind: 'any' | 'all' }>,
  scope: Scope,
  rule: (statuses: readonly Status[]) => Status,
): Verdict {
  const of = condition.of.map((part) => judge(part, scope));
  const status = rule(of.map((part) => part.status));
  return {
    condition,
    status,
    known: of.flatMap(({ known }) => known),
    asks: status === 'unknown' ? of.flatMap(({ asks }) => asks) : [],
    of,
  };
}
