import type { OutlineNode } from './outline.ts';
import { type Paragraph, paragraphsBetween } from './paragraphs.ts';
import type { ReadLine } from './read-line.ts';

/** A document as paragraphs are read in it. */
export interface Text {
  readonly lines: readonly ReadLine[];
  readonly nodes: readonly OutlineNode[];
  /** The line on which it is over. */
  readonly end: number;
}

/** The paragraphs below a node's own line. */
export function below({ lines, nodes, end }: Text, at: number): readonly Paragraph[] {
  const node = nodes[at];
  const own = lines[node?.line ?? 0];
  if (node === undefined || own === undefined) return [];
  const paragraphs = paragraphsBetween(lines, node.line + 1, nodes[at + 1]?.line ?? end);
  const alone = own.text.slice(node.marker.end).trim() === '';
  return alone ? paragraphs.slice(1) : paragraphs;
}

/** So many characters of a title in a row name it. */
export const NAMED = 4;
/** So many name a point by the first words of its own line. */
const OWN = 3;

/** Whether `words` name a node by a stretch of the first words of its line that no other one beside or above it has. */
export function namesOwn(text: Text, at: number, words: string): boolean {
  const shared = sharedWords(words, ownLine(text, at).slice(0, 20));
  const parent = text.nodes[at]?.parent ?? -1;
  const others = text.nodes.flatMap((node, i) => (i !== at && node.parent === parent ? [i] : []));
  return shared.length >= OWN && ![...others, parent].some((i) => ownLine(text, i).includes(shared));
}

/** The longest stretch of `a` that `b` has as well. */
export function sharedWords(a: string, b: string): string {
  let longest = '';
  for (let i = 0; i < a.length; i += 1) {
    while (i + longest.length < a.length && b.includes(a.slice(i, i + longest.length + 1))) {
      longest = a.slice(i, i + longest.length + 1);
    }
  }
  return longest;
}

/** Whether a paragraph has more words of these nodes than of the rest of their list, that the others have not. */
export function isAlike(text: Text, own: readonly number[], words: string): boolean {
  const [at = -1] = own;
  const parent = text.nodes[at]?.parent ?? -1;
  const others = inside(text.nodes, parent).filter((i) => !own.includes(i));
  const mine = pairs(own.map((i) => ownLine(text, i)).join('\n'));
  const theirs = pairs([...others, parent].map((i) => ownLine(text, i)).join('\n'));
  const said = [...pairs(words)];
  const only = said.filter((pair) => mine.has(pair) && !theirs.has(pair)).length;
  return only >= NAMED && only > said.filter((pair) => theirs.has(pair) && !mine.has(pair)).length;
}

function pairs(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/(?=([\u3400-\u9fff]{2}))/gu), (match) => match[1] ?? ''));
}

/** The line of a node behind its marker, without blanks. */
export function ownLine({ lines, nodes }: Text, at: number): string {
  const node = nodes[at];
  return (lines[node?.line ?? -1]?.text.slice(node?.marker.end) ?? '').replaceAll(' ', '');
}

/** Whether most of these nodes have paragraphs below their own line. */
export function runOn(text: Text, nodes: readonly number[]): boolean {
  return nodes.filter((i) => below(text, i).length > 0).length * 2 > nodes.length;
}

/** The other innermost nodes of the list of `at`. */
export function siblings(text: Text, at: number): readonly number[] {
  return likeOf(text, at).filter(
    (i) => text.nodes[i]?.parent === text.nodes[at]?.parent && text.nodes[i + 1]?.parent !== i,
  );
}

/** The other nodes of the kind of `at`. */
export function likeOf({ nodes }: Text, at: number): readonly number[] {
  return nodes.flatMap(({ marker }, i) => (i !== at && marker.kind === nodes[at]?.marker.kind ? [i] : []));
}

/** The nodes above `at`, nearest first. */
export function above(nodes: readonly OutlineNode[], at: number): readonly number[] {
  const parent = nodes[at]?.parent ?? -1;
  return parent < 0 ? [] : [parent, ...above(nodes, parent)];
}

/** The nodes below `at`, in their order. */
export function inside(nodes: readonly OutlineNode[], at: number): readonly number[] {
  const found = new Set([at]);
  for (const [i, { parent }] of nodes.entries()) if (i > at && found.has(parent)) found.add(i);
  return [...found].slice(1);
}
