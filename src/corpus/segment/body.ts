import { KINDS, type Kind } from '../marker/index.ts';
import { isTitle } from './line-shape.ts';
import { type Candidate, continues, type OutlineNode, readOutline } from './outline.ts';
import type { ReadLine } from './read-line.ts';
import { findStart, sentInShort } from './start.ts';

/** The document proper inside a source: its nodes, and the lines between which it stands. */
export interface Body {
  readonly nodes: readonly OutlineNode[];
  /** Index of the first line that may belong to it. */
  readonly from: number;
  /** Index of the first line after it. */
  readonly to: number;
  /** Index of the line with the title of this part, where a document counts anew under each of several. */
  readonly part?: number;
}

/**
 * Finds the documents in what may stand around them: a digest or a table of contents that repeats the text, the
 * notice that sends it out, and annexes, signatures and page furniture after it. Beside the first one, a document
 * counts that an earlier sentence sends out by its title, as an order sends out a regulation, and each further part of
 * one that counts anew under titles of one form: 面向单位的扶持政策, 面向毕业生的扶持政策.
 */
export function findBodies(lines: readonly ReadLine[]): readonly Body[] {
  const bodies = splitDocuments(lines, findStart(lines));
  const [first, ...later] = behindDigest(lines, bodies.filter(isDocument));
  if (first === undefined) {
    const longest = bodies.toSorted((a, b) => b.nodes.length - a.nodes.length)[0];
    return [longest ?? { nodes: [], from: 0, to: lines.length }];
  }
  const parts = partsOf(lines, first, later);
  if (parts.length > 1) return parts;
  const isSent = sentInShort(lines);
  const sent = later.filter((body) => titleLines(lines, body).some(isSent));
  return [first, ...sent].map((body) => behindPoints(lines, body));
}

/** A document with those that follow it as parts of one: titled alike, and under what one sentence says of them all. */
function partsOf(lines: readonly ReadLine[], first: Body, later: readonly Body[]): readonly Body[] {
  const [title] = titleLines(lines, first).slice(-1);
  const isLed = title !== undefined && lines.slice(first.from, title).some(({ shape }) => shape === 'prose');
  if (!isLed) return [first];
  const parts: Body[] = [{ ...first, part: title }];
  for (const body of later) {
    const [own] = titleLines(lines, body).slice(-1);
    const ends = lines.slice(parts.at(-1)?.nodes.at(-1)?.line, own).some(isHard);
    if (own === undefined || ends || !isNamedAlike(lines[title]?.text ?? '', lines[own]?.text ?? '')) break;
    parts.push({ ...body, part: own });
  }
  return parts;
}

/** Whether two titles begin and end alike, and differ in less than what they share. */
function isNamedAlike(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => text.replaceAll(' ', ''));
  if (a === undefined || b === undefined || a === b) return false;
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < shortest - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  return head + tail > Math.max(a.length, b.length) / 2;
}

/** The documents from the first one on that is no list of points without a title before a text with headings. */
function behindDigest(lines: readonly ReadLine[], bodies: readonly Body[]): readonly Body[] {
  const at = bodies.findIndex((body) => !isDigest(lines, body));
  return bodies.slice(Math.max(at, 0));
}

/** The lines above the first node of a document on which its title may end. */
function titleLines(lines: readonly ReadLine[], { nodes, from }: Body): readonly number[] {
  const first = nodes[0]?.line ?? from;
  return lines.slice(from, first).flatMap(({ shape }, i) => (shape === 'short' ? [from + i] : []));
}

/** A document without the points that stand before its first heading, where they are a digest or the menu of a page. */
function behindPoints(lines: readonly ReadLine[], body: Body): Body {
  const at = body.nodes.findIndex(({ parent, marker }) => parent < 0 && HEADINGS.includes(marker.kind));
  const points = body.nodes.slice(0, Math.max(at, 0));
  if (points.length === 0 || points.some(({ marker }) => HEADINGS.includes(marker.kind))) return body;
  if (!isMenu(lines, points) && !isApart(lines, body, at)) return body;
  const nodes = body.nodes.slice(at).map((node) => ({ ...node, parent: Math.max(node.parent - at, -1) }));
  return { ...body, nodes, from: (body.nodes[at - 1]?.line ?? body.from) + 1 };
}

/** Points without a sentence among them. */
function isMenu(lines: readonly ReadLine[], points: readonly OutlineNode[]): boolean {
  const [first, last] = [points[0]?.line ?? 0, points.at(-1)?.line ?? 0];
  return lines.slice(first, last + 1).every(({ shape }) => shape === 'short' || shape === 'blank');
}

/** Whether something ends between the points and node `at`: a title, a date, the words that hand over to the text. */
function isApart(lines: readonly ReadLine[], { nodes }: Body, at: number): boolean {
  const between = lines.slice((nodes[at - 1]?.line ?? 0) + 1, nodes[at]?.line ?? 0);
  return between.some((line) => isHard(line) || line.shape === 'announcement' || opensDocument(line));
}

/** A title, or the sentence of purpose with which a document begins (为了…，制定本办法。). */
function opensDocument({ shape, markers, text }: ReadLine): boolean {
  if (markers.length > 0) return false;
  return shape === 'short' || /^ *(?:为|根据|按照|依据).{20}/u.test(text);
}

/** Not a stray number or two in what surrounds a document. */
function isDocument({ nodes }: Body): boolean {
  return (
    nodes.length > 2 || nodes.some(({ marker }) => !['item', 'half', 'point', 'letter'].includes(marker.kind))
  );
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
    const whole = body.nodes.length > 0 && !isHeadless(lines, body, added);
    if (whole && !carriesOn(body, added, soft)) {
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

/** A document that is over; points without a title before a mere title are the digest of what is to come, and no document. */
function close(lines: readonly ReadLine[], body: Body, soft: boolean): readonly Body[] {
  if (!soft) return [{ ...body, to: hardBreak(lines, body) }];
  return isDigest(lines, body) ? [] : [body];
}

/** Whether a document stops at a bare heading, and what follows the break (a line of page furniture) goes on below it. */
function isHeadless(lines: readonly ReadLine[], { nodes }: Body, added: readonly Candidate[]): boolean {
  const last = nodes.at(-1);
  const first = added.flatMap(({ markers }) => markers).find((m) => m.certainty === 'surely');
  if (last === undefined || first === undefined || !HEADINGS.includes(last.marker.kind)) return false;
  const between = lines.slice(last.line + 1, added[0]?.line).filter(({ shape }) => shape !== 'blank');
  const bare = lines[last.line]?.shape === 'short' && between.every(({ shape }) => shape === 'furniture');
  return bare && first.number === 1 && KINDS.indexOf(first.kind) > KINDS.indexOf(last.marker.kind);
}

function isDigest(lines: readonly ReadLine[], { nodes, from }: Body): boolean {
  const titled = lines.slice(from, nodes[0]?.line ?? from).some(isSoft);
  return !titled && nodes.every(({ marker }) => !HEADINGS.includes(marker.kind));
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
const OUTER: readonly Kind[] = ['book', 'division', 'chapter', 'article', 'capital', 'heading'];
/** Kinds that head parts of a document; the others count points. */
const HEADINGS: readonly Kind[] = [...OUTER, 'section', 'subheading'];

function candidatesIn(lines: readonly ReadLine[], from: number, to: number): readonly Candidate[] {
  return lines
    .slice(from, to)
    .flatMap(({ markers, inline, announced }, i) => [
      { line: from + i, markers, announced },
      { line: from + i, markers: inline, announced: false },
    ])
    .filter(({ markers }) => markers.length > 0);
}
