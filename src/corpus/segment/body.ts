import type { Kind } from '../marker/index.ts';
import { isTitle } from './line-shape.ts';
import { type Candidate, continues, type OutlineNode, readOutline } from './outline.ts';
import type { ReadLine } from './read-line.ts';
import { findStart } from './start.ts';

/** The document proper inside a source: its nodes, and the lines between which it stands. */
export interface Body {
  readonly nodes: readonly OutlineNode[];
  /** Index of the first line that may belong to it. */
  readonly from: number;
  /** Index of the first line after it. */
  readonly to: number;
}

/**
 * Finds the document in what may stand around it: a digest or a table of contents that repeats it, the
 * notice that sends it out, and annexes, signatures and page furniture after it.
 */
export function findBody(lines: readonly ReadLine[]): Body {
  const bodies = splitDocuments(lines, findStart(lines));
  const empty = { nodes: [], from: 0, to: lines.length };
  const longest = bodies.toSorted((a, b) => b.nodes.length - a.nodes.length)[0];
  return behindPoints(bodies.find(isDocument) ?? longest ?? empty);
}

/** A document without the points that stand before its first heading: a digest, or the menu of a page. */
function behindPoints(body: Body): Body {
  const at = body.nodes.findIndex(({ parent, marker }) => parent < 0 && HEADINGS.includes(marker.kind));
  if (at <= 0 || !isDigest({ ...body, nodes: body.nodes.slice(0, at) })) return body;
  const nodes = body.nodes.slice(at).map((node) => ({ ...node, parent: Math.max(node.parent - at, -1) }));
  return { ...body, nodes, from: (body.nodes[at - 1]?.line ?? body.from) + 1 };
}

/** Not a stray number or two in what surrounds a document. */
function isDocument({ nodes }: Body): boolean {
  return nodes.length > 2 || nodes.some(({ marker }) => !['item', 'half', 'point'].includes(marker.kind));
}

/** The documents that follow each other in a source. A break ends one, unless its lists are carried on behind it. */
function splitDocuments(lines: readonly ReadLine[], from: number): readonly Body[] {
  const done: Body[] = [];
  let body: Body = { nodes: [], from, to: from };
  let soft = true;
  let begin = from;
  for (const end of breaks(lines, from)) {
    const added = candidatesIn(lines, begin, end);
    soft = soft && !lines.slice(begin, begin + 1).some(isHard);
    begin = end;
    if (added.length === 0 || (!soft && isStray(body, added))) continue;
    if (body.nodes.length > 0 && !carriesOn(body, added, soft)) {
      done.push(...close(lines, body, soft));
      body = { nodes: [], from: body.to, to: body.to };
    }
    body = { ...body, nodes: readOutline(candidatesIn(lines, body.from, end)), to: end };
    soft = true;
  }
  return [...done, { ...body, to: hardBreak(lines, body) }].filter(({ nodes }) => nodes.length > 0);
}

/** Doubtful numbers behind a break, as tables and link lists have them: nothing until the document goes on behind them. */
function isStray({ nodes }: Body, added: readonly Candidate[]): boolean {
  const goesOn = added[0]?.markers.some((m) => m.number > 1 && continues(nodes, m)) ?? false;
  const sure = added.some(({ markers }) => markers.some((m) => m.certainty === 'surely'));
  return nodes.length > 0 && !sure && !goesOn;
}

/** A document that is over; points before a mere title are the digest of what is to come, and no document. */
function close(lines: readonly ReadLine[], body: Body, soft: boolean): readonly Body[] {
  if (!soft) return [{ ...body, to: hardBreak(lines, body) }];
  return isDigest(body) ? [] : [body];
}

function isDigest({ nodes }: Body): boolean {
  return nodes.every(({ marker }) => !HEADINGS.includes(marker.kind));
}

function breaks(lines: readonly ReadLine[], from: number): readonly number[] {
  const found = lines.flatMap((line, i) => (i >= from && (isHard(line) || isSoft(line)) ? [i] : []));
  return [...found, lines.length];
}

function isHard({ shape, markers }: ReadLine): boolean {
  return shape === 'date' || shape === 'annex' || (shape === 'furniture' && markers.length === 0);
}

/** The title of what may be another document. */
function isSoft({ shape, markers, text }: ReadLine): boolean {
  return shape === 'short' && markers.length === 0 && isTitle(text);
}

function hardBreak(lines: readonly ReadLine[], { nodes }: Body): number {
  const last = nodes.at(-1)?.line ?? 0;
  const at = lines.findIndex((line, i) => i > last && isHard(line));
  return at < 0 ? lines.length : at;
}

/**
 * Whether what follows a break goes on with `body`: at once with one of its open lists, or, after a list of
 * its own, with the outermost one. Behind a mere title another document begins only where a kind that counts
 * through whole documents begins anew, or begins for the first time.
 */
function carriesOn({ nodes }: Body, added: readonly Candidate[], soft: boolean): boolean {
  const sure = added.flatMap(({ markers }) => markers.filter((m) => m.certainty === 'surely'));
  const [first] = sure;
  const outermost = nodes[0]?.marker.kind;
  if (first === undefined) return true;
  if (soft) return !(first.number === 1 && OUTER.includes(first.kind) && isNew(nodes, first.kind));
  if (first.number > 1 && continues(nodes, first)) return true;
  const next = sure.find(({ kind }) => kind === outermost);
  return next !== undefined && next.number > 1 && continues(nodes, next);
}

/** Whether a 1 of `kind` cannot belong to the document of `nodes`: it counts there from end to end, or not at all. */
function isNew(nodes: readonly OutlineNode[], kind: Kind): boolean {
  return (
    kind === 'article' || kind === nodes[0]?.marker.kind || !nodes.some(({ marker }) => marker.kind === kind)
  );
}

/** Kinds that count through a whole document. */
const OUTER: readonly Kind[] = ['book', 'division', 'chapter', 'article', 'heading'];
/** Kinds that head parts of a document; the others count points. */
const HEADINGS: readonly Kind[] = [...OUTER, 'section', 'subheading'];

function candidatesIn(lines: readonly ReadLine[], from: number, to: number): readonly Candidate[] {
  return lines
    .slice(from, to)
    .flatMap(({ markers, inline }, i) => [markers, inline].map((each) => ({ line: from + i, markers: each })))
    .filter(({ markers }) => markers.length > 0);
}
