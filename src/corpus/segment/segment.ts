import type { Span } from '../../text/spans.ts';
import type { Clause } from '../clause.ts';
import { departmentsOf } from '../department/index.ts';
import { referencesOf } from '../reference/index.ts';
import { findBodies } from './body.ts';
import { frameDocuments } from './frames.ts';
import { readLines } from './line.ts';
import { classify } from './read-line.ts';
import { splitSentences } from './sentences.ts';

/** A document taken apart: clauses and wrappers together are the source, each unit of it once. */
export interface Outline {
  readonly clauses: readonly Clause[];
  /** What is no law: digest, notice, addressee, title, signature, annexes, page furniture. */
  readonly wrappers: readonly Span[];
  /** For each clause id, the clause's number as its own document writes it: 一 for the 一-2 of a second document. */
  readonly numbers: ReadonlyMap<string, string>;
}

/**
 * Takes an official Chinese document apart into its clauses, in document order. Nothing is thrown: a text
 * without numbers gives its paragraphs as 前言, and an empty one no clause at all.
 * @example segment('一、总则\n1.支持甲。\n2.支持乙。').clauses.map(({ id }) => id) // → ['一', '一.1', '一.2']
 */
export function segment(source: string): Outline {
  const lines = classify(readLines(source));
  const frames = frameDocuments(lines, findBodies(lines));
  const named = frames.map(({ number: _, ...frame }) => ({
    ...frame,
    text: source.slice(frame.start, frame.end),
    sentences: splitSentences(source, frame.start, frame.end),
  }));
  const departments = departmentsOf(named);
  const read: readonly Clause[] = named.map((clause, i) => ({
    ...clause,
    departments: departments[i] ?? { lead: [], also: [], basis: [] },
    references: [],
  }));
  const clauses = read.map((clause) => ({ ...clause, references: referencesOf(clause, read) }));
  return {
    clauses,
    wrappers: gaps(clauses, source.length),
    numbers: new Map(frames.map(({ id, number }) => [id, number])),
  };
}

/** The stretches of a text of some length that lie in none of its clauses, which stand in order. */
export function gaps(clauses: readonly Span[], length: number): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { start, end } of [...clauses, { start: length, end: length }]) {
    if (start > at) spans.push({ start: at, end: start });
    at = end;
  }
  return spans;
}

/** A node of the numbered outline. */
export interface OutlineEntry {
  /** The number as the node's own document writes it, outside in. */
  readonly id: string;
  readonly line: number;
  readonly leaf: boolean;
  readonly text: string;
}

/**
 * The numbered nodes in document order, each with the line of its marker and its whole text: its own up to its first
 * child, and the paragraphs that close its list. Unnumbered paragraphs are no nodes.
 */
export function wholeOutlineOf({ clauses, numbers }: Outline): readonly OutlineEntry[] {
  const closings = clauses.filter(({ numbered }) => !numbered);
  return clauses
    .filter(({ numbered }) => numbered)
    .map(({ id, line, leaf, text }) => ({
      id: numbers.get(id) ?? id,
      line,
      leaf,
      text: [text, ...closings.filter(({ parent }) => parent === id).map((closing) => closing.text)]
        .map((part) => part.trimEnd())
        .join('\n'),
    }));
}
