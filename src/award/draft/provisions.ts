import type { Clause, Span } from '../../corpus/clause.ts';
import { givesFigure, namesSum } from '../../corpus/gives-money.ts';
import { type ClauseFigure, clauseFigures } from '../check/index.ts';

/** A stretch of a clause that gives something: offsets into the clause's text. */
export interface Provision extends Span {
  readonly clause: Clause;
  /** Where the words begin that say what is given; `end` where none were found. */
  readonly gives: number;
  /** The figures inside, with offsets into the clause's text. */
  readonly figures: readonly ClauseFigure[];
}

/** Words by which texts begin to say what is given, if a figure follows in the same phrase. */
const VERB =
  /(?:(?:\d|[一二三四五六七八九十])+年内)?每[人名位亩月年家户台件个次场项套篇吨](?!新|目)|按照?(?!规定|时)|以最高|给予|予以|一次性|奖励|补助|补贴|资助|奖补|贴息|扶持|支持|发放|返还|分别|最高|最低|每(?:同比)?(?:增加|增长|新增)/gu;
/** Words by which something is given at all. */
const GIVING =
  /给予|予以|奖励|补助|补贴|资助|奖补|贴息|扶持|返还|奖金|经费|资金支持|减半|全额|免费|免收|配套|[\d元%]的?支持/u;
/** Given without a figure. */
const UNSTATED =
  /(?:给予|予以|享受)(?!兑现|拨付|公示)[^,，。;；]{0,30}(?:奖励|补助|补贴|支持|扶持|资助|优惠|减免|奖补|贴息)|一事一议|一企一策|租金减半|全额|免费/u;
/** Words by which nothing is given: 不足500万元的,不给予补助. */
const DENIES = /不(?:再)?(?:给予|予以|享受)[^,，。;；]*|不予[^,，。;；]*/gu;
/** Words behind a figure that make it a threshold: 500万元以上, 月工资5000元的, 注册资本500万元的企业. */
const THRESHOLD =
  /^的(?=[,，]|[^,，。;；]{0,12}(?:企业|单位|项目|机构|个人|平台|主体|团队|人才|基地|合作社|协会)[,，])|^(?:[(（][^()（）]{0,8}[)）]|及其?|或)*以[上下内]|^\s*[(（]?含?[)）]?起/u;
/** The start of another subject within a sentence. */
const SUBJECT = /[,，、](?=(?:对|对于|其中|被|获|首次|新|属|属于|通过|在|每)[^,，]{2,})/gu;
/** A sentence that only bounds what the sentence before it gives. */
const ONLY_BOUNDS = /^(?:每|单|同一|累计|合计|最高|年度|总额|上述|以上奖励|该项)[^。]{0,40}$/u;

/** The stretches of a clause that give something, in the order of the text; bounds on the same go with it. */
export function provisionsOf(clause: Clause): readonly Provision[] {
  const found: Provision[] = [];
  for (const unit of unitsOf(clause)) {
    const provision = provisionOf(clause, unit);
    const words = clause.text.slice(unit.start, unit.end);
    const before = found.at(-1);
    const bounds = ONLY_BOUNDS.test(words) && onlyBounds(figuresWithin(clause, unit));
    if (before !== undefined && bounds && unit.start - before.end < 3) {
      found[found.length - 1] = joined(clause, before, unit.end);
    } else if (provision !== undefined) found.push(provision);
  }
  return found;
}

/** Sums of the clause that no provision takes up, sentence by sentence. */
export function unreadIn(clause: Clause, provisions: readonly Provision[]): readonly string[] {
  return unitsOf(clause)
    .filter((unit) => !provisions.some((own) => own.start <= unit.start && unit.end <= own.end))
    .map(({ start, end }) => clause.text.slice(start, end))
    .filter((words) => !deniesAll(words))
    .filter((words) => givesFigure(words) || (GIVING.test(words) && namesSum(words)));
}

function onlyBounds(figures: readonly ClauseFigure[]): boolean {
  const sums = figures.filter(({ unit }) => unit === '元' || unit === '%');
  return sums.length > 0 && sums.every(({ bound }) => bound === 'lte');
}

function joined(clause: Clause, before: Provision, end: number): Provision {
  return { ...before, end, figures: figuresWithin(clause, { start: before.start, end }) };
}

/** Sentences cut at semicolons and before another subject that is given something, without titles and who is responsible. */
function unitsOf(clause: Clause): readonly Span[] {
  const { sentences, start, text, departments } = clause;
  const charged = departments.basis.map(({ quote }) => quote);
  return sentences.flatMap((sentence) => {
    const at = sentence.start - start;
    const parts = pieces(text, { start: at, end: sentence.end - start }, /[;；]/gu);
    return parts
      .filter((part) => !charged.some((quote) => quote.includes(text.slice(part.start, part.end).trim())))
      .map((part) => trimmed(text, part))
      .filter((part) => text.slice(part.start, part.end) !== clause.title)
      .flatMap((part) => subjects(clause, part));
  });
}

function pieces(text: string, { start, end }: Span, mark: RegExp): readonly Span[] {
  const words = text.slice(start, end);
  const cuts = Array.from(words.matchAll(mark), ({ index }) => start + index + 1).filter((at) =>
    isOutside(text, start, at - 1),
  );
  return [start, ...cuts].map((from, i) => ({ start: from, end: cuts[i] ?? end }));
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
  const parts = pieces(clause.text, unit, SUBJECT);
  const done: Span[] = [];
  for (const part of parts) {
    const last = done.at(-1);
    if (last === undefined || (isWhole(clause, last) && isWhole(clause, part))) done.push(part);
    else done[done.length - 1] = { start: last.start, end: part.end };
  }
  return done.map((part) => trimmed(clause.text, part));
}

function isWhole(clause: Clause, part: Span): boolean {
  const figures = figuresWithin(clause, part);
  const words = clause.text.slice(part.start, part.end);
  return /给予|予以|奖励|补助|补贴|资助/u.test(words) && givingFrom(clause.text, part, figures) !== undefined;
}

/** Whether words only say who gets nothing. */
function deniesAll(words: string): boolean {
  const rest = words.replace(DENIES, '');
  return rest !== words && !GIVING.test(rest) && !UNSTATED.test(rest);
}

function provisionOf(clause: Clause, unit: Span): Provision | undefined {
  const words = clause.text.slice(unit.start, unit.end);
  if (deniesAll(words)) return undefined;
  const figures = figuresWithin(clause, unit);
  const gives = GIVING.test(words) ? givingFrom(clause.text, unit, figures) : undefined;
  if (gives !== undefined) return { clause, ...unit, gives, figures };
  const unstated = UNSTATED.exec(words);
  const sums = figures.some(({ unit: of, word }) => (of === '元' || of === '%') && word !== true);
  return unstated === null || sums
    ? undefined
    : { clause, ...unit, gives: unit.start + unstated.index, figures };
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

/** Whether no bracket that opened behind `from` is still open at a place. */
function isOutside(text: string, from: number, at: number): boolean {
  const words = text.slice(from, at);
  return (words.match(/[(（]/gu)?.length ?? 0) <= (words.match(/[)）]/gu)?.length ?? 0);
}

/** The phrases of a span, cut at commas and colons outside brackets. */
export function phrasesWithin(text: string, span: Span): readonly Span[] {
  return pieces(text, span, /(?<!\d)[,，:：]|[,，:：](?!\d)/gu);
}

/** Where the phrase of a place begins, not before `from`. */
export function phraseStart(text: string, from: number, at: number): number {
  const mark = Array.from(text.slice(from, at).matchAll(/(?<!\d)[,，:：]|[,，:：](?!\d)/gu)).at(-1);
  return mark === undefined ? from : from + mark.index + 1;
}

/** Where it ends, not behind `to`. */
export function phraseEnd(text: string, at: number, to: number): number {
  const mark = /(?<!\d)[,，:：;；。]|[,，:：;；。](?!\d)/u.exec(text.slice(at, to));
  return mark === null ? to : at + mark.index;
}
