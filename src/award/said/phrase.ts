import { hasEstimateWord } from '../../text/estimate/index.ts';
import type { Figure, Told } from '../../text/figure/index.ts';
import { displayMoney } from '../../text/money.ts';
import { isForeignMoney } from '../../text/unit.ts';
import { readNumber } from '../facts/index.ts';
import type { Fact } from '../rule/index.ts';

/** A stretch of a question, and the official words for what it says. */
export interface Phrase extends Told {
  readonly official: readonly string[];
  /** What of it the asker says of himself: 做汽车座椅的, 我们是车厂; official words in place of his own. */
  readonly own: readonly string[];
}

/** Words of time say when, not what. */
export const TIME = /(?:今年|本年度?|当年|去年|上一?年度?|前年)(?:同期)?|同期/gu;

/** What says no more of a figure than that it is one: 去年是4.6亿, 今年大概就5个亿. */
const NOTHING_ELSE =
  /[^\p{Script=Han}]|[一每各另]?家|左右|[是为才就只有仅大概约不到差多了的个也又和跟与及]/gu;

/** What the number that is asked for counts: 家 in 有几家. */
const COUNTED = /几(\p{Script=Han})/u;

/** How far around a figure words may bound it: 大概800万左右. */
const REACH = 3;

/** The figure of a phrase that a fact may take. */
export function figureIn(phrase: Told | undefined): Figure | undefined {
  return phrase === undefined ? undefined : sumsIn(phrase)[0];
}

/** The figure of a phrase as a fact takes it. */
export function figureFor(fact: Fact, phrase: Told): string | undefined {
  const [figure] = sumsIn(phrase);
  return figure === undefined ? undefined : readableAround(fact, phrase.text, figure);
}

/** What stands in a phrase beside its figure: 比亚迪 in 比亚迪八百万. */
export function besideFigure(phrase: Told): string {
  const [figure] = sumsIn(phrase);
  return figure === undefined ? '' : phrase.text.slice(0, figure.start).trim();
}

export function sumsIn({ text, figures }: Told): readonly Figure[] {
  // 从4.7亿到5亿 tells of two sums, and says not which is asked about.
  return figures.filter(
    ({ unit, start }) => unit !== 'date' && unit !== '%' && !/[从由]\s*$/u.test(text.slice(0, start)),
  );
}

/** 加上软件一共, 连二期总共: what joined, and not what all of it is. */
const JOINED = /(?:加上|算上|连同?|带上)\P{N}*?(?:一共|总共|共计|合计|总计)/u;

/** A phrase without its figure. */
export function besidesFigure(phrase: Told): string {
  const [figure] = sumsIn(phrase);
  return figure === undefined
    ? phrase.text
    : phrase.text.slice(0, figure.start).replace(JOINED, '') + phrase.text.slice(figure.end);
}

/** A phrase with that whose words it goes on with: 去年总的卖了7.9亿, 今年9.3亿. */
export function toldWith(phrases: readonly Told[], at: number): string {
  const phrase = phrases[at];
  if (phrase === undefined || saysMore(phrase)) return phrase?.text ?? '';
  return `${phrases.slice(0, at).findLast(saysMore)?.text ?? ''}${phrase.text}`;
}

/** The official words of what a figure is of; those of what only joined it are not. */
export function officialBeside({ text, official }: Phrase): readonly string[] {
  return JOINED.test(text) ? [] : official;
}

/** Whether a phrase says more than its figure and when: 今年大概就5个亿 does not. */
export function saysMore(phrase: Told): boolean {
  return besidesFigure(phrase).replace(TIME, '').replace(NOTHING_ELSE, '') !== '';
}

/** The figure as the fact's own reader takes it, with the words around it that bound it: 大概800万, 不到500万. */
export function readableAround(fact: Fact, words: string, told: Figure): string | undefined {
  if (fact.type !== 'money' && fact.type !== 'int' && fact.type !== 'quantity') return undefined;
  if (fact.type !== 'money' && !mayCount(fact, told.unit)) return undefined;
  const { text, figure } = withUnit(words, told);
  const said = text.slice(figure.start, figure.end);
  // 八十六万三, 388万6: a sum as it is said; as an answer it is written out.
  const own = readNumber(fact, said);
  const isSaid = figure.unit === '元' && own === undefined && figure.min === figure.max;
  const alone = isSaid ? displayMoney(figure.min) : said;
  const read = (own ?? readNumber(fact, alone))?.read;
  const bounded = widened(text, figure).find((words) => {
    const more = readNumber(fact, words)?.read;
    return more !== undefined && more !== read;
  });
  return bounded ?? (read === undefined ? undefined : alone);
}

/** A number that was said without its unit, as the sum that it is taken to be: 大概490万元 for 大概四百九. */
function withUnit(text: string, figure: Figure): { readonly text: string; readonly figure: Figure } {
  if (!figure.unsaid) return { text, figure };
  const written = displayMoney(figure.min);
  const end = figure.start + written.length;
  return {
    text: text.slice(0, figure.start) + written + text.slice(figure.end),
    figure: { ...figure, end, text: written },
  };
}

/** 一百万 and 四十万美元 count no suppliers, and 27年 none either. */
function mayCount({ type, ask }: Fact, unit: string): boolean {
  const counted = type === 'int' ? COUNTED.exec(ask)?.[1] : undefined;
  if (type === 'int' && isForeignMoney(unit)) return false;
  return unit !== '元' && (counted === undefined || [counted, '个', '户'].includes(unit));
}

/** The figure with what stands around it, the widest first; none where nothing there says how far it is known. */
function widened(text: string, { start, end }: Figure): readonly string[] {
  const [first, last] = [Math.max(0, start - REACH), Math.min(text.length, end + REACH)];
  if (!hasEstimateWord(text.slice(first, last))) return [];
  return Array.from({ length: start - first + 1 }, (_, from) =>
    Array.from({ length: last - end + 1 }, (_, less) => text.slice(first + from, last - less)),
  ).flat();
}
