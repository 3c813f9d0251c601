import { plain, ZERO } from '../../text/decimal.ts';
import { displayYuan } from '../../text/money.ts';
import { type Known, type Verdict, withUnit } from '../engine/index.ts';
import type { Numbering } from './cited.ts';
import { anchorOf, type Named, optionLabel, requiredOf, wordsOf } from './condition-words.ts';
import type { ConditionResult } from './result.ts';

/** A verdict as it is shown: the words, what was given, what is required, how much is short. */
export function conditionResult(verdict: Verdict, facts: Named, number: Numbering): ConditionResult {
  return {
    id: verdict.condition.id,
    status: verdict.status,
    text: wordsOf(verdict.condition),
    given: givenOf(verdict),
    required: requiredOf(verdict.condition, facts),
    shortfall: shortfallOf(verdict),
    ...(verdict.say === undefined ? {} : { note: verdict.say }),
    ...notCounted(verdict),
    citation: number(verdict.open ?? anchorOf(verdict.condition)),
  };
}

/** More items than anybody wants explained at once. */
const MOST_EXPLAINED = 10;

/** Which items do not count, and why: `第2项：客户类型为零部件企业，要求整车企业`. */
function notCounted({ excluded = [] }: Verdict): Pick<ConditionResult, 'not_counted'> {
  if (excluded.length === 0) return {};
  const reasons = excluded.slice(0, MOST_EXPLAINED).map(({ index, fails }) => {
    const [known] = fails.known;
    const facts = known === undefined ? {} : { [known.name]: known.fact };
    const required = requiredOf(fails.condition, facts);
    return `第${index + 1}项：${known?.fact.label ?? ''}为${givenOf(fails)}，要求${required}`;
  });
  return { not_counted: reasons };
}

function givenOf(verdict: Verdict): string | null {
  const { condition, known, counted, of } = verdict;
  if (of !== undefined) return joined(of.map(givenOf));
  if (counted !== undefined) return `${itemsGiven(known)}项，计入${counted}项`;
  if (condition.kind !== 'threshold') return joined(known.map(valueShown));
  if (condition.measure.by !== undefined) return joined(known.map(valueShown));
  if (condition.measure.minus === undefined) return joined(known.slice(0, 1).map(valueShown));
  const [minuend, subtrahend] = known;
  const [a, b] = [minuend?.value, subtrahend?.value];
  if (a?.type === 'between' || b?.type === 'between') return joined(known.map(valueShown));
  if (a?.type !== 'number' || b?.type !== 'number' || minuend === undefined) return null;
  return withUnit(a.is.minus(b.is), minuend.fact);
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
      return (value.about === undefined ? '' : '约') + withUnit(value.is, fact);
    case 'between':
    case 'days':
      return value.read;
    case 'choice':
      return optionLabel(fact, value.is);
    case 'date':
      return value.is;
    case 'items':
      return `${value.are.length}项`;
  }
}

function shortfallOf({ condition, status, margin, known }: Verdict): string | null {
  const fact = known[0]?.fact;
  if (condition.kind !== 'threshold' || status !== 'not_met' || margin === undefined || margin.eq(ZERO))
    return null;
  if (fact === undefined) return null;
  return fact.type === 'money' ? displayYuan(margin.abs()) : plain(margin.abs());
}
