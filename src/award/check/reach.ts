import type { Clause } from '../../corpus/clause.ts';
import { givesFigure } from '../../corpus/gives-money.ts';
import type { Policy } from '../../corpus/library.ts';
import { cut, isInside, type Span, withoutSpans } from '../../text/spans.ts';
import { opensAnew, unitsOf } from '../provision/index.ts';
import { anchorsIn, partsIn, plainForms } from '../rule/index.ts';
import { type FiguresByClause, figuresPaid } from './bind-figures.ts';
import { givingsOf, OF_ALL } from './owed.ts';
import type { CitedRule, RuleFault, Wording } from './wording.ts';

/** What an award is read from, and what stands beside it and gives something to others. */
export interface Reach {
  /** The stretches that give something else, and hold for nothing of this award. */
  readonly foreign: readonly Span[];
  /** What leads in to its sums. */
  readonly leads: readonly Span[];
  /** The text of a clause without them. */
  readonly words: (clause: string) => string;
}

/**
 * What of a policy's text is none of an award's: a stretch that gives something and none of its sums, behind those that do,
 * or before one that names somebody anew. A lead holds for all behind it; what only bounds, or speaks of all, for what was given.
 */
export function reachOf(
  rule: CitedRule,
  wording: Wording,
  { clauses, figures }: { readonly clauses: Policy['clauses']; readonly figures: FiguresByClause },
): Reach {
  const foreign = clauses.flatMap((clause) => foreignIn(clause, rule, { wording, figures }));
  const without = ({ text, start, end }: Clause) => {
    const out = foreign.filter((unit) => isInside(unit, { start, end }));
    return withoutSpans(
      text,
      out.map((unit) => ({ start: unit.start - start, end: unit.end - start })),
    );
  };
  const leads = clauses.flatMap((clause) => {
    const givings = givingsOf(rule, clause, figures);
    return unitsOf(clause)
      .filter((unit) => givings.some((giving) => isInside(giving, unit)))
      .flatMap((unit) => unit.leads);
  });
  return {
    foreign,
    leads,
    words: (id) => {
      const clause = clauses.find((one) => one.id === id);
      return clause === undefined ? '' : without(clause);
    },
  };
}

interface Beside {
  readonly wording: Wording;
  readonly figures: FiguresByClause;
}

function foreignIn(clause: Clause, rule: CitedRule, { wording, figures }: Beside): readonly Span[] {
  // What is added on top is the award's own as well.
  const added = (rule.data.amount.supplements ?? []).map((supplement) => wording.place(supplement));
  const givings = [...givingsOf(rule, clause, figures), ...added].filter((giving) =>
    isInside(giving, clause),
  );
  if (givings.length === 0) return [];
  const units = unitsOf(clause);
  const own = units.flatMap((unit, i) => (givings.some((giving) => isInside(giving, unit)) ? [i] : []));
  const [first, last] = [own[0], own.at(-1)];
  if (first === undefined || last === undefined) return [];
  const opens = units[first];
  const isAnew = opens !== undefined && opensAnew(wording.words(opens), wording.licences.payee);
  const foreign = units.filter((unit, i) => {
    const isBeside = i > last || (i < first && isAnew);
    return isBeside && givesElse(wording.words(unit));
  });
  // What leads in to nothing but them is none of the award's either.
  const shared = units.filter((unit) => !foreign.includes(unit)).flatMap(({ leads }) => leads);
  const leads = foreign
    .flatMap((unit) => unit.leads)
    .filter((lead) => !shared.some(({ start }) => start === lead.start));
  return [...new Map([...leads, ...foreign].map((span) => [span.start, span])).values()].toSorted(
    (a, b) => a.start - b.start,
  );
}

/** A sentence that only bounds what the sentence before it gives. */
const ONLY_BOUNDS = /^\s*(?:每[家户年个]|单|同一|累计|合计|最高|年度|总额|该项)[^。]{0,40}$/u;

function givesElse(words: string): boolean {
  return givesFigure(words) && !ONLY_BOUNDS.test(words) && !OF_ALL.test(words);
}

/** Conditions, bounds and bases that an award quotes from words that give something else. */
export function verifyReach(wording: Wording, { foreign }: Reach): readonly RuleFault[] {
  if (foreign.length === 0) return [];
  const { data, place, words } = wording;
  const { conditions, items, amount } = data;
  const { forms } = partsIn(data, 'award');
  // The base of a rate is held to the sentence of the rate.
  const bases = forms.flatMap((form) => (form.kind === 'rate' && form.base ? [form.base] : []));
  const sums = forms.flatMap(plainForms).flatMap(figuresPaid).map(place);
  return anchorsIn({ conditions, ...(items ? { items } : {}), amount }).flatMap(({ field, holder }) => {
    const own = place(holder);
    const unit = foreign.find((other) => isInside(own, other));
    const isShared =
      amount.caps.some((cap) => cap === holder) && sums.some((sum) => isOneSentence(words, sum, own));
    return unit === undefined || own.end === own.start || isShared || bases.some((base) => base === holder)
      ? []
      : [
          {
            field: `${field}.quote`,
            found: `引文“${holder.quote}”写在给别的钱的话里：“${cut(words(unit).trim())}”`,
            fix: '引本项给钱的这一句，或写在各项之前、管到各项的话；同样的字有几处的，用 prefix 指明是哪一处',
          },
        ];
  });
}

/** 甲给予1000元;乙给予200元,每家最高50万元: what bounds the last of a sentence may bound all of it. */
function isOneSentence(words: Wording['words'], sum: Span, { start }: Span): boolean {
  return sum.end <= start && !/[。\n]/u.test(words({ start: sum.end, end: start }));
}
