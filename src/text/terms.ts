import { fold, unfold } from './fold.ts';
import { readNumeral } from './numeral.ts';

/** A search term and where it stands in the original text (UTF-16 offsets, end exclusive). */
export interface Term {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How much a match is worth: a single character says less than two together. */
  readonly weight: number;
}

const UNIGRAM = 0.65;
const WHOLE = 1;

/** Characters that are part of no name. */
export const PARTICLES = '的了着呢';
/** Characters that say nothing by themselves. */
const FUNCTION_CHARACTERS = `${PARTICLES}就都也很把被又再还却而`;

/** A figure with its multiplier or percent sign, a Latin word (5g, kd, b2b), or a run of Han. */
const TOKEN =
  /(?<figure>(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![a-z\d])(?:%|个亿|[百千]?[万亿]|[百千])?)|(?<latin>[a-z\d]+)|(?<han>\p{Script=Han}+)/gu;

/** Sums and rates spelled out: 五百万, 三千五百万, 两个亿, 百分之五. */
const SPELLED =
  /百分之(?<rate>[零一二两三四五六七八九十百点]+)|[零一二两三四五六七八九十百千]+(?:个亿|[万亿])+/gu;

/**
 * The terms of a text, the same for what is indexed and what is asked: of Han each character that says
 * something and each two neighbours, of Latin the word, of a figure its value (`1,000万`, `1000万` and `10000000` are one term),
 * spelled out (一千万) as well.
 */
export function terms(text: string): readonly Term[] {
  const folded = fold(text);
  const found: Term[] = [];
  for (const { index, groups } of folded.text.matchAll(TOKEN)) {
    const { figure, latin, han } = groups ?? {};
    const pieces = han === undefined ? [whole(figure, latin)] : hanPieces(han);
    for (const { text: term, at, length, weight } of pieces) {
      const { start, end } = unfold(folded, index + at, index + at + length);
      found.push({ text: term, start, end, weight });
    }
  }
  return found;
}

/** A term inside a token: where it begins and how long it is there. */
interface Piece {
  readonly text: string;
  readonly at: number;
  readonly length: number;
  readonly weight: number;
}

function whole(figure: string | undefined, latin = ''): Piece {
  const text = figure === undefined ? latin : figureValue(figure);
  return { text, at: 0, length: (figure ?? latin).length, weight: WHOLE };
}

function hanPieces(han: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let previous = '';
  for (const character of han) {
    const { length } = character;
    if (!FUNCTION_CHARACTERS.includes(character)) {
      pieces.push({ text: character, at, length, weight: UNIGRAM });
    }
    if (previous !== '') {
      const pair = previous + character;
      pieces.push({ text: pair, at: at - previous.length, length: pair.length, weight: WHOLE });
    }
    at += length;
    previous = character;
  }
  pieces.push(...spelledFigures(han));
  return pieces;
}

/** The figures that a run of Han spells out, beside its characters: 千万别 and 几百万 are none. */
function spelledFigures(han: string): readonly Piece[] {
  if (!/[万亿]|百分之/u.test(han)) return [];
  return [...han.matchAll(SPELLED)].flatMap(({ 0: spelled, index, groups }) => {
    const value = readNumeral(groups?.rate ?? spelled);
    if (value === undefined) return [];
    const text = groups?.rate === undefined ? value : `${value}%`;
    return [{ text, at: index, length: spelled.length, weight: WHOLE }];
  });
}

/** `8百万`, `800万` and `8,000,000` as the same digits; `10%` keeps its sign. */
function figureValue(figure: string): string {
  const percent = figure.endsWith('%') ? '%' : '';
  const numeral = figure.slice(0, figure.length - percent.length);
  return (readNumeral(numeral) ?? numeral) + percent;
}
