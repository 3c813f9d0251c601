import type { Clause } from '../../corpus/clause.ts';
import { isInside, type Span, sentenceStart, touch } from '../../text/spans.ts';
import { NOT_STACKED } from '../../text/wording/index.ts';
import { GIVES, opensAnew } from '../provision/index.ts';
import { anchorsIn } from '../rule/index.ts';
import { bindFigures, type ClauseFigure, type FiguresByClause } from './bind-figures.ts';
import { LOAN_LIMIT, saysOfSum } from './licence.ts';
import { givingsOf, owedIn } from './owed.ts';
import type { CitedRule, RuleFault, Wording } from './wording.ts';

/** What asks something of somebody. */
const OBLIGES =
  /^[(（]?[非除]|(?<!无)须|应当|必须|不得|不低于|不少于|仅限|只限|方可|不予(?!重复)|不(?:再)?给予|除外|不含|不包括|不适用/u;
/** What asks something between whom a sum is for and the sum. */
const ASKS = /[后的时]$|以上|以下|首次|认定|评定|备案|验收|考核|年内/u;

/** What stands around an award: its clauses' figures, and the awards beside it. */
interface Beside {
  readonly clauses: readonly Clause[];
  readonly figures: FiguresByClause;
  readonly rules: readonly CitedRule[];
}

/**
 * Real conditions, bounds and top-ups that an award sets aside in `aims`: what it has to take up and nobody else quotes
 * belongs in a field that calculates, or in `unencoded`.
 */
export function verifyAims(rule: CitedRule, wording: Wording, beside: Beside): readonly RuleFault[] {
  return rule.data.aims.flatMap((aim, i) => {
    const place = wording.place(aim);
    const clause = beside.clauses.find(({ id }) => id === aim.clause);
    if (clause === undefined) return [];
    const what =
      givenUnused(rule, { place, clause, wording, beside }) ??
      owedAside(rule, aim.quote, { place, clause, wording, beside });
    const fix =
      '写成条件（conditions）、上限（caps、each.cap）、top_up 等；写不出来的，整句写进 policy.json 的 unencoded';
    return what === undefined
      ? []
      : [{ field: `aims.${i}.quote`, found: `“${aim.quote}”${what}，不能只写在 aims 里`, fix }];
  });
}

interface Aim {
  readonly place: Span;
  readonly clause: Clause;
  readonly wording: Wording;
  readonly beside: Beside;
}

/** What of its own an award sets aside that nobody else quotes. */
function owedAside(rule: CitedRule, quote: string, aim: Aim): string | undefined {
  const { place, clause, beside } = aim;
  if (isQuotedElse(place, rule, beside.rules)) return undefined;
  const isOwed = owedIn(clause, beside.rules, beside.figures).some(
    (stretch) => touch(stretch, place) && stretch.rules.includes(rule),
  );
  return isOwed ? setAside(quote, rule, aim) : undefined;
}

/** 给予50%的奖励: a sum or a rate of the award's own clause that is given and that no award uses. */
function givenUnused({ data }: CitedRule, { place, clause, wording, beside }: Aim): string | undefined {
  if (data.clause !== clause.id) return undefined;
  const used = beside.rules.flatMap((rule) =>
    bindFigures(rule, beside.figures).flatMap(({ figure }) => figure?.start ?? []),
  );
  const given = (beside.figures.get(clause.id) ?? []).find(
    ({ start, end, unit, bound, word }) =>
      isInside({ start, end }, place) &&
      ['元', '%'].includes(unit) &&
      bound === undefined &&
      word !== true &&
      !used.includes(start) &&
      GIVES.test(
        wording.words({ start: Math.max(clause.start, start - 8), end: Math.min(clause.end, end + 8) }),
      ),
  );
  return given && `给了 ${given.text}`;
}

/** What words rule that stand in no field: what is not had together, what goes on top, what is asked. */
function ruledBy(quote: string, { licences, data }: Wording): string | undefined {
  if (saysOfSum(licences, 'top_up', quote) && data.amount.top_up === undefined) return '是晋档补差';
  if (NOT_STACKED.test(quote)) return '是不重复享受的规定';
  const obliges = OBLIGES.exec(quote)?.[0];
  return obliges === undefined ? undefined : `里的“${obliges}”是要求`;
}

function setAside(quote: string, rule: CitedRule, aim: Aim): string | undefined {
  const { place, clause, wording, beside } = aim;
  const figures = (beside.figures.get(clause.id) ?? []).filter((figure) => isInside(figure, place));
  const capped = figures.find(({ unit, bound }) => unit === '元' && bound === 'lte');
  if (capped !== undefined && !LOAN_LIMIT.test(quote)) return `限定了 ${capped.text}`;
  const ruled = ruledBy(quote, wording);
  if (ruled !== undefined) return ruled;
  const head = headOf(aim);
  if (head === undefined) return undefined;
  return askedIn(quote, head, figures) ?? (isForWhom(quote, rule, aim) ? '是给谁的条件' : undefined);
}

/** What is given or may be had, and how it is measured: it is behind those for whom it is. */
const GIVEN =
  /给予|予以|奖励|补助|补贴|资助|可(?:以|按|申|享|优)|(?:^|[,，])(?:按|根据|参照|在[^,，]*基础上)/u;

/** How a sum is measured, behind those for whom it is. */
const BASIS = /(?<=.)[,，](?:按|根据|参照|在[^,，]*基础上).*$/u;

/**
 * Whether words stand in the sentence of a sum of the award before anything is said to be given, and tell whom it is for or what
 * he does. Before anybody is named only what names somebody itself does.
 */
function isForWhom(quote: string, rule: CitedRule, { place, clause, wording, beside }: Aim): boolean {
  const text = (from: number, to: number) => clause.text.slice(from - clause.start, to - clause.start);
  const said = text(opensAt(clause, place), place.start).trimStart();
  const isOfSum = givingsOf(rule, clause, beside.figures).some(
    ({ start }) => place.end <= start && !/[。；;\n]/u.test(text(place.end, start)),
  );
  const isGiving = GIVEN.test(said) || GIVEN.test(quote.replace(BASIS, ''));
  if (!isOfSum || isGiving || !/\p{Script=Han}/u.test(quote)) return false;
  const isLead = /(?:^|[,，])$/u.test(said) && /^[,，]/u.test(text(place.end, clause.end));
  const opens = place.start - said.length;
  const isNamed = [...rule.citations].some(
    ([holder, span]) =>
      rule.data.aims.every((aim) => aim !== holder) && opens <= span.start && span.start < place.start,
  );
  const isAnybody =
    ASKS.test(quote) || opensAnew(quote.replace(/^(?:鼓励|支持)/u, ''), wording.licences.payee);
  return isNamed || isAnybody || !isLead;
}

/** A threshold of heads or areas, and what is asked of those for whom a sentence is. */
function askedIn(quote: string, sentence: string, figures: readonly ClauseFigure[]): string | undefined {
  if (figures.some(({ bound, unit }) => bound !== undefined && !['元', '%'].includes(unit))) return '是门槛';
  return sentence.startsWith('对') && ASKS.test(quote) ? '是给谁的条件' : undefined;
}

/** Where the sentence of a place in a clause begins. */
function opensAt({ text, start }: Clause, place: Span): number {
  return start + sentenceStart(text, place.start - start);
}

/** The sentence of words that stand before anything is given in it; undefined where they do not. */
function headOf({ place, clause, beside }: Aim): string | undefined {
  const opens = opensAt(clause, place);
  const isGiven = beside.rules
    .flatMap((rule) => givingsOf(rule, clause, beside.figures))
    .some(({ start }) => opens <= start && start < place.start);
  return isGiven ? undefined : clause.text.slice(opens - clause.start).trim();
}

/** Whether the award itself, or one beside it, asks for the words. */
function isQuotedElse(place: Span, rule: CitedRule, rules: readonly CitedRule[]): boolean {
  return [rule, ...rules].some((each) =>
    askedBy({ ...each, data: { ...each.data, aims: [] } }).some((own) => isInside(place, own)),
  );
}

/** Who is paid, what is given and what another reading says ask nothing of anybody. */
const ASKS_NOTHING = /^(?:payee$|open\.|amount\.form\b.*\.(?:sum|rate|min|max)$)/u;

/** What an award quotes for what it asks, and in what way it gives, or sets aside: not whom it pays, nor its sums, nor other readings. */
export function askedBy({ data, citations }: CitedRule): readonly Span[] {
  return anchorsIn(data).flatMap(({ field, holder }) =>
    ASKS_NOTHING.test(field) ? [] : (citations.get(holder) ?? []),
  );
}
