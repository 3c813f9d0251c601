import { atEnds } from '../award/at-ends.ts';
import { calculate, type WorkedOut } from '../award/calculate.ts';
import { portfolio } from '../award/portfolio/index.ts';
import type { Rule } from '../award/rule/index.ts';
import type { Policy } from '../corpus/library.ts';
import { readWhen } from '../mcp/read/index.ts';
import type { IsoDay } from '../text/date.ts';
import { InputError } from '../text/input-error.ts';
import {
  type Firm,
  firmOf,
  type Header,
  inWordsOfSheet,
  isOwn,
  type Question,
  questionsOf,
  readHeader,
} from './form/index.ts';
import { awardCells, detailCells, isAbout, matchCells } from './result/index.ts';
import { type Cell, MOST_ROWS, readTable, type Table } from './sheet/index.ts';

/** What a list is calculated for. */
export interface Inquest {
  readonly policy: Policy;
  /** The awards that are asked about: all of the policy, or the one. */
  readonly rules: readonly Rule[];
  /** One award is calculated for each firm; without it all are matched. */
  readonly award: Rule | undefined;
  /** The day of rows that name none, as people write it. */
  readonly asOf: string | undefined;
  /** ISO. */
  readonly today: IsoDay;
}

/** A list that was looked through: its columns are known and its rows counted. */
export interface Batch extends Inquest {
  readonly table: Table;
  readonly header: Header;
  readonly questions: readonly Question[];
  readonly firms: number;
}

/** What became of one row. */
export interface Line {
  readonly n: number;
  readonly name: string;
  /** What the list itself says of the firm, to be carried along. */
  readonly own: readonly Cell[];
  /** Why the row could not be calculated. */
  readonly fault?: string;
  readonly cells: readonly Cell[];
  /** One row for each award of the firm, where all are matched. */
  readonly details: readonly (readonly Cell[])[];
  /** The calculations that sums are made of. */
  readonly results: readonly WorkedOut['result'][];
}

/**
 * Looks a list through before anything is calculated.
 * @throws InputError for a file that is no list, a header that is none, a day that is none, or too many rows.
 */
export async function openBatch(inquest: Inquest, bytes: Uint8Array): Promise<Batch> {
  const { rules, asOf, today } = inquest;
  if (asOf !== undefined) readWhen(asOf, { field: 'as_of', today });
  const questions = questionsOf(rules);
  const table = readTable(bytes);
  const header = await readHeader(table, questions);
  let firms = 0;
  for await (const row of table()) {
    if (row.n > header.n && firmOf(row, header) !== undefined) firms += 1;
    if (firms > MOST_ROWS) throw new InputError(`一次最多 ${MOST_ROWS} 家，请分成几张表。`);
  }
  if (firms === 0) throw new InputError('表头下面没有一行填了内容；一行填一家。');
  return { ...inquest, table, header, questions, firms };
}

/** Calculates a list row by row; a row that cannot be read says why and stops nothing. */
export async function* linesOf(batch: Batch): AsyncGenerator<Line> {
  for await (const row of batch.table()) {
    const firm = row.n > batch.header.n ? firmOf(row, batch.header) : undefined;
    if (firm !== undefined) yield { n: firm.n, name: firm.name, own: firm.own, ...lineOf(batch, firm) };
  }
}

/** Headings of what the list says beside what was asked. */
export function ownHeadings({ header }: Batch): readonly string[] {
  return header.columns.filter(({ meaning }) => isOwn(meaning)).map(({ words }) => words);
}

type Calculated = Omit<Line, 'n' | 'name' | 'own'>;

function lineOf(batch: Batch, firm: Firm): Calculated {
  try {
    return calculated(batch, firm);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { fault: inWordsOfSheet(error.message, batch.questions), cells: [], details: [], results: [] };
  }
}

function calculated({ policy, rules, award, asOf, today, questions }: Batch, firm: Firm): Calculated {
  const day = firm.day ?? asOf;
  const when = readWhen(day ?? today, { field: 'as_of', today });
  const asked = { facts: firm.facts, asOfGiven: day !== undefined, today };
  if (award !== undefined) {
    const { result: calculated } = atEnds(when, (on) => calculate(policy, award, { ...asked, asOf: on }));
    const result = { ...calculated, read: [...when.read, ...calculated.read] };
    return { cells: awardCells(result, questions), details: [], results: [result] };
  }
  const whole = atBothEnds(when, (on) => portfolio(policy, rules, { ...asked, asOf: on }));
  const told = { ...whole.match, read: [...when.read, ...whole.match.read] };
  return {
    cells: matchCells(told, questions),
    details: detailCells(whole, firm, questions),
    results: whole.each.filter(isAbout).map(({ result }) => result),
  };
}

type Portfolio = ReturnType<typeof portfolio>;

/** The portfolio of a day; of a month or year at the end that `atEnds` takes, with what it says of both. */
function atBothEnds(when: ReturnType<typeof readWhen>, on: (day: IsoDay) => Portfolio): Portfolio {
  const days = new Map<string, Portfolio>();
  const { result } = atEnds(when, (day) => {
    const whole = on(day);
    days.set(day, whole);
    return whole.match;
  });
  return { match: result, each: days.get(result.as_of)?.each ?? [] };
}
