import { streamCsvRows } from 'hucre/csv';
import { streamXlsxRows } from 'hucre/xlsx';
import { readPlainText } from '../../files/plain-text.ts';
import { isZip } from '../../files/zip.ts';
import { InputError } from '../../text/input-error.ts';
import type { Read } from './cell.ts';

/** A row as it stands in its sheet. */
export interface Row {
  /** As the sheet numbers it, from 1. */
  readonly n: number;
  readonly cells: readonly Read[];
}

/** A list that can be gone through as often as need be, row by row, without being held. */
export type Table = () => AsyncIterable<Row>;

const HOW = '请用 Excel 或 WPS 另存为 .xlsx 或 .csv；空表可以用“下载模板”或 --template 得到。';
/** The longest list; what is larger is a slip or an attack. */
export const MOST_ROWS = 50_000;

/**
 * The first sheet of an `.xlsx`, or a `.csv` in any encoding that is met, whatever the file is called.
 * @throws InputError for what is neither.
 */
export function readTable(bytes: Uint8Array): Table {
  if (isZip(bytes)) return xlsx(bytes);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new InputError(`这是旧的 .xls 或加了密码的文件。${HOW}`);
  const text = readPlainText(bytes);
  if (text === undefined || text.trim() === '') throw new InputError(`这个文件不是表格，或者是空的。${HOW}`);
  return csv(text);
}

function xlsx(bytes: Uint8Array): Table {
  return async function* rows() {
    try {
      for await (const { index, values } of streamXlsxRows(bytes, { maxRows: MOST_ROWS + 1 })) {
        yield { n: index + 1, cells: values };
      }
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      throw new InputError(`这个 .xlsx 读不出来（${why.slice(0, 80)}）。${HOW}`);
    }
  };
}

function csv(text: string): Table {
  return async function* rows() {
    let n = 0;
    for (const cells of streamCsvRows(text)) {
      n += 1;
      yield { n, cells };
    }
  };
}
