import type { Verification } from '../../answer/claim.ts';
import type { Policy } from '../../corpus/library.ts';

const SENTENCE = /[^。；;！？!?\n]+/gu;
/** So many sentences are looked at. */
const MOST = 200;

/**
 * Tells which policies a draft speaks of that it was not held against, because the call named others: what it says of
 * them nobody has checked.
 * @param meant the policies that words name.
 */
export function withOthersNamed(
  found: Verification,
  {
    answer,
    policies,
    meant,
  }: {
    readonly answer: string;
    readonly policies: readonly Policy[];
    readonly meant: (words: string) => readonly Policy[];
  },
): Verification {
  const spoken = Array.from(answer.matchAll(SENTENCE), ([sentence]) => sentence)
    .slice(0, MOST)
    .map(meant);
  const others = spoken.filter((named) => !named.some((policy) => policies.includes(policy))).flat();
  if (others.length === 0) return found;
  const told = [...new Set(others)].slice(0, 3).map(({ data }) => `《${data.title.value}》`);
  const text = `草稿还说到${told.join('、')}，这次没有按它核对；请去掉 policy 再核对`;
  const still_to_say = [...found.still_to_say, { award: '', kind: 'other_policy' as const, text }];
  return {
    ...found,
    verdict: found.verdict === 'contradicted' ? 'contradicted' : 'incomplete',
    still_to_say,
  };
}
