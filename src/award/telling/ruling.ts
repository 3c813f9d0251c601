import type { Policy } from '../../corpus/library.ts';
import { silenceIn, validity } from '../../corpus/policy/index.ts';
import type { IsoDay } from '../../text/date.ts';
import { turnsRound } from '../../text/negation.ts';
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

/** 现在不能据此申报, of a policy that has ended. */
const NOW = /现在|今[天日]|目前|当前|如今|不能?再|不再|\bno longer\b/iu;

/**
 * Whether words say that something is given or asked.
 * @param known whose policies they may be of; `isDue` where every calculation comes out as due, then 能拿 alone says no
 * more; `today` where it is known: that nothing is given now is borne out where none of the policies holds.
 */
export function isStatement(
  left: string,
  { policies, isDue, today }: Library & { readonly isDue: boolean; readonly today?: IsoDay },
): boolean {
  const words = withoutAccompanying(left);
  if (today !== undefined && NOW.test(words) && turnsRound(words) && areOver(policies, today)) return false;
  const tagged = [HOW_OFTEN, CERTAIN].some((table) => tagsIn(words, table).some(({ denied }) => !denied));
  return (
    (isPromise(words) && !(isDue && contentOf(words).length === 0)) ||
    isSaidOfText(words) ||
    tagged ||
    whoIsPaid(words, licencesFor(policies)) !== undefined ||
    policies.some((policy) => silenceIn(policy, words)?.kind === 'procedure')
  );
}

function areOver(policies: readonly Policy[], today: IsoDay): boolean {
  return policies.every(({ data }) => validity(data, today).state !== 'in_force');
}
