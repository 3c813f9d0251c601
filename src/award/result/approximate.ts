import { type Outcome, outcomeOf, type Term, workingOf } from '../engine/index.ts';
import type { Value, Values } from '../facts/index.ts';
import type { Rule } from '../rule/index.ts';
import { type Figures, figuresOf } from './amount-result.ts';
import { mark } from './cited.ts';
import { anchorOf, wordsOf } from './condition-words.ts';

/** What 约 leaves open of a result that was calculated as told. */
export interface Approximate {
  /** Whether the sum itself is 约: it is not when it is the same wherever the figures may lie. */
  readonly sum: boolean;
  /** What the exact figure decides, each a Chinese clause. */
  readonly decides: readonly string[];
}

/**
 * What hangs on figures that were told as 约: those that would put a condition, or a cap, the other way if they lay
 * anywhere they may. Undefined when none was told so.
 */
export function approximate(rule: Rule, taken: Outcome, values: Values): Approximate | undefined {
  const spread = new Map([...values].map(([name, value]) => [name, anywhere(value)]));
  if (![...spread].some(([name, value]) => value !== values.get(name))) return undefined;
  const open = outcomeOf(rule, rule.data, spread);
  const turned = taken.verdicts.flatMap(({ condition, status }, i) =>
    open.verdicts[i]?.status === status
      ? []
      : [`是否符合“${wordsOf(condition)}”${mark(anchorOf(condition).clause)}`],
  );
  const working = workingOf(open.sum);
  const capped = working !== undefined && isBesideCap(working) ? ['是否到上限'] : [];
  return {
    sum: taken.status !== 'not_met' && !alike(figuresOf(taken.sum), figuresOf(open.sum)),
    decides: [...turned, ...capped],
  };
}

/** A value as it is when what was told as 约 may lie anywhere; the same object where nothing was. */
function anywhere(value: Value): Value {
  if (value.type === 'number' && value.about !== undefined) {
    return { type: 'between', ends: value.about, given: '约数', read: '约数' };
  }
  if (value.type !== 'items') return value;
  const are = value.are.map(
    (item) => new Map([...item].map(([name, own]) => [name, anywhere(own)] as const)),
  );
  const changed = are.some((item, i) => [...item].some(([name, own]) => own !== value.are[i]?.get(name)));
  return changed ? { type: 'items', are } : value;
}

function alike(a: Figures, b: Figures): boolean {
  return a.kind === b.kind && a.value === b.value && a.min === b.min && a.max === b.max;
}

/** Whether what a cap bounds may lie on either side of it. */
function isBesideCap(term: Term): boolean {
  if (term.kind === 'leaf') return false;
  const [sum, limit] = term.args;
  const { lo, hi } = sum?.value ?? term.value;
  const most = limit?.value.lo;
  const beside = term.op === 'least' && most !== undefined && !lo.gte(most) && (hi === null || hi.gt(most));
  return beside || term.args.some(isBesideCap);
}
