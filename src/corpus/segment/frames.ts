import type { Clause } from '../clause.ts';
import type { Body } from './body.ts';
import { createNamer, type Namer, type Naming } from './clause-id.ts';
import type { OutlineNode } from './outline.ts';
import type { ReadLine } from './read-line.ts';
import { titleOf } from './title.ts';
import { findUnnumbered } from './unnumbered.ts';

/** A clause before its words are read. */
export interface Frame
  extends Pick<
    Clause,
    'id' | 'key' | 'parent' | 'numbered' | 'leaf' | 'line' | 'heading' | 'title' | 'start' | 'end'
  > {
  /** Its number as its own document writes it, where the file holds several documents with the same numbers. */
  readonly number: string;
}

/** A frame before it is known where the next one begins. */
type Opening = Omit<Frame, 'end'>;

/** The clauses of all documents of a file, in their order: preambles, numbered nodes, closing paragraphs. */
export function frameDocuments(lines: readonly ReadLine[], bodies: readonly Body[]): readonly Frame[] {
  const name = createNamer();
  return bodies.flatMap((body) => frameDocument(lines, body, name));
}

function frameDocument(lines: readonly ReadLine[], body: Body, name: Namer): readonly Frame[] {
  const { preamble, closings, end } = findUnnumbered(lines, body);
  const numbered = frameNodes(lines, body, name);
  const pre = preamble.map((line) => ({
    ...unnumbered(lines, line, undefined),
    ...numberless(name.own({ id: '前言', key: 'pre' })),
  }));
  const closing = closings.map(({ line, owner }) => {
    const above = numbered[owner];
    return { ...unnumbered(lines, line, above), ...numberless(name.closing(above)) };
  });
  const opened = [...pre, ...numbered, ...closing].toSorted((a, b) => a.start - b.start);
  const last = lines[end]?.start ?? endOf(lines);
  const title = body.part === undefined ? undefined : lines[body.part]?.start;
  return opened.map((frame, i) => {
    const next = opened[i + 1]?.start ?? last;
    // What stands above the title of a part ends before it.
    return { ...frame, end: title !== undefined && frame.start < title ? Math.min(next, title) : next };
  });
}

function endOf(lines: readonly ReadLine[]): number {
  const last = lines.at(-1);
  return last === undefined ? 0 : last.start + last.text.length;
}

function numberless(naming: Naming): Naming & { readonly number: string } {
  return { ...naming, number: naming.id };
}

function unnumbered(
  lines: readonly ReadLine[],
  line: number,
  above: Opening | undefined,
): Omit<Opening, 'id' | 'key' | 'number'> {
  const heading = above === undefined ? [] : [...above.heading, above.title].filter((words) => words !== '');
  const start = lines[line]?.start ?? 0;
  const parent = above?.id ?? null;
  return { line: line + 1, start, parent, numbered: false, leaf: true, heading, title: '' };
}

function frameNodes(lines: readonly ReadLine[], { nodes, part }: Body, name: Namer): readonly Opening[] {
  const own = createNamer();
  const under = part === undefined ? [] : [(lines[part]?.text ?? '').trim()];
  const frames: Opening[] = [];
  const numbers: Naming[] = [];
  for (const [i, node] of nodes.entries()) {
    const above = frames[node.parent];
    const naming = name.node(node.marker, above);
    const number = own.node(node.marker, numbers[node.parent]);
    numbers.push(number);
    frames.push({
      ...naming,
      number: number.id,
      parent: above?.id ?? null,
      numbered: true,
      leaf: nodes[i + 1]?.parent !== i,
      line: node.line + 1,
      start: startOf(lines, node, nodes[i - 1]),
      heading: above === undefined ? under : [...above.heading, above.title].filter((words) => words !== ''),
      title: titleAt(lines, node, nodes[i + 1]),
    });
  }
  return frames;
}

/** A node begins where its line does, with what Markdown puts before its marker, unless another one stands there. */
function startOf(lines: readonly ReadLine[], node: OutlineNode, before: OutlineNode | undefined): number {
  const line = lines[node.line];
  return (line?.start ?? 0) + (before?.line === node.line ? node.marker.start : (line?.indent ?? 0));
}

/** The title behind a marker, or on the next line where the marker has its line to itself. */
function titleAt(
  lines: readonly ReadLine[],
  { line, marker }: OutlineNode,
  next: OutlineNode | undefined,
): string {
  const own = lines[line]?.text.slice(marker.end, next?.line === line ? next.marker.start : undefined) ?? '';
  if (own.trim() !== '') return titleOf(own);
  const below = lines.slice(line + 1, next?.line).find(({ shape }) => shape !== 'blank');
  return titleOf(below?.text ?? '');
}
