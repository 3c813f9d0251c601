import type { Fact, Rule } from '../../award/rule/index.ts';
import { recordedAs } from '../../award/said/index.ts';
import { isForeignMoney } from '../../text/unit.ts';
import type { Offered } from '../said.ts';
import type { OpenCall } from './open-call.ts';

type Answer = OpenCall['answers'][string];

/** A fact of the open clause, and what was recorded of it. */
export interface Recorded {
  readonly award: string;
  readonly fact: string;
  readonly label: string;
  /** Undefined where nothing was recorded. */
  readonly value: Answer | undefined;
}

/** What was recorded of a fact that an award asks for. */
export function recordedOf({ data }: Rule, fact: string, { answers }: OpenCall): Recorded {
  const label = data.facts[fact]?.label ?? fact;
  const value = answers[recordedAs(data.id, fact, label)];
  return { award: data.id, fact, label, value: value?.length === 0 ? undefined : value };
}

/** What somebody said of a fact, before it is told how. */
export function offered(
  { fact, label, award }: Recorded,
  words: string,
  value: unknown,
): Omit<Offered, 'told'> {
  return { fact, label, words, value, awards: [award] };
}

/** The items that were recorded; none where words were. */
export function rowsOf(value: Answer | undefined): readonly Readonly<Record<string, string>>[] {
  return typeof value === 'string' ? [] : (value ?? []);
}

/** The award of a clause that is open: the one that was opened, or the only one. */
export function openRule(rules: readonly Rule[], { award }: OpenCall): Rule | undefined {
  const [only, ...others] = rules;
  return rules.find(({ data }) => data.id === award) ?? (others.length === 0 ? only : undefined);
}

/** A sum that was recorded of the open award, and the money in which it is asked for where that is another country's. */
export type Sum = Recorded & { readonly value: string; readonly currency: string | undefined };

/** Whether a fact is a sum of money, in yuan or, where its unit is another country's, in that: 年总出口额 in 美元. */
export function isSumOf(fact: Fact, currency: string | undefined): boolean {
  return currency === undefined ? fact.type === 'money' : fact.type === 'quantity' && fact.unit === currency;
}

/** The sums that were recorded of what an award asks for. */
export function sumsRecorded(rule: Rule, call: OpenCall): readonly Sum[] {
  return Object.entries(rule.data.facts).flatMap(([name, fact]) => {
    const recorded = recordedOf(rule, name, call);
    const { value } = recorded;
    const currency = fact.type === 'quantity' && isForeignMoney(fact.unit) ? fact.unit : undefined;
    return isSumOf(fact, currency) && typeof value === 'string' ? [{ ...recorded, value, currency }] : [];
  });
}
