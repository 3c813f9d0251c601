import { halfWidth } from '../text/half-width.ts';
import type { GroundFigure } from './ground.ts';
import { type Claimed, perOf } from './match-figure.ts';

const YEARLY = /每年|每个年度|年年|一年(?!内)|每一年/u;
const ONE_OFF = /一次性/u;
/** Words of the text that speak of each year: not 到2027年. */
const BY_YEAR = /每年|年均|年度|年(?=产|出口|销售|营)/u;
/** 每场, 每月: for each of what the text does not count by. */
const EACH = /每一?([场届台套辆月季周天日人件吨批班期次])/gu;
const YEARS = /(?<!\d)[两二三四五六\d]年[内间]?(?:累计|合计|总共?|一?共)/u;
/** The draft speaks of what the text leaves open. */
const OPEN =
  /没有(?:说|写|规定|明确|说明|约定)|未(?:说|写|规定|明确|载明|约定|说明)|是否|还是|不明确|不清楚/u;

type Added = (words: string, text: GroundFigure) => string | undefined;

const yearly: Added = (words, { part, bound }) =>
  YEARLY.test(words) && !(bound === 'lte' ? YEARLY : BY_YEAR).test(part) ? '原文没有“每年”' : undefined;

const once: Added = (words, { part }) =>
  ONE_OFF.test(words) && !ONE_OFF.test(part) ? '原文没有“一次性”' : undefined;

const byProject: Added = (words, { near, phrase }) =>
  perOf(words).has('project') && !perOf(near).has('project') && !/项目|每项/u.test(phrase)
    ? '原文没有按项目计'
    : undefined;

const byFirm: Added = (words, { near }) => {
  const [said, given] = [perOf(words), perOf(near)];
  const other = said.has('enterprise') && said.size === 1 && given.size > 0 && !given.has('enterprise');
  return other ? '原文不是按每家企业计' : undefined;
};

const byOther: Added = (words, { of }) => {
  const clause = halfWidth(of.clause.text);
  const added = Array.from(words.matchAll(EACH)).find(([, what = '']) => !clause.includes(`每${what}`));
  const years = YEARS.exec(words)?.[0];
  const found = added?.[0] ?? years;
  return found === undefined || clause.includes(found) ? undefined : `原文没有“${found}”`;
};

/** 有效期内累计, where the text counts by the year. */
const inAll: Added = (words, { phrase }) =>
  YEARLY.test(phrase) && !YEARLY.test(words) && /(?:有效期|期间|几年)[^,]{0,8}(?:累计|合计|总共)/u.test(words)
    ? '原文是每年'
    : undefined;

/** A rate is taken once or yearly, and for nothing in particular. */
const RATES: readonly Added[] = [yearly, once, byOther];
const KINDS: readonly Added[] = [yearly, once, inAll, byProject, byFirm, byOther];

/** 每年, 一次性, 单个项目 that the draft adds to a figure and the text does not have, and what to say of it. */
export function addedWords({ figure, head }: Claimed, text: GroundFigure): string | undefined {
  if (OPEN.test(figure.part)) return undefined;
  const words = `${head}${figure.phrase}`;
  const kinds = figure.unit === '%' ? RATES : KINDS;
  return kinds.map((added) => added(words, text)).find((note) => note !== undefined);
}
