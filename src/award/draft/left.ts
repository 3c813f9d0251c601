import { spansIn } from '../../text/figure/index.ts';
import { type ClauseFigure, type Licences, saysOfSum } from '../check/index.ts';
import { NO_CONDITIONS } from './conditions.ts';
import { phraseOf } from './limit.ts';
import { type Provision, phraseStart } from './provisions.ts';

/** What a draft made of a provision. */
interface Seen {
  readonly licences: Licences;
  /** Whether no condition was read. */
  readonly none: boolean;
  /** Whether the sum is counted by something. */
  readonly counted: boolean;
}

/** A share of its own that a word tells. */
const WHOLE = /^(?:全额|全部|等额|免费|免收|免除|减半|一半|半价)$/u;

/** 每增加1000万元, 办法另行制定: nothing is added on top. */
const GROWS = /每(?:再)?(?:增加|增长|提高)|另行(?:制定|规定|公布|通知)/gu;

/** What was seen and not read, a line each. */
export function leftOf(
  provision: Provision,
  taken: readonly ClauseFigure[],
  { licences, none, counted }: Seen,
): readonly string[] {
  const { clause, gives, start, end, figures } = provision;
  const words = clause.text.slice(start, end);
  const giving = clause.text.slice(gives, end).replace(GROWS, '');
  const isLost = (figure: ClauseFigure) =>
    (figure.unit === '元' || figure.unit === '%') && (figure.word !== true || WHOLE.test(figure.text));
  const lost = figures
    .filter((figure) => isLost(figure) && !taken.includes(figure))
    .map((figure) => `“${wordsAt(provision, figure)}”没有用到：${useOf(figure, gives)}`);
  const years =
    [...spansIn(words, 'year', 0), ...spansIn(giving, 'month', 0)].length > 0 || /每月|按月/u.test(giving);
  return [
    ...(none ? [NO_CONDITIONS.replace(/^TODO：/u, '')] : []),
    ...lost,
    ...(years
      ? [
          '有年数或按月：按年数各有所得的写 schedule，每人每月的写 each.also，每月最高的写 each（of 月数）的 cap，最多计几年的写 most',
        ]
      : []),
    ...(saysOfSum(licences, 'added', giving) || saysOfSum(licences, 'uplift', giving)
      ? ['有“另外、再、提高”之类：另加的写 supplements，不是另加的删去这一行']
      : []),
    ...(!counted &&
    /每(?![年月家户]|个?年度|新|增|满|人均)|单(?!位|独|纯|项|一|价|个(?:企业|项目))\p{Script=Han}{1,3}(?=奖励|补助|补贴|给予|最高|不超过)/u.test(
      clause.text.slice(phraseStart(clause.text, start, gives), end),
    )
      ? ['有“每…”：按个数、数量计的写 each，只是说上限按什么计的删去这一行']
      : []),
    ...(saysOfSum(licences, 'top_up', words) ? ['有“补差”：写 top_up'] : []),
    ...(/等(?!级|额|奖|值|于|次|同|候)/u.test(clause.text.slice(start, gives))
      ? ['有“等”：列举未尽的写进条件的 open，不影响条件的删去这一行']
      : []),
    ...(/(?:其中之一|或者?|任一)/u.test(clause.text.slice(start, gives))
      ? ['有“或”：其一即可的条件合成一个 kind 为 any 的条件']
      : []),
  ];
}

/** 50-100万元的,给予20万元: both ends before the giving are a band of a scale. */
function useOf({ min, max, end }: ClauseFigure, gives: number): string {
  if (min !== max && end <= gives)
    return '是分段的一段，同一条的各段合成一项，写 bands；只是条件的写两个门槛 gte、lte，引同一处';
  return '写进金额、上限、条件，与奖项无关的引入 aims';
}

function wordsAt({ clause, ...provision }: Provision, figure: ClauseFigure): string {
  const { start, end } = phraseOf({ clause, ...provision }, figure);
  return clause.text.slice(start, end).trim();
}
