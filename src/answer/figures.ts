import { type Bound, findComparison } from '../text/comparison.ts';
import { halfWidth } from '../text/half-width.ts';
import { findQuantities, type Quantity } from '../text/quantity.ts';

/** A quantity with the words around it that say what it is a quantity of. */
export interface Figure extends Quantity {
  readonly bound: Bound | undefined;
  /** The words between the commas around it. */
  readonly phrase: string;
  /** Its phrase with the phrases before it that hold no figure; its own item where 分别 deals figures out. */
  readonly near: string;
  /** Where its phrase and the phrases before it that hold no figure stand, in the text given. */
  readonly run: { readonly start: number; readonly end: number };
  /** The stretch between semicolons or full stops that it stands in. */
  readonly part: string;
}

interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly figures: readonly Quantity[];
}

const PART_END = /[。;!?\n]/u;
const PHRASE_END = /[,:|]/u;
const ITEM_END = /[、和及与]/u;

/**
 * The figures of a half- or full-width text, in its order. 一家整车企业 counts nothing: a lone 一 before a
 * measure word is an article.
 */
export function readFigures(text: string): readonly Figure[] {
  // The mark of 三、(二)6 parts nothing.
  const plain = halfWidth(text).replaceAll(/(?<=[一二三四五六七八九十])、(?=\()/gu, '·');
  const quantities = findQuantities(text).filter(
    ({ text: words, unit }) => !(words.startsWith('一') && words === `一${unit}`),
  );
  const whole = { start: 0, end: plain.length, figures: quantities.map((figure) => signed(plain, figure)) };
  return cut(plain, whole, PART_END).flatMap((part) => partFigures(plain, part));
}

/** -1亿元 is less than nothing; the dash of 2025年-500万元 or of a list is no sign. */
function signed(plain: string, figure: Quantity): Quantity {
  if (!/(?:^|[(:,。;=])[-−]$/u.test(plain.slice(Math.max(0, figure.start - 2), figure.start))) return figure;
  return { ...figure, min: `-${figure.max}`, max: `-${figure.min}` };
}

/** Cuts a stretch of the text at every mark that is not inside a figure; each piece holds its figures. */
function cut(plain: string, whole: Phrase, mark: RegExp): readonly Phrase[] {
  const pieces: Phrase[] = [];
  let start = whole.start;
  let held: Quantity[] = [];
  let passed = 0;
  for (let at = start; at < whole.end; at += 1) {
    const figure = whole.figures[passed];
    if (figure !== undefined && at === figure.start) {
      held.push(figure);
      passed += 1;
      at = figure.end - 1;
    } else if (mark.test(plain.charAt(at))) {
      pieces.push({ start, end: at + 1, figures: held });
      start = at + 1;
      held = [];
    }
  }
  return [...pieces, { start, end: whole.end, figures: held }];
}

/** 到2027年力争100个: says of what it counts only in the phrase before it. */
const AIMING = /到?\d{4}年|力争|目标|累计|达到?|每年|[是为约共\s,:。;]/gu;

function isBare(plain: string, { start, end, figures }: Phrase): boolean {
  let words = plain.slice(start, end);
  if (!words.includes('力争')) return false;
  for (const { text } of figures) words = words.replace(halfWidth(text), '');
  return words.replace(AIMING, '').length < 2;
}

/** 市级上限比省级定额50万元还高: the figure is of what stands behind 比. */
function comparedFrom(plain: string, from: number, to: number): number {
  const at = plain.slice(from, to).search(/比(?!例|较|重|亚|如|上|去|对|[^,;。]*比)/u);
  return at < 0 ? from : from + at + 1;
}

/** How far words on either side of a figure can say what it is; nobody writes longer phrases. */
const REACH = 240;

function partFigures(plain: string, part: Phrase): readonly Figure[] {
  if (part.figures.length === 0) return [];
  let lead = part.start;
  let last = part.start;
  return cut(plain, part, PHRASE_END).flatMap((phrase) => {
    if (phrase.figures.length === 0) return [];
    const from = isBare(plain, phrase) ? last : lead;
    last = phrase.start;
    lead = phrase.end;
    return items(plain, phrase).flatMap((item, i) =>
      item.figures.map((figure, n) => {
        const run = { start: i === 0 ? from : item.start, end: item.end };
        const words = (stretch: { start: number; end: number }) =>
          plain.slice(
            Math.max(stretch.start, figure.start - REACH, comparedFrom(plain, stretch.start, figure.start)),
            Math.min(stretch.end, figure.end + REACH),
          );
        return {
          ...figure,
          bound: findComparison(plain, figure)?.bound,
          phrase: words(item),
          run,
          near: dealt(words({ start: from, end: phrase.end }), phrase, n) ?? words(run),
          part: words(part),
        };
      }),
    );
  });
}

/** 国家级500万元、省级50万元 are two items of one phrase; what 分别 deals out stays together. */
function items(plain: string, phrase: Phrase): readonly Phrase[] {
  const [first] = phrase.figures;
  const last = phrase.figures.at(-1);
  if (first === undefined || last === undefined || first === last) return [phrase];
  if (plain.slice(phrase.start, phrase.end).includes('分别')) return [phrase];
  const between = cut(plain, { ...phrase, start: first.start, end: last.end }, ITEM_END);
  if (between.some((piece) => piece.figures.length === 0)) return [phrase];
  return between.map((piece, i) => ({
    ...piece,
    start: i === 0 ? phrase.start : piece.start,
    end: i === between.length - 1 ? phrase.end : piece.end,
  }));
}

/** For A、B分别给予200万元、100万元: the n-th item before 分别. */
function dealt(near: string, phrase: Phrase, n: number): string | undefined {
  const [before, after] = near.split('分别');
  if (before === undefined || after === undefined || phrase.figures.length < 2) return undefined;
  const names = before.split(/以及|[、和及与]/u);
  const own = names[n];
  return names.length === phrase.figures.length ? own : undefined;
}
