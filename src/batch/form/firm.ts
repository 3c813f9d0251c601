import { inUnit } from '../../award/facts/index.ts';
import { type Cell, type Read, type Row, textOf } from '../sheet/index.ts';
import type { Header } from './header.ts';
import type { Meaning } from './heading.ts';

/** One firm of a list, as its row tells it. */
export interface Firm {
  /** The row's number in the sheet. */
  readonly n: number;
  readonly name: string;
  /** What the list says beside what was asked, in its order. */
  readonly own: readonly Cell[];
  /** As `calculate` and `match` take them; what is not told is left out. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly day: string | undefined;
}

/** What a row tells; undefined for an empty one. */
export function firmOf({ n, cells }: Row, { columns }: Header): Firm | undefined {
  if (cells.every((cell) => textOf(cell) === '')) return undefined;
  const told = columns.map(({ meaning }, i) => ({ meaning, cell: cells[i] ?? null }));
  const of = (kind: Meaning['kind']) =>
    told.filter(({ meaning }) => meaning.kind === kind).map(({ cell }) => cell);
  const [day, applicant] = [textOf(of('day')[0]), textOf(of('applicant')[0])];
  const own = told.filter(({ meaning }) => isOwn(meaning)).map(({ cell }) => ownCell(cell));
  return {
    n,
    name: textOf(of('name')[0] ?? of('own')[0]) || `第${n}行`,
    own,
    facts: { ...answersOf(told), ...(applicant === '' ? {} : { applicant_type: applicant }) },
    day: day === '' ? undefined : day,
  };
}

/** Columns that the result carries along as they are. */
export function isOwn({ kind }: Meaning): boolean {
  return kind === 'own' || kind === 'name';
}

function ownCell(cell: Read): Cell {
  return typeof cell === 'number' ? cell : textOf(cell) || null;
}

interface Told {
  readonly meaning: Meaning;
  readonly cell: Read;
}

function answersOf(told: readonly Told[]): Readonly<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  const items = new Map<string, Map<number, Record<string, unknown>>>();
  for (const { meaning, cell } of told) {
    if (meaning.kind !== 'answer' || textOf(cell) === '') continue;
    const { question, item, unit } = meaning;
    const value = answerIn(cell, unit);
    if (item === undefined) {
      answers[question.key] = value;
      continue;
    }
    const list = items.get(question.key) ?? new Map<number, Record<string, unknown>>();
    list.set(item.n, { ...list.get(item.n), [item.field]: value });
    items.set(question.key, list);
  }
  const lists = [...items].map(([key, list]) => [key, inOrder(list)] as const);
  return { ...answers, ...Object.fromEntries(lists) };
}

function inOrder(items: ReadonlyMap<number, unknown>): readonly unknown[] {
  return [...items].sort(([a], [b]) => a - b).map(([, item]) => item);
}

/** Nothing is nothing of anything. */
function answerIn(cell: Read, unit: string | undefined): unknown {
  if (typeof cell === 'boolean') return cell;
  const text = textOf(cell);
  const isCount = unit === undefined && typeof cell === 'number' && Number.isInteger(cell);
  return isCount ? cell : inUnit(text, unit);
}
