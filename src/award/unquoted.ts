import { cite } from '../corpus/cite.ts';
import type { Clause, Sentence } from '../corpus/clause.ts';
import type { Policy } from '../corpus/library.ts';
import { leftOf, mergedSpans } from '../text/spans.ts';
import { unaccounted } from '../text/wording/index.ts';
import { draftsOf } from './draft/index.ts';
import type { Rule } from './rule/index.ts';

/** Words of one clause that nothing of a policy's rules quotes. */
export interface Unquoted {
  readonly clause: string;
  readonly words: readonly string[];
}

/**
 * What no award quotes: of the sentences that awards quote, and of those that give money. A condition that nobody
 * entered stands among it, an award that nobody entered, and what only leads in. No rule tells these apart; a person
 * reads them. What `aims`, `unencoded` and `stacking` quote is quoted.
 * @param rules the awards of the policy, read without a fault.
 * @returns the clauses that have such words, in the order of the text, each piece as the text writes it.
 * @example unquoted(policy, rules).find(({ clause }) => clause === '三.(三).8') // → { clause: '三.(三).8', words: [',并逐步推进'] }
 */
export function unquoted(policy: Policy, rules: readonly Rule[]): readonly Unquoted[] {
  const spans = mergedSpans([
    ...rules.flatMap(({ citations }) => [...citations.values()]),
    ...[...(policy.data.unencoded ?? []), ...(policy.data.stacking ?? [])].map((each) => cite(policy, each)),
  ]);
  const given = draftsOf(policy).drafts;
  const isTold = (clause: Clause, sentence: Sentence) =>
    spans.some(({ start, end }) => start < sentence.end && sentence.start < end) ||
    given.some((draft) => draft.clause === clause.id && sentence.text.includes(draft.words));
  return policy.clauses
    .map((clause) => ({
      clause: clause.id,
      words: clause.sentences
        .filter((sentence) => isTold(clause, sentence))
        .flatMap((sentence) => leftOf(policy.source, sentence, spans))
        .filter((words) => unaccounted({ words, exact: true }, [], policy.common).length > 0)
        .map((words) => words.trim()),
    }))
    .filter(({ words }) => words.length > 0);
}
