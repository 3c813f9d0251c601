import type { Clause } from '../../corpus/clause.ts';
import { remembered } from '../../text/remembered.ts';
import { isInside, type Span, touch } from '../../text/spans.ts';
import { pieces, unitsOf } from '../provision/index.ts';
import { partsIn, plainForms } from '../rule/index.ts';
import { bindFigures, type FiguresByClause, figuresPaid } from './bind-figures.ts';
import type { CitedRule } from './wording.ts';

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
 * of all of them where it says so (上述, 同一企业), of all below where it leads in to them or nothing
 * was given before; so is what leads in to the parts of a sentence.
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
    const before = units.slice(0, i).flatMap((earlier) => (earlier.own.length > 0 ? [earlier.own] : []));
    const words = clause.text.slice(unit.start - clause.start, unit.end - clause.start);
    const leadsIn = LEADS_IN.test(words);
    if (leadsIn || before.length === 0) {
      const whom = words.search(FOR_WHOM);
      return rules
        .filter(({ data }) => isBelow(data.clause, clause))
        .flatMap((rule) => [
          { ...unit, rules: [rule] },
          ...(whom < 0
            ? []
            : [{ start: unit.start + whom, end: unit.end, rules: [rule], leadsIn: true as const }]),
        ]);
    }
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

/** Where a sentence names whom all is for that follows. */
const FOR_WHOM = /(?<=^|[,，])对/u;
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
