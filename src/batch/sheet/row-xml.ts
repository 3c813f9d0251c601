import type { Cell } from './cell.ts';

/** More characters than that no cell may hold. */
const LONGEST = 32_767;
/** Characters that XML cannot hold. */
const NOT_XML = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]|\p{Cs}/gu;

/**
 * One row of a sheet. Texts are written as texts, so that none can be a formula whatever it begins with.
 * @param styles of its columns, as the workbook numbers them.
 */
export function rowXml(n: number, cells: readonly Cell[], styles: readonly string[]): string {
  const written = cells.map((cell, i) => cellXml(cell, `${columnName(i)}${n}`, styles[i] ?? '0'));
  return `<row r="${n}">${written.join('')}</row>`;
}

function cellXml(cell: Cell, at: string, style: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}" s="${style}"><v>${cell}</v></c>`;
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function escaped(text: string): string {
  const kept = text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
  return kept.replace(NOT_XML, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A, B … Z, AA: the name of a column, from 0. */
export function columnName(i: number): string {
  const last = String.fromCharCode(65 + (i % 26));
  return i < 26 ? last : columnName(Math.floor(i / 26) - 1) + last;
}
