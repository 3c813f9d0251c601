import type { Policy } from '../../corpus/library.ts';
import { silenceIn, validity } from '../../corpus/policy/index.ts';
import { type Standing, standingsOf } from '../../corpus/standing/index.ts';
import type { IsoDay } from '../../text/date.ts';
import { turnsRound } from '../../text/negation.ts';
import { phrasesOf } from '../../text/spans.ts';
import {
  contentOf,
  isOpenTold,
  isPromise,
  isSaidOfText,
  isSilenceTold,
  requires,
  speaksOfAward,
  statesNothing,
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
function isStatement(
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

/**
 * What a stretch that is said to rest on the text says beyond it, in Chinese: where, when and how one applies, of which the
 * text is known to be silent; a condition of which it has not one word.
 * @param strange the words of it that the official ones do not account for.
 */
export function saidBeyond(
  text: string,
  strange: readonly string[],
  policies: readonly Policy[],
): readonly string[] {
  if (strange.length === 0 || isSilenceTold(text)) return [];
  const silent = strange.flatMap((words) => {
    const silence = policies.map((policy) => silenceIn(policy, words)).find((is) => is?.kind === 'procedure');
    return silence === undefined ? [] : [`稿中说“${words}”，${silence.say}`];
  });
  const known = (words: string) => contentOf(words).some((one) => !strange.join('').includes(one));
  const asked = phrasesOf(text).filter(({ words }) => requires(words) && !/\d/u.test(words) && !known(words));
  return [...silent, ...asked.map(({ words }) => `原文没有这个条件：“${words.trim()}”`)];
}

/** The silence on where and how to apply: what is said of it, no advice makes the text's. */
const WHERE_TO_APPLY = 'channel';
const NAME = /[“「『"](?<name>[^“”「」『』"，,。；;\n]{2,16})[”」』"]/gu;
/** 可通过某某网办理: by way of what is nowhere in the text. */
const BY_WAY =
  /(?:通过|登[录陆]|前往|[到在向])(?<way>[^，,。；;]{2,16}?)(?:上|里|内)?(?:进行|在线|统一)?(?:办理|申[请报领]|提交|填报|受理|递交|报送)/u;
const LEADS_THERE = /(?:请|可|通过|登[录陆]|[在到上]|进入|关注|联系)[^，。]{0,4}$/u;

/**
 * Whether words of a reply, of which nobody says what they rest on, have to rest on something.
 * @param sentence the part of it that they stand in; `alone` whether they are a line of their own.
 */
export function needsBasis(
  words: string,
  { sentence, alone, ...known }: Parameters<typeof statesNothing>[1] & Parameters<typeof isStatement>[1],
): boolean {
  if (statesNothing(words, { sentence, alone })) return false;
  const states = isStatement(words, known) && !isOpenTold(sentence);
  return states || (!isSilenceTold(sentence) && namesChannel(words, known.policies));
}

/** Whether words lead to a way to apply, or to a name that no policy knows as if there were one: 请登录“某某通”平台. */
function namesChannel(words: string, policies: readonly Policy[]): boolean {
  const names = Array.from(words.matchAll(NAME), ({ groups }) => groups?.name ?? '');
  const strange = names.some((name) => standingsOf(policies, name).length === 0);
  const way = BY_WAY.exec(words)?.groups?.way;
  return (
    (way !== undefined && standingsOf(policies, way).length === 0) ||
    policies.some((policy) => silenceIn(policy, words)?.id === WHERE_TO_APPLY) ||
    (strange && LEADS_THERE.test(words.split(NAME)[0] ?? ''))
  );
}
