import type { Clause, Span } from '../clause.ts';
import { departmentsOf } from '../department/index.ts';
import { referencesOf } from '../reference/index.ts';
import { type Body, findBody } from './body.ts';
import { createNamer, type Naming } from './clause-id.ts';
import { readLines } from './line.ts';
import type { OutlineNode } from './outline.ts';
import { classify, type ReadLine } from './read-line.ts';
import { splitSentences } from './sentences.ts';
import { titleOf } from './title.ts';
import { findUnnumbered } from './unnumbered.ts';

/** A document taken apart: clauses and wrappers together are the source, each unit of it once. */
export interface Outline {
  readonly clauses: readonly Clause[];
  /** What is no law: digest, notice, addressee, title, signature, annexes, page furniture. */
  readonly wrappers: readonly Span[];
}

/** A clause before its words are read. */
type Frame = Pick<
  Clause,
  'id' | 'key' | 'parent' | 'numbered' | 'leaf' | 'line' | 'heading' | 'title' | 'start' | 'end'
>;

/**
 * Takes an official Chinese document apart into its clauses, in document order. Nothing is thrown: a text
 * without numbers gives its paragraphs as 前言, and an empty one no clause at all.
 */
export function segment(source: string): Outline {
  const lines = classify(readLines(source));
  const body = findBody(lines);
  const frames = frame(source, lines, body);
  const named = frames.map((f) => ({
    ...f,
    text: source.slice(f.start, f.end),
    sentences: splitSentences(source, f.start, f.end),
  }));
  const departments = departmentsOf(named);
  const read: readonly Clause[] = named.map((clause, i) => ({
    ...clause,
    departments: departments[i] ?? { lead: [], also: [], basis: [] },
    references: [],
  }));
  const clauses = read.map((clause) => ({ ...clause, references: referencesOf(clause, read) }));
  return { clauses, wrappers: gaps(clauses, source.length) };
}

function frame(source: string, lines: readonly ReadLine[], body: Body): readonly Frame[] {
  const { preamble, tails, end } = findUnnumbered(lines, body);
  const offset = (line: number) => lines[line]?.start ?? source.length;
  const starts = body.nodes.map(({ line, marker }) => offset(line) + marker.start);
  const last = tails[0] ?? end;
  const numbered = nameNodes(lines, body.nodes).map((named, i) => ({
    ...named,
    start: starts[i] ?? 0,
    end: starts[i + 1] ?? offset(last),
  }));
  const pre = preamble.map((line) => ({
    ...unnumbered('前言', 'pre', line + 1),
    start: offset(line),
    end: starts[0] ?? offset(end),
  }));
  const tail = tails.map((line, i) => ({
    ...unnumbered(`尾-${i + 1}`, `tail-${i + 1}`, line + 1),
    start: offset(line),
    end: offset(tails[i + 1] ?? end),
  }));
  return [...pre, ...numbered, ...tail];
}

function unnumbered(id: string, key: string, line: number): Omit<Frame, 'start' | 'end'> {
  return { id, key, line, parent: null, numbered: false, leaf: true, heading: [], title: '' };
}

function nameNodes(
  lines: readonly ReadLine[],
  nodes: readonly OutlineNode[],
): readonly Omit<Frame, 'start' | 'end'>[] {
  const name = createNamer();
  const namings: Naming[] = [];
  const titles: string[] = [];
  return nodes.map((node, i) => {
    const line = lines[node.line];
    const naming = name(node.marker, namings[node.parent]);
    const next = nodes[i + 1];
    const end = next?.line === node.line ? next.marker.start : undefined;
    const title = titleOf(line?.text.slice(node.marker.end, end) ?? '');
    namings.push(naming);
    titles.push(title);
    return {
      ...naming,
      parent: namings[node.parent]?.id ?? null,
      numbered: true,
      leaf: nodes[i + 1]?.parent !== i,
      line: node.line + 1,
      heading: above(nodes, node)
        .map((at) => titles[at] ?? '')
        .filter((words) => words !== ''),
      title,
    };
  });
}

function above(nodes: readonly OutlineNode[], { parent }: OutlineNode): readonly number[] {
  const node = nodes[parent];
  return node === undefined ? [] : [...above(nodes, node), parent];
}

function gaps(clauses: readonly Span[], length: number): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { start, end } of [...clauses, { start: length, end: length }]) {
    if (start > at) spans.push({ start: at, end: start });
    at = end;
  }
  return spans;
}

/** A node of the numbered outline, as the `segment` command prints it. */
export interface OutlineEntry {
  readonly id: string;
  readonly line: number;
  readonly leaf: boolean;
  /** The line of its marker, from the marker on. */
  readonly text: string;
}

/** The numbered nodes in document order; 前言 and 尾-n are no nodes of the outline. */
export function outlineOf({ clauses }: Outline): readonly OutlineEntry[] {
  return clauses
    .filter((clause) => clause.numbered)
    .map(({ id, line, leaf, text }) => ({ id, line, leaf, text: (text.split('\n')[0] ?? '').trimEnd() }));
}
