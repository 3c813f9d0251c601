import type { Clause } from '../../corpus/clause.ts';
import { findQuantities } from '../../text/quantity.ts';
import { remembered } from '../../text/remembered.ts';
import { isInside, type Span } from '../../text/spans.ts';
import { anchorsIn, type Parts, partsIn, type RuleData } from '../rule/index.ts';
import { bindFigures, type ClauseFigure, type FiguresByClause } from './bind-figures.ts';
import { FREQUENCY, IN_STAGES, type Licence, type Licences, OPEN_LIST, PERIOD, UNSTATED } from './licence.ts';
import { owedIn } from './owed.ts';
import type { CitedRule, RuleFault } from './wording.ts';

/** What one award takes up of a text. */
interface Taken {
  readonly data: RuleData;
  /** All quotes but those of other readings. */
  readonly quotes: readonly Span[];
  /** Quotes that only tell: why a figure or a word is none of the award's, in which stages it is paid, how many are paid. */
  readonly aims: readonly Span[];
  /** The figures of the text that the award uses. */
  readonly figures: readonly ClauseFigure[];
}

/** What is held beside a clause. */
interface Beside {
  readonly figures: FiguresByClause;
  readonly licences: Licences;
  /** Places of support that the policy says is not encoded. */
  readonly unencoded: readonly Span[];
}

type Orphan = Span & { readonly found: string; readonly fix: string };

/**
 * Figures and qualifying words of a clause that no award takes up: each sum and rate must be a figure of an
 * award, each other number and each qualifying word must stand in a quote of an award that has its tag, or
 * be set aside in `aims`. The item's own number and the responsible units are left out.
 */
export function verifyOrphans(
  clause: Clause,
  rules: readonly CitedRule[],
  { figures, licences, unencoded }: Beside,
): readonly RuleFault[] {
  const citing = rules.filter((rule) => cites(rule, clause.id));
  const set = [...asides(clause), ...unencoded];
  // What one award sets aside, it sets aside for those beside it.
  const aims = citing.flatMap((rule) => takenBy(rule, figures).aims);
  const lostBy = (some: readonly CitedRule[]) => {
    const taken = some.map((rule) => ({ ...takenBy(rule, figures), aims }));
    return [
      ...lostFigures(clause, taken, figures),
      ...lostNumbers(clause, taken),
      ...lostWords(clause, taken, licences),
    ].filter((orphan) => !set.some((span) => isInside(orphan, span)));
  };
  const lost = lostBy(citing);
  const owed = owedIn(clause, rules, figures)
    .filter(({ rules: some }) => some.length < citing.length || !citing.includes(some[0] as CitedRule))
    .flatMap(({ rules: some, ...stretch }) =>
      lostBy(some)
        .filter((orphan) => isInside(orphan, stretch) && !isIn(lost, orphan))
        .map((orphan) => ({
          ...orphan,
          found: `奖项 ${some.map(({ data }) => data.id).join('、')}：${orphan.found}`,
        })),
    );
  return [...lost, ...owed].map(({ found, fix }) => ({ field: clause.id, found, fix }));
}

function cites({ citations }: CitedRule, clause: string): boolean {
  return [...citations.values()].some((citation) => citation.clause === clause);
}

/** Quotes of what is told and makes no sum: why something is no part of it, how it is paid, how many are paid. */
const TOLD_ONLY = /^(?:aims\.|reclaim\.|amount\.(?:stages(?:\.|$)|quota$))/u;

function takenBy(rule: CitedRule, figures: FiguresByClause): Taken {
  const { data, citations } = rule;
  const held = anchorsIn(data).filter(({ field }) => !field.startsWith('open.'));
  const spans = (aims: boolean) =>
    held
      .filter(({ field }) => TOLD_ONLY.test(field) === aims)
      .flatMap(({ holder }) => citations.get(holder) ?? []);
  const own = new Set<object>(held.map(({ holder }) => holder));
  const bound = bindFigures(rule, figures).filter(({ claim }) => own.has(claim.holder));
  return {
    data,
    quotes: spans(false),
    aims: spans(true),
    figures: bound.flatMap(({ figure }) => figure ?? []),
  };
}

function isIn(spans: readonly Span[], span: Span): boolean {
  return spans.some((outer) => isInside(span, outer));
}

/** The number of the item itself: `3.`, `(一)`, `第三条`. */
const MARKER = /^\s*(?:第[^条章节款项]{1,8}[条章节款项]|[(（]?[\d一二三四五六七八九十百]+[)）]?[.．、]?)/u;

/** What belongs to no award: the marker, the responsible units, references to other clauses. */
function asides({ id, text, start, departments, references }: Clause): readonly Span[] {
  const units = departments.basis
    .filter(({ clause, quote }) => clause === id && text.includes(quote))
    .map(({ quote }) => ({
      start: start + text.indexOf(quote),
      end: start + text.indexOf(quote) + quote.length,
    }));
  return [{ start, end: start + (MARKER.exec(text)?.[0].length ?? 0) }, ...units, ...references];
}

function lostFigures(clause: Clause, taken: readonly Taken[], figures: FiguresByClause): readonly Orphan[] {
  return (figures.get(clause.id) ?? [])
    .filter((figure) => isSumOrRate(figure) && (figure.word !== true || isGivenWhole(clause, figure)))
    .filter((figure) => !taken.some((award) => isIn(award.figures, figure) || isIn(award.aims, figure)))
    .filter((figure) => !taken.some((award) => isUpperEnd(clause, figure, award)))
    .map((figure) => ({
      ...figure,
      found: `“${figure.text}”没有任何奖项用到`,
      fix: '写成奖项的金额、比例、上限或门槛，与奖项无关的引入 aims',
    }));
}

/** 予以全额奖励, 租金全部补贴: a share in a word that is given. */
function isGivenWhole({ text, start }: Clause, { start: from, end, text: word }: ClauseFigure): boolean {
  const behind = text.slice(end - start, end - start + 8);
  const before = text.slice(Math.max(0, from - start - 4), from - start);
  if (!/^(?:全额|全部|等额|减半)$/u.test(word)) return false;
  return /^[^,，。;；]{0,4}(?:补贴|补助|奖励|返还)/u.test(behind) || /(?:给予|予以)$/u.test(before);
}

/** 1000万元以上至2000万元、2000万元以上: where a band ends the next begins, which the award has. */
function isUpperEnd(
  { text, start }: Clause,
  { start: at, min, unit }: ClauseFigure,
  { figures }: Taken,
): boolean {
  const follows = /[至到]\s*$/u.test(text.slice(0, at - start));
  return follows && figures.some((own) => own.start > at && own.unit === unit && own.min === min);
}

function isSumOrRate({ unit }: { readonly unit: string }): boolean {
  return unit === '元' || unit === '%';
}

/** Counts and bare digits: 一家, 5G. */
function lostNumbers({ text, start }: Clause, taken: readonly Taken[]): readonly Orphan[] {
  const quantities = findQuantities(text);
  const digits = Array.from(text.matchAll(/\d+(?:[.,]\d+)*/gu), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
  })).filter((run) => !quantities.some((quantity) => isInside(run, quantity)));
  return [...quantities.filter((quantity) => !isSumOrRate(quantity)), ...digits]
    .map((span) => ({ start: start + span.start, end: start + span.end }))
    .filter((span) => !taken.some(({ quotes, aims }) => isIn(quotes, span) || isIn(aims, span)))
    .map((span) => ({
      ...span,
      found: `“${text.slice(span.start - start, span.end - start)}”不在任何奖项的引文里`,
      fix: '扩展引文使其包含这个数，与奖项无关的引入 aims',
    }));
}

function lostWords({ text, start }: Clause, taken: readonly Taken[], licences: Licences): readonly Orphan[] {
  const found = qualifiersOf(licences).flatMap(({ word, tag, heldBy }) =>
    Array.from(text.matchAll(word), (match) => {
      const span = { start: start + match.index, end: start + match.index + match[0].length };
      const isKept = taken.some(
        ({ data, quotes, aims }) => isIn(aims, span) || (isIn(quotes, span) && heldBy(data)),
      );
      return { ...span, word: match[0], tag, isKept };
    }),
  );
  // 每家机构 is one word, and says nothing of firms.
  const isPart = (one: Span) =>
    found.some(
      (other) => other.isKept && isInside(one, other) && other.end - other.start > one.end - one.start,
    );
  return found
    .filter((one) => !one.isKept && !isPart(one))
    .map(({ word, tag, ...span }) => {
      const at = span.start - start;
      const where = text.slice(Math.max(0, at - 8), at + word.length + 8).trim();
      return {
        ...span,
        found: `“${where}”里的“${word}”没有奖项写明（${tag}）`,
        fix: '把它写进该奖项相应的字段及引文，与奖项无关的引入 aims',
      };
    });
}

/** A word that narrows or widens an award, and whether an award has a place for what it says. */
interface Qualifier {
  /** Finds the word everywhere in a text. */
  readonly word: RegExp;
  /** What to write where no award has it. */
  readonly tag: string;
  readonly heldBy: (data: RuleData) => boolean;
}

/** Words that say how far a sum goes or who decides; it is enough that an award quotes them. */
const QUOTED =
  /最高不超过|最高|最多|最低|不超过|不高于|不低于|不少于|以上|以下(?!标准|几|方式|条件|情形|规定|简称|措施|政策)|以内|封顶|上限|下限|年度|每新|每[家户项个人亩台套件]|单个|单户|分别|认定|考核|评定|评审|验收|备案|核准|择优|累计|合计|孰[低高]|追[回缴]|退还/gu;

/** Every word that may not be lost, read from the same tables as the tags. */
const qualifiersOf = remembered(({ per: counted, amount }: Licences): readonly Qualifier[] => [
  ...counted.flatMap(([tag, word]) =>
    tagged([[tag, word]], 'per', (data) => {
      const { limits, eaches } = partsIn(data, 'award');
      return (
        [...limits, ...eaches].some(({ per }) => per === tag) ||
        [...mostOf(eaches), ...alsoOf(eaches)].some((quote) => quote.search(word) >= 0)
      );
    }),
  ),
  ...tagged(PERIOD, 'period', (data, tag, word) => {
    const yearly = tag === 'per_year' && data.amount.frequency.value === 'per_year';
    const { limits, eaches } = partsIn(data, 'award');
    return (
      yearly ||
      [...limits, ...eaches.flatMap(({ cap }) => cap ?? [])].some(({ period }) => period === tag) ||
      mostOf(eaches).some((quote) => quote.search(word) >= 0)
    );
  }),
  ...tagged(
    FREQUENCY.filter(([tag]) => tag === 'one_off'),
    'frequency',
    (data, tag) => data.amount.frequency.value === tag,
  ),
  ...amount.filter(([tag]) => tag === 'top_up').map(([tag, word]) => ({ word, tag, heldBy: holdsTopUp })),
  { word: everywhere(IN_STAGES), tag: 'stages', heldBy: (data) => data.amount.stages !== undefined },
  {
    word: everywhere(UNSTATED),
    tag: 'unstated',
    heldBy: holds(({ forms }) => forms.some(({ kind }) => kind === 'unstated')),
  },
  {
    word: everywhere(OPEN_LIST),
    tag: 'open',
    heldBy: holds(({ conditions }) => conditions.some((test) => 'open' in test && test.open !== undefined)),
  },
  { word: QUOTED, tag: '任一引文', heldBy: () => true },
]);

/** 补足差额 is a top-up; where the whole of a difference is given (税负差额), that is the sum itself. */
function holdsTopUp(data: RuleData): boolean {
  const { forms } = partsIn(data, 'award');
  return (
    data.amount.top_up !== undefined ||
    forms.some((form) => form.kind === 'rate' && form.rate.quote.includes('差额'))
  );
}

/** 每家企业每年最多补贴5人 says of whom the most is, and over what time. */
function mostOf(eaches: Parts['eaches']): readonly string[] {
  return eaches.flatMap((each) => [each, ...(each.also ?? [])].flatMap(({ most }) => most?.quote ?? []));
}

/** 每月每平方米: what else a unit is counted by. */
function alsoOf(eaches: Parts['eaches']): readonly string[] {
  return eaches.flatMap(({ also = [] }) => also.map(({ quote }) => quote));
}

function everywhere(word: RegExp): RegExp {
  return new RegExp(word, 'gu');
}

function holds(test: (parts: Parts) => boolean): Qualifier['heldBy'] {
  return (data) => test(partsIn(data, 'award'));
}

function tagged<Tag extends string>(
  table: Licence<Tag>,
  field: string,
  holdsTag: (data: RuleData, tag: Tag, word: RegExp) => boolean,
): readonly Qualifier[] {
  return table.map(([tag, word]) => ({
    word,
    tag: `${field}: ${tag}`,
    heldBy: (data) => holdsTag(data, tag, word),
  }));
}
