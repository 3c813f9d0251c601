import { BUDGET, type ClauseFigure, PLACES } from '../check/index.ts';
import { type Provision, phraseEnd, phraseStart } from './provisions.ts';
import { type Quoted, quoted } from './quoted.ts';

/** How many are paid in all: 每年不超过10家, 全市限50名; 每家企业不超过5人 is no quota. */
const OF_ALL =
  /^(?!.*(?:每[家户个名位]|单[个家户]|同一)).*(?:每[年批期届]|年度|全[省市县区]|名额|择优|遴选|评选|限)/su;

/** The figure of a provision that says how many are paid in all, if one does. */
export function quotaFigure(provision: Provision): ClauseFigure | undefined {
  const { clause, start, figures } = provision;
  return figures.find((figure) => {
    const { unit, bound, word } = figure;
    if (isBudget(clause.text, figure)) return true;
    const before = clause.text.slice(phraseStart(clause.text, start, figure.start), figure.start);
    return bound === 'lte' && word !== true && PLACES.includes(unit) && OF_ALL.test(before);
  });
}

/** 每年安排100万元专项资金: what there is for all who are paid. */
export function isBudget(text: string, { unit, bound, start, end }: ClauseFigure): boolean {
  if (unit !== '元' || bound !== undefined) return false;
  const from = phraseStart(text, 0, start);
  return BUDGET.test(text.slice(from, phraseEnd(text, end, text.length)).replace(/^.*[。;；]/u, ''));
}

/** The words that say so, as an award quotes them. */
export function quotaOf(provision: Provision, { start, end }: ClauseFigure): Quoted {
  const { clause } = provision;
  return quoted(clause, {
    start: phraseStart(clause.text, provision.start, start),
    end: phraseEnd(clause.text, end, provision.end),
  });
}
