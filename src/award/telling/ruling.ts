import type { Policy } from '../../corpus/library.ts';
import { silenceIn } from '../../corpus/policy/index.ts';
import {
  contentOf,
  isPromise,
  isSaidOfText,
  requires,
  speaksOfAward,
  takesIn,
  tellsScope,
  withoutAccompanying,
} from '../../text/wording/index.ts';
import { licencesFor } from '../check/index.ts';
import { tagsIn, whoIsPaid } from '../payee/index.ts';
import { CERTAIN, HOW_OFTEN } from './qualifiers.ts';

interface Library {
  readonly policies: readonly Policy[];
}

/** Whether words of the writer's own say what a policy does: speak of what it gives, take in, ask, or lay down how one applies. */
export function isRuling(words: string, { policies }: Library): boolean {
  const rules = [speaksOfAward, takesIn, requires, tellsScope].some((says) => says(words));
  return rules || isStatement(words, { policies, isDue: false });
}

/** Whether words say that something is given or asked; `isDue` every calculation comes out as due, then 能拿 alone says no more. */
export function isStatement(
  left: string,
  { policies, isDue }: Library & { readonly isDue: boolean },
): boolean {
  const words = withoutAccompanying(left);
  const tagged = [HOW_OFTEN, CERTAIN].some((table) => tagsIn(words, table).some(({ denied }) => !denied));
  return (
    (isPromise(words) && !(isDue && contentOf(words).length === 0)) ||
    isSaidOfText(words) ||
    tagged ||
    whoIsPaid(words, licencesFor(policies)) !== undefined ||
    policies.some((policy) => silenceIn(policy, words)?.kind === 'procedure')
  );
}
