import { addDecimals, compareDecimals, shiftPoint } from '../text/decimal.ts';
import type { Figure } from './figures.ts';

/** Figures that a draft joins into one sum: 800万元×5%=40万元. */
export interface Calculation {
  readonly figures: readonly Figure[];
  /** False when the sum can be worked out and comes to something else. */
  readonly holds: boolean;
}

type Operator = '×' | '÷' | '+' | '-' | '=';

const SIGN = /^\s*[)]?\s*(?:的)?\s*([×xX*÷/+＋=＝≈-]|乘以?|等于|减去?|加上?)\s*[(]?\s*$/u;
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

function operatorBetween(text: string, left: Figure, right: Figure): Operator | undefined {
  return OPERATORS[SIGN.exec(text.slice(left.end, right.start))?.[1] ?? ''];
}

/** The exact product of two plain decimals. */
function product(a: string, b: string): string {
  const places = (x: string) => x.split('.')[1]?.length ?? 0;
  const digits = (x: string) => BigInt(x.replace('.', ''));
  return shiftPoint(String(digits(a) * digits(b)), -(places(a) + places(b)));
}

function amount({ unit, min }: Figure): string {
  return unit === '%' ? shiftPoint(min, -2) : min;
}

/** Works out a chain of sums from the left; undefined for what is not simply that. */
function workOut(figures: readonly Figure[], signs: readonly Operator[]): string | undefined {
  const [first] = figures;
  if (
    first === undefined ||
    new Set(signs.filter((s) => s === '×')).size + new Set(signs.filter((s) => s !== '×')).size > 1
  )
    return undefined;
  return figures.slice(1).reduce<string | undefined>((sum, figure, i) => {
    const value = amount(figure);
    if (sum === undefined || signs[i] === '÷') return undefined;
    if (signs[i] === '×') return product(sum, value);
    return addDecimals(sum, signs[i] === '-' ? `-${value}` : value);
  }, amount(first));
}

function holds(figures: readonly Figure[], signs: readonly Operator[]): boolean {
  const at = signs.indexOf('=');
  const result = figures[at + 1];
  if (at < 1 || result === undefined || result.unit === '%') return true;
  const sum = workOut(figures.slice(0, at + 1), signs.slice(0, at));
  return sum === undefined || compareDecimals(sum, amount(result)) === 0;
}

/** The calculations written out in a text whose figures these are. */
export function findCalculations(text: string, figures: readonly Figure[]): readonly Calculation[] {
  const chains: { figures: Figure[]; signs: Operator[] }[] = [];
  for (const [i, figure] of figures.entries()) {
    const previous = figures[i - 1];
    const sign = previous && operatorBetween(text, previous, figure);
    const chain = chains.at(-1);
    if (sign !== undefined && chain !== undefined) {
      chain.figures.push(figure);
      chain.signs.push(sign);
    } else {
      chains.push({ figures: [figure], signs: [] });
    }
  }
  return chains
    .filter((chain) => chain.signs.length > 0)
    .map((chain) => ({ figures: chain.figures, holds: holds(chain.figures, chain.signs) }));
}
