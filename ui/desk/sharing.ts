import { clauseLabel, isClauseId } from '../../src/corpus/clause.ts';
import type { MatchResult } from './contract.ts';

/**
 * Awards of which nothing was given yet and that rest on the same as one that was begun, each in a sentence: what they
 * share, that the text does not say whether both can be had, and what to ask.
 */
export function sharing({ needs_facts: needs, next_questions: questions }: MatchResult): readonly string[] {
  return needs.flatMap(({ award, name, clause, payee, same_as: same }) => {
    // What is paid to others is listed beside it, and not read out to the firm.
    if (same === undefined || payee !== 'enterprise') return [];
    const place = isClauseId(clause) ? clauseLabel(clause) : clause;
    const ask = questions.find(({ awards }) => awards.includes(award))?.ask ?? '';
    // What they share may be told with what the text does not say of it.
    const reason = same.reason.endsWith('原文没有写')
      ? same.reason
      : `${same.reason}，能否都享受，原文没有写`;
    return [`${name}［${place}］：${reason}。${ask === '' ? '' : `请补充：${ask}`}`];
  });
}
