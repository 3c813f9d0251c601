import { halfWidth } from '../text/half-width.ts';
import type { Figure } from './figures.ts';
import type { Claimed } from './match-figure.ts';

/** Whose level a thing is; 市级财政 and the like say who pays. */
const LEVELS: readonly (readonly [string, RegExp])[] = [
  ['国家级', /国家级|全国重点|国家(?=工程|企业技术|技术创新|制造业创新)/u],
  ['省级', /省级|江西省|省先进/u],
  ['市级', /市级(?!财政|资金|专项|承担|全|扶持|科技发展|所需|层面)/u],
];

function levelsIn(words: string): readonly string[] {
  return LEVELS.flatMap(([level, pattern]) => (pattern.test(words) ? [level] : []));
}

const NAMED = /(国家级|省级|市级)(?!财政|资金|专项|所需|层面)([\u4e00-\u9fff]{2,8})/gu;
const WRITTEN: Readonly<Record<string, string>> = {
  国家级: '国家级?|全国',
  省级: '省级|江西省',
  市级: '市级',
};

/** 省级汽车检验检测中心, where the clause has a 国家级 one and no 省级: the words, and the level that it has. */
export function levelOfNamed(
  said: string,
  clause: string,
): { readonly words: string; readonly level: string } | undefined {
  const has = (level: string, what: string) => new RegExp(`(?:${WRITTEN[level]})${what}`, 'u').test(clause);
  for (const [whole, level = '', name = ''] of said.matchAll(NAMED)) {
    const lengths = Array.from(name, (_, n) => name.slice(0, name.length - n)).filter(
      (w) => w.length >= 5 || w === '认定',
    );
    const what = lengths.find((word) => Object.keys(WRITTEN).some((other) => has(other, word)));
    const given = Object.keys(WRITTEN).find((other) => what !== undefined && has(other, what));
    if (what !== undefined && given !== undefined && !has(level, what)) return { words: whole, level: given };
  }
  return undefined;
}

/**
 * The level that the text gives, when the draft gives another.
 * @param clause the words of the clause that the figure stands in.
 */
export function otherLevel(
  { figure: claim, derived }: Pick<Claimed, 'figure' | 'derived'>,
  text: Figure,
  clause: string,
): string | undefined {
  const near = levelsIn(text.near);
  const given = near.length > 0 ? near : levelsIn(text.part);
  const own = levelsIn(claim.phrase);
  // A sum that the draft works out follows from more than one level.
  const said = own.length > 0 || derived ? own : levelsIn(claim.near);
  if (said.length > 0 && !said.some((level) => given.includes(level)) && given[0] !== undefined)
    return given[0];
  return levelOfNamed(claim.part, halfWidth(clause))?.level;
}
