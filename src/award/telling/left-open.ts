import { likeness, pairsOf } from '../../text/wording/index.ts';
import type { Calculated } from '../recalculate.ts';

/** So much of the words of a question must stand in the topic, or of the topic in the question. */
const ALIKE = 0.4;

/**
 * What calculations leave open that a topic is about, and the policy that does.
 * @example leftOpen("发票是否含税", recalculate({ policies, rules: new Map([[policy.id, rules]]) }, [{ award: "5", facts: {}, as_of: "2026-06-30" }])).words // → "发票额是否含税"
 */
export function leftOpen(
  topic: string,
  calculations: readonly Calculated[],
): { readonly words: string; readonly policy: Calculated['policy'] } | undefined {
  const pairs = pairsOf(topic);
  const all = calculations.flatMap(({ rule: { data }, policy }) =>
    [...data.open.map(({ question }) => question), ...data.not_stated].map((words) => ({ words, policy })),
  );
  return all.find(({ words }) => likeness(pairs, pairsOf(words)) >= ALIKE);
}
