import {
  addDecimals,
  compareDecimals,
  multiplyDecimals,
  shiftPoint,
  subtractDecimals,
} from '../text/decimal.ts';
import type { Figure } from './figures.ts';

/** Figures that a draft joins into one sum: 800万元×5%=40万元. */
export interface Calculation {
  readonly figures: readonly Figure[];
  /** False when the sum can be worked out and comes to something else. */
  readonly holds: boolean;
}

type Operator = '×' | '÷' | '+' | '-' | '=';

const SIGN = /^\s*[)]?\s*(?:的)?\s*([×xX*÷/+=≈-]|乘以?|等于|减去?|加上?)\s*[(]?\s*$/u;
const OPERATORS: Readonly<Record<string, Operator>> = {
  '×': '×',
  x: '×',
  X: '×',
  '*': '×',
  乘: '×',
  乘以: '×',
  '÷': '÷',
  '/': '÷',
  '+': '+',
  加: '+',
  加上: '+',
  '-': '-',
  减: '-',
  减去: '-',
  '=': '=',
  '≈': '=',
  等于: '=',
};

/** 1000万×5%已经是50万元: what a product comes to, told in words. */
const COMES_TO = /^\s*(?:已经是|就是|[得是])\s*$/u;

function operatorBetween(text: string, left: Figure, right: Figure): Operator | undefined {
  return OPERATORS[SIGN.exec(text.slice(left.end, right.start))?.[1] ?? ''];
}

/** What a figure stands for in a sum: a rate as the part of one that it is. */
export function amountOf({ unit, min }: Pick<Figure, 'unit' | 'min'>): string {
  return unit === '%' ? shiftPoint(min, -2) : min;
}

/** Works out a chain of sums from the left; undefined for what is not simply that. */
function workOut(
  figures: readonly Pick<Figure, 'unit' | 'min'>[],
  signs: readonly Operator[],
): string | undefined {
  const [first] = figures;
  const mixed = signs.includes('×') && signs.some((sign) => sign !== '×');
  if (first === undefined || mixed) return undefined;
  return figures.slice(1).reduce<string | undefined>((sum, figure, i) => {
    const value = amountOf(figure);
    if (sum === undefined || signs[i] === '÷') return undefined;
    if (signs[i] === '×') return multiplyDecimals(sum, value);
    return signs[i] === '-' ? subtractDecimals(sum, value) : addDecimals(sum, value);
  }, amountOf(first));
}

/** 20×50万元: how many times, told without a measure word right before the first figure. */
const TIMES = /(?<![\d.])(\d{1,4})\s*[×xX*]\s*$/u;

function holds(figures: readonly Figure[], signs: readonly Operator[], before: string): boolean {
  const at = signs.indexOf('=');
  const result = figures[at + 1];
  if (at < 0 || result === undefined || result.unit === '%') return true;
  const times = TIMES.exec(before)?.[1];
  const sum = workOut(figures.slice(0, at + 1), signs.slice(0, at));
  if (sum === undefined || (at === 0 && times === undefined)) return true;
  return compareDecimals(multiplyDecimals(sum, times ?? '1'), amountOf(result)) === 0;
}

/** 6×20=, 3+9+10=: a sum of bare numbers in the unit of its result. */
const BARE = /(?<![\d.])\d{1,9}(?:\.\d{1,4})?(?:\s*[×xX*+-]\s*\d{1,9}(?:\.\d{1,4})?){1,8}\s*=\s*$/u;

/** Whether the bare numbers before a figure come to it; undefined where there is no such sum. */
export function holdsBare(before: string, { text }: Pick<Figure, 'text'>): boolean | undefined {
  const written = BARE.exec(before)?.[0] ?? '';
  const result = /^\d+(?:\.\d+)?/u.exec(text)?.[0];
  const numbers = written.match(/\d+(?:\.\d+)?/gu) ?? [];
  const signs = (written.match(/[×xX*+-]/gu) ?? []).map((sign) => OPERATORS[sign] ?? '+');
  const sum = workOut(
    numbers.map((min) => ({ unit: '', min })),
    signs,
  );
  return result === undefined || sum === undefined ? undefined : compareDecimals(sum, result) === 0;
}

/** The calculations written out in a text whose figures these are. */
export function findCalculations(text: string, figures: readonly Figure[]): readonly Calculation[] {
  const chains: { figures: Figure[]; signs: Operator[] }[] = [];
  for (const [i, figure] of figures.entries()) {
    const previous = figures[i - 1];
    const chain = chains.at(-1);
    const told = chain?.signs.includes('×') && COMES_TO.test(text.slice(previous?.end, figure.start));
    const sign = told ? '=' : previous && operatorBetween(text, previous, figure);
    if (sign !== undefined && chain !== undefined) {
      chain.figures.push(figure);
      chain.signs.push(sign);
    } else {
      chains.push({ figures: [figure], signs: [] });
    }
  }
  return chains
    .filter((chain) => chain.signs.length > 0)
    .map(({ figures: chain, signs }) => {
      const from = chain[0]?.start ?? 0;
      return { figures: chain, holds: holds(chain, signs, text.slice(Math.max(0, from - 12), from)) };
    });
}
