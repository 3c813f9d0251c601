import { type Told, toldYears } from '../../text/figure/index.ts';
import { isForeignMoney } from '../../text/unit.ts';
import { type Fact, paidFacts, type Rule } from '../rule/index.ts';
import { comparedBy } from './increase.ts';
import { timesTold, togetherTold } from './items.ts';
import { toldWith } from './phrase.ts';
import { isSupposed } from './said.ts';
import { type Beside, besideIn, PAID, ruledOutBy, toldAs } from './told-of.ts';
import { inYuan } from './value.ts';

/** Sums of a question that answer nothing that is asked. */
interface Rest {
  /** Those of which it does not say what they are of: 投六百来万. */
  readonly unassigned: {
    readonly words: string;
    readonly value: string;
    /** The facts that they are not, by what is said of them. */
    readonly cannot_be?: string[];
    readonly supposed?: true;
    /** So many things have it each: 四样都是六百万. */
    readonly times?: number;
    /** So many things have it together: 三家一共九百万. */
    readonly together?: number;
    /** It is told beside what was told before, and not in its place. */
    readonly beside?: Beside;
    /** The unit was not said: 四百九 is taken to be ten thousands of yuan. */
    readonly unit_unsaid?: true;
    /** It is how much more there is than before: 全年增了一亿. */
    readonly rise?: true;
    /** Money of another country, which answers nothing that is asked in yuan: 欧元. */
    readonly currency?: string;
  }[];
  /** Those that the asker takes to be due: 是不是930万. */
  readonly claimed: { readonly words: string; readonly value: string }[];
}

/**
 * The sums of a question that were offered for nothing.
 * @param phrases of one question, in its order (`phrasesIn`).
 * @param said what of it was offered (`saidIn`).
 * @param near the awards that the question may be about.
 * @example restOf(phrasesIn('投600万'), [], []).unassigned[0].value // → '600万元'
 */
export function restOf(
  phrases: readonly Told[],
  said: readonly { readonly words: string }[],
  near: readonly Rule[],
): Rest {
  const years = toldYears(phrases);
  const sums = phrases.flatMap((phrase, at) => {
    const sum = said.some(({ words }) => words.includes(phrase.text)) ? undefined : sumTold(phrase);
    return sum === undefined ? [] : [{ at, phrase, ...sum, as: toldAs(phrase, phrases[at + 1]) }];
  });
  return {
    unassigned: sums
      .filter(({ as }) => as !== 'claim' && as !== 'denied')
      .map(({ at, phrase, value, unit, as }) => {
        const not = cannotBe(near, phrase, { words: toldWith(phrases, at), year: years[at], phrases });
        return {
          words: wordsOf(phrases, at),
          value,
          ...(not.length === 0 ? {} : { cannot_be: not }),
          ...howTold(phrases, at, near),
          ...(as === 'more' ? { rise: true as const } : {}),
          ...(isForeignMoney(unit) ? { currency: unit } : {}),
        };
      }),
    claimed: sums
      .filter(({ as }) => as === 'claim')
      .map(({ at, phrase, value }) => ({ words: phrase.text + goneOnWith(phrases[at + 1]), value })),
  };
}

/** 增加了三千五百万, of awards that hold two years against each other, is neither year's sum and beside none. */
function isOfYears(phrase: Told | undefined, near: readonly Rule[]): boolean {
  if (phrase === undefined || toldAs(phrase) !== 'more') return false;
  return near.some((rule) => comparedBy(rule) !== undefined);
}

/** How a sum is told, whatever it is of. */
function howTold(
  phrases: readonly Told[],
  at: number,
  near: readonly Rule[],
): Pick<Rest['unassigned'][number], 'supposed' | 'beside' | 'times' | 'together' | 'unit_unsaid'> {
  const beside = isOfYears(phrases[at], near) ? undefined : besideIn(phrases, at, false);
  const times = timesTold(phrases, at);
  const together = togetherTold(phrases, at);
  return {
    ...(isSupposed(phrases, at) ? { supposed: true } : {}),
    ...(beside === undefined ? {} : { beside }),
    ...(times === undefined ? {} : { times }),
    ...(together === undefined ? {} : { together }),
    ...(phrases[at]?.figures.some(({ unsaid }) => unsaid) ? { unit_unsaid: true } : {}),
  };
}

/** 按多出来的三千万 goes on with 算百分之一吧. */
function goneOnWith(next: Told | undefined): string {
  return next?.text.startsWith('算') ? next.text : '';
}

/** 22年 stands by itself before 5.6亿. */
function wordsOf(phrases: readonly Told[], at: number): string {
  const [before, own] = [phrases[at - 1]?.text ?? '', phrases[at]?.text ?? ''];
  return /^(?:20)?\d\d年$/u.test(before) ? before + own : own;
}

/** What a figure stands among: its phrase with that whose words it goes on with, its year, all phrases. */
interface Around {
  readonly words: string;
  readonly year: number | undefined;
  readonly phrases: readonly Told[];
}

/** The facts of some awards that a figure is not: what its phrase rules out, a part of something, another year's. */
function cannotBe(rules: readonly Rule[], phrase: Told, { words, year, phrases }: Around): string[] {
  const isRuledOut = ruledOutBy(phrase, words, phrases);
  const isPart = toldAs(phrase) === 'part';
  const all = rules.flatMap(({ data }) => {
    const paid = paidFacts(data);
    return Object.entries(data.facts).map(([name, fact]) => ({ name, fact, isPaid: paid.includes(name) }));
  });
  const not = all.filter(
    ({ fact, isPaid }) =>
      isSummed(fact) &&
      (isPaid !== PAID.test(phrase.text) ||
        isRuledOut(fact) ||
        (isPart && !/^其中/u.test(fact.label)) ||
        isOfOtherYear(fact.label, year) ||
        (TO_COME.test(phrase.text) && LAST_YEAR.test(fact.label))),
  );
  return [...new Set(not.map(({ name }) => name))];
}

/** 明年做到六个亿 is no sum of the year before. */
const TO_COME = /[明后]年/u;
const LAST_YEAR = /去年|上一?年/u;

function isSummed({ type }: Fact): boolean {
  return type === 'money' || type === 'list';
}

/** 今年卖了 is not asked for as 上年度, nor 22年 as 2023年. */
function isOfOtherYear(label: string, year: number | undefined): boolean {
  if (year === undefined) return false;
  const [, named] = /20(\d\d)年/u.exec(label) ?? [];
  return named === undefined
    ? year === 0 && LAST_YEAR.test(label)
    : year > 0 && 2000 + Number(named) !== year;
}

/** The sum that a phrase tells, as it is written, and its money: 从4.7亿到5亿 tells of two, 补贴50万 of no outlay. */
function sumTold({ text, figures }: Told): { readonly value: string; readonly unit: string } | undefined {
  const sum = figures.find(
    ({ unit, start }) => (unit === '元' || isForeignMoney(unit)) && !/[从由]\s*$/u.test(text.slice(0, start)),
  );
  // 听说5亿以上有奖 tells a threshold.
  if (sum === undefined || /^(?:及|\(含\))?以[上下内].*[奖补给]/u.test(text.slice(sum.end))) return undefined;
  return { unit: sum.unit, value: inYuan(sum) };
}
