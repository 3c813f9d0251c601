import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { type Inquest, openBatch } from '../../src/batch/batch.ts';
import { type Outcome, writeResult } from '../../src/batch/write-result.ts';
import { policy, ruleOf, rules } from '../award/nanchang.ts';
import { day } from '../day.ts';

/** A list for one award of the shipped policy, or for all of them. */
export function inquest(award?: string, asOf: string | undefined = '2026-06-30'): Inquest {
  const one = award === undefined ? undefined : ruleOf(award);
  return { policy, rules: one === undefined ? rules : [one], award: one, asOf, today: day('2026-07-01') };
}

export type Sheet = readonly (readonly (string | number | boolean | Date | null)[])[];

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function xlsxOf(rows: Sheet): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: '填报', rows: rows.map((row) => [...row]) }] });
}

/** A result as it is opened again, sheet by sheet. */
export interface Result {
  readonly tally: Outcome;
  readonly sheets: ReadonlyMap<string, Sheet>;
  readonly csv: string;
  readonly detailCsv: string;
  /** The rows of 结果, each by its headings. */
  readonly firms: readonly Readonly<Record<string, unknown>>[];
}

export async function calculated(asked: Inquest, bytes: Uint8Array): Promise<Result> {
  const pieces: Uint8Array[] = [];
  const texts = { csv: '', detailCsv: '' };
  const tally = await writeResult(
    await openBatch(asked, bytes),
    {
      xlsx: (piece) => pieces.push(piece),
      csv: (text) => {
        texts.csv += text;
      },
      detailCsv: (text) => {
        texts.detailCsv += text;
      },
    },
    () => {},
  );
  const sheets = await sheetsOf(Buffer.concat(pieces));
  return { tally, sheets, ...texts, firms: byHeadings(sheets.get('结果') ?? []) };
}

export async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Sheet>> {
  const { sheets } = await readXlsx(bytes);
  return new Map(sheets.map(({ name, rows }) => [name, rows]));
}

export function byHeadings([head = [], ...rows]: Sheet): readonly Readonly<Record<string, unknown>>[] {
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [String(name), row[i] ?? null])));
}
