import type { Kind } from '../marker/index.ts';
import { isClosed } from './line-shape.ts';
import type { OutlineNode } from './outline.ts';
import { type Paragraph, paragraphsBetween } from './paragraphs.ts';
import type { ReadLine } from './read-line.ts';

/** A paragraph without a number that closes a list: it belongs to the clause of the list, not to its last child. */
export interface Closing {
  /** Index of its first line. */
  readonly line: number;
  /** Index of the node that it speaks of; -1 for the whole document. */
  readonly owner: number;
}

/** A document as paragraphs are read in it. */
interface Text {
  readonly lines: readonly ReadLine[];
  readonly nodes: readonly OutlineNode[];
  /** The line on which it is over. */
  readonly end: number;
}

/** A paragraph behind node `at`, with those between the two. */
interface Asked {
  readonly at: number;
  readonly paragraph: Paragraph;
  readonly before: readonly Paragraph[];
}

/**
 * Whose the paragraphs below the innermost nodes are. A paragraph is the node's own where it goes on with it; it is
 * the list's where its words point back over the list (以上奖励…, 前款第一项…), where the points are parts of a
 * sentence (…；…；…。) and cannot have a second paragraph, or where no other point of the list has one.
 */
export function findClosings(text: Text): readonly Closing[] {
  return text.nodes.flatMap((_, at) => {
    if (text.nodes[at + 1]?.parent === at) return [];
    let owner = at;
    const paragraphs = below(text, at);
    const closings = paragraphs.map((paragraph, i) => {
      owner = ownerAfter(text, owner, { at, paragraph, before: paragraphs.slice(0, i) });
      return { line: paragraph.line, owner };
    });
    return closings.filter((closing) => closing.owner !== at);
  });
}

function ownerAfter(text: Text, owner: number, asked: Asked): number {
  if (owner < 0) return owner;
  const last = text.nodes[asked.at + 1] === undefined;
  if (owner !== asked.at)
    return last && isOfDocument(asked.paragraph.text) ? -1 : pointedAt(text, owner, asked);
  return last ? ownerAtEnd(text, asked) : ownerInside(text, asked);
}

/** The paragraphs below a node's own line. */
function below({ lines, nodes, end }: Text, at: number): readonly Paragraph[] {
  const node = nodes[at];
  const own = lines[node?.line ?? 0];
  if (node === undefined || own === undefined) return [];
  const paragraphs = paragraphsBetween(lines, node.line + 1, nodes[at + 1]?.line ?? end);
  const alone = own.text.slice(node.marker.end).trim() === '';
  return alone ? paragraphs.slice(1) : paragraphs;
}

function ownerInside(text: Text, asked: Asked): number {
  const { at, paragraph } = asked;
  const node = text.nodes[at];
  const next = text.nodes[at + 1];
  if (node === undefined || node.parent < 0 || WHOLE.includes(node.marker.kind)) return at;
  if (next?.parent === node.parent) {
    return next.marker.number === 1 && paragraph.text.endsWith(':') ? node.parent : at;
  }
  return belongs(text, asked) ? at : pointedAt(text, node.parent, asked);
}

/** Behind the last node of all: what closes no list is the document's, unless nodes like it have such paragraphs too. */
function ownerAtEnd(text: Text, asked: Asked): number {
  const { at, paragraph } = asked;
  const node = text.nodes[at];
  if (node === undefined || node.marker.kind === 'article') return at;
  const inside = ownerInside(text, asked);
  const article = above(text.nodes, at).find((i) => text.nodes[i]?.marker.kind === 'article');
  if (article !== undefined) return inside;
  const closes = inside !== at && (isFragment(text, at) || pointsBack(paragraph.text));
  if (closes && !isOfDocument(paragraph.text)) return inside;
  return isFinished(text, at) ? -1 : at;
}

/** A node that is finished on its own line, and whose like have no second one. */
function isFinished(text: Text, at: number): boolean {
  const node = text.nodes[at];
  const own = text.lines[node?.line ?? 0];
  return node !== undefined && own !== undefined && isClosed(own.text) && !runOn(text, likeOf(text, at));
}

/** Whether a paragraph goes on with the innermost node that it stands below. */
function belongs(text: Text, asked: Asked): boolean {
  const { at, paragraph, before } = asked;
  if (isFragment(text, at)) return false;
  const own = ownLine(text, at);
  const lists = own.endsWith(':') || before.some((p) => p.text.endsWith(':'));
  if (pointsBack(paragraph.text)) {
    const usual = siblings(text, at).some((i) => below(text, i).some((p) => pointsBack(p.text)));
    return usual || (lists && before.length > 1);
  }
  if (lists || !isClosed(own)) return true;
  const like = siblings(text, at).length > 0 ? siblings(text, at) : likeOf(text, at);
  return like.length === 0 || runOn(text, like) || isAlike(text, asked);
}

/** Kinds whose nodes have as many paragraphs as they need. */
const WHOLE: readonly Kind[] = ['book', 'division', 'chapter', 'section', 'article'];
/** Words that point back over what stands above. */
const BACK =
  /^(?:对于?|凡|除|享受|符合|具备|满足|申请|申报|获得|按照?|依照|同时(?:享受|符合|具备)|企业)?(?:以上|上述|前述|上列|前[一两二三四]?[款项]|本[条款])/u;

function pointsBack(text: string): boolean {
  return BACK.test(text);
}

/** 本办法自…起施行, 以上政策…: words about all that a document lays down. */
function isOfDocument(text: string): boolean {
  return /^(?:(?:以上|上述)(?:各项|各类|所有|有关|相关)?(?:优惠|扶持|奖励|奖补)?(?:政策|措施|条款|规定|意见|办法)|(?:本|此)(?:实施|若干|暂行|扶持|优惠)?(?:办法|措施|政策|意见|规定|细则|通知|公告|方案|条例|文件|决定|规则))/u.test(
    text,
  );
}

/** Whether the points of the list of `at` are parts of one sentence, by how those before it end. */
function isFragment(text: Text, at: number): boolean {
  const before = siblings(text, at).filter((i) => i < at);
  const parts = before.filter((i) => /[;,、]$/u.test(ownLine(text, i)));
  return before.length > 0 && parts.length * 2 > before.length && !runOn(text, before);
}

/** The clause above `nearest` whose title the paragraph names, else `nearest` itself. */
function pointedAt({ nodes, lines }: Text, nearest: number, { paragraph }: Asked): number {
  const words = paragraph.text.slice(0, 24);
  const named = (at: number) => longestShared(words, (lines[nodes[at]?.line ?? 0]?.text ?? '').slice(0, 40));
  return above(nodes, nearest).reduce(
    (best, at) => (named(at) >= NAMED && named(at) > named(best) ? at : best),
    nearest,
  );
}

/** So many characters of a title in a row name it. */
const NAMED = 4;

function longestShared(a: string, b: string): number {
  let longest = 0;
  for (let i = 0; i < a.length; i += 1) {
    while (i + longest < a.length && b.includes(a.slice(i, i + longest + 1))) longest += 1;
  }
  return longest;
}

/** Whether a paragraph has more words of its node than of the rest of the list, that the other has not. */
function isAlike(text: Text, { at, paragraph }: Asked): boolean {
  const own = pairs(ownLine(text, at));
  const parent = text.nodes[at]?.parent ?? -1;
  const rest = pairs([...siblings(text, at), parent].map((i) => ownLine(text, i)).join('\n'));
  const said = [...pairs(paragraph.text)];
  const mine = said.filter((pair) => own.has(pair) && !rest.has(pair)).length;
  return mine >= NAMED && mine > said.filter((pair) => rest.has(pair) && !own.has(pair)).length;
}

function pairs(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/(?=([\u3400-\u9fff]{2}))/gu), (match) => match[1] ?? ''));
}

/** The line of a node behind its marker, without blanks. */
function ownLine({ lines, nodes }: Text, at: number): string {
  const node = nodes[at];
  return (lines[node?.line ?? -1]?.text.slice(node?.marker.end) ?? '').replaceAll(' ', '');
}

/** Whether most of these nodes have paragraphs below their own line. */
function runOn(text: Text, nodes: readonly number[]): boolean {
  return nodes.filter((i) => below(text, i).length > 0).length * 2 > nodes.length;
}

/** The other innermost nodes of the list of `at`. */
function siblings(text: Text, at: number): readonly number[] {
  return likeOf(text, at).filter(
    (i) => text.nodes[i]?.parent === text.nodes[at]?.parent && text.nodes[i + 1]?.parent !== i,
  );
}

/** The other nodes of the kind of `at`. */
function likeOf({ nodes }: Text, at: number): readonly number[] {
  return nodes.flatMap(({ marker }, i) => (i !== at && marker.kind === nodes[at]?.marker.kind ? [i] : []));
}

/** The nodes above `at`, nearest first. */
function above(nodes: readonly OutlineNode[], at: number): readonly number[] {
  const parent = nodes[at]?.parent ?? -1;
  return parent < 0 ? [] : [parent, ...above(nodes, parent)];
}
