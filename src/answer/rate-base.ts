import type { Figure } from './figures.ts';

/** What a rate can be taken of; words that name none of these (投入, 金额) may stand for any. */
const BASES: readonly (readonly [string, RegExp])[] = [
  ['增加的部分', /增加额|增量|增长额|增收|(?:增加|增长|新增|超出)的?(?:部分|金额|收入|销售)/u],
  ['发票额', /发票/u],
  ['合同金额', /合同/u],
  ['销售收入', /收入|营收|销售额/u],
  ['投资额', /(?:计划|总|项目|固定资产)投资|投资总?额/u],
  ['展位费', /展位/u],
  ['活动经费', /活动(?:经费|费用)/u],
];

function basesIn({ phrase, text }: Figure): readonly string[] {
  const before = phrase.slice(0, Math.max(0, phrase.indexOf(text)));
  const bases = BASES.flatMap(([base, words]) => (words.test(before) ? [base] : []));
  // 销售收入增加额 is no 销售收入.
  return bases[0] === BASES[0]?.[0] ? bases.slice(0, 1) : bases;
}

const LEVEL = /收入|营收|销售额/u;
const RISE = /增|较|比|多|涨|提高|差额/u;

/** 年销售收入达到3000万元, where the text says 较上年度增加3000万元以上. */
function levelForRise(claim: Figure, text: Figure): string | undefined {
  const before = text.phrase.slice(0, Math.max(0, text.phrase.indexOf(text.text)));
  const rises = /增加|增长/u.test(before.slice(-6));
  return rises && LEVEL.test(claim.phrase) && !RISE.test(claim.near) ? '全部收入' : undefined;
}

/** 展位、搭建、差旅费用补50%: what a list before the rate names and the clause does not, beside what it does. */
export function strayItem({ phrase, text, unit }: Figure, clause: string): string | undefined {
  const list = phrase.slice(0, Math.max(0, phrase.indexOf(text))).split(/[、和及]/u);
  if (unit !== '%' || !list.some((item) => clause.includes(item.slice(-2)))) return undefined;
  const fees = Array.from(list.join('、').matchAll(/[\u4e00-\u9fff]{2}费/gu), ([fee]) => fee);
  if (fees.some((fee) => clause.includes(fee))) return fees.find((fee) => !clause.includes(fee));
  return list
    .slice(1, -1)
    .find((item) => /^[\u4e00-\u9fff]{2,4}$/u.test(item) && !clause.includes(item.slice(0, 2)));
}

/** What the draft takes a rate of, when the text takes it of something else. */
export function otherBase(claim: Figure, text: Figure): string | undefined {
  if (claim.unit === '元') return levelForRise(claim, text);
  if (claim.unit !== '%') return undefined;
  const [said, given] = [basesIn(claim), basesIn(text)];
  return given.length > 0 && !said.some((base) => given.includes(base)) ? said[0] : undefined;
}
