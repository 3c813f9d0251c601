import type { Policy } from '../../corpus/library.ts';
import { silenceIn, validity } from '../../corpus/policy/index.ts';
import { type Standing, standingsOf } from '../../corpus/standing/index.ts';
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
import { GIVES, unitsOf } from '../provision/index.ts';
import { CERTAIN, HOW_OFTEN } from './qualifiers.ts';

interface Library {
  readonly policies: readonly Policy[];
}

/** Whether words of the writer's own say what a policy does: speak of what it gives, take in, ask, or lay down how one applies. */
export function isRuling(words: string, { policies }: Library): boolean {
  const rules = [speaksOfAward, takesIn, requires, tellsScope].some((says) => says(words));
  return rules || isStatement(words, { policies, isDue: false });
}

const UP_TO = /最高|不超过|不高于/u;

/**
 * What a statement makes a condition of, where the official words only stand behind what is given and ask nothing: 须年营收5000万元以上
 * for 给予10万元经费支持,并逐步推进年营收5000万元以上工业企业普遍建立研发机构.
 * @param homes where the words stand that it rests on.
 * @returns in Chinese.
 */
export function notAsked(words: string, homes: readonly Standing[]): readonly string[] {
  const isBehind = ({ policy: { source }, clause, start, end }: Standing) => {
    const unit = clause && unitsOf(clause).find((each) => each.start <= start && end <= each.end);
    const quoted = source.slice(start, end);
    const asks = [requires, (each: string) => GIVES.test(each), (each: string) => UP_TO.test(each)];
    return (
      unit !== undefined && GIVES.test(source.slice(unit.start, start)) && !asks.some((of) => of(quoted))
    );
  };
  return requires(words) && homes.length > 0 && homes.every(isBehind)
    ? ['原文的这几个字在给什么之后，没有写成条件']
    : [];
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

/** The silence on where and how to apply: what is said of it, no advice makes the text's. */
const WHERE_TO_APPLY = 'channel';
const NAME = /[“「『"](?<name>[^“”「」『』"，,。；;\n]{2,16})[”」』"]/gu;
const LEADS_THERE = /(?:请|可|通过|登[录陆]|[在到上]|进入|关注|联系)[^，。]{0,4}$/u;

/** Whether words lead to a way to apply, or to a name that no policy knows as if there were one: 请登录“某某通”平台. */
export function namesChannel(words: string, policies: readonly Policy[]): boolean {
  const names = Array.from(words.matchAll(NAME), ({ groups }) => groups?.name ?? '');
  const strange = names.some((name) => standingsOf(policies, name).length === 0);
  return (
    policies.some((policy) => silenceIn(policy, words)?.id === WHERE_TO_APPLY) ||
    (strange && LEADS_THERE.test(words.split(NAME)[0] ?? ''))
  );
}
