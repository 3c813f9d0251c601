import type { Clause } from '../../corpus/clause.ts';
import { type Bound, findComparison, LOWER } from '../../text/bound/index.ts';
import { shiftPoint } from '../../text/decimal.ts';
import { readNumeral } from '../../text/numeral.ts';
import { findQuantities } from '../../text/quantity.ts';
import { remembered } from '../../text/remembered.ts';
import { isInside, type Span } from '../../text/spans.ts';
import { type Anchor, type Form, type Plain, partsIn, paysOf, plainForms, type Rung } from '../rule/index.ts';
import { admits, type FigureClaim, figureClaims, isStart } from './figure-claims.ts';
import { NO_MORE_THAN, PAID_OUT_OF, SHARES } from './licence.ts';
import type { CitedRule } from './wording.ts';

/** The figures of each clause, by its id. */
export type FiguresByClause = ReadonlyMap<string, readonly ClauseFigure[]>;

/** A figure of an award, and the figure of the text that it stands for. */
export interface Binding {
  readonly claim: FigureClaim;
  /** All figures that lie wholly inside the quote. */
  readonly quoted: readonly ClauseFigure[];
  /** Those of them that the text gives in the claim's unit and manner. */
  readonly fitting: readonly ClauseFigure[];
  /** The one that is meant: the only one that fits, or in a 分别 list the one at the same place as its name. */
  readonly figure: ClauseFigure | undefined;
}

/**
 * Ties every figure of an award to the figure of the text inside its quote, by unit and manner alone: whether
 * the numbers agree is for the caller to see.
 */
export function bindFigures(rule: CitedRule, figures: FiguresByClause): readonly Binding[] {
  return boundIn(figures)(rule);
}

/** Each check asks for them, and some for each clause. */
const boundIn = remembered((figures: FiguresByClause) =>
  remembered((rule: CitedRule) => bindingsOf(rule, figures)),
);

function bindingsOf(rule: CitedRule, figures: FiguresByClause): readonly Binding[] {
  const parts = [partsIn(rule.data, 'award'), partsIn(rule.data, 'other_readings')];
  const bindings = parts.flatMap(figureClaims).map((claim) => bind(claim, rule, figures));
  const lists = [
    ...parts.flatMap(({ forms }) => forms).map((form) => branchFigures(form, rule)),
    ...parts.map(({ stages }) => stages.map((part) => [part])),
  ];
  return lists.reduce<readonly Binding[]>((all, branches) => pairByPlace(all, branches, rule), bindings);
}

/** 不超过实际租赁成本, 孰低: all of what is named is the most, and no figure says so. */
function wholeOf({ holder, manner }: FigureClaim, start: number): ClauseFigure | undefined {
  if (manner !== 'lte' || !('of' in holder) || holder.value !== '100%') return undefined;
  const found = LOWER.exec(holder.quote) ?? NO_MORE_THAN.exec(holder.quote) ?? PAID_OUT_OF.exec(holder.quote);
  if (found === null) return undefined;
  const [text] = found;
  const span = { start: start + found.index, end: start + found.index + text.length, text, unit: '%' };
  return { ...span, min: '100', max: '100', bound: 'lte', governor: text, word: true };
}

function bind(claim: FigureClaim, { citations }: CitedRule, figures: FiguresByClause): Binding {
  const quote = citations.get(claim.holder);
  const whole = quote === undefined ? undefined : wholeOf(claim, quote.start);
  if (whole !== undefined) return { claim, quoted: [whole], fitting: [whole], figure: whole };
  const all = figures.get(claim.holder.clause) ?? [];
  const quoted = quote === undefined ? [] : all.filter((figure) => isInside(figure, quote));
  const fitting = quoted.filter((figure) => fits(figure, claim));
  // 2000万元以上至5000万元 begins where a word says so.
  const told = isStart(claim.manner) ? fitting.filter(({ bound }) => bound !== undefined) : [];
  const meant = told.length === 1 ? told : fitting;
  return { claim, quoted, fitting, figure: meant.length === 1 ? meant[0] : undefined };
}

function fits(figure: ClauseFigure, claim: FigureClaim): boolean {
  const { holder, manner } = claim;
  const unit = findQuantities(holder.value)[0]?.unit;
  const sameUnit = unit === undefined ? !['元', '%'].includes(figure.unit) : unit === figure.unit;
  const sameKind = figure.word !== true || manner === 'plain' || manner === 'lte';
  if (!sameUnit || !sameKind) return false;
  if (claim.asked === true && isStretch(figure)) return endOf(figure, manner) !== undefined;
  const isBeyond = manner === 'beyond' && figure.shared === true;
  return hasEnds(figure, manner) && (isBeyond || admits(manner, figure.bound));
}

/** 500吨至1000吨: from one figure to another, neither of which a word bounds. */
function isStretch({ min, max, bound }: ClauseFigure): boolean {
  return min !== max && bound === undefined;
}

/** Of 500吨至1000吨(不含) what a condition may compare with: its lower end is in it, its upper end unless the words say no. */
export function endOf({ min, max, open }: ClauseFigure, manner: FigureClaim['manner']): string | undefined {
  if (manner === 'gte') return min;
  return manner === (open === true ? 'lt' : 'lte') ? max : undefined;
}

/** Where one end of a range is meant the text gives both, and one figure elsewhere, but for what only begins there. */
function hasEnds({ min, max }: ClauseFigure, manner: FigureClaim['manner']): boolean {
  if (isStart(manner)) return true;
  return (min !== max) === (manner === 'low_end' || manner === 'high_end');
}

type Figure = Anchor & { readonly value: string };

/** 分别给予200万元、100万元: where one quote holds the figures of several branches, branches and figures pair by position. */
function pairByPlace(
  bindings: readonly Binding[],
  branches: readonly (readonly Figure[])[],
  { citations }: CitedRule,
): readonly Binding[] {
  return bindings.map((binding) => {
    const { holder } = binding.claim;
    const own = branches.find((figures) => figures.includes(holder));
    if (own === undefined || binding.figure !== undefined || binding.fitting.length < 2) return binding;
    const start = citations.get(holder)?.start;
    const sharing = branches.filter((figures) =>
      figures.some((figure) => citations.get(figure)?.start === start && figure.quote === holder.quote),
    );
    const paired = sharing.length === binding.fitting.length;
    return paired ? { ...binding, figure: binding.fitting[sharing.indexOf(own)] } : binding;
  });
}

/** The figures of each rung, band or period, in the order in which the text tells of them. */
function branchFigures(form: Form, rule: Pick<CitedRule, 'citations'>): readonly (readonly Figure[])[] {
  switch (form.kind) {
    case 'tiers':
      return rungsInOrder(form, rule).map(sumsOf);
    case 'bands':
      return form.bands.map(({ from, pays, cap }) =>
        [from, ...figuresPaid(pays), cap].flatMap((one) => one ?? []),
      );
    case 'schedule':
      return form.periods.map(({ pays, cap }) => [
        ...plainForms(pays).flatMap(figuresPaid),
        ...(cap === undefined ? [] : [cap]),
      ]);
    default:
      return [];
  }
}

/** A figure as a clause's words give it. Offsets into the policy's source. */
export interface ClauseFigure extends Span {
  /** `100-200万元` */
  readonly text: string;
  /** `元`, `%`, or the measure word: 家, 亩. */
  readonly unit: string;
  /** Exact decimals in that unit, equal unless the text gives both ends. */
  readonly min: string;
  readonly max: string;
  /** What the words around it make of it (不超过: lte); undefined when it stands plain. */
  readonly bound: Bound | undefined;
  /** The words that do, wherever in its phrase they stand. */
  readonly governor: string | undefined;
  /** A share told in a word (全额, 减半): a figure for whom it is one, and for nobody else. */
  readonly word?: true;
  /** The upper end of a stretch is no part of it: 500吨至1000吨(不含). */
  readonly open?: true;
  /** Another stretch of the sentence ends at it, so that the words give it to both: 至2000万元、2000万元以上至5000万元. */
  readonly shared?: true;
}

/** All figures of a clause in the order of the text, each with the words that make it a bound. */
export function clauseFigures({ text, start }: Pick<Clause, 'text' | 'start'>): readonly ClauseFigure[] {
  const quantities = findQuantities(text);
  const figures = quantities
    .filter((quantity) => !isRank(text, quantity))
    .map((quantity): ClauseFigure => {
      const governor = findComparison(text, quantity) ?? grownBy(text, quantity);
      return {
        ...quantity,
        start: start + quantity.start,
        end: start + quantity.end,
        ...(/^[(（]不含(?:本数)?[)）]/u.test(text.slice(quantity.end)) ? { open: true as const } : {}),
        ...inForce(text.slice(Math.max(quantity.end, governor?.end ?? 0)), governor),
      };
    });
  const words = [...shareWords(text), ...rankWords(text)].filter(
    (word) => !figures.some((own) => own.start - start < word.end && word.start < own.end - start),
  );
  return [
    ...withShared(figures, { text, start }),
    ...words.map((word) => ({ ...word, start: start + word.start, end: start + word.end })),
  ].toSorted((a, b) => a.start - b.start);
}

/** What says behind a figure whether it is in it: 以上 alone leaves that to custom. */
const IN_IT = /^(?:[(（]|[及或含])|^以上[(（]/u;

/** Marks the figures from which one stretch of a sentence goes on (2000万元以上) and at which another ends (至2000万元). */
function withShared(
  figures: readonly ClauseFigure[],
  { text, start }: Pick<Clause, 'text' | 'start'>,
): readonly ClauseFigure[] {
  const stops = Array.from(text.matchAll(/[。\n]/gu), ({ index }) => start + index);
  let sentence = 0;
  const placed = figures.map((figure) => {
    while ((stops[sentence] ?? Number.POSITIVE_INFINITY) < figure.start) sentence += 1;
    return { figure, key: `${sentence} ${figure.unit} ${figure.max}` };
  });
  const ends = new Set(
    placed
      .filter(({ figure }) => endsStretch(figure, text.slice(0, figure.start - start).slice(-2)))
      .map(({ key }) => key),
  );
  return placed.map(({ figure, key }) => {
    const { bound, governor, min, max, end } = figure;
    const isStart =
      bound === 'gte' && min === max && governor === '以上' && !IN_IT.test(text.slice(end - start));
    return isStart && ends.has(key) ? { ...figure, shared: true as const } : figure;
  });
}

function endsStretch({ min, max, open, bound }: ClauseFigure, before: string): boolean {
  return open !== true && (min !== max || (bound === undefined && /[至到—~～-]\s*$/u.test(before)));
}

/** 比上年增长10%的企业 has grown by so much at least. */
function grownBy(text: string, { start, end, unit }: ReturnType<typeof findQuantities>[number]) {
  const isGrowth =
    unit === '%' && /(?:增长|提高|增幅|增速)(?:达到?|为)?$/u.test(text.slice(Math.max(0, start - 6), start));
  const isAsked = isGrowth && /^的(?!比例|部分|标准|幅度|速度)\p{Script=Han}/u.test(text.slice(end, end + 4));
  return isAsked ? { bound: 'gte' as const, text: '增长', start, end } : undefined;
}

/** Behind a bound: who is meant gets nothing. */
const GIVES_NOTHING =
  /^的?[^。;；,，\n]{0,12}的?[,，]?(?:一律|则|均|原则上)?(?:不予(?!重复)|不(?:再)?(?:给予|享受)|不(?:得|能|可)享受)/u;

const OPPOSITE: Partial<Readonly<Record<Bound, Bound>>> = { gte: 'lt', gt: 'lte', lte: 'gt', lt: 'gte' };

/** 不足500万元的,不给予补助 asks for 500万元 at least. */
function inForce(
  behind: string,
  governor: { readonly bound: Bound; readonly text: string } | undefined,
): Pick<ClauseFigure, 'bound' | 'governor'> {
  const nothing = governor && GIVES_NOTHING.exec(behind)?.[0];
  const bound = nothing ? OPPOSITE[governor.bound] : undefined;
  return bound === undefined
    ? { bound: governor?.bound, governor: governor?.text }
    : { bound, governor: `${governor?.text}……${nothing}` };
}

/** A rank is no count of places. */
function isRank(text: string, { start, unit }: { readonly start: number; readonly unit: string }): boolean {
  return text.charAt(start - 1) === '前' && ['位', '名', '家', '强'].includes(unit);
}

const RANK = /(?<=前)(?:\d+|[一二三四五六七八九十百]+)[位名家强个]?(?![\d年月季个])/gu;

/** 前二十位, 排名前十: a rank that may not be passed. */
function rankWords(text: string): readonly ClauseFigure[] {
  return Array.from(text.matchAll(RANK), ({ 0: words, index }) => {
    const value = readNumeral(words.replace(/[位名家强个]$/u, '')) ?? '';
    const span = { start: index, end: index + words.length, text: words, unit: '位' };
    return { ...span, min: value, max: value, bound: 'lte' as const, governor: '前', word: true as const };
  });
}

/** 按1:0.5配套: so much for each one of what it matches. */
const MATCHED = /(?<![\d.:：])1 ?[:：] ?(?<part>\d+(?:\.\d+)?)(?![\d:：])/gu;

/** 租金减半, 全额租金, 免费提供, 超出的部分给予, 1:1配套: shares without a unit. */
function shareWords(text: string): readonly ClauseFigure[] {
  const told = SHARES.flatMap(([min, pattern]) =>
    Array.from(text.matchAll(pattern), (match) => ({ match, min })),
  );
  const matched = Array.from(text.matchAll(MATCHED), (match) => ({
    match,
    min: shiftPoint(match.groups?.part ?? '', 2),
  }));
  return [...told, ...matched].map(({ match: { 0: word, index }, min }) => {
    const span = { start: index, end: index + word.length };
    const governor = findComparison(text, span);
    const own = { ...span, text: word, unit: '%', min, max: min, word: true as const };
    return { ...own, bound: governor?.bound, governor: governor?.text };
  });
}

/** The figures by which a rung pays, in the order of the text, its own bound behind them. */
export function sumsOf(rung: Rung): readonly (Anchor & { readonly value: string })[] {
  return [...figuresPaid(paysOf(rung)), ...(rung.cap === undefined ? [] : [rung.cap])];
}

/** The figures by which a form pays, in the order of the text. */
export function figuresPaid(pays: Plain): readonly (Anchor & { readonly value: string })[] {
  switch (pays.kind) {
    case 'fixed':
    case 'floor':
      return [pays.sum];
    case 'ceiling':
      return [pays.limit];
    case 'rate':
      return pays.to === undefined ? [pays.rate] : [pays.rate, pays.to];
    case 'range':
      return [pays.min, pays.max];
    case 'step':
    case 'unstated':
      return [];
  }
}

/** The rungs of a form in the order in which the text names them; none where it has no tiers. */
export function rungsInOrder(form: Form, { citations }: Pick<CitedRule, 'citations'>): readonly Rung[] {
  const place = ({ named }: Rung) => citations.get(named)?.start ?? 0;
  return form.kind === 'tiers' ? form.rungs.toSorted((a, b) => place(a) - place(b)) : [];
}
