/** What stands in a cell that is read: a date where the sheet itself says so. */
export type Read = string | number | boolean | Date | null;
/** What is written into one: a number as a number, a text as a text, never a formula. */
export type Cell = string | number | null;

/** Spreadsheets keep fifteen digits; what stands behind them is an artefact of their arithmetic. */
const DIGITS = 15;

/** What stands in a cell as a person sees it: 812.35, 2026-06-30, 是. */
export function textOf(cell: Read | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(Number(cell.toPrecision(DIGITS)));
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : cell.trim();
}

/**
 * An exact decimal as a number where that is the very same number, else as its text.
 * @example
 * numberCell('812.35') // → 812.35
 * numberCell('12345678901234567890') // → '12345678901234567890'
 */
export function numberCell(plain: string | null): Cell {
  if (plain === null) return null;
  return plain.replace(/\D/gu, '').length <= DIGITS ? Number(plain) : plain;
}

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
