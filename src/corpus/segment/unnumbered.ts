import type { Body } from './body.ts';
import { isAddressee, isClosed, isIssuing } from './line-shape.ts';
import type { OutlineNode } from './outline.ts';
import type { ReadLine } from './read-line.ts';

/** The paragraphs of a document that carry law without a number, as indexes of lines. */
export interface Unnumbered {
  /** First line of the preamble; empty when there is none. */
  readonly preamble: readonly number[];
  /** First lines of the paragraphs after the last node that belong to the whole document. */
  readonly tails: readonly number[];
  /** The line on which the document is over. */
  readonly end: number;
}

/** Finds what the document says before its first number and after its last. */
export function findUnnumbered(lines: readonly ReadLine[], body: Body): Unnumbered {
  const last = body.nodes.at(-1);
  if (last === undefined) return unnumberedText(lines);
  const preamble = findPreamble(lines, body);
  const end = endOfText(lines, last.line, body.to);
  return { preamble, tails: findTails(lines, body.nodes, end), end };
}

/** A document without any number is its prose. */
function unnumberedText(lines: readonly ReadLine[]): Unnumbered {
  const first = lines.findIndex((line) => isLaw(line));
  if (first < 0) return { preamble: [], tails: [], end: 0 };
  return { preamble: [first], tails: [], end: endOfText(lines, first, lines.length) };
}

function isLaw({ shape, text }: ReadLine): boolean {
  return shape === 'prose' && !isAddressee(text) && !isIssuing(text);
}

/** The prose that stands straight before the first node, up to the title, the addressee or the notice. */
function findPreamble(lines: readonly ReadLine[], { nodes, from }: Body): readonly number[] {
  let first: number | undefined;
  for (let i = (nodes[0]?.line ?? 0) - 1; i >= from; i -= 1) {
    const line = lines[i];
    if (line === undefined || line.shape === 'blank') continue;
    if (!isLaw(line)) break;
    first = i;
  }
  return first === undefined ? [] : [first];
}

/**
 * The line from which on nothing belongs to the text that begins at `from`: a signature, a date, a list of
 * links. A short line ends it once a sentence is finished; before that, it is how a line happens to break.
 */
function endOfText(lines: readonly ReadLine[], from: number, to: number): number {
  let closed = false;
  for (let i = from; i < to; i += 1) {
    const line = lines[i];
    if (line === undefined || line.shape === 'blank') continue;
    if (i > from && closed && line.shape === 'short') return i;
    closed = isClosed(line.text);
  }
  return to;
}

/** Closing paragraphs: only behind a last node that is finished on its own line, and whose like have no second one. */
function findTails(
  lines: readonly ReadLine[],
  nodes: readonly OutlineNode[],
  end: number,
): readonly number[] {
  const last = nodes.at(-1);
  const own = lines[last?.line ?? 0];
  if (last === undefined || own === undefined) return [];
  if (last.marker.kind === 'article' || !isClosed(own.text) || runOverLines(lines, nodes, last)) return [];
  return paragraphs(lines, last.line + 1, end);
}

/** Whether most nodes of the kind of `last` have paragraphs below their own line. */
function runOverLines(lines: readonly ReadLine[], nodes: readonly OutlineNode[], last: OutlineNode): boolean {
  const like = nodes.flatMap((node, i) =>
    node.marker.kind === last.marker.kind && node !== last ? [i] : [],
  );
  const long = like.filter((i) => {
    const next = nodes[i + 1]?.line ?? 0;
    return paragraphs(lines, (nodes[i]?.line ?? 0) + 1, next).length > 0;
  });
  return long.length * 2 > like.length;
}

/** The lines between `from` and `to` on which a paragraph begins. */
function paragraphs(lines: readonly ReadLine[], from: number, to: number): readonly number[] {
  const begins: number[] = [];
  let closed = true;
  for (let i = from; i < to; i += 1) {
    const line = lines[i];
    if (line === undefined || line.shape === 'blank') continue;
    if (closed) begins.push(i);
    closed = isClosed(line.text);
  }
  return begins;
}
