import type { Clause } from '../../corpus/clause.ts';
import { shiftPoint } from '../../text/decimal.ts';
import { displayMoney } from '../../text/money.ts';
import type { Span } from '../../text/spans.ts';
import type { ClauseFigure } from '../check/index.ts';

/** Words of a clause as an award quotes them. */
export interface Quoted {
  readonly clause: string;
  readonly quote: string;
  readonly prefix?: string;
}

/** The words of a span of the clause's text, with as much before them as makes them stand there once. */
export function quoted(clause: Clause, { start, end }: Span): Quoted {
  const { text, id } = clause;
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const quote = words.trim();
  for (let length = 0; length <= from; length += 1) {
    const prefix = text.slice(from - length, from);
    const first = text.indexOf(prefix + quote);
    if (first === text.lastIndexOf(prefix + quote)) {
      return prefix === '' ? { clause: id, quote } : { clause: id, quote, prefix };
    }
  }
  return { clause: id, quote };
}

/** Which end of a figure is meant. */
type End = 'min' | 'max';

/** A figure as an award writes it: 3000万元, 5%, 50亩; a bare count for what is counted by heads. */
export function figureValue(figure: ClauseFigure, end: End = 'max'): string {
  const value = figure[end];
  if (figure.unit === '元') return displayMoney(value);
  if (figure.unit === '%') return `${shiftPoint(value, 0)}%`;
  return isCount(figure) ? value : `${value}${figure.unit}`;
}

const COUNTS = ['家', '个', '户', '项', '名', '人', '位', '人次', '件', '次', '场', '条'];

/** Whether a figure counts heads. */
export function isCount({ unit }: Pick<ClauseFigure, 'unit'>): boolean {
  return COUNTS.includes(unit);
}
