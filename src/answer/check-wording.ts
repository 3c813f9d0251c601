import type { Bound } from '../text/comparison.ts';
import { halfWidth } from '../text/half-width.ts';
import { addedWords } from './added-words.ts';
import { countedIn } from './counted-in.ts';
import type { Figure } from './figures.ts';
import type { GroundFigure } from './ground.ts';
import { otherLevel } from './level.ts';
import type { Claimed } from './match-figure.ts';
import { otherPayee } from './payee.ts';
import { otherBase, strayItem } from './rate-base.ts';
import { saidBound } from './said-bound.ts';

const REFUSING = /不(?:能|可|予|得|符|满足|享|够|给|行|算|到|再)|无法|未(?:达|满|到)|没有|没达|拿不到/u;
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

/** Words that give a sum to somebody. */
const GIVEN =
  /给予?(?=[^,;]{0,6}\d)|[可能](?:以)?(?:拿|得|领|获|享|补)(?!不)|拿到|得到|获得|领到|[补奖](?:助|励|贴)?(?=[^,;]{0,2}\d)|应[补得付]|发放|就是|为(?=\s?\d)/u;

/** Speaks of the bound, or of what lies above it, without telling it anew. */
function onlySpeaksOf({ figure, capped }: Claimed, given: Bound | 'plain', said: Bound | 'plain'): boolean {
  const { phrase, part, text: words } = figure;
  if (/是否|还是|各自/u.test(part) || AGAIN.test(phrase.slice(0, phrase.indexOf(words)))) return true;
  // 多了5000万，超过3000万元了.
  if (said === 'gt' && given === 'gte') return /^\s*(?:已经?|就|都)?超/u.test(phrase);
  // 5%都超过20万元了: so does what lies above a ceiling.
  if (said === 'gt' && given === 'lte') return /超(?:过|出)?[^,。;]{0,10}了/u.test(phrase);
  // 那30万别按满额算: the draft has said that it is a ceiling, and does not give it to anybody here.
  return said === 'plain' && ((capped && !GIVEN.test(phrase)) || /管不[到着]/u.test(part));
}

function wrongBound(claimed: Claimed, text: Figure): string | undefined {
  const said = saidBound(claimed.figure, claimed.head);
  const given = text.bound ?? 'plain';
  if (onlySpeaksOf(claimed, given, said)) return undefined;
  return harmless(claimed, given, said) ? undefined : WRONG.get(`${given}>${said}`);
}

/** The text pays somebody else, out of something else, or for less. */
function otherSense(claimed: Claimed, text: GroundFigure): string | undefined {
  const { figure } = claimed;
  const [payee, base, counted, level] = [
    otherPayee(figure.part, halfWidth(text.part)),
    otherBase(figure, text),
    countedIn(figure.part, text.part),
    otherLevel(claimed, text, text.of.clause.text),
  ];
  if (payee !== undefined) return `原文是给${payee}的`;
  if (base !== undefined) return `原文不是按${base}计`;
  if (level !== undefined) return `原文是${level}`;
  const stray = strayItem(figure, text.of.clause.text);
  if (stray !== undefined) return `原文没有“${stray}”`;
  return counted && `原文不含${counted.what}`;
}

/** What the draft's words around a right number make wrong of it; undefined when they fit the text's. */
export function checkWording(claimed: Claimed, text: GroundFigure): string | undefined {
  return wrongBound(claimed, text) ?? addedWords(claimed, text) ?? otherSense(claimed, text);
}
