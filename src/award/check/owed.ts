import type { Clause } from '../../corpus/clause.ts';
import { remembered } from '../../text/remembered.ts';
import { isInside, type Span, touch } from '../../text/spans.ts';
import { NOT_STACKED } from '../../text/wording/index.ts';
import { GIVES, opensAnew, pieces, unitsOf } from '../provision/index.ts';
import { anchorsIn, partsIn, plainForms } from '../rule/index.ts';
import { bindFigures, type ClauseFigure, type FiguresByClause, figuresPaid } from './bind-figures.ts';
import { LOAN_LIMIT } from './licence.ts';
import { saysOfSum } from './shared-licences.ts';
import type { CitedRule, RuleFault, Wording } from './wording.ts';

/** A stretch of a clause, and the awards of which one has to take up what it says. Offsets into the policy's source. */
export interface Owed<Rule extends CitedRule = CitedRule> extends Span {
  readonly rules: readonly Rule[];
  /** Whether it leads in to several, of whom each has to take up all of it. */
  readonly leadsIn?: true;
}

/** A place at which a sum is given, and the awards that give it. */
interface Giving<Rule> extends Span {
  readonly rules: readonly Rule[];
}

/**
 * Which awards have to take up what a clause says, stretch by stretch: what stands before a sum is asked of its award, and
 * of the next of the sentence too where that goes on with 其中 or without naming anybody anew; what stands between two
 * sums may be of either; what stands behind the last is its own; a sentence that gives nothing itself is of those before it,
 * of all of them where it says so (上述, 同一企业), of all below where it leads in to them; so is what leads in to the parts of a sentence.
 */
export function owedIn<Rule extends CitedRule>(
  clause: Clause,
  rules: readonly Rule[],
  figures: FiguresByClause,
): readonly Owed<Rule>[] {
  const givings = rules.flatMap((rule) => givingsOf(rule, clause, figures));
  const units = unitsOf(clause).map((unit) => ({
    unit,
    own: joined(givings.filter((giving) => isInside(giving, unit))),
  }));
  const led = units.flatMap(({ unit: { leads }, own }) =>
    leads.flatMap((lead) => rulesOf(own).map((rule) => ({ ...lead, rules: [rule], leadsIn: true as const }))),
  );
  const stretches = units.flatMap(({ unit, own }, i) => {
    if (own.length > 0) return inSentence(clause, unit, own);
    if (LEADS_IN.test(clause.text.slice(unit.start - clause.start, unit.end - clause.start)))
      return rules
        .filter(({ data }) => isBelow(data.clause, clause))
        .map((rule) => ({ ...unit, rules: [rule] }));
    const before = units.slice(0, i).flatMap((earlier) => (earlier.own.length > 0 ? [earlier.own] : []));
    return behind(clause, unit, before);
  });
  return [...led, ...stretches];
}

/** The sums of an award that stand in a clause; of a form without one the words that give it. */
export function givingsOf<Rule extends CitedRule>(
  rule: Rule,
  clause: Clause,
  figures: FiguresByClause,
): readonly Giving<Rule>[] {
  return givenIn(figures)(rule)
    .filter((span) => isInside(span, clause) && (span.of ?? clause.id) === clause.id)
    .map(({ start, end }) => ({ start, end, rules: [rule] }));
}

/** Of each award it is asked for every clause. */
const givenIn = remembered((figures: FiguresByClause) =>
  remembered((rule: CitedRule): readonly (Span & { readonly of?: string })[] => {
    const { forms } = partsIn(rule.data, 'award');
    const paid = new Set<object>(
      forms.flatMap(plainForms).flatMap((form) => (form.kind === 'step' ? [form.sum] : figuresPaid(form))),
    );
    const bound = bindFigures(rule, figures).flatMap(({ claim: { holder }, figure }) =>
      paid.has(holder) && figure !== undefined ? [{ ...figure, of: holder.clause }] : [],
    );
    return [
      ...bound,
      ...forms.flatMap((form) => (form.kind === 'unstated' ? (rule.citations.get(form) ?? []) : [])),
    ];
  }),
);

/** In the order of the text; awards that give the same sum are one place's. */
function joined<Rule>(givings: readonly Giving<Rule>[]): readonly Giving<Rule>[] {
  const places = new Map<number, Giving<Rule>>();
  for (const giving of givings) {
    const same = places.get(giving.start);
    places.set(giving.start, { ...giving, rules: [...new Set([...(same?.rules ?? []), ...giving.rules])] });
  }
  return [...places.values()].toSorted((a, b) => a.start - b.start);
}

const PHRASE = /(?<!\d)[,，:：]|[,，:：](?!\d)/gu;

/** Who is meant anew. */
const ANEW = /^\s*(?:对|凡|鼓励|支持)/u;
const AMONG = /^\s*其中/u;

function inSentence<Rule extends CitedRule>(
  clause: Clause,
  unit: Span,
  givings: readonly Giving<Rule>[],
): readonly Owed<Rule>[] {
  const text = clause.text.slice(unit.start - clause.start, unit.end - clause.start);
  const phrases = pieces(text, { start: 0, end: text.length }, PHRASE).map((phrase) => ({
    start: unit.start + phrase.start,
    end: unit.start + phrase.end,
  }));
  const told = phrases.map((phrase) => givings.filter((giving) => touch(giving, phrase)));
  const firsts = told.flatMap((own, i) => (own.length > 0 ? [i] : []));
  const [first = 0] = firsts;
  const opens = (i: number, how: RegExp) =>
    how.test(clause.text.slice((phrases[i]?.start ?? 0) - clause.start));
  return phrases.flatMap((phrase, i) => {
    const own = told[i] ?? [];
    if (own.length > 0) return [{ ...phrase, rules: rulesOf(own) }];
    const before = rulesOf(told[firsts.findLast((at) => at < i) ?? -1] ?? []);
    const next = rulesOf(told[firsts.find((at) => at > i) ?? -1] ?? []);
    if (before.length > 0) return [{ ...phrase, rules: [...new Set([...before, ...next])] }];
    const later = firsts.slice(1).filter((at, k) => {
      const from = (firsts[k] ?? 0) + 1;
      if (Array.from({ length: at - first }, (_, n) => first + 1 + n).some((j) => opens(j, ANEW)))
        return false;
      return opens(from, AMONG) || i < first - 1;
    });
    const all = [next, ...later.map((at) => rulesOf(told[at] ?? []))];
    return all.map((some) => ({ ...phrase, rules: some }));
  });
}

function rulesOf<Rule>(givings: readonly Giving<Rule>[]): readonly Rule[] {
  return [...new Set(givings.flatMap(({ rules }) => rules))];
}

/** What leads in to the items below. */
const LEADS_IN = /[:：]\s*$|以下|下列|如下/u;

function isBelow(id: string, { id: outer }: Clause): boolean {
  return id.startsWith(`${outer}.`);
}

/** What is said of all that was given before. */
export const OF_ALL = /^\s*(?:以上|上述|前述|本条|各项|同一|单个(?:企业|主体|单位))/u;

function behind<Rule extends CitedRule>(
  { text, start }: Clause,
  unit: Span,
  before: readonly (readonly Giving<Rule>[])[],
): readonly Owed<Rule>[] {
  if (OF_ALL.test(text.slice(unit.start - start)))
    return rulesOf(before.flat()).map((rule) => ({ ...unit, rules: [rule] }));
  const last = rulesOf(before.at(-1) ?? []);
  return last.length === 0 ? [] : [{ ...unit, rules: last }];
}

/** What asks something of somebody. */
const OBLIGES =
  /^[(（]?[非除]|(?<!无)须|应当|必须|不得|不低于|不少于|仅限|只限|方可|不予(?!重复)|不(?:再)?给予|除外/u;
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

/** What nobody can fail: a name without a word of Chinese (5G), a price that is so much (最低出让价为5.8万元/亩). */
const NO_CONDITION = /^[^\p{Script=Han}]*$|价格?为\d[\d.]*[万亿]?元(?:\/\p{Script=Han}+)?$/u;

/**
 * Whether words stand in the sentence of a sum of the award before anything is said to be given, and tell whom it is for or what
 * he does. Before anybody is named only what names somebody itself does.
 */
function isForWhom(quote: string, rule: CitedRule, { place, clause, wording, beside }: Aim): boolean {
  const text = (from: number, to: number) => clause.text.slice(from - clause.start, to - clause.start);
  const said = (
    text(clause.start, place.start)
      .split(/[。；;\n]/u)
      .at(-1) ?? ''
  ).trimStart();
  const isOfSum = givingsOf(rule, clause, beside.figures).some(
    ({ start }) => place.end <= start && !/[。；;\n]/u.test(text(place.end, start)),
  );
  if (!isOfSum || GIVEN.test(said) || GIVEN.test(quote) || NO_CONDITION.test(quote)) return false;
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

/** The sentence of words that stand before anything is given in it; undefined where they do not. */
function headOf({ place, clause, beside }: Aim): string | undefined {
  const before = clause.text.slice(0, place.start - clause.start);
  const opens = place.start - (before.split(/[。；;\n]/u).at(-1) ?? '').length;
  const isGiven = beside.rules
    .flatMap((rule) => givingsOf(rule, clause, beside.figures))
    .some(({ start }) => opens <= start && start < place.start);
  return isGiven ? undefined : clause.text.slice(opens - clause.start).trim();
}

/** Whether the award itself, or one beside it, quotes the words in a field that calculates; who is paid asks nothing of him. */
function isQuotedElse(place: Span, rule: CitedRule, rules: readonly CitedRule[]): boolean {
  return [rule, ...rules].some(({ data, citations }) =>
    anchorsIn({ ...data, aims: [] }).some(({ field, holder }) => {
      if (field === 'payee') return false;
      const own = citations.get(holder);
      return own !== undefined && isInside(place, own);
    }),
  );
}
