import type { Bound } from '../text/comparison.ts';
import { halfWidth } from '../text/half-width.ts';
import type { Figure } from './figures.ts';
import { type Claimed, perOf } from './match-figure.ts';
import { otherPayee } from './payee.ts';
import { otherBase } from './rate-base.ts';
import { saidBound } from './said-bound.ts';

const REFUSING = /不(?:能|可|予|得|符|满足|享|够|给|行|算|到|再)|无法|未(?:达|满|到)|没有|没达|拿不到/u;
const YEARLY = /每年|每年度|每个年度|年年|一年(?!内)|每一年/u;
const ONE_OFF = /一次性/u;
/** The draft speaks of what the text leaves open. */
const OPEN =
  /没有(?:说|写|规定|明确|说明|约定)|未(?:说|写|规定|明确|载明|约定|说明)|是否|还是|不明确|不清楚/u;

type Pair = `${Bound | 'plain'}>${Bound | 'plain'}`;

/** text > draft: what the draft may not make of the text's bound. */
const WRONG: ReadonlyMap<Pair, string> = new Map<Pair, string>([
  ['lte>plain', '原文是上限，不是确定的数额'],
  ['lte>gte', '原文是上限，稿中说成了下限'],
  ['lte>gt', '原文是上限，稿中说成了下限'],
  ['lte>about', '原文是上限，不是约数'],
  ['gte>lte', '原文是下限，稿中说成了上限'],
  ['gte>lt', '原文是下限，稿中说成了上限'],
  ['gte>gt', '原文“以上”含本数，稿中不含'],
  ['gt>lte', '原文是超过，稿中说成了上限'],
  ['gt>lt', '原文是超过，稿中说成了上限'],
  ['plain>gte', '原文是定数，稿中说成了下限'],
  ['plain>gt', '原文是定数，稿中说成了下限'],
  ['plain>lt', '原文是定数，稿中说成了上限'],
  ['plain>lte', '原文是定数，稿中说成了上限'],
]);

/** The draft's words that seem another bound than the text's and leave the figure right. */
function harmless({ figure }: Claimed, given: Bound | 'plain', said: Bound | 'plain'): boolean {
  const { phrase, unit, part, bound } = figure;
  if (given === 'plain') {
    // 达到80万辆 says no more than 80万辆, and a rate of 10% is still 10% beside the word 封顶.
    if (said === 'gte') return unit !== '元' || /达到?|满/u.test(phrase);
    if (said === 'lte') return bound !== 'lte' || /最高|最多/u.test(phrase);
  }
  return given !== 'lte' && (said === 'lt' || said === 'lte') && REFUSING.test(part);
}

/** 这两个200万元: speaks of sums told before. */
const AGAIN = /(?:[两三][个处笔]|这[个笔]?|那[个笔]|上述|前述)[“"]?$/u;

function wrongBound(claimed: Claimed, text: Figure): string | undefined {
  const { phrase, text: words } = claimed.figure;
  if (/是否|还是|各自/u.test(phrase) || AGAIN.test(phrase.slice(0, phrase.indexOf(words)))) return undefined;
  const said = saidBound(claimed.figure, claimed.head);
  const given = text.bound ?? 'plain';
  return harmless(claimed, given, said) ? undefined : WRONG.get(`${given}>${said}`);
}

/** 每年, 一次性, 单个项目 that the draft adds to a figure and the text does not have: when, and what to say. */
const ADDED: readonly (readonly [(words: string, text: Figure) => boolean, string])[] = [
  [
    (words, { part, bound }) => YEARLY.test(words) && !(bound === 'lte' ? YEARLY : /年/u).test(part),
    '原文没有“每年”',
  ],
  [(words, { part }) => ONE_OFF.test(words) && !ONE_OFF.test(part), '原文没有“一次性”'],
  [
    (words, { near, phrase }) =>
      perOf(words).has('project') && !perOf(near).has('project') && !/项目|每项/u.test(phrase),
    '原文没有按项目计',
  ],
  [
    (words, { near }) => {
      const [said, given] = [perOf(words), perOf(near)];
      return said.has('enterprise') && said.size === 1 && given.size > 0 && !given.has('enterprise');
    },
    '原文不是按每家企业计',
  ],
];

function addedWords({ figure, head }: Claimed, text: Figure): string | undefined {
  if (OPEN.test(figure.part)) return undefined;
  return ADDED.find(([isAdded]) => isAdded(`${head}${figure.phrase}`, text))?.[1];
}

/** 不含道路建设投入: what the text leaves out. */
const LEFT_OUT = /不(?:含|包括|计入?)([^(),。;]{2,12})/gu;

/** What the text leaves out and the draft counts in. */
function countedIn({ part }: Figure, text: Figure): string | undefined {
  return Array.from(halfWidth(text.part).matchAll(LEFT_OUT), ([, what = '']) => what).find((what) =>
    new RegExp(`(?<![不未没无])(?:含有?|包括|包含|计入|加上|连同)${what.slice(0, 4)}`, 'u').test(part),
  );
}

/** Whose level a thing is; 市级财政 and the like say who pays. */
const LEVELS: readonly (readonly [string, RegExp])[] = [
  ['国家级', /国家级|全国重点|国家(?=工程|企业技术|技术创新|制造业创新)/u],
  ['省级', /省级|江西省|省先进/u],
  ['市级', /市级(?!财政|资金|专项|承担|全|扶持|科技发展|所需|层面)/u],
];

function levelsIn(words: string): readonly string[] {
  return LEVELS.flatMap(([level, pattern]) => (pattern.test(words) ? [level] : []));
}

/** The level that the text gives, when the draft gives another. */
function otherLevel(claim: Figure, text: Figure): string | undefined {
  const near = levelsIn(text.near);
  const given = near.length > 0 ? near : levelsIn(text.part);
  const said = levelsIn(claim.phrase);
  return said.length > 0 && !said.some((level) => given.includes(level)) ? given[0] : undefined;
}

/** The text pays somebody else, out of something else, or for less. */
function otherSense({ figure }: Claimed, text: Figure): string | undefined {
  const [payee, base, counted, level] = [
    otherPayee(figure.part, halfWidth(text.part)),
    otherBase(figure, text),
    countedIn(figure, text),
    otherLevel(figure, text),
  ];
  if (payee !== undefined) return `原文是给${payee}的`;
  if (base !== undefined) return `原文不是按${base}计`;
  if (level !== undefined) return `原文是${level}`;
  return counted && `原文不含${counted}`;
}

/** What the draft's words around a right number make wrong of it; undefined when they fit the text's. */
export function checkWording(claimed: Claimed, text: Figure): string | undefined {
  return wrongBound(claimed, text) ?? addedWords(claimed, text) ?? otherSense(claimed, text);
}
