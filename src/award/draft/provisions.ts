import type { Clause } from '../../corpus/clause.ts';
import { givesFigure, namesSum } from '../../corpus/gives-money.ts';
import type { Span } from '../../text/spans.ts';
import { NOT_STACKED } from '../../text/wording/index.ts';
import { type ClauseFigure, clauseFigures } from '../check/index.ts';
import { pieces, unitsOf } from '../provision/index.ts';

/** A stretch of a clause that gives something: offsets into the clause's text. */
export interface Provision extends Span {
  readonly clause: Clause;
  /** Where the words begin that say what is given; `end` where none were found. */
  readonly gives: number;
  /** The figures inside, with offsets into the clause's text. */
  readonly figures: readonly ClauseFigure[];
  /** What stands before it and holds for it as well: 新入库的企业：. */
  readonly leads: readonly Span[];
}

/** Words by which texts begin to say what is given, if a figure follows in the same phrase. */
const VERB =
  /(?:(?:\d|[一二三四五六七八九十])+年内)?每[人名位亩月年家户台件个次场项套篇吨](?!新|目)|按照?(?!规定|时)|以最高|给予|予以|一次性|奖励|补助|补贴|资助|奖补|贴息|扶持|支持|发放|返还|分别|最高|最多|最低|每(?:同比)?(?:增加|增长|新增)|每(?=\p{Script=Han}{1,3}\d[\d.]*[万亿]?元[,，])/gu;
/** Words by which something is given at all. */
const GIVING =
  /给予|予以|奖励|补助|补贴|资助|奖补|贴息|扶持|返还|奖金|经费|资金支持|减半|全额|免费|免收|配套|[\d元%]的?支持/u;
/** Given without a figure. */
const UNSTATED =
  /(?:给予|予以|享受)(?!兑现|拨付|公示)[^,，。;；]{0,30}(?:奖励|补助|补贴|支持|扶持|资助|优惠|减免|奖补|贴息)|(?:按|参照)[^,，。;；]{0,24}享受(?:本[^,，。;；]{1,6}|[^,，。;；]{0,4}第[^,，。;；]{1,6}[条款项])[^,，。;；]{0,4}(?:政策|奖励|补助|补贴|扶持|待遇)|(?:(?:实行|采取|采用|按照?)?[“"「]?)(?:一事一议|一企一策)|租金减半|全额|免费/u;
/** Words by which nothing is given: 不足500万元的,不给予补助. */
const DENIES = /不(?:再)?(?:给予|予以|享受)[^,，。;；]*|不予[^,，。;；]*/gu;
/** Words behind a figure that make it a threshold: 500万元以上, 月工资5000元的, 注册资本500万元的企业. */
const THRESHOLD =
  /^的(?=[,，]|[^,，。;；]{0,12}(?:企业|单位|项目|机构|个人|平台|主体|团队|人才|基地|合作社|协会)[,，])|^(?:[(（][^()（）]{0,8}[)）]|及其?|或)*以[上下内]|^\s*[(（]?含?[)）]?起/u;
/** The start of another subject within a sentence. */
const SUBJECT = /[,，、](?=(?:对|对于|其中|被|获|首次|新|属|属于|通过|在|每)[^,，]{2,})/gu;
/** A sentence that only bounds what the sentence before it gives. */
const ONLY_BOUNDS = /^(?:每|单|同一|累计|合计|最高|年度|总额|上述|以上奖励|该项)[^。]{0,40}$/u;

/** The stretches of a clause that give something, in the order of the text; bounds on the same go with it, and what goes on with it. */
export function provisionsOf(clause: Clause): readonly Provision[] {
  const found: Provision[] = [];
  for (const unit of unitsIn(clause)) {
    const before = found.at(-1);
    if (before !== undefined && unit.start - before.end < 3 && goesOn(clause, before, unit)) {
      found[found.length - 1] = joined(clause, before, unit.end);
      continue;
    }
    const provision = provisionOf(clause, unit);
    if (provision !== undefined) found.push(provision);
  }
  return found;
}

/** Whether a stretch only bounds what the one before it gives, gives so much for more of it, or is its next step. */
function goesOn(clause: Clause, before: Provision, unit: Span): boolean {
  const words = clause.text.slice(unit.start, unit.end);
  const figures = figuresWithin(clause, unit);
  if (onlyBounds(figures) && (ONLY_BOUNDS.test(words) || HAD.test(words))) return true;
  const steps =
    FURTHER.test(words) || (NEXT_STEP.test(words) && figures[0]?.unit === before.figures[0]?.unit);
  return steps && !/^[^,，]*(?:企业|单位|机构)/u.test(words);
}

/** What is had is bounded, and nothing given: 同一实际控制人的企业享受的补助金额不超过45万元. */
const HAD = /^(?!.*(?:给予|予以)).*(?:享受|获得)的[^。;；]{0,16}(?:不超过|最高)/u;
/** 每增加1亿元,另给予10万元. */
const FURTHER = /^每(?:再)?(?:增加|增长|新增|超过|超出)[^,，]{1,12}[,，](?:再|另|额外)/u;
/** 达到5000万元的,按不超过1.5%给予奖励, behind 资金规模达到2000万元的. */
const NEXT_STEP = /^(?:达到?|超过|满|突破)\d/u;

/** Sums of the clause that no provision takes up, sentence by sentence. */
export function unreadIn(clause: Clause, provisions: readonly Provision[]): readonly string[] {
  return unitsIn(clause)
    .filter((unit) => !provisions.some((own) => own.start <= unit.start && unit.end <= own.end))
    .filter((unit) => !isInStages(clause.text.slice(unit.start, unit.end), figuresWithin(clause, unit)))
    .map(({ start, end }) => clause.text.slice(start, end))
    .filter((words) => !deniesAll(words) && !tellsOnly(words, NO_FIGURES))
    .filter((words) => givesFigure(words) || (GIVING.test(words) && namesSum(words)));
}

/** Words of giving, of having what is given and of sharing it out. */
const SPEAKS =
  /给予|予以(?!废止)|享受|兑现|返还|发放|免收|免费|减半|奖励|奖补|奖金|补助|补贴|资助|贴息|分成|(?:分配|分享)(?!制度|改革)/u;

/**
 * The stretches of a clause that speak of giving and that nothing takes up: a person says what they are.
 * @param taken what drafts and entries were made of: offsets into the clause's text.
 */
export function leftIn(clause: Clause, taken: readonly Span[]): readonly Span[] {
  return unitsIn(clause).filter((unit) => {
    const words = clause.text.slice(unit.start, unit.end);
    const isHeading = !clause.leaf && /^[^,，。;；]{2,20}$/u.test(words);
    return (
      SPEAKS.test(words) &&
      !isHeading &&
      !deniesAll(words) &&
      !taken.some(({ start, end }) => start < unit.end && unit.start < end)
    );
  });
}

function onlyBounds(figures: readonly ClauseFigure[]): boolean {
  const sums = figures.filter(({ unit }) => unit === '元' || unit === '%');
  return sums.length > 0 && sums.every(({ bound }) => bound === 'lte');
}

function joined(clause: Clause, before: Provision, end: number): Provision {
  return { ...before, end, figures: figuresWithin(clause, { start: before.start, end }) };
}

/** A stretch with what leads in to it. */
interface Led extends Span {
  readonly leads: readonly Span[];
}

/** The parts of sentences, and before another subject that is given something, without titles and who is responsible. */
function unitsIn(clause: Clause): readonly Led[] {
  const { text, departments } = clause;
  const charged = departments.basis.map(({ quote }) => quote);
  return unitsOf({ text, start: 0 })
    .filter((part) => !charged.some((quote) => quote.includes(text.slice(part.start, part.end).trim())))
    .map((part) => ({ ...part, ...trimmed(text, part) }))
    .filter((part) => text.slice(part.start, part.end) !== clause.title)
    .flatMap(({ leads, ...part }) => subjects(clause, part).map((own) => ({ ...own, leads })));
}

/** Without the marks and blanks at its ends, the item's own number and 一是. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead =
    /^\s*(?:第[^条]{1,8}条\s*|[(（]?[\d一二三四五六七八九十]{1,3}[)）]?[.．、](?!\d)\s*|[(（][\d一二三四五六七八九十]{1,3}[)）]\s*|[一二三四五六七八九十]是)*/u.exec(
      words,
    )?.[0].length ?? 0;
  const tail = /[\s。;；,，]*$/u.exec(words)?.[0].length ?? 0;
  return { start: start + lead, end: Math.max(start + lead, end - tail) };
}

/** 对甲给予10万元奖励,对乙给予5万元奖励 is two. */
function subjects(clause: Clause, unit: Span): readonly Span[] {
  const parts = pieces(clause.text, unit, SUBJECT).flatMap((part) => otherPaid(clause, part));
  const done: Span[] = [];
  for (const part of parts) {
    const last = done.at(-1);
    if (last === undefined || (isWhole(clause, last) && isWhole(clause, part))) done.push(part);
    else done[done.length - 1] = { start: last.start, end: part.end };
  }
  return done.map((part) => trimmed(clause.text, part));
}

/** Behind a sum another is given to somebody else: 按50%予以奖励,高管薪酬形成的贡献按80%奖励给个人. */
function otherPaid(clause: Clause, part: Span): readonly Span[] {
  const phrases = phrasesWithin(clause.text, part);
  const at = phrases.findIndex(({ start, end }) => GIVEN_TO.test(clause.text.slice(start, end)));
  const before = phrases.slice(0, Math.max(0, at)).findLastIndex((phrase) => isWhole(clause, phrase));
  const cut = before < 0 ? undefined : phrases[before + 1]?.start;
  return cut === undefined || cut <= part.start
    ? [part]
    : [
        { start: part.start, end: cut },
        { start: cut, end: part.end },
      ];
}

const GIVEN_TO = /\d[^,，]*(?:奖励|补助|补贴|奖补|发放|支付|拨付)给(?!予)\p{Script=Han}/u;

function isWhole(clause: Clause, part: Span): boolean {
  const figures = figuresWithin(clause, part);
  const words = clause.text.slice(part.start, part.end);
  return /给予|予以|奖励|补助|补贴|资助/u.test(words) && givingFrom(clause.text, part, figures) !== undefined;
}

const NO_FIGURES: readonly ClauseFigure[] = [];

/** What becomes of what was given: 追回资助, 取消资格. */
const TAKEN_BACK = /追回|收回|退[还回]|追缴|(?:取消|停止)[^,，。;；]{0,10}(?:资格|拨付|兑现|资助|补助|奖励)/u;
/** Between whom a sum is parted. */
const PARTED = /(?:资金|奖励|补助|补贴)[^。;；]{0,40}(?:分享|分担|分成|分配)/u;

/** Whether words only say how awards go together, what becomes of them or who parts them, and give nothing. */
function tellsOnly(words: string, figures: readonly ClauseFigure[]): boolean {
  const sums = figures.filter(({ unit, word }) => unit === '元' && word !== true);
  return (
    sums.length === 0 &&
    (isInStages(words, figures) ||
      TAKEN_BACK.test(words) ||
      PARTED.test(words) ||
      (figures.length === 0 && NOT_STACKED.test(words)))
  );
}

/** 分别按应奖励额的30%、30%和40%兑现: how what was given is paid, in parts that are together all of it. */
function isInStages(words: string, figures: readonly ClauseFigure[]): boolean {
  const parts = figures.filter(({ unit, word }) => unit === '%' && word !== true);
  const whole = parts.reduce((sum, { max }) => sum + Number(max), 0);
  return parts.length > 1 && whole === 100 && STAGES.test(words);
}

const STAGES = /分(?:别按应|[\d一二两三四五六七八九十]+[年期次批])|阶段|兑现|拨付|支付|应奖励?额/u;

/** Whether words only say who gets nothing. */
function deniesAll(words: string): boolean {
  const rest = words.replace(DENIES, '');
  return rest !== words && !GIVING.test(rest) && !UNSTATED.test(rest);
}

function provisionOf(clause: Clause, unit: Led): Provision | undefined {
  const words = clause.text.slice(unit.start, unit.end);
  const figures = figuresWithin(clause, unit);
  if (deniesAll(words) || tellsOnly(words, figures)) return undefined;
  const told = GIVING.test(words) ? givingFrom(clause.text, unit, figures) : undefined;
  const unstated = UNSTATED.exec(words);
  const given = unstated === null ? undefined : unit.start + unstated.index;
  if (told !== undefined) {
    const isBound = given !== undefined && given < told && BOUND_OF_PART.test(clause.text.slice(told));
    return { clause, ...unit, gives: isBound ? given : told, figures };
  }
  const sums = figures.some(({ unit: of, word }) => (of === '元' || of === '%') && word !== true);
  return given === undefined || sums ? undefined : { clause, ...unit, gives: given, figures };
}

/** 最多不超过上一年贡献的10%: a part of something bounds what is given. */
const BOUND_OF_PART = /^(?:最[高多](?:不超过)?|不超过)[^,，。;；\d]*的\d+(?:\.\d+)?%/u;

/** The figures of what leads in to a provision. */
export function ledFigures({ clause, leads }: Provision): readonly ClauseFigure[] {
  return leads.flatMap((lead) => figuresWithin(clause, lead));
}

function figuresWithin(clause: Clause, { start, end }: Span): readonly ClauseFigure[] {
  return clauseFigures(clause)
    .map((figure) => ({ ...figure, start: figure.start - clause.start, end: figure.end - clause.start }))
    .filter((figure) => start <= figure.start && figure.end <= end);
}

/** Whether the words behind a figure make it a threshold: 500万元以上. */
export function isThreshold(text: string, { end }: Span): boolean {
  return THRESHOLD.test(text.slice(end, end + 12));
}

/** The first word of giving behind which a sum stands in the same phrase. */
function givingFrom(text: string, unit: Span, figures: readonly ClauseFigure[]): number | undefined {
  const sums = figures.filter(
    (figure) =>
      (figure.unit === '元' || figure.unit === '%') && figure.word !== true && !isThreshold(text, figure),
  );
  const verbs = Array.from(
    text.slice(unit.start, unit.end).matchAll(VERB),
    ({ index }) => unit.start + index,
  );
  const found = verbs.find((verb) =>
    sums.some(
      ({ start }) => start >= verb && !/[,，。;；]/u.test(text.slice(verb, start).replace(/\d,\d/gu, '')),
    ),
  );
  if (found !== undefined) return found;
  const near = sums.find(({ end }) => GIVING.test(text.slice(end, end + 12).split(/[,，。;；]/u)[0] ?? ''));
  return near === undefined ? undefined : phraseStart(text, unit.start, near.start);
}

/** The phrases of a span, cut at commas and colons outside brackets. */
export function phrasesWithin(text: string, span: Span): readonly Span[] {
  return pieces(text, span, /(?<!\d)[,，:：;；]|[,，:：;；](?!\d)/gu);
}

/** Where the phrase of a place begins, not before `from`. */
export function phraseStart(text: string, from: number, at: number): number {
  const mark = Array.from(text.slice(from, at).matchAll(/(?<!\d)[,，:：;；]|[,，:：;；](?!\d)/gu)).at(-1);
  return mark === undefined ? from : from + mark.index + 1;
}

/** Where it ends, not behind `to`. */
export function phraseEnd(text: string, at: number, to: number): number {
  const mark = /(?<!\d)[,，:：;；。]|[,，:：;；。](?!\d)/u.exec(text.slice(at, to));
  return mark === null ? to : at + mark.index;
}
