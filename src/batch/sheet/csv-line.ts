import type { Cell } from './cell.ts';

/** A spreadsheet that opens the file would take what begins so for a formula. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/u;

/**
 * One line of a CSV file (RFC 4180), in which no text can become a formula: an apostrophe stands before it.
 * @example csvLine(['=1+1', -2, '甲,乙']) // → '\'=1+1,-2,"甲,乙"\r\n'
 */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

function field(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
