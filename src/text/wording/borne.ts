import { saysNo } from '../negation.ts';
import { phrasesOf } from '../spans.ts';

const SHARED = /\d ?[:：] ?\d[^，,。；;]{0,6}分担|分担/u;
/** Words that tell both cases may be told by either. */
const BOTH = /(?:市级|本级|全额|全部)[^，,。；;]{0,8}(?:承担|负担|安排)/u;
const BEARS =
  /[承负分]担|出[钱资]|(?<=[级里政区县市]|都是)(?:来)?[出掏]|解决|列支|买单|\b(?:bears?|borne|funded|paid) |shares?\b/iu;
/** That it is borne by one and by nobody else. */
const ALONE =
  /(?<!不是|并非|不)(?:(?:全部|全额|全都|全|都|单独|只|仅)由|一家(?:承担|出))|(?<!not )(?:entirely|wholly|solely)|(?:does|do) not share/iu;
/** That only a part of it is told, or that there are others. */
const PART = /[一两各]半|对半|[各也]|部分|一[起同]|共同|分担|比例|\d ?[:：%％万元成]|half|part|share/iu;
const RATIO = /\d+ ?[:：] ?\d+/u;

/** The levels that pay. */
const LEVELS: readonly RegExp[] = [
  /国家|中央|national|central/iu,
  /省|provinc/iu,
  /市(?!场|民)|municipal|\bcity\b/iu,
  /[区县](?!外)|district|county/iu,
];

/**
 * Who is told to bear what official words say is shared, or in which parts, otherwise than they say: 由市级财政全额承担 and 按7:3分担
 * beside 由市、区财政按照1:1比例分担. Who is named alone, with no word of a part, is told to bear it all.
 * @returns in Chinese.
 * @example borneOtherwise('资金都是市里出', '资金由市、区财政按照1:1比例分担') // → ['原文写的是“1:1比例分担”，稿中说成了一家承担']
 */
export function borneOtherwise(says: string, official: string): readonly string[] {
  const shared = SHARED.exec(official)?.[0];
  if (shared === undefined || BOTH.test(official)) return [];
  const bearing = phrasesOf(says).filter(({ words }) => BEARS.test(words) && !saysNo(words));
  const told = bearing.map(({ words }) => words).join('，');
  const levels = LEVELS.filter((level) => level.test(told));
  if (ALONE.test(says) || (levels.length === 1 && !PART.test(told)))
    return [`原文写的是“${shared}”，稿中说成了一家承担`];
  const [own, stands] = [RATIO.exec(told)?.[0], RATIO.exec(shared)?.[0]].map((ratio) =>
    ratio?.replaceAll(' ', '').replace('：', ':'),
  );
  return own === undefined || stands === undefined || own === stands
    ? []
    : [`原文写的是“${stands}”，不是“${own}”`];
}
