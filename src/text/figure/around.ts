import { findComparison } from '../bound/index.ts';
import { isDenied, NEGATORS, saysNo, withoutDenial } from '../negation.ts';
import { mostRecent } from '../remembered.ts';
import { firstFrom, sentencesOf } from '../spans.ts';
import { dealtIn } from './dealt.ts';
import type { Figure } from './figure.ts';
import { figuresIn } from './figures.ts';

/** How a figure is told: as a most, a least, what something lies above or below, or as it is. */
type Told = 'ceiling' | 'floor' | 'above' | 'below' | 'plain';

/** A figure with the words of its phrase, up to the figures beside it. */
export interface Around {
  readonly figure: Figure;
  readonly before: string;
  readonly after: string;
  /** Back to the last figure of its unit: what may say per what, and how often. */
  readonly reach: string;
  /** The words that tell what it is: those beside it and no other of its unit, and its name in a list that 分别 deals. */
  readonly frame: string;
  readonly told: Told;
  /** The phrase denies it: 不能当成就是30万元. */
  readonly denied: boolean;
  /** It is compared with, or what is left to it is told: 没有碰到500万元的上限, 离100万元还差. */
  readonly compared: boolean;
  /** It is told as money that is given: 奖励240万元. */
  readonly paid: boolean;
  /** It is told as money that is had: 可以拿到240万元. */
  readonly had: boolean;
  /** It is worked with: 1000万元 × 10%, 260万的50%. */
  readonly operand: boolean;
  /** What stands behind it leads to the next figure: 每增加1000万元奖励2万元. */
  readonly leads: boolean;
  /** It is told of several things at once: 两项共100-200万元, not 两项，每项100-200万元. */
  readonly several: boolean;
}

const PAUSE = /[，,。；;：:！？!?\n|]|\.(?=\s)/u;
const CEILING =
  /最高|最多|最长|[至顶]多|上限|封顶|顶格|天花板|限额|不(?:得|能|会|应|可)?(?:超过|高于|多于|超)|以内|\bcap|up to|at most|\bmax|no more than|not exceed|ceiling/iu;
const CEILING_BEHIND =
  /^ ?(?:[（(]?含[)）]?)?(?:(?:及其?|含|或)?以下|以内|之内|为限|为?封顶|[的这个]{0,2}(?:只|就|也|才|都|仅|本身)*(?:是|为)?(?:[^，。；\d]{1,12}的)?总?(?:上限|封顶|限额|额度|天花板|顶(?![多级]))|为止|(?:那?一档)?[，,]?(?:只|就|也|才|都)*是[“"]?(?:顶(?!多)|最[高多]|不超过)|[的 ]?(?:is (?:itself )?(?:only )?)?(?:a |the )?(?:cap|ceiling|max|limit)|or less)/iu;
/** The ceiling applies and RMB 2 million is due: what is told of a ceiling before a new clause bounds no figure of that. */
const CEILING_DONE =
  /\b(?:cap|ceiling|limit|maximum) (?:does not )?[a-z]+s (?:[a-z]+ ){0,2}?(?:and|but|so) /giu;
const FLOOR =
  /不(?:得|能)?(?:低于|少于|小于)|至少|起码|最低|门槛|at least|no less than|minimum|达到|达$|满$/iu;
const FLOOR_BEHIND =
  /^ ?(?:[（(]?含[^)）]{0,6}[)）]?)?(?:及其?|含|或)?(?:以上|起)(?!的?部分)|^ ?(?:or (?:more|above|over)|and above|的?门槛)/iu;
const ABOVE = new RegExp(
  `(?<!${NEGATORS})(?:超过|高于|大于|多于|突破|超出|超了?)[^不]{0,8}$|(?:exceeds?|exceeding|more than|over|above) ?$`,
  'iu',
);
const BELOW =
  /(?<!不(?:得|能|会|应|可)?)(?:低于|少于|不足|不满|不到|[未没]达到?|[未没]满|[未没]到)[^不]{0,8}$|(?<!no )(?:less than|below|under) ?$/iu;
const COMPARED =
  /超过|超出|超了|[碰触顶够摸]到|触及|没有?到|未到|达到|达不到|正好|刚好|恰好|距|(?:^|，)离|(?:^|，|[\s])比$|高于|低于|不足|不到|[还相]差|差(?:了|$)|剩余?|余[下额]|还余|高出|多[出了]|exceed|reach|below|above|over |short (?:by|of)/iu;
const COMPARED_BEHIND = /^(?:还|就)?(?:差|余|剩)|^ ?的?(?:空间|余地|差距|缺口)|^ short\b/iu;
const BOUND_WORDS = /不(?:得|能|会|应|可)?(?:超过|超|高于|多于|低于|少于)/gu;
const PUT_RIGHT = /^[^，。；]{0,6}[，,]\s*(?:而)?(?:应当?|其实|实际)?(?:只?是|为)[^，。；]{0,6}$/u;
/** 这个10万元出自: what points at a figure tells it of nothing. */
const POINTED_AT = /[这那该](?:[个笔份项]|一[笔项份])?$/u;
/** 上限：500万元; 上限低一些，是15万元: what a figure is told of stands before the pause. */
const NAMED_BEFORE = /\p{L}[：:，,] ?(?:[就也都只才仅]*[是为])?$/u;
/** A line that begins with what it is of, behind the marks of a list. */
const LABEL = /^[\s\d.、*#-]*(\p{Script=Han}{1,8}[：:])[^：:。;；]*$/u;
const PAID =
  /(?:可以?|能够?|将|会|就|应|一共|总共|合共)?(?:获得?|得到?|拿到?|领取?|享受|补助|补贴|奖励|奖补|奖|补|给予|给|发放|拨付|到手|兑现|支持|资助)(?:到|了|的|企业|贵公司|您|你们?|资金|金额|是|为|约|大概|就是)*[：:]? ?$|(?:gives?|receives?|gets?|entitled to|paid|pays?|granted|subsid[a-z]+ of|(?:subsidy|award|grant|reward|payment|support) (?:is|will be|was)|amounts? to|comes? to|award(?:ed)? (?:of )?) ?$/iu;
const HAD =
  /(?:拿到?|领到?|领取|得到?|可得|获得|享受|到手|再[补领给])(?:到|了|约|大概)*[：:]? ?$|(?:gets?|receives?|entitled to) ?$/iu;
const HAD_BEHIND =
  /^(?:[就也都全会]|可以?|能够?|直接|马上|肯定|一定|稳稳)*(?:到手|拿到|领到|拿走|入袋|到账|归您|是(?:您|你|贵\p{Script=Han}{1,2})(?:应|可|能|该|实)?[得拿领]?的)/u;
const ALREADY = /已经?|此前|之前|以前|先前|曾|过/u;
const SEVERAL =
  /(?<![每第单各前后\d.])(?:[2-9]|\d{2,}|[两二三四五六七八九十]{1,3}) ?(?:个(?!月|工作日|(?:完?整的?)? ?$)|[项家台场次户件人])(?:(?!一[场家个项届次件])[^每各单都均×xX*＊乘])*$/u;
const OPERAND_BEHIND =
  /^ ?(?:[×xX*＊+＋÷/]|乘|加|减|[-−－—] ?\d|[=＝≈] ?\d|的? ?\d+(?:\.\d+)?[%％]|的?一半)/u;
/** 按30%算: a rate that is reckoned with. */
const RECKONED = /按照?(?:最高|上限|顶格)?(?:的)?$/u;
const RECKONED_BEHIND = /^ ?来?(?:计?算|测算|计(?!入))/u;
/** 30%是360万元: a rate that is worked with comes to a sum. */
const COMES_TO =
  /^ ?(?:来|算)?(?:就|也|大?约)*(?:[是为等得有算合]于?|comes? to|gives|is)+(?:大?约)? ?(?:RMB )?\d/iu;

/** The figures of official words with the words around them; the words asked for last are not read again. */
export const toldIn = mostRecent(2000, (words) => around(words, figuresIn(words)));

/** Each figure of a text with the words around it; `head` is what stands over it, such as the head of its column. */
export function around(
  text: string,
  figures: readonly Figure[],
  head: (at: number) => string = () => '',
): readonly Around[] {
  const names = namesDealt(text, figures);
  return inLists(
    figures.map((figure, i): Around => {
      const earlier = figures.slice(Math.max(0, i - 3), i);
      const over = head(figure.start);
      const label = labelOf(text, figure.start);
      const before =
        label + over + subjectOf(text, figure, earlier.at(-1)) + beforeOf(text, figure, earlier.at(-1));
      const until = Math.min(figures[i + 1]?.start ?? text.length, figure.end + 30);
      const after = text.slice(figure.end, until).split(PAUSE)[0] ?? '';
      const already = ALREADY.test(before);
      const reach = over + reachOf(text, figure, earlier);
      return {
        figure,
        before,
        after,
        reach,
        frame: names.get(figure.start) ?? `${over}${label}${ownOf(text, figure, earlier)}，${tailOf(after)}`,
        told: toldOf(figure, { before, after }),
        denied: isDenied(phraseBefore(text, figure), after),
        compared: COMPARED.test(before.replaceAll(BOUND_WORDS, '')) || COMPARED_BEHIND.test(after),
        paid: PAID.test(before) && !already,
        had: (HAD.test(before) && !already) || HAD_BEHIND.test(after),
        operand: isOperand(figure, before, text.slice(figure.end, figure.end + 16)),
        leads: figures[i + 1]?.start === figure.end + after.length,
        several: SEVERAL.test(reach),
      };
    }),
  );
}

/** 不少于500万元、300万元、100万元: what bounds and gives the first of a list does so with the others. */
function inLists(all: readonly Around[]): readonly Around[] {
  let last: Around | undefined;
  return all.map((own) => {
    const isListed = last !== undefined && own.before === '、' && last.after === '、';
    if (isListed && own.told === 'plain' && last?.figure.unit === own.figure.unit) {
      const isBound = last.told === 'ceiling' || last.told === 'floor';
      last = { ...own, told: isBound ? last.told : own.told, paid: last.paid, had: last.had || own.had };
    } else last = own;
    return last;
  });
}

/** What its line is said to be of: 上限 in "上限：每家企业每年500万元". */
function labelOf(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  return LABEL.exec(line)?.[1] ?? '';
}

function isOperand({ unit }: Figure, before: string, behind: string): boolean {
  if (unit === '%' && RECKONED.test(before) && RECKONED_BEHIND.test(behind)) return true;
  return OPERAND_BEHIND.test(behind) || ((unit === '%' || unit === '元') && COMES_TO.test(behind));
}

/** Whether words tell that what follows them is given or had: 两家可得. */
export function tellsHad(before: string): boolean {
  return HAD.test(before) || PAID.test(before);
}

/**
 * Whether a sentence says that something in it is a most.
 * @example tellsCeiling('30%是360万元，但这只是顶格的数') // → true
 */
export function tellsCeiling(sentence: string): boolean {
  return CEILING.test(sentence);
}

/**
 * Whether a sentence speaks of a figure and tells nobody that he has it: 您听到的20万元是另一档的标准，也只是最高, 这个20万元出自…….
 * @param says the sentence.
 */
export function isMentioned({ told, paid, had, compared, before }: Around, says: string): boolean {
  const named = tellsCeiling(says) || saysNo(says) || POINTED_AT.test(before);
  return told === 'plain' && !(paid || had || compared) && named;
}

function phraseBefore(text: string, { start }: Figure): string {
  const words = text.slice(Math.max(0, start - 40), start);
  return words.split(PAUSE).at(-1) ?? '';
}

/** 上限不是1000万元，是500万元: what a figure is put right for stands before the one that is denied. */
function subjectOf(text: string, { start }: Figure, last: Figure | undefined): string {
  if (last === undefined || !PUT_RIGHT.test(text.slice(last.end, start))) return '';
  const wrong = phraseBefore(text, last);
  return withoutDenial(wrong) ?? '';
}

/** The phrase before a figure, without what still belongs to the figure before it: 离100万元的上限还差15万元. */
function beforeOf(text: string, { start }: Figure, last: Figure | undefined): string {
  const words = text.slice(Math.max(last?.end ?? 0, start - 40), start);
  const own = last === undefined ? words : words.replace(CEILING_BEHIND, '');
  const phrases = own.split(PAUSE);
  const phrase = phrases.at(-1) ?? '';
  return NAMED_BEFORE.test(own) ? `${phrases.at(-2)}${phrase}` : phrase;
}

function toldOf(figure: Figure, { before, after }: Pick<Around, 'before' | 'after'>): Told {
  if (FLOOR_BEHIND.test(after)) return 'floor';
  if (CEILING_BEHIND.test(after) || CEILING.test(before.replace(CEILING_DONE, ''))) return 'ceiling';
  if (BELOW.test(before)) return 'below';
  if (ABOVE.test(before)) return 'above';
  if (FLOOR.test(before)) return 'floor';
  const own = { start: before.length, end: before.length + figure.text.length };
  switch (findComparison(before + figure.text + after, own)?.bound) {
    case 'lte':
      return 'ceiling';
    case 'gte':
      return 'floor';
    case 'gt':
      return 'above';
    case 'lt':
      return 'below';
    case 'about':
    case undefined:
      return 'plain';
  }
}

function reachOf(text: string, figure: Figure, earlier: readonly Figure[]): string {
  const last = earlier.findLast(({ unit }) => unit === figure.unit)?.end ?? 0;
  const from = Math.max(last, figure.start - 60);
  return (
    text
      .slice(from, figure.start)
      .split(/[;；。\n]/u)
      .at(-1) ?? ''
  );
}

/** What parts the words of two figures: a pause, else the last word that joins them. */
const PARTED = /^(?<first>[^，,、：:|]*)[，,、：:|](?<own>.*)$|^(?<both>.*)(?:且|和|及|与)(?<second>.*)$/u;

/** What stands before a figure without what still belongs to the one of its unit before it; where nothing parts them, all does. */
function ownOf(text: string, { start, unit }: Figure, earlier: readonly Figure[]): string {
  const last = earlier.findLast((other) => other.unit === unit)?.end ?? 0;
  const reach = text.slice(Math.max(last, start - 60), start);
  const sentence = reach.split(/[;；。\n]/u).at(-1) ?? '';
  if (last === 0 || sentence.length < reach.length || last < start - 60) return sentence;
  const { own, second = '' } = PARTED.exec(reach)?.groups ?? {};
  return own ?? second;
}

function tailOf(after: string): string {
  const { first, both } = PARTED.exec(after)?.groups ?? {};
  return first ?? both ?? after;
}

/** The names that 分别 deals figures to, sentence by sentence, by the place of the figure. */
function namesDealt(text: string, figures: readonly Figure[]): ReadonlyMap<number, string> {
  const named = new Map<number, string>();
  if (!/分别|依次/u.test(text)) return named;
  for (const { start, end, words } of sentencesOf(text)) {
    const own = figures.slice(firstFrom(figures, start), firstFrom(figures, end));
    const moved = own.map((each) => ({ ...each, start: each.start - start, end: each.end - start }));
    for (const { name, figure } of dealtIn(words, moved)) named.set(figure.start + start, name);
  }
  return named;
}

/** Whether a figure is told as a bound or as money to be paid: then no asker's word bears it out. */
export function isOfficial({ figure, told, compared, paid, had, operand }: Around): boolean {
  const bound = told === 'ceiling' || (told === 'floor' && !compared);
  return figure.unit === '%' || bound || ((paid || had) && !operand);
}
