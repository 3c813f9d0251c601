import { halfWidth } from '../half-width.ts';
import { at, sentencesOf, withoutBrackets } from '../spans.ts';
import { type Around, toldIn } from './around.ts';
import type { Figure } from './figure.ts';
import { sameFigure, sameUnit } from './figures.ts';

/** So much of the words around two figures must be the same, and of a quote and the sentence that tells it. */
const FRAMED = 0.6;
const TOLD = 0.5;

/** A statement with its figures at their places in it. */
interface Statement {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly around: readonly Around[];
}

/**
 * The official figure that stands in the same words where a statement has another: 每家企业最高不超过100万元 for
 * 每家企业最高不超过200万元; as long as the sentence of the statement tells what it quotes, and so the same provision.
 * Undefined where the official words have the figure of the statement as well.
 * @param context the official sentences around the quote.
 */
export function inSameFrame(
  own: Around,
  { text, figures, around: all }: Statement,
  { quote, context }: { readonly quote: string; readonly context: string },
): Around | undefined {
  const stand = toldIn(withoutBrackets(halfWidth(context)));
  if (stand.some(({ figure }) => sameFigure(figure, own.figure))) return undefined;
  const sentence = at(sentencesOf(text), figures[all.indexOf(own)]?.start ?? 0)?.words ?? '';
  const isTold = quote.split('；').some((words) => shareOf(pairsIn(sentence), pairsIn(words)) >= TOLD);
  return isTold ? stand.find((other) => isFramedAlike(own, other)) : undefined;
}

function isFramedAlike(own: Around, other: Around): boolean {
  const [a, b] = [framePairs(own), framePairs(other)];
  const isOfKind = other.told === own.told && sameUnit(other.figure.unit, own.figure.unit);
  return isOfKind && Math.min(a.length, b.length) > 2 && shareOf(a, b) >= FRAMED;
}

function framePairs({ before, after }: Around): readonly string[] {
  return [before.slice(-12), after.slice(0, 6)].flatMap(pairsIn);
}

function pairsIn(words: string): readonly string[] {
  return Array.from({ length: Math.max(0, words.length - 1) }, (_, at) => words.slice(at, at + 2));
}

/** How much of the smaller of two lists stands in the other. */
function shareOf(a: readonly string[], b: readonly string[]): number {
  return a.filter((pair) => b.includes(pair)).length / Math.max(1, Math.min(a.length, b.length));
}

/** What stands right before a rate, and what it is of: 年研发投入的10%. */
const BASE = /(?<base>[\u4e00-\u9fff]{2})的\s*$/u;

/** 按多出来的部分奖: of what is more, not of all. */
const PART =
  /(?:增加|增长|新增|多出来?|超[出过])的?(?:那?一?部分|那?一?[块截段])(?=[^，,]{0,4}$)|增量(?=的?[^，,]{0,2}$)/u;

/**
 * What a rate is told to be of where the official words say it of something else: 年营业收入的10% for 年研发投入的10%.
 * @param quote the official words, and the sentences in which they stand.
 * @returns the words; undefined where both may be of the same.
 */
export function otherBase(own: Around, official: Around, quote: string): string | undefined {
  if (own.figure.unit !== '%') return undefined;
  const more = PART.exec(own.before)?.[0];
  if (more !== undefined && !/[增多超]|部分/u.test(official.before)) return more;
  const [said, stands] = [BASE.exec(own.before)?.groups?.base, BASE.exec(official.before)?.groups?.base];
  if (said === undefined || stands === undefined || said === stands) return undefined;
  const near = official.before.slice(-12) + official.after;
  return near.includes(said) || !quote.includes(said) || own.before.includes(stands) ? undefined : said;
}

/** By how much something has changed, and not how much it is. */
const CHANGE =
  /增|新增|净增|多[出卖收了]|(?<![最至])多(?=[\d一二三四五六七八九十])|涨|提[高升]|扩大|较|比|上[一个]*年|去年/u;
const GROWN = /(?:增(?:加|长|速|幅|量)|净增|新增)[^，,。；;]{0,6}$/u;

/**
 * The official words by which a sum is what something has grown by, where a statement tells it as how much it is:
 * 销售收入满3000万元 for 销售收入较上年度增加3000万元.
 * @param says the statement, which may tell it in another phrase.
 */
export function toldAsLevel({ figure, before }: Around, official: Around, says: string): string | undefined {
  const grown = figure.unit === 'date' ? null : GROWN.exec(official.before);
  if (grown === null || CHANGE.test(says)) return undefined;
  // 刚好10%也算 tells of nothing that it is as much; 营收满3000万元 does.
  const subject = official.before.slice(0, grown.index);
  const isNamed = Array.from(before).some((own) => /\p{Script=Han}/u.test(own) && subject.includes(own));
  return isNamed ? grown[0] : undefined;
}

/** 三年内, told as 三年 or 三年里: for how long, which is no most. */
export function asPeriod(official: Around, { told }: Around): Around {
  const isPeriod =
    /^(?:年|个?月|周|天|日)$/u.test(official.figure.unit) && /^[之以]?内/u.test(official.after);
  return isPeriod && told === 'plain' ? { ...official, told: 'plain' } : official;
}

/** 300万以下、50万美元以上: of the unit that the official words have, where a statement leaves it out. */
function isOfItsUnit({ unit, min, max }: Figure, own: Figure): boolean {
  return (
    unit !== '元' &&
    /[元镑币]$/u.test(unit) &&
    /[万亿]$/u.test(own.text) &&
    min === own.min &&
    max === own.max
  );
}

/** 最高200万元 of 100-200万元; where the whole of it is told beside, either end as it is: 200万是含在里头的. */
export function isEndOf(official: Figure, { figure, told }: Around, beside: readonly Around[]): boolean {
  if (isOfItsUnit(official, figure)) return true;
  if (official.unit !== figure.unit || official.min === official.max) return false;
  const isToldWhole = beside.some((other) => sameFigure(other.figure, official));
  if (isToldWhole && told === 'plain') return [official.min, official.max].includes(figure.min);
  const [isMost, isLeast] = [told === 'ceiling' || told === 'below', told === 'floor' || told === 'above'];
  return (isMost && official.max === figure.max) || (isLeast && official.min === figure.min);
}
