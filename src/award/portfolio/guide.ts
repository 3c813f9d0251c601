import { z } from 'zod';
import type { Clause } from '../../corpus/clause.ts';
import { givesFigure, givesMoney } from '../../corpus/gives-money.ts';
import { remembered } from '../../text/remembered.ts';
import { sumInWords, wordsOf } from '../result/index.ts';
import { conditionsIn, paidTo, payeeLabel, type Rule } from '../rule/index.ts';

/**
 * What somebody on the phone needs of an award: what it gives, for what, what to ask back, what the text can be
 * read in two ways (`open`) or leaves out, and what else the same clause gives.
 */
export const guideData = z.object({
  award: z.string(),
  name: z.string(),
  sum: z.string(),
  payee: z.string(),
  conditions: z.array(z.string()),
  ask: z.array(z.string()),
  open: z.array(z.string()).describe('原文没有说定的问题，怎样读法见 describe_award'),
  not_stated: z.array(z.string()),
  others: z
    .array(z.object({ award: z.string(), name: z.string(), sum: z.string() }))
    .describe('同一条的其他奖补项目'),
});
export type Guide = z.infer<typeof guideData>;

/** A clause that a question led to. */
interface Found {
  readonly clause: Clause;
  /** The words of the question that stand in it and say what is meant: no figures, no empty words. */
  readonly telling: readonly string[];
}

/**
 * The award of the clause that the question's words point to. None where they point to something else that the clause
 * gives and that no award says: of 货运航线 the award for 物流企业 in the same clause is not offered.
 * @param level the one level that the question names: 市级企业技术中心 is not offered what the clause gives a national one.
 */
export function guideFor(found: Found, rules: readonly Rule[], level: string | undefined): Guide | undefined {
  const own = rules.filter(({ data }) => data.clause === found.clause.id);
  const ofLevel = own.filter((rule) => level !== undefined && quotesOf(rule).includes(level));
  const fits = fitsOf(found, own, ofLevel.length > 0 ? ofLevel : pointedTo(found, own));
  const best = fits.reduce<(typeof fits)[number] | undefined>(
    (first, next) => (first === undefined || next.fit > first.fit ? next : first),
    undefined,
  );
  if (best === undefined) return undefined;
  return guideOf(
    best.rule,
    own.filter((rule) => rule !== best.rule),
  );
}

/** The awards of the clause that say any of the question's words; all of them where none does. */
export function fittingAwards(found: Found, rules: readonly Rule[]): readonly Rule[] {
  const own = rules.filter(({ data }) => data.clause === found.clause.id);
  const fitting = fitsOf(found, own, own).filter(({ fit }) => fit > 0);
  return fitting.length > 0 ? fitting.map(({ rule }) => rule) : own;
}

/** How many telling characters of the question stand in what each of some awards quotes, of those of a clause. */
function fitsOf(
  { telling }: Found,
  own: readonly Rule[],
  some: readonly Rule[],
): readonly { readonly rule: Rule; readonly fit: number }[] {
  const quotes = own.map(quotesOf);
  return some.map((rule) => ({ rule, fit: fitOf(quotesOf(rule), telling, quotes) }));
}

/** The awards that quote the sentences which have most of the words; all of them where every sum of the clause has one. */
function pointedTo({ clause, telling }: Found, own: readonly Rule[]): readonly Rule[] {
  const sentences = clause.text.split(/[。；;\n]/u);
  const weights = weightsOf(
    sentences.map((words) =>
      words.includes(clause.title) && clause.title !== '' && !givesFigure(words) ? '' : words,
    ),
    telling,
  );
  const most = Math.max(0, ...weights);
  const giving = sentences.filter(givesMoney);
  const all = giving.every((words) => own.some((rule) => quotesIn(rule, words)));
  if (most === 0 || all) return all ? own : [];
  const meant = sentences.filter((_, n) => weights[n] === most);
  return own.filter((rule) => meant.some((words) => quotesIn(rule, words)));
}

/** How many telling characters each sentence has, each word shared among the sentences that have it. */
function weightsOf(sentences: readonly string[], telling: readonly string[]): readonly number[] {
  return sentences.map((words) => fitOf(words, telling, sentences));
}

function quotesIn({ citations }: Rule, words: string): boolean {
  return [...citations.values()].some(({ quote }) =>
    quote.split(/[。；;\n]/u).some((part) => part !== '' && words.includes(part)),
  );
}

const quotesOf = remembered(({ citations }: Rule) =>
  [...citations.values()].map(({ quote }) => quote).join('\n'),
);

/** From how many characters on a word says no more: one long name is not two things asked about. */
const ENOUGH = 4;

/** How many telling characters of the words stand in what an award quotes, each shared with those that have it too. */
function fitOf(quoted: string, words: readonly string[], all: readonly string[]): number {
  const share = (word: string) =>
    quoted.includes(word)
      ? Math.min(word.length, ENOUGH) / all.filter((quotes) => quotes.includes(word)).length
      : 0;
  return words.reduce((sum, word) => sum + share(word), 0);
}

function guideOf(rule: Rule, others: readonly Rule[]): Guide {
  return { ...ownGuideOf(rule), others: others.map(namedOf) };
}

const ownGuideOf = remembered((rule: Rule): Omit<Guide, 'others'> => {
  const { data } = rule;
  const { payee, facts, open, not_stated } = data;
  return {
    ...namedOf(rule),
    payee: payeeLabel(payee),
    conditions: [...conditionsOf(data), ...countedBy(data)],
    ask: Object.values(facts).map(({ ask }) => ask),
    open: open.map(({ question }) => question),
    not_stated,
  };
});

const namedOf = remembered(({ data }: Rule) => ({ award: data.id, name: data.name, sum: sumInWords(data) }));

function conditionsOf({ conditions }: Rule['data']): readonly string[] {
  return conditions.map((condition) => {
    const judged = conditionsIn([condition]).some(({ kind }) => kind === 'judgement');
    return wordsOf(condition) + (judged ? '（须主管部门认定）' : '');
  });
}

/** What has to be so of each thing that is paid for, where the applicant tells only their number. */
function countedBy({ amount: { each }, facts, conditions }: Rule['data']): readonly string[] {
  if (each === undefined || facts[each.of]?.type !== 'int' || givesMoney(each.quote)) return [];
  return conditions.some((condition) => wordsOf(condition).includes(each.quote)) ? [] : [each.quote];
}

/** The guide as one or two sentences that can be read out. */
export function spokenGuide({ name, sum, payee, conditions }: Guide, label: string): string {
  const given = conditions.length === 0 ? '' : `条件：${conditions.join('；')}。`;
  return `可能适用“${name}”：${sum}（${label}），${paidTo(payee)}。${given}`;
}
