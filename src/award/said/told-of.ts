import { type Figure, putsRight, type Told } from '../../text/figure/index.ts';
import { isForeignMoney } from '../../text/unit.ts';
import { UNPAID } from '../facts/index.ts';
import type { Fact } from '../rule/index.ts';

/**
 * What a phrase says of its figure besides what it is of: a part, the whole, how much more, what the asker takes to be due, or a
 * part of which he asks whether it counts.
 */
export type ToldAs = 'part' | 'whole' | 'more' | 'claim' | 'denied' | 'asked';

/** 是不是930万, 能拿442万, 再给200万, 听说奖500万, 封顶500万: a sum that is asked about is none that was spent; 150万能拿多少 was. */
const CLAIMED_BEFORE =
  /是不是\P{N}{0,6}$|(?:能|可以|应该|该|再)(?:够|一共|总共|合计|共|再|还)*(?:拿|给|补|奖|领|得|报|要|享受)(?:[到给满足够]|我们?|咱们?)*$|[说讲传](?:是|会|要)?(?:有|拿|给|补|奖|领)$|(?:封顶|最高|顶格|上限)[是为就]?$/u;
const CLAIMED_AFTER =
  /^(?:的?(?:钱|奖|补贴?))?(?:[能可][^,，]{0,2}拿(?!到?(?:多少|几|哪))|拿[不吗]|给不给|补不补|有没有|[对是行](?:不[对是行]|吗|吧))/u;
/** 能按二十万那档不, 不是按多出来那三千二算吗: what the asker takes to be the rule; 按500万算能拿多少 tells what to reckon with. */
const AS_RULE_BEFORE = /按[^,，]{0,8}$/u;
const AS_RULE_AFTER = /^[元]?(?:[那这]?一?档|[来去]?[算给补奖][^,，]{0,6}[吗不么没吧]$)/u;
/** 能不能按20万算 asks before the figure. */
const ASKED_BEFORE = /能不能|可不可以|是不是|能否|可否/u;
/** 不是五百万，是六百万 tells the second alone. */
const DENIED_BEFORE = /(?:不是|并非)$/u;
/** Words that make of a figure how much more it is than before: 比去年多卖了四千万. */
const MORE =
  /(?:比|较)[^,，]{0,6}(?:多|少|增|涨|高)|(?:(?<!差不)多|[增涨]|增长|增加|上涨)\p{Script=Han}{0,2}了?\s*$/u;
/** 省里给了我们50万: what was paid is no outlay of the asker's. */
export const PAID =
  /(?:给|补|奖|领|拿|得|兑现|补贴|补助|奖励)(?:到手?)?[了过]|[拿领](?:到手?)?的是|到[手账]/u;
/** Whether a phrase tells of what was paid, or was not: 拿了俩重大专项 counts no money. */
export function tellsPaid({ text, figures }: Told): boolean {
  const isCount = figures.length > 0 && !figures.some(({ unit }) => unit === '元');
  return UNPAID.test(text) || (PAID.test(text) && !isCount);
}

const PART = /其中|里头|里面|当中|占[了到]?$/u;
/** 设备里面三百万是软件 tells a part of what is named; 里头设备五百万 names the part. */
const PART_OF = /\p{Script=Han}{2}(?<![今去前本当这那]年|[这那]个|[这那]里)(?:其中|里头|里面|当中)/u;
/** 有一百二十万是旧设备的: so much of what was told is something else. */
const ONE_PART = /(?:^|[^没\p{Script=Han}]|其中|里头|里面)有$/u;
const IS_ONE = /^元?(?:的?钱|的?款子?)?(?:都|全)?是/u;
/** 要减掉退运的: what is taken off what was told before. */
const TAKEN_OFF = /[扣减剔退]|不[算含]/u;
/** 还有一块牌子, 再评了一个, 年底还开了一场, 漏了两家: what is told beside what was told before; 还没, 还是 and 还剩 tell of that. */
const ADDED =
  /还有|[再又]|加(?!起来|[在到]?一(?:起|块|道))|追[投签]|另[有外]|还(?![没未是剩能可差欠])\P{N}{1,6}[了过]|漏[掉了]/u;
/** 那要是五千万呢, 换成八百万呢: what is supposed is supposed in the place of what was told. */
const SUPPOSED = /^\s*(?:那么?)?(?:要是|如果|假如|假设|倘若|万一|换[成作做])|的话(?:呢|$)/u;
const WHOLE =
  /总共|一共|共计|合计|总计|总[的数额]|全部|全厂|加上|[拢通统]共|拢总|[加合算凑](?:起来|[在到]?一(?:起|块|道))/u;
/** 要不要扣, 这个能算吗: whether something counts is asked of a part, and tells nothing yet. */
const COUNTS = /[扣减剔算含]|计入/u;
const WHETHER = /(?<verb>[\p{Script=Han}])不\k<verb>|是否|能否|可否|[吗么不]$|没有?$/u;

/** Facts that are a part of another: 其中的道路建设投入. */
const PART_FACT = /^其中/u;
/** Facts that count a part of what a firm has, and the words for all of it: 只算这些产品 is not 总的卖了. */
const ONLY_FACT = /[(（]只算|^所列/u;
const BROAD = /总的|全部|全厂|所有|整个/u;
/** Facts that are themselves how much more something is. */
const MORE_FACT = /[增多涨]/u;
/** 一个月补多少, 一家给几万: of one of what is meant it is asked, and none is counted. */
const EACH_ASKED =
  /^(?:大概|到底|究竟)?(?:能|可以?|得)?(?:一共)?(?:[补给奖发领拿报贴]|补[贴助]|奖励)*(?:的?是)?(?:多少|几[千百十]?[万块元]|好多)/u;
/** Words about a figure stand no further from it. */
const NEAR = 40;
/** What is new is not what is gone on with: 老客户追加300万 is no 新配套. */
const NEW_FACT = /新|首次/u;
const OLD = /老(?:客户|项目|厂|线)|原有|追加|续[签约]/u;
/** What a question itself leaves out: 不含搭建、差旅、运输. */
const LEFT_OUT = /不[含算](?<words>[^)）]+)/u;

/**
 * How a phrase tells its first figure; undefined where it says no more than what it is of.
 * @param next the phrase behind it, which may go on with it: 按多出来的三千万，算百分之一吧.
 * @example toldAs(phrasesIn('按1%是不是930万')[1]) // → 'claim'
 */
export function toldAs({ text, figures: [figure] }: Told, next?: Told): ToldAs | undefined {
  if (figure === undefined) return undefined;
  const before = text.slice(Math.max(0, figure.start - NEAR), figure.start).trimEnd();
  if (isClaimed(before, text.slice(figure.end).trimStart(), next?.text ?? '')) return 'claim';
  if (DENIED_BEFORE.test(before)) return 'denied';
  if (MORE.test(before)) return 'more';
  if (PART.test(before) || isOnePart(before, text.slice(figure.end)))
    return asksWhether(text.slice(figure.end), next) ? 'asked' : 'part';
  return WHOLE.test(text) ? 'whole' : undefined;
}

function isOnePart(before: string, after: string): boolean {
  return ONE_PART.test(before) && IS_ONE.test(after);
}

function asksWhether(after: string, next: Told | undefined): boolean {
  const words = [after, next?.figures.length === 0 ? next.text : ''];
  return words.some((each) => COUNTS.test(each) && WHETHER.test(each));
}

/** Whether a sum is what the asker takes to be due, or what he takes it to be reckoned of. */
function isClaimed(before: string, after: string, next: string): boolean {
  if (CLAIMED_BEFORE.test(before) || CLAIMED_AFTER.test(after)) return true;
  const isAsked = AS_RULE_AFTER.test(after || next) || (ASKED_BEFORE.test(before) && after.startsWith('算'));
  return AS_RULE_BEFORE.test(before) && isAsked;
}

/** What is told is to be added to what was told of the same before, taken off it, or stands in its place. */
export type Beside = 'more' | 'less' | 'instead';

/**
 * How a phrase tells of what was told before: more of it or less, or in its place, as all of it does (加上软件一共530万) and what is supposed (那要是五千万呢);
 * undefined where it does not say. What is said since the figure before belongs to it: 还有广州那场，展位36万.
 * @param named whether the phrase says by name what it tells of, and whether that is itself asked for as a part (其中的道路建设投入).
 * @example besideIn(phrasesIn('还有一家，走了三百万'), 1, false) // → 'more'
 */
export function besideIn(phrases: readonly Told[], at: number, named: boolean | 'part'): Beside | undefined {
  const phrase = phrases[at];
  if (phrase === undefined) return undefined;
  const as = toldAs(phrase, phrases[at + 1]);
  if (as === 'whole' || phrase.corrects) return 'instead';
  if (as === 'asked') return named === false ? 'less' : undefined;
  const from = sinceFigure(phrases, at);
  const since = phrases.slice(from, at + 1).map(({ text }) => text);
  if (isDenied(phrases[from - 1])) return 'instead';
  if (isTakenOff(phrase, named)) return 'less';
  if ([...since, goneOn(phrases[at + 1])].some(putsRight)) return 'instead';
  return addsOrSupposes(since);
}

function addsOrSupposes(since: readonly string[]): Beside | undefined {
  if (since.some((text) => ADDED.test(text))) return 'more';
  return since.some((text) => SUPPOSED.test(text)) ? 'instead' : undefined;
}

function isOfEach({ text, figures: [figure] }: Told): boolean {
  return figure?.min === '1' && figure.max === '1' && EACH_ASKED.test(text.slice(figure.end).trimStart());
}

function isDenied(phrase: Told | undefined): boolean {
  return phrase !== undefined && toldAs(phrase) === 'denied';
}

/** What is said right behind a figure, and of no other: 设备是1200万，刚才说错了. */
function goneOn(next: Told | undefined): string {
  return next?.figures.length === 0 ? next.text : '';
}

function isTakenOff({ text, figures: [figure] }: Told, named: boolean | 'part'): boolean {
  const isOne = isOnePart(text.slice(0, figure?.start).trimEnd(), text.slice(figure?.end).trimStart());
  const isPart = PART.test(text) && (named === false || PART_OF.test(text));
  return TAKEN_OFF.test(text) || isPart || (isOne && named !== 'part');
}

/** Where what is said of a figure begins: behind the one before it; a count (还有两家) is said of the sum that follows. */
export function sinceFigure(phrases: readonly Told[], at: number): number {
  const isOfSum = phrases[at]?.figures.some(isSum) ?? false;
  return (
    phrases.slice(0, at).findLastIndex(({ figures }) => figures.some((each) => !isOfSum || isSum(each))) + 1
  );
}

function isSum({ unit }: Figure): boolean {
  return unit === '元' || isForeignMoney(unit);
}

/**
 * The facts that a figure does not answer, whatever words they share with its phrase: a part is asked for and the whole is
 * told, what is bought and a rise, what is new and what goes on.
 * @param words the phrase, with that whose words it goes on with.
 * @param phrases of the question.
 */
export function ruledOutBy(
  told: Told,
  words: string,
  phrases: readonly Told[],
): (fact: Pick<Fact, 'label' | 'ask'>) => boolean {
  const as = toldAs(told, phrases[phrases.indexOf(told) + 1]);
  // 改造花了两千三，里头修路八百: what has a part is not the part.
  const isPart = as === 'part' || as === 'asked';
  const hasPart = !isPart && phrases.some((other) => toldAs(other) === 'part');
  const isRate = isOfEach(told);
  const [isBroad, isOld] = [BROAD.test(words), OLD.test(words)];
  return ({ label, ask }) => {
    const left = LEFT_OUT.exec(ask)?.groups?.words?.split(/[、，,]/u) ?? [];
    return (
      as === 'claim' ||
      as === 'denied' ||
      isRate ||
      (as === 'asked' && !PART_FACT.test(label)) ||
      (as === 'more' && !MORE_FACT.test(label)) ||
      ((as === 'whole' || hasPart) && PART_FACT.test(label)) ||
      (isBroad && (ONLY_FACT.test(ask) || ONLY_FACT.test(label))) ||
      (isOld && NEW_FACT.test(label)) ||
      left.some((word) => words.includes(word))
    );
  };
}
