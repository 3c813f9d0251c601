import type { Clause } from '../../corpus/clause.ts';
import { fold } from '../../text/fold.ts';
import type { PolicyText, Words } from '../question/index.ts';

/**
 * Whether one sentence of a clause has a word that few clauses have, and a trace of another: of 技能比赛 a text's 技能大赛 has
 * more than 技能, of 养老院 its 养老保险 has no more than 养老.
 */
export function isTraced(
  { text }: Clause,
  { whole, traces }: Pick<Words, 'whole' | 'traces'>,
  { withoutEmptyWords }: Pick<PolicyText, 'withoutEmptyWords'>,
): boolean {
  if (whole.length === 0 || traces.length === 0) return false;
  return fold(text)
    .text.split(/[。;；]/u)
    .some((sentence) =>
      whole.some((word) => {
        if (!sentence.includes(word)) return false;
        const rest = withoutEmptyWords(sentence.replaceAll(word, ' '));
        return traces.some((character) => rest.includes(character));
      }),
    );
}
