import type { Anchor } from './anchor.ts';
import type { Numbering } from './citer.ts';
import type { SimpleCondition } from './conditions-in.ts';
import type { Verdict } from './eligible.ts';
import type { Fact } from './fact.ts';
import { written } from './leaves.ts';
import { displayYuan, plain, ZERO } from './money.ts';
import type { ConditionResult } from './result.ts';
import type { Known } from './scope.ts';

type Threshold = Extract<SimpleCondition, { kind: 'threshold' }>;

/** A verdict as it is shown: the words, what was given, what is required, how much is short. */
export function conditionResult(verdict: Verdict, number: Numbering): ConditionResult {
  return {
    id: verdict.condition.id,
    status: verdict.status,
    text: wordsOf(verdict.condition),
    given: givenOf(verdict),
    required: requiredOf(verdict),
    shortfall: shortfallOf(verdict),
    ...(verdict.open === undefined ? {} : { note: verdict.open.say }),
    citation: number(verdict.open ?? anchorOf(verdict.condition)),
  };
}

/** The words of a condition; of a group, those of its first part. */
export function anchorOf(condition: Verdict['condition']): Anchor {
  switch (condition.kind) {
    case 'any':
    case 'all': {
      const [first] = condition.of;
      if (first === undefined) throw new Error(`condition ${condition.id} has no parts`);
      return anchorOf(first);
    }
    case 'threshold':
      return condition.bound;
    case 'classification':
    case 'fact':
    case 'judgement':
    case 'some':
      return condition;
  }
}

/** The quote, or the quotes of a group joined by 或 and 并. */
export function wordsOf(condition: Verdict['condition']): string {
  if (condition.kind === 'any' || condition.kind === 'all') {
    return condition.of.map(wordsOf).join(condition.kind === 'any' ? ' 或 ' : ' 并 ');
  }
  return anchorOf(condition).quote;
}

function givenOf(verdict: Verdict): string | null {
  const { condition, known, counted, of } = verdict;
  if (of !== undefined) return joined(of.map(givenOf));
  if (counted !== undefined) return `${itemsGiven(known)}项，计入${counted}项`;
  if (condition.kind !== 'threshold') return joined(known.map(valueShown));
  if (condition.measure.minus === undefined) return joined(known.slice(0, 1).map(valueShown));
  const [minuend, subtrahend] = known;
  const [a, b] = [minuend?.value, subtrahend?.value];
  if (a?.type !== 'number' || b?.type !== 'number' || minuend === undefined) return null;
  return written(a.is.minus(b.is), minuend.fact);
}

function itemsGiven([list]: readonly Known[]): number {
  return list?.value?.type === 'items' ? list.value.are.length : 0;
}

function joined(parts: readonly (string | null)[]): string | null {
  const known = parts.filter((part) => part !== null);
  return known.length === 0 ? null : known.join('；');
}

function valueShown({ value, fact }: Known): string | null {
  switch (value?.type) {
    case undefined:
      return null;
    case 'bool':
      return value.is ? '是' : '否';
    case 'number':
      return written(value.is, fact);
    case 'choice':
      return optionLabel(fact, value.is);
    case 'items':
      return `${value.are.length}项`;
  }
}

function optionLabel(fact: Fact, value: string): string {
  return 'options' in fact ? (fact.options[value] ?? value) : value;
}

const SYMBOL = { gte: '≥', gt: '>', lte: '≤', lt: '<' } as const;

function requiredOf({ condition, known, of }: Verdict): string {
  if (of !== undefined) return of.map(requiredOf).join(condition.kind === 'any' ? ' 或 ' : ' 并 ');
  const fact = known[0]?.fact;
  switch (condition.kind) {
    case 'threshold':
      return thresholdRequired(condition, known);
    case 'some':
      return '至少一项';
    case 'classification':
    case 'fact':
    case 'judgement':
      return fact === undefined || condition.in === undefined
        ? '是'
        : condition.in.map((value) => optionLabel(fact, value)).join('、');
    case 'any':
    case 'all':
      return '';
  }
}

function thresholdRequired({ op, bound, of }: Threshold, known: readonly Known[]): string {
  const whole = of === undefined ? '' : `${known.at(-1)?.fact.label}的`;
  return `${SYMBOL[op]} ${whole}${bound.value}`;
}

function shortfallOf({ condition, status, margin, known }: Verdict): string | null {
  const fact = known[0]?.fact;
  if (condition.kind !== 'threshold' || status !== 'not_met' || margin === undefined || margin.eq(ZERO))
    return null;
  if (fact === undefined) return null;
  return fact.type === 'money' ? displayYuan(margin.abs()) : plain(margin.abs());
}
