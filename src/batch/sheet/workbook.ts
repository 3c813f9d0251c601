import { strFromU8, strToU8, unzipSync, Zip, ZipDeflate } from 'fflate/browser';
import { writeXlsx } from 'hucre/xlsx';
import type { Cell } from './cell.ts';
import { rowXml } from './row-xml.ts';

/** A sheet that is filled row by row. */
export interface Shape {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** A column: `yuan` for sums, `count` for other numbers. */
export interface Column {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly kind: 'text' | 'yuan' | 'count';
}

/** A workbook that is written while its rows are made: what was written is kept nowhere. */
export interface Workbook {
  /** Adds a row to the sheet of that place among the shapes. */
  add(sheet: number, cells: readonly Cell[]): void;
  /** Ends all sheets; the last of the bytes are handed on before it returns. */
  close(): void;
}

/** Characters of rows that are compressed together. */
const CHUNK = 64 * 1024;
/** A trade of size for time: most of a result is text that is much alike. */
const LEVEL = 4;

/**
 * A workbook of these sheets, whose bytes are handed on as they come. The library makes it with one row in each sheet,
 * which says how rows are to look; then rows of ours are put in its place. The first sheet leaves as it is written,
 * later ones wait, compressed, for those before them.
 */
export async function openWorkbook(
  shapes: readonly Shape[],
  write: (bytes: Uint8Array) => void,
): Promise<Workbook> {
  const parts = Object.entries(unzipSync(await emptyWorkbook(shapes)));
  const zip = new Zip((error, bytes) => {
    if (error !== null) throw error;
    write(bytes);
  });
  const put = (name: string) => {
    const file = new ZipDeflate(name, { level: LEVEL });
    zip.add(file);
    return file;
  };
  for (const [name, bytes] of parts.filter(([name]) => !isSheet(name))) put(name).push(bytes, true);
  const sheets = shapes.map((_, i) => {
    const name = sheetName(i);
    const [, xml] = parts.find(([part]) => part === name) ?? [];
    const file = put(name);
    return openSheet(strFromU8(xml ?? new Uint8Array()), (text, last) => file.push(strToU8(text), last));
  });
  return {
    add: (sheet, cells) => sheets[sheet]?.add(cells),
    close() {
      for (const sheet of sheets) sheet.close();
      zip.end();
    },
  };
}

interface Sheet {
  add(cells: readonly Cell[]): void;
  close(): void;
}

function openSheet(xml: string, push: (text: string, last: boolean) => void): Sheet {
  const [, head = '', sample = '', tail = ''] =
    /^(.*?<sheetData><row r="1".*?<\/row>)(<row r="2".*?<\/row>)(.*)$/su.exec(xml) ?? [];
  const styles = [...sample.matchAll(/<c [^>]*?s="(\d+)"/gu)].map(([, style = '0']) => style);
  let waiting = head.replace(/<dimension [^>]*>/u, '');
  let n = 1;
  return {
    add(cells) {
      n += 1;
      waiting += rowXml(n, cells, styles);
      if (waiting.length < CHUNK) return;
      push(waiting, false);
      waiting = '';
    },
    close: () => push(waiting + tail, true),
  };
}

function emptyWorkbook(shapes: readonly Shape[]): Promise<Uint8Array> {
  const head = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } } as const;
  return writeXlsx({
    sheets: shapes.map(({ name, columns }) => ({
      name,
      columns: columns.map(({ width, kind }) => ({ width, style: STYLES[kind] })),
      rows: [columns.map(({ header }) => header), columns.map(({ kind }) => (kind === 'text' ? '–' : 1))],
      cells: new Map(columns.map((_, i) => [`0,${i}`, { style: head }])),
      freezePane: { rows: 1 },
    })),
  });
}

const STYLES = {
  text: { alignment: { wrapText: true, vertical: 'top' } },
  yuan: { alignment: { vertical: 'top' }, numFmt: '#,##0.00##' },
  count: { alignment: { vertical: 'top' }, numFmt: '0' },
} as const;

function sheetName(i: number): string {
  return `xl/worksheets/sheet${i + 1}.xml`;
}

function isSheet(name: string): boolean {
  return name.startsWith('xl/worksheets/sheet');
}
