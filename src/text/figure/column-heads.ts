import { at } from '../spans.ts';

/** What stands between the names of a table's columns and its rows. */
const RULE = /^[ \t]*\|?[ \t]*:?--/u;

/** The rows of a text that name the columns of its tables. */
export function headRows(plain: string): readonly { readonly start: number; readonly end: number }[] {
  const lines = plain.split('\n');
  let start = 0;
  return lines.flatMap((line, i) => {
    const row = { start, end: start + line.length };
    start = row.end + 1;
    return line.includes('|') && RULE.test(lines[i + 1] ?? '') ? [row] : [];
  });
}

/** The head of the column in which a place of a table lies; empty outside tables. */
export function columnHeads(plain: string): (at: number) => string {
  const rows = new Map<number, readonly string[]>();
  const starts: { start: number; end: number }[] = [];
  let [start, heads]: [number, readonly string[] | undefined] = [0, undefined];
  for (const line of plain.split('\n')) {
    starts.push({ start, end: start + line.length + 1 });
    const cells = line.includes('|') ? line.split('|').map((cell) => cell.trim()) : undefined;
    if (cells !== undefined && heads !== undefined) rows.set(start, heads);
    heads = cells === undefined ? undefined : (heads ?? cells);
    start += line.length + 1;
  }
  return (place) => {
    const line = at(starts, place);
    const row = line && rows.get(line.start);
    return line && row ? (row[plain.slice(line.start, place).split('|').length - 1] ?? '') : '';
  };
}
