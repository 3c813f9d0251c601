import type { Kind } from '../marker/index.ts';
import {
  above,
  below,
  inside,
  isAlike,
  likeOf,
  NAMED,
  namesOwn,
  ownLine,
  runOn,
  sharedWords,
  siblings,
  type Text,
} from './kinship.ts';
import { isClosed } from './line-shape.ts';
import type { Paragraph } from './paragraphs.ts';

/** A paragraph without a number that closes a list: it belongs to the clause of the list, not to its last child. */
export interface Closing {
  /** Index of its first line. */
  readonly line: number;
  /** Index of the node that it speaks of; -1 for the whole document. */
  readonly owner: number;
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
  if (owner !== asked.at) return last && isOfDocument(asked.paragraph.text) ? -1 : upFrom(text, owner, asked);
  return last ? ownerAtEnd(text, asked) : ownerInside(text, asked);
}

function ownerInside(text: Text, asked: Asked): number {
  const { at, paragraph } = asked;
  const node = text.nodes[at];
  const next = text.nodes[at + 1];
  if (node === undefined || node.parent < 0 || WHOLE.includes(node.marker.kind)) return at;
  if (next?.parent === node.parent) {
    return next.marker.number === 1 && paragraph.text.endsWith(':') ? node.parent : at;
  }
  return belongs(text, asked) ? at : upFrom(text, node.parent, asked);
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
  return (
    like.length === 0 ||
    runOn(text, like) ||
    namesOwn(text, at, paragraph.text.slice(0, OPENING)) ||
    isAlike(text, [at], paragraph.text)
  );
}

/** The words with which a paragraph says of what it speaks. */
const OPENING = 8;
/** Kinds whose nodes have as many paragraphs as they need. */
const WHOLE: readonly Kind[] = ['book', 'division', 'chapter', 'section', 'article'];
/** Words that point back over what stands above. */
const BACK =
  /^(?:对于?|凡|除|享受|符合|具备|满足|申请|申报|获得|按照?|依照|同时(?:享受|符合|具备)|企业)?(?:以上|上述|前述|上列|前[一两二三四]?[款项]|本[条款])/u;

/** 前款第二项: a 款 is a paragraph of an article, whatever items it has. */
const PARAGRAPH = /^前[一两二三四]?款/u;

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

/**
 * The clause that a paragraph closes, from `nearest` up among those that are over where it stands: one whose title
 * it names, else one above a clause whose neighbours have lists as well and which it does not speak of alone.
 */
function upFrom(text: Text, nearest: number, { at, paragraph }: Asked): number {
  const over = above(text.nodes, nearest).filter((i) => !above(text.nodes, at + 1).includes(i));
  const words = paragraph.text.slice(0, 24);
  const article = over.find((i) => text.nodes[i]?.marker.kind === 'article');
  if (article !== undefined && PARAGRAPH.test(words)) return article;
  const named = (i: number) =>
    sharedWords(words, text.lines[text.nodes[i]?.line ?? 0]?.text.slice(0, 40) ?? '').length;
  const best = over.reduce((b, i) => (named(i) >= NAMED && named(i) > named(b) ? i : b), nearest);
  if (best !== nearest) return best;
  let owner = nearest;
  for (const next of over) {
    if (!isCommon(text, owner, paragraph.text)) break;
    owner = next;
  }
  return owner;
}

/** Whether a paragraph behind the list of `at` speaks of the lists beside it as well, none of which is closed by one. */
function isCommon(text: Text, at: number, words: string): boolean {
  const beside = text.nodes.flatMap(({ parent }, i) =>
    i < at && parent === text.nodes[at]?.parent && text.nodes[i + 1]?.parent === i ? [i] : [],
  );
  if (beside.length === 0 || beside.some((i) => isClosedByOne(text, i))) return false;
  return !namesOwn(text, at, words) && !isAlike(text, [at, ...inside(text.nodes, at)], words);
}

function isClosedByOne(text: Text, at: number): boolean {
  return below(text, inside(text.nodes, at).at(-1) ?? at).length > 0;
}
