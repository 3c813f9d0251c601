import { paidFacts, type Rule } from '../rule/index.ts';
import { nameAndUnit, namesFor } from './fact-names.ts';
import { isNotKnown } from './given.ts';
import { readYesNo } from './yes-no.ts';

/**
 * The one award that keeps account of what was paid and of which a profile tells a fact (and not that it is not so) that no other such award asks for:
 * what was paid, told beside it, was paid under that one. Undefined where there is none, or are several.
 * @example paidAwardSpokenOf(rules, { smart_factory_title: 'provincial_advanced' }) // → '6a'
 */
export function paidAwardSpokenOf(
  rules: readonly Rule[],
  facts: Readonly<Record<string, unknown>>,
): string | undefined {
  const owners = rules.filter(({ data }) => paidFacts(data).length > 0);
  const told = Object.entries(facts)
    .filter(([, value]) => !isNotKnown(value) && readYesNo(value, '') !== false)
    .flatMap(([word]) => {
      const asking = owners.filter((rule) => asksFor(rule, nameAndUnit(word).rest));
      return asking.length === 1 ? asking.map(({ data }) => data.id) : [];
    });
  const [only, ...others] = new Set(told);
  return others.length === 0 ? only : undefined;
}

/** Whether an award asks for a fact, by name or label, besides what was paid. */
function asksFor({ data }: Rule, word: string): boolean {
  const paid = paidFacts(data);
  const own = word.startsWith(`${data.id}.`) ? word.slice(data.id.length + 1) : word;
  const labels = Object.entries(data.facts).map(([name, { label }]) => [name, label] as const);
  return namesFor(labels, own).some((name) => !paid.includes(name));
}
