import { TODO } from '../../corpus/todo.ts';
import type { Span } from '../../text/spans.ts';
import { type ClauseFigure, DIFFERENCE } from '../check/index.ts';
import { pieces } from '../provision/index.ts';
import { type DayAsked, dayAskedIn } from './day.ts';
import { type DraftFact, number, subtracted, yesNo } from './fact.ts';
import { ledFigures, type Provision, phrasesWithin } from './provisions.ts';
import { quotaFigure } from './quota.ts';
import { figureValue, isCount, quoted } from './quoted.ts';

/** Conditions of a draft with the facts they test, the figures they take up, and what is left to a person. */
export interface DraftConditions {
  readonly facts: Readonly<Record<string, DraftFact>>;
  readonly conditions: readonly object[];
  readonly taken: readonly ClauseFigure[];
}

const BOUNDS: readonly (string | undefined)[] = ['gte', 'gt', 'lte', 'lt'];
/** A label that says what somebody is. */
const KIND = /(?:企业|公司|单位|机构|组织)$/u;
const LEAD =
  /^(?:\s|对于?|凡是?|鼓励|支持|推动|引导|其中|并且?|且|同时|经|在|属于?|为|是|的|和|及|、|(?:一|二|三|四|五|六)是)+/u;
/** Words at the end that lead to a figure, read from the end backwards, so that a long text costs no more than its length. */
const TAIL = /$(?<=(?<tail>(?:达到?|超过|不低于|不少于|不足|为|在|到|均|满|且|并|的|每年|\s)+))/u;
const GROWTH = /增长|增速|增幅|增加/u;

/**
 * What the words before the giving ask: a threshold for each figure that is one, a yes or no for the rest.
 * @param paid figures by which the sum is made; of bands the first start is asked for as well.
 */
export function conditionsOf(provision: Provision, paid: readonly ClauseFigure[]): DraftConditions {
  const banded = paid.filter(({ end }) => end <= provision.gives).slice(1);
  const quota = quotaFigure(provision);
  const phrases = phrasesOf(provision).filter((phrase) => quota === undefined || !isIn(quota, phrase));
  return phrases.reduce<DraftConditions>(
    (so, phrase) => {
      const thresholds = [...ledFigures(provision), ...provision.figures].filter(
        (figure) => isMeasured(figure, provision) && !banded.includes(figure) && isIn(figure, phrase),
      );
      const dated = dayAskedIn(provision.clause, phrase);
      const rest = dated?.rest ?? phrase;
      const more =
        thresholds.length > 0
          ? measured(provision, rest, { figures: thresholds, banded })
          : rest.end - rest.start < 2
            ? []
            : [asked(provision, rest)];
      return [...(dated === undefined ? [] : [whenAsked(dated)]), ...more].reduce(added, so);
    },
    { facts: {}, conditions: [], taken: [] },
  );
}

/** Bounded money, shares, areas, heads; times stay inside the words they stand in, 20万元以上部分 is what is paid for. */
function isMeasured({ bound, unit, word, end }: ClauseFigure, { clause }: Provision): boolean {
  if (/^(?:以上)?的?部分/u.test(clause.text.slice(end, end + 6))) return false;
  return BOUNDS.includes(bound) && word !== true && !/[年月日天周岁]/u.test(unit);
}

/** One thing asked: facts by the end of their names, the condition made of the names. */
interface Ask {
  readonly facts: Readonly<Record<string, DraftFact>>;
  readonly condition: (name: (end: string) => string, id: string) => object;
  readonly taken?: ClauseFigure;
}

function added(so: DraftConditions, { facts, condition, taken }: Ask): DraftConditions {
  const n = so.conditions.length + 1;
  const name = (end: string) => `${end}_${n}`;
  const named = Object.entries(facts).map(([end, fact]) => [name(end), fact] as const);
  return {
    facts: { ...so.facts, ...Object.fromEntries(named) },
    conditions: [...so.conditions, condition(name, `condition_${n}`)],
    taken: taken === undefined ? so.taken : [...so.taken, taken],
  };
}

/** The phrases before the giving, without those that say nothing. */
function phrasesOf({ clause: { text }, start, gives, figures, leads }: Provision): readonly Span[] {
  return [...leads.filter((lead) => !NAMES_ONLY.test(wordsOf(text, lead))), { start, end: gives }]
    .flatMap((stretch) => phrasesWithin(text, stretch))
    .flatMap((phrase) => pieces(text, phrase, AND))
    .map((phrase) => bare(text, untilGiven(text, phrase)))
    .filter(({ start: from, end }) => end - from >= 2)
    .filter(
      (phrase) =>
        figures.some((figure) => isIn(figure, phrase)) ||
        phrase.end <= start ||
        !NUMBER.test(wordsOf(text, phrase)),
    )
    .filter((phrase) => !figures.some((figure) => figure.min !== figure.max && isIn(figure, phrase)))
    .filter((phrase, i, all) => {
      const words = wordsOf(text, phrase);
      const isBounded = figures.some((figure) => figure.bound !== undefined && isIn(figure, phrase));
      return (
        isBounded ||
        !(ASKS_NOTHING.test(words) || isGivenTo(text, phrase, { gives, before: all.slice(0, i) }))
      );
    });
}

/**
 * What stands before a sum and asks nothing: when (当年, 前2年, 自认定当年起), by what it is counted (单品种), up to where a
 * band goes (至500亩), what is given itself (其奖励).
 */
const ASKS_NOTHING =
  /^(?:(?:[当本次每同]|上一?|下一?|[前后第]?[\d一二两三四五六七八九十]+)个?年度?|自[^,，]{1,16}[年日月度]度?起|[单每]一?个?\p{Script=Han}{1,3}|[至到]\d[\d.]*\p{Script=Han}{1,3}|[其该]?(?:奖励|补助|补贴|资金)(?:金额|资金|标准)?)$/u;

/** 省级认定的平台给予运营支持, 参照其贡献给予企业连续5年奖励: who stands before how it is given, if anybody does. */
function untilGiven(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const given = words.search(/(?<![不未已])(?:给予|予以)(?!的)/u);
  if (given < 0) return { start, end };
  const how =
    Array.from(words.slice(0, given).matchAll(/按照?|参照|从|以(?!上|下|内|及)/gu)).at(-1)?.index ?? given;
  return { start, end: start + how };
}

/** 对企业自主研发的,对企业发展给予: behind whom a sentence is for, 对 names once more what it is given for. */
function isGivenTo(
  text: string,
  { start, end }: Span,
  { gives, before }: { readonly gives: number; readonly before: readonly Span[] },
): boolean {
  const isFor = ({ start: at }: Span) => /[对]于?\s*$/u.test(text.slice(Math.max(0, at - 3), at));
  const isLast = text.slice(end, gives).trim() === '';
  return (
    isLast &&
    isFor({ start, end }) &&
    before.some(isFor) &&
    !/[的后时]$/u.test(text.slice(start, gives).trim())
  );
}

/** A lead that only names what follows: （3）投资专项奖励：. */
const NAMES_ONLY =
  /^\s*(?:[(（]?[\d一二三四五六七八九十]{1,3}[)）.．、])?[^,，的]{2,12}(?:奖励|补助|补贴|支持|扶持|资助|政策|措施|标准)[:：]\s*$/u;

/** 新纳入统计且年增速达50%以上 asks for two. */
const AND = /(?<![而尚暂])且|并(?=[在经已])/gu;

/** 2023年: a time alone asks nothing of anybody. */
const NUMBER = /^[\d\s年月日季度上下半前后至到-]+$/u;

function wordsOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function isIn(figure: Span, phrase: Span): boolean {
  return phrase.start <= figure.start && figure.end <= phrase.end;
}

/** Without the words that only lead in or out. */
function bare(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const lead = LEAD.exec(words)?.[0].length ?? 0;
  const tail = /(?:且|并且?|可以?享受)?[\s,，:：的]*$/u.exec(words.slice(lead))?.[0].length ?? 0;
  return { start: start + lead, end: end - tail };
}

function whenAsked({ fact, condition }: DayAsked): Ask {
  return { facts: { on: fact }, condition: (name, id) => condition(name('on'), id) };
}

function asked({ clause }: Provision, span: Span): Ask {
  const label = clause.text.slice(span.start, span.end);
  return {
    facts: { meets: yesNo(label) },
    condition: (name, id) => ({
      kind: KIND.test(label) ? 'classification' : 'fact',
      id,
      fact: name('meets'),
      ...quoted(clause, span),
    }),
  };
}

/** 上年度研发费用100万元以上的工业企业: a threshold for the figure, and what stands behind it. */
function measured(
  provision: Provision,
  phrase: Span,
  { figures, banded }: Readonly<Record<'figures' | 'banded', readonly ClauseFigure[]>>,
): readonly Ask[] {
  const { text } = provision.clause;
  const [first] = figures;
  const who = first === undefined ? phrase.start : whoEnds(text, { start: phrase.start, end: first.start });
  const whom = bare(text, { start: phrase.start, end: who });
  let from = who;
  const asks = figures.map((figure) => {
    const end = figure.end + boundWords(text.slice(figure.end, phrase.end));
    const ask = threshold(provision, { start: from, end }, figure);
    from = end;
    return ask;
  });
  const last = banded.findLast((figure) => isIn(figure, phrase));
  const left = last === undefined ? from : last.end + boundWords(text.slice(last.end, phrase.end));
  const rest = bare(text, { start: Math.max(from, left), end: phrase.end });
  return [
    ...(who === phrase.start ? [] : [asked(provision, whom)]),
    ...asks,
    ...(rest.end - rest.start < 2 || ASKS_NOTHING.test(wordsOf(text, rest)) ? [] : [asked(provision, rest)]),
  ];
}

/** 现代服务业类项目(不含住宅类项目)固定资产投资: whom a bracket is about stands before it, what is measured behind. */
function whoEnds(text: string, { start, end }: Span): number {
  const own = text.slice(start, end);
  const close = start + Math.max(own.lastIndexOf(')'), own.lastIndexOf('）')) + 1;
  const noun = text.slice(close, end);
  const words = noun.slice(0, noun.length - (TAIL.exec(noun)?.groups?.tail?.length ?? 0));
  return words.trim().length < 2 ? start : close;
}

function boundWords(after: string): number {
  return (
    /^(?:[(（][^()（）]{0,8}[)）]|及其?|或)*(?:以[上下内]|起)?(?:[(（]不?含[^()（）]{0,6}[)）])?/u.exec(
      after,
    )?.[0].length ?? 0
  );
}

function threshold({ clause }: Provision, span: Span, figure: ClauseFigure): Ask {
  const before = clause.text.slice(span.start, figure.start);
  const bound = { value: figureValue(figure), ...quoted(clause, span) };
  const op = figure.bound;
  if (figure.unit === '%') return share(before, { bound, op, figure });
  const unit = isCount(figure) ? '' : figure.unit;
  const label = labelOf(before);
  const differs = DIFFERENCE.test(before);
  return {
    facts: { measure: number(label, unit), ...(differs ? { less: subtracted(label) } : {}) },
    condition: (name, id) => ({
      kind: 'threshold',
      id,
      measure: { fact: name('measure'), ...(differs ? { minus: name('less') } : {}) },
      op,
      bound,
    }),
    taken: figure,
  };
}

/** What a figure measures, in the words that stand before it. */
export function labelOf(before: string): string {
  const led = before.replace(LEAD, '');
  const words = led
    .slice(0, led.length - (TAIL.exec(led)?.groups?.tail?.length ?? 0))
    .replace(/^.*(?:且|并|,|，)/u, '')
    .trim();
  return words.length < 2 || words.length > 30 ? '' : words;
}

interface Share {
  readonly bound: object;
  readonly op: ClauseFigure['bound'];
  readonly figure: ClauseFigure;
}

/** 年研发投入占营业收入比例达到15%; 营业收入同比增长10%以上; of what another share is a part, a person says. */
function share(before: string, { bound, op, figure }: Share): Ask {
  const { part, whole, differs } = shareWords(before);
  return {
    facts: { measure: number(part, '元'), of: number(whole, '元') },
    condition: (name, id) => ({
      kind: 'threshold',
      id,
      measure: { fact: name('measure'), ...(differs ? { minus: name('of') } : {}) },
      op,
      bound,
      of: name('of'),
    }),
    taken: figure,
  };
}

/** What a share is of what, as far as the words say so; empty for what they do not. */
function shareWords(before: string): { part: string; whole: string; differs: boolean } {
  const [, part = '', whole = ''] =
    /([^占,，]{2,20})占([^占,，]{2,20}?)的?(?:比例|比重|比)/u.exec(before) ?? [];
  const differs = DIFFERENCE.test(before);
  if (!GROWTH.test(before)) return { part: labelOf(part), whole: labelOf(whole), differs };
  const stem = labelOf(before)
    .replace(/(?:同比|较上一?年度?|比上一?年度?)?(?:增长率?|增速|增幅|增加)$/u, '')
    .trim();
  if (stem.length < 2) return { part: '', whole: '', differs };
  return { part: differs ? stem : `${stem}的增长额`, whole: `${stem}（上年度或上年同期）`, differs };
}

/** What stands where nothing was read. */
export const NO_CONDITIONS = `${TODO}：给钱之前的原文里没有读出条件；写出至少一个（整份政策的条件写在 policy.json）`;
