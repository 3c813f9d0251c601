import { type Batch, type Line, linesOf, ownHeadings } from './batch.ts';
import { AWARD_COLUMNS, DETAIL_COLUMNS, MATCH_COLUMNS, TOTAL_COLUMNS, totalsOf } from './result/index.ts';
import { type Cell, type Column, csvLine, openWorkbook, type Shape } from './sheet/index.ts';

/** Where a result goes, piece by piece as it is made; what is not asked for is not made. */
export interface Sinks {
  readonly xlsx?: (bytes: Uint8Array) => void;
  readonly csv?: (text: string) => void;
  /** One row for each award of a firm, where all are matched. */
  readonly detailCsv?: (text: string) => void;
}

/** How far it is. */
export interface Tally {
  readonly done: number;
  readonly of: number;
  readonly faults: number;
}

/** How it ended, with the sums. */
export interface Outcome extends Tally {
  readonly totals: { readonly headings: readonly string[]; readonly rows: readonly (readonly Cell[])[] };
}

/** A spreadsheet takes the file for one of its own machine's encoding without it. */
const MARK = '\ufeff';

/**
 * Calculates a list and writes what comes out. Rows are made, written and forgotten one by one, so that a long list takes
 * no more memory than a short one.
 * @param told after each row.
 */
export async function writeResult(
  batch: Batch,
  sinks: Sinks,
  told: (tally: Tally) => void,
): Promise<Outcome> {
  const columns = resultColumns(batch);
  const totals = totalsOf(batch.rules);
  const shapes = shapesOf(batch, columns);
  const book = sinks.xlsx && (await openWorkbook(shapes, sinks.xlsx));
  sinks.csv?.(MARK + csvLine(columns.map(({ header }) => header)));
  sinks.detailCsv?.(MARK + csvLine(DETAIL_COLUMNS.map(({ header }) => header)));
  let tally: Tally = { done: 0, of: batch.firms, faults: 0 };
  for await (const line of linesOf(batch)) {
    line.results.forEach(totals.add);
    const cells = resultCells(line, columns);
    book?.add(0, cells);
    sinks.csv?.(csvLine(cells));
    for (const detail of line.details) {
      book?.add(1, detail);
      sinks.detailCsv?.(csvLine(detail));
    }
    tally = { ...tally, done: tally.done + 1, faults: tally.faults + (line.fault === undefined ? 0 : 1) };
    told(tally);
  }
  const last = shapes.length - 1;
  const rows = totals.rows();
  for (const row of rows) book?.add(last - 1, row);
  for (const row of notesOn(batch, tally)) book?.add(last, row);
  book?.close();
  return { ...tally, totals: { headings: TOTAL_COLUMNS.map(({ header }) => header), rows } };
}

function resultColumns(batch: Batch): readonly Column[] {
  const own = ownHeadings(batch).map((header): Column => ({ header, width: 24, kind: 'text' }));
  return [
    { header: '原表行号', width: 8, kind: 'count' },
    ...own,
    { header: '哪里填得不对', width: 40, kind: 'text' },
    ...(batch.award === undefined ? MATCH_COLUMNS : AWARD_COLUMNS),
  ];
}

/** A row that was not calculated says so where the others have their status. */
function resultCells({ n, own, fault, cells }: Line, columns: readonly Column[]): readonly Cell[] {
  const told = fault === undefined ? cells : ['填得不对，没有算'];
  const all = [n, ...own, fault ?? null, ...told];
  return columns.map((_, i) => all[i] ?? null);
}

function shapesOf({ award }: Batch, columns: readonly Column[]): readonly Shape[] {
  const details = award === undefined ? [{ name: '逐项', columns: DETAIL_COLUMNS }] : [];
  const notes: readonly Column[] = [
    { header: '项', width: 24, kind: 'text' },
    { header: '说明', width: 100, kind: 'text' },
  ];
  return [
    { name: '结果', columns },
    ...details,
    { name: '合计', columns: TOTAL_COLUMNS },
    { name: '说明', columns: notes },
  ];
}

/** What whoever opens the result must know before a figure of it is used. */
function notesOn(batch: Batch, { done, faults }: Tally): readonly (readonly Cell[])[] {
  const { policy, award, asOf, today } = batch;
  const { title, number } = policy.data;
  const unread = batch.header.columns.filter(({ words, meaning }) => meaning.kind === 'own' && words !== '');
  return [
    ['政策', `${title.value}（${number.value}）`],
    ['测算的项目', award === undefined ? '全部奖补项目' : `${award.data.id} ${award.data.name}`],
    ['日期', `各行写明的按各行；没有写的按 ${asOf ?? `测算当天 ${today}`}`],
    ['家数', `${done} 家，其中 ${faults} 家填得不对、没有算`],
    ['没有用来测算的列', unread.map(({ words }) => words).join('、') || '无'],
    ['怎样看', '确数、上限、未定三种分开列，不能相加：上限不是应付的数，未定的要先问清“尚缺”一列。'],
    ...(award === undefined
      ? [['重叠', '各项的合计没有扣除能否同时享受未定的部分；各家的“确数合计”已按少不了的一种计。'] as const]
      : []),
    ['性质', '按所填事实和政策原文测算，不是审核决定；每个数的原文和测算凭证列在同一行，凭证可以重新核算。'],
  ];
}
