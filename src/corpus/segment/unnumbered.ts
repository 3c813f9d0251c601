import type { Body } from './body.ts';
import { type Closing, findClosings } from './closings.ts';
import { isAddressee, isClosed, isIssuing } from './line-shape.ts';
import type { ReadLine } from './read-line.ts';

/** The paragraphs of a document that carry law without a number, as indexes of lines. */
export interface Unnumbered {
  /** First line of the preamble; empty when there is none. */
  readonly preamble: readonly number[];
  /** The paragraphs behind a list that belong to the clause above it, or to the whole document. */
  readonly closings: readonly Closing[];
  /** The line on which the document is over. */
  readonly end: number;
}

/** Finds what the document says before its first number and behind its lists. */
export function findUnnumbered(lines: readonly ReadLine[], body: Body): Unnumbered {
  const last = body.nodes.at(-1);
  if (last === undefined) return unnumberedText(lines);
  const preamble = findPreamble(lines, body);
  const end = endOfText(lines, last.line, body.to);
  return { preamble, closings: findClosings({ lines, nodes: body.nodes, end }), end };
}

/** A document without any number is its prose. */
function unnumberedText(lines: readonly ReadLine[]): Unnumbered {
  const first = lines.findIndex((line) => isLaw(line));
  if (first < 0) return { preamble: [], closings: [], end: 0 };
  return { preamble: [first], closings: [], end: endOfText(lines, first, lines.length) };
}

function isLaw({ shape, text }: ReadLine): boolean {
  return shape === 'prose' && !isAddressee(text) && !isIssuing(text);
}

/** The prose that stands straight before the first node, or above the title of a part, up to the title, the addressee or the notice. */
function findPreamble(lines: readonly ReadLine[], { nodes, from, part }: Body): readonly number[] {
  let first: number | undefined;
  for (let i = (nodes[0]?.line ?? 0) - 1; i >= from; i -= 1) {
    const line = lines[i];
    if (line === undefined || line.shape === 'blank' || i === part) continue;
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
