import { addDecimals, compareDecimals, multiplyDecimals, shiftPoint, subtractDecimals } from '../decimal.ts';
import { halfWidth } from '../half-width.ts';
import { readNumeral } from '../numeral.ts';
import { readUnit } from '../unit.ts';
import type { Figure } from './figure.ts';
import { sameFigure } from './figures.ts';

/** A number of a working. Bare numbers are of whatever unit the working leaves out. */
export interface Term {
  readonly text: string;
  /** Exact; rates as fractions; 800多 is [800, 900). */
  readonly min: string;
  readonly max: string;
  /** In yuan, a rate, in foreign money, or of no unit. */
  readonly unit: string;
  readonly about: boolean;
}

/** `150×50%=75` */
export interface Equation {
  readonly text: string;
  readonly terms: readonly Term[];
  readonly operators: readonly string[];
  readonly result: Term;
  readonly holds: boolean;
}

/** 0.02元/美元 × 800万美元: what is told per one of something, and so many of it. */
const UNIT =
  '万?亿?元(?:/\\p{Script=Han}{1,4}(?= {0,2}[+×*x÷/=≈−-]))?|[万亿]?\\p{Script=Han}{1,4}(?= {0,2}[+×*x÷/=≈−-])|[万亿]|%|‰|[家个项台辆次]';
const TERM = `约?≈?(?:rmb|cny|[¥￥])? ?(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,15}(?:\\.\\d{1,6})?|[一二三四五六七八九十百千两]{1,6}(?=[多万亿]))(?:多|余)?[十百千]?(?:${UNIT})?多?`;
const PLUS = '[+×*x÷/−-]';
const EQUATION = new RegExp(`${TERM}(?: {0,2}${PLUS} {0,2}${TERM}){1,40} {0,2}[=≈] {0,2}${TERM}`, 'giu');
const BRACKETED = new RegExp(
  `[(（](${TERM}(?: {0,2}${PLUS} {0,2}${TERM}){1,20})[)）](?= {0,2}(?:${PLUS}|[=≈]))`,
  'giu',
);
const SPLIT = new RegExp(`(${TERM})|(${PLUS}|[=≈])`, 'giu');

/** The workings in a text, written out with = , each with whether it comes out. 500万的5%是25万 is one too. */
export function equationsIn(text: string): readonly Equation[] {
  if (!/[=＝≈%％]|等于/u.test(text)) return [];
  const plain = halfWidth(text)
    .replaceAll(/乘以?|(?<=[元万亿]) ?的 ?(?=\d+(?:\.\d+)?%)/gu, '×')
    .replaceAll(/(?<=%) ?(?:就)?[是为等得](?:于|到)? ?(?=\d)/gu, '=')
    .replaceAll(/等于/gu, '=')
    .replaceAll(/=? ?≈/gu, '=约');
  if (!plain.includes('=')) return [];
  const apart = bracketsApart(plain);
  return Array.from(apart.matchAll(EQUATION)).flatMap(([words]) => equation(words) ?? []);
}

/**
 * The workings written out in a text that do not come out.
 * @example brokenWorkings('800万元×10%=90万元').length // → 1
 */
export function brokenWorkings(text: string): readonly string[] {
  return equationsIn(text)
    .filter(({ holds }) => !holds)
    .map((equation) => `算式不成立：${equation.text}`);
}

/** (15000-12000)/12000=25% is two workings: 15000-12000=3000 and 3000/12000=25%. */
function bracketsApart(plain: string): string {
  const inner: string[] = [];
  const outer = plain.replace(BRACKETED, (whole, words: string) => {
    const read = equation(`${words}=0`);
    if (read === undefined || read.operators.some((sign) => /[÷/]/u.test(sign))) return whole;
    const value = worth(read.terms, read.operators, 'min');
    const unit = read.terms.some((term) => term.unit === '元') ? '元' : '';
    inner.push(`${words}=${value}${unit}`);
    return `${value}${unit}`;
  });
  return inner.length === 0 ? plain : [...inner, outer].join('；');
}

function equation(words: string): Equation | undefined {
  const tokens = Array.from(words.matchAll(SPLIT), ([token]) => token.trim());
  const read = tokens.filter((_, i) => i % 2 === 0).map(termOf);
  const terms = read.filter((term) => term !== undefined);
  const operators = tokens.filter((_, i) => i % 2 === 1);
  const result = terms.at(-1);
  if (result === undefined || terms.length !== read.length || operators.length !== terms.length - 1)
    return undefined;
  const own = inheriting(terms.slice(0, -1), operators, result);
  const whole = { text: words, terms: own, operators: operators.slice(0, -1), result };
  return { ...whole, holds: comesOut(whole) };
}

/** 20+15=35万元: numbers without a unit are of the result's where they are added. */
function inheriting(terms: readonly Term[], operators: readonly string[], result: Term): readonly Term[] {
  const added = operators.slice(0, -1).every((sign) => /[+−-]/u.test(sign));
  const bare = terms.every(({ unit }) => unit === '');
  const scale = /亿/u.test(result.text) ? 8 : /万/u.test(result.text) ? 4 : 0;
  if (result.unit !== '元' || !added || !bare) return terms;
  return terms.map((term) => ({
    ...term,
    unit: '元',
    min: shiftPoint(term.min, scale),
    max: shiftPoint(term.max, scale),
  }));
}

function termOf(token: string): Term | undefined {
  const about = /[约≈多余]/u.test(token);
  const [, digits = '', scale = '', unit = ''] =
    /^(?:约|≈)*(?:rmb|cny|[¥￥])? ?([\d.,]+|[一二三四五六七八九十百千两]+)(?:多|余)?([十百千]?[万亿]{0,2})(.*?)多?$/iu.exec(
      token,
    ) ?? [];
  const value = readNumeral(digits.replaceAll(',', '') + scale);
  if (value === undefined) return undefined;
  const [kind, places] = UNITS.get(unit.replace(/\/.*$/u, '')) ?? [otherUnit(unit, scale), 0];
  const min = shiftPoint(value, places);
  const step = shiftPoint('1', /0*$/u.exec(value)?.[0].length ?? 0);
  const max = /[多余]/u.test(token) ? addDecimals(min, step) : min;
  return { text: token, min, max, unit: kind, about };
}

function otherUnit(unit: string, scale: string): Term['unit'] {
  if (unit === '') return scale === '' ? '' : '元';
  const base = readUnit(unit, 0)?.unit ?? '';
  return base !== '元' && /[元镑币]$/u.test(base) ? base : '';
}

const UNITS: ReadonlyMap<string, readonly [Term['unit'], number]> = new Map([
  ['%', ['%', -2]],
  ['‰', ['%', -3]],
  ['元', ['元', 0]],
]);

type Working = Pick<Equation, 'terms' | 'operators' | 'result'>;

function comesOut({ terms, operators, result }: Working): boolean {
  const divides = operators.some((sign) => /[÷/]/u.test(sign));
  if (divides) return dividesOut({ terms, operators, result });
  const [low, high] = [worth(terms, operators, 'min'), worth(terms, operators, 'max')];
  const scale = scaleOf(terms, result);
  const [min, max] = [shiftPoint(result.min, scale), shiftPoint(result.max, scale)];
  if (result.about || terms.some(({ about }) => about))
    return compareDecimals(low, widened(max)) <= 0 && compareDecimals(min, widened(high)) <= 0;
  // 3000×8×12=28.8万元 is of yuan.
  return compareDecimals(low, min) === 0 || compareDecimals(low, result.min) === 0;
}

/** About: a twentieth more is still about the same. */
function widened(value: string): string {
  return multiplyDecimals(value, '1.05');
}

/** 6×20=120万元: bare factors, a result with its unit; not of 600万美元×0.02=12万元, where one has its own. */
function scaleOf(terms: readonly Term[], result: Term): number {
  if (result.unit !== '元' || terms.some(({ unit, text }) => unit === '元' || /[万亿]/u.test(text))) return 0;
  return /亿/u.test(result.text) ? -8 : /万/u.test(result.text) ? -4 : 0;
}

/** a÷b=c holds when b×c=a, as far as the digits go that c is written with: 1÷3=33.3%. */
function dividesOut({ terms: [a, b, ...more], result }: Working): boolean {
  if (a === undefined || b === undefined || more.length > 0) return true;
  // 26÷2=13万元: of what the result is of.
  const value = b.unit === '' ? shiftPoint(result.min, scaleOf([a, b], result)) : result.min;
  const rest = subtractDecimals(multiplyDecimals(b.min, value), a.min).replace('-', '');
  const digits = /\.(?<behind>\d+)/u.exec(result.text)?.groups?.behind?.length ?? 0;
  const exact = digits === 0 && !result.about;
  const half = shiftPoint('5', -digits - (result.unit === '%' ? 3 : 1));
  return compareDecimals(rest, exact ? '0' : multiplyDecimals(half, b.min)) <= 0;
}

/** × before + and −, from left to right. */
function worth(terms: readonly Term[], operators: readonly string[], end: 'min' | 'max'): string {
  let sum = '0';
  let product = terms[0]?.[end] ?? '0';
  let minus = false;
  for (const [i, sign] of operators.entries()) {
    const next = terms[i + 1]?.[end] ?? '0';
    if (/[×*x]/iu.test(sign)) product = multiplyDecimals(product, next);
    else {
      sum = minus ? subtractDecimals(sum, product) : addDecimals(sum, product);
      minus = sign !== '+';
      product = next;
    }
  }
  return minus ? subtractDecimals(sum, product) : addDecimals(sum, product);
}

/** A number of the working as a figure; a bare one of the unit asked for. */
export function termFigure(term: Term, shift: number, unit = '元'): Figure {
  const places = term.unit === '%' ? 2 : term.unit === '' && unit === '元' ? shift : 0;
  const own = term.unit === '' ? unit : term.unit;
  const [min, max] = [shiftPoint(term.min, places), shiftPoint(term.max, places)];
  return { start: 0, end: 0, text: term.text, unit: own, min, max, about: term.about };
}

/**
 * What a bare number of a working may count beside money: 2×50万元, 400×3 of three years, 1000-650 of ten thousands of dollars;
 * nothing where it has its unit.
 */
export function countsOf(term: Term): readonly Figure[] {
  if (term.unit !== '') return [];
  const counts = ['个', '美元', '%', '年', '个月'].map((unit) => termFigure(term, 0, unit));
  return [...counts, { ...termFigure(term, 4), unit: '美元' }];
}

/** Bare numbers of a working may be of yuan, of ten thousand, a million or a hundred million. */
const SCALES = [4, 0, 8, 6];

/** Every number of a working. */
export function termsOf({ terms, result }: Equation): readonly Term[] {
  return [...terms, result];
}

/**
 * Workings in foreign money as a text writes them out with its units, where its numbers are theirs: 700×0.02=14 beside
 * 700万美元×0.02元/美元=14万元.
 */
export function asWritten(equations: readonly Equation[], text: string): readonly Equation[] {
  const written = equationsIn(text);
  const isForeign = written.some(({ terms }) => terms.some(({ unit }) => !['', '元', '%'].includes(unit)));
  const numbers = (all: readonly Equation[]) => all.map((each) => each.text.match(/[\d.]+|[^\d.\s]*%/gu));
  return isForeign && JSON.stringify(numbers(written)) === JSON.stringify(numbers(equations))
    ? written
    : equations;
}

/**
 * The scale at which most figures stand in workings; where none of them is a sum, the one at which all numbers are known: of
 * 1.5÷12=12.5% they are 亿元.
 */
export function scaleOfWorking(
  figures: readonly Figure[],
  equations: readonly Equation[],
  isKnown: (figure: Figure) => boolean = () => false,
): number {
  const bare = equations.flatMap(({ terms }) => terms).filter(({ unit }) => unit === '');
  const known = figures.some(({ unit }) => unit === '元')
    ? undefined
    : SCALES.find((shift) => bare.every((term) => isKnown(termFigure(term, shift))));
  if (known !== undefined && bare.length > 0) return known;
  const hits = (shift: number) =>
    figures.filter((figure) =>
      equations.some((each) => termsOf(each).some((term) => isTerm(term, figure, shift))),
    ).length;
  return SCALES.reduce((best, shift) => (hits(shift) > hits(best) ? shift : best));
}

/** Whether a number of a working is a figure. */
export function isTerm(term: Term, figure: Figure, shift: number): boolean {
  return sameFigure(termFigure(term, shift, figure.unit), figure);
}

/** Reads a working in words once, to ask which figures are among its numbers; `figures` are those told with it. */
export function workingIn(sum: string, figures: readonly Figure[]): (figure: Figure) => boolean {
  return amongNumbers(sum, figures, termsOf);
}

/**
 * What a working in words comes to, of the figures told with it: its own numbers are where it starts from.
 * @example resultsOf('60×3.8=228', figuresIn('60亩×3.8万元=228万元')).map(({ text }) => text) // → ['228万元']
 */
export function resultsOf(sum: string, figures: readonly Figure[]): readonly Figure[] {
  return figures.filter(amongNumbers(sum, figures, ({ result }) => [result]));
}

function amongNumbers(
  sum: string,
  figures: readonly Figure[],
  numbersOf: (equation: Equation) => readonly Term[],
): (figure: Figure) => boolean {
  const equations = equationsIn(sum);
  const shift = scaleOfWorking(figures, equations);
  const numbers = equations.flatMap(numbersOf);
  return (figure) => numbers.some((number) => isTerm(number, figure, shift));
}
