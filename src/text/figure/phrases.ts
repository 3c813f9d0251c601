import { readNumeral } from '../numeral.ts';
import { phrasesOf } from '../spans.ts';
import { bareSums } from './bare.ts';
import { type Figure, inOrder } from './figure.ts';
import { figuresIn } from './figures.ts';

/** A phrase of a question with its figures, read once; their offsets are into the phrase. */
export interface Told {
  readonly text: string;
  readonly figures: readonly Figure[];
  /** Its figure stands in the place of one that was said before: 120万，哦不对，102万. */
  readonly corrects?: true;
}

/** Most that anybody says in one breath. */
const MOST = 40;

/**
 * The phrases of a question: between marks, and each figure's own where one has several: 今年5亿去年4.6亿. What stands
 * before a figure belongs to it, and what stands behind the last one as well. Who corrects himself has said the later one; a
 * year's number without a unit is in that of the sum before it.
 * @example phrasesIn('今年卖了5亿，去年4.6亿').map(({ text }) => text) // → ['今年卖了5亿', '去年4.6亿']
 */
export function phrasesIn(question: string): readonly Told[] {
  const said = phrasesOf(question, 'words')
    .flatMap(({ words }) => apart(words))
    .slice(0, MOST);
  return corrected(inOneUnit(said));
}

/** A year, what is told of it, and a number without a unit at the end: 今年到现在卖了5.2. */
const BARE =
  /^(?<year>今年|去年|前年|本年|上年)(?<told>\P{N}*?)(?<number>\d+(?:\.\d+)?|[一二两三四五六七八九十百千]+(?:[个点][一二三四五六七八九])?)$/u;
/** What says no more of a number than that it is one. */
const NOTHING_ELSE = /[是为才就只有仅大概约到了现在目前已经差不多]/u;
/** A number without a unit behind what only sums are told with: 修路占420, 签了500, 再给200, 封顶500. */
const SPENT =
  /^(?<told>.*(?:占[了到]?|[签花投开用卖交做付][了掉]|执行了?|封顶|[能可再](?:拿|给|补|要)|[费款额票钱]\P{N}{0,4}[就只才是有]))(?<number>\d{2,4}(?:\.\d+)?|[一二两三四五六七八九]?[千百十][一二三四五六七八九千百十]*)(?<rest>[不吗吧啵么呢]?)$/u;
/** A sum that is told as a part of the one before it. */
const PART = /^(?:其中|里头|里面|当中)/u;
/** The scale of a sum as it is said: 亿 of 三个亿. */
const SCALE = /[万亿](?=元?$)/u;

/** A sum as it was said, and its scale. */
interface Scaled {
  readonly text: string;
  readonly scale: string;
}

/**
 * 去年卖了三个亿，今年卖了四个二: 4.2亿, as long as nothing else is told of it than of the sum before; 修路占420 and 花了一千一 are in
 * the 万 of the sum before them, or of their part behind them.
 */
function inOneUnit(all: readonly Told[]): readonly Told[] {
  let before: Scaled | undefined;
  return all.map((phrase, at) => {
    const sum = scaledIn(phrase);
    if (sum !== undefined) {
      before = sum.scale === undefined ? undefined : { text: phrase.text, scale: sum.scale };
      return phrase;
    }
    const own = inTenThousands(phrase, before?.scale ?? partScale(all[at + 1]));
    return own ?? (before === undefined ? phrase : inUnitOf(before, phrase));
  });
}

/** The scale of a sum that is told as a part of what is told before it. */
function partScale(phrase: Told | undefined): string | undefined {
  return phrase !== undefined && PART.test(phrase.text) ? scaledIn(phrase)?.scale : undefined;
}

/** The scale of the last sum of a phrase; undefined where it tells none. */
function scaledIn({ figures }: Told): { readonly scale: string | undefined } | undefined {
  const sum = figures.findLast(({ unit, unsaid }) => unit === '元' && !unsaid);
  return sum === undefined ? undefined : { scale: SCALE.exec(sum.text)?.[0] };
}

function inTenThousands({ text, figures }: Told, scale: string | undefined): Told | undefined {
  if (scale !== '万') return undefined;
  const { told = '', number = '', rest = '' } = SPENT.exec(text)?.groups ?? {};
  const value = readNumeral(number);
  if (value === undefined || figures.some(({ unit }) => unit === '%' || unit === 'date')) return undefined;
  const words = `${told}${value}万${rest}`;
  return { text: words, figures: figuresIn(words).filter(({ unit }) => unit === '元') };
}

function inUnitOf(before: Scaled, phrase: Told): Told {
  const { year = '', told = '', number = '' } = BARE.exec(phrase.text)?.groups ?? {};
  const value = readNumeral(number.replace('个', '点'));
  const isAlike = [...told].every((char) => NOTHING_ELSE.test(char) || before.text.includes(char));
  if (value === undefined || !isAlike) return phrase;
  const text = `${year}${told}${value}${before.scale}`;
  return { text, figures: figuresIn(text).filter(({ unit }) => unit === '元') };
}

/** 哦不对, 第二家搞错了: what was said before is taken back. 不是800万 only denies another's figure, 没错 affirms it. */
const TAKES_BACK =
  /^[哦啊呃嗯噢哎唉]*(?:不对|不不|(?<=[哦啊呃嗯噢哎唉])不是?|不是$)|(?<![没不])错(?:了|$)|[说讲记][岔快]|更正|纠正/u;
/** 其实是, 改成: what is said stands against what was, wherever that was said. */
const AGAINST = /其实|实际|应该是|[准确]数|(?<!技)改[成口为]/u;

/**
 * Whether words put right what was said before, taking it back or not.
 * @example putsRight('哦第二家搞错了') // → true
 */
export function putsRight(words: string): boolean {
  return TAKES_BACK.test(words) || AGAINST.test(words);
}

/** 能拿四千多万吧: what somebody hopes for is not what is put right. */
const HOPED_FOR = /[能可该]以?\P{N}{0,4}[拿给补奖领得报]/u;

/** 一百二十万，哦不对，是一百零二万: the later figure stands where the earlier stood, as long as both are of one kind. */
function corrected(all: readonly Told[]): readonly Told[] {
  const kept: Told[] = [];
  let isTakenBack = false;
  for (const phrase of all) {
    isTakenBack ||= TAKES_BACK.test(phrase.text);
    const at = kept.findLastIndex((told) => told.figures.length > 0 && !isHopedFor(told));
    const earlier = kept[at];
    const mended = isTakenBack && earlier !== undefined ? inPlace(earlier, phrase) : undefined;
    if (mended === undefined) kept.push(phrase);
    else kept[at] = mended;
    if (phrase.figures.length > 0) isTakenBack = false;
  }
  return kept;
}

function isHopedFor({ text, figures: [figure] }: Told): boolean {
  return HOPED_FOR.test(text.slice(0, figure?.start));
}

/** A phrase with the last of its figures as the later phrase has it; undefined where that one has none of its kind. */
function inPlace(earlier: Told, later: Told): Told | undefined {
  const [was, is] = [earlier.figures.at(-1), later.figures[0]];
  if (was === undefined || is === undefined || was.unit !== is.unit) return undefined;
  const words = later.text.slice(is.start, is.end);
  return {
    text: earlier.text.slice(0, was.start) + words + earlier.text.slice(was.end),
    figures: [...earlier.figures.slice(0, -1), { ...is, start: was.start, end: was.start + words.length }],
    corrects: true,
  };
}

function apart(piece: string): readonly Told[] {
  const all = inOrder([...bareSums(piece), ...figuresIn(piece)]);
  if (all.length === 0) return [countedIn(piece)];
  if (all.length < 2) return [{ text: piece, figures: all }];
  return all.map((figure, i) => {
    const start = all[i - 1]?.end ?? 0;
    const end = i === all.length - 1 ? piece.length : figure.end;
    const figures = [{ ...figure, start: figure.start - start, end: figure.end - start }];
    return { text: piece.slice(start, end), figures };
  });
}

/** 俩, 仨: two and three of something. */
const IN_ONE: ReadonlyMap<string, string> = new Map([
  ['俩', '两个'],
  ['仨', '三个'],
]);
const COUNT =
  /(?<![\d第这那哪头前后上下每一二三四五六七八九十百千])(?<number>[两三四五六七八九十])(?<unit>[个家项户])(?!月|季度|亿|点|人|以)/u;

/** A phrase that tells nothing but a count in words: 拿了俩重大专项. Beside another figure such a word is said in passing. */
function countedIn(piece: string): Told {
  const text = piece.replace(/[俩仨](?![口人])/gu, (word) => IN_ONE.get(word) ?? word);
  const { 0: words = '', index: start = 0, groups: { number = '', unit = '' } = {} } = COUNT.exec(text) ?? {};
  const value = readNumeral(number);
  if (value === undefined) return { text: piece, figures: [] };
  const end = start + words.length;
  return { text, figures: [{ start, end, text: words, unit, min: value, max: value, about: false }] };
}
