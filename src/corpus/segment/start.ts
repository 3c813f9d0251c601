import { isIssuing } from './line-shape.ts';
import type { ReadLine } from './read-line.ts';

/**
 * Index of the first line that may belong to the document: behind a digest that announces the full text,
 * behind a table of contents (or a digest with numbers) that the text then repeats, and behind a notice that
 * sends out a document by its title.
 */
export function findStart(lines: readonly ReadLine[]): number {
  const announced = afterAnnouncement(lines);
  const repeated = afterRepetition(lines, announced);
  return afterTitle(lines, repeated);
}

function afterAnnouncement(lines: readonly ReadLine[]): number {
  const opens = openings(lines);
  return lines.findLastIndex((line, i) => line.shape === 'announcement' && opens[i + 1] === true) + 1;
}

/** For each line, whether the next sure marker from it on is a first one. */
function openings(lines: readonly ReadLine[]): readonly boolean[] {
  const opens: boolean[] = [];
  for (let i = lines.length - 1, next = false; i >= 0; i -= 1) {
    const line = lines[i];
    if (line !== undefined && isSure(line)) next = line.markers.some((m) => m.number === 1);
    opens[i] = next;
  }
  return opens;
}

function isSure({ markers }: ReadLine): boolean {
  return markers.some((m) => m.certainty === 'surely');
}

/**
 * Where numbered lines come again in their order, the text begins. Of a digest all must come again; of a table
 * of contents, which says that it is one, most, as its titles are not always those of the text.
 */
function afterRepetition(lines: readonly ReadLine[], from: number): number {
  const contents = lines.findIndex((line, i) => i >= from && line.shape === 'contents');
  const counts = contents < 0 ? isSure : isMarked;
  const first = lines.findIndex((line, i) => i >= Math.max(from, contents) && counts(line));
  const text = entry(lines[first]);
  const again = lines.findIndex((line, i) => i > first && first >= 0 && counts(line) && repeats(line, text));
  if (again < 0) return from;
  const listed = lines.slice(first, again).filter(counts).map(entry);
  const share = comeAgain(listed, lines.slice(again)) / listed.length;
  return share === 1 || (contents >= 0 && share > 0.5) ? again : from;
}

function isMarked({ markers }: ReadLine): boolean {
  return markers.some((m) => m.certainty !== 'hardly');
}

/** How many of the entries come again, one behind the other. */
function comeAgain(listed: readonly string[], lines: readonly ReadLine[]): number {
  let at = -1;
  return listed.filter((text) => {
    const next = lines.findIndex((line, i) => i > at && repeats(line, text));
    if (next >= 0) at = next;
    return next >= 0;
  }).length;
}

/** A line without blanks, and without the dots and page number of a table of contents. */
function entry(line: ReadLine | undefined): string {
  return (line?.text ?? '').replaceAll(' ', '').replace(/[.…·\-—]*\d*$/u, '');
}

function repeats(line: ReadLine, text: string): boolean {
  return line.text.replaceAll(' ', '').startsWith(text);
}

/** Behind the title of the document that an earlier line sends out (现将《…》印发给你们, 关于印发…的通知). */
function afterTitle(lines: readonly ReadLine[], from: number): number {
  const sent = new Map<string, number>();
  for (const [i, { text }] of lines.entries()) {
    for (const title of sentOut(text)) if (!sent.has(title)) sent.set(title, i);
  }
  const opens = openings(lines);
  const at = lines.findIndex(
    (_, i) =>
      i > from && opens[i + 1] === true && titlesEndingAt(lines, i).some((t) => (sent.get(t) ?? i) < i),
  );
  return at < 0 ? from : at + 1;
}

/** The titles that may be of the document which `text` sends out. */
function sentOut(text: string): readonly string[] {
  const bare = text.replaceAll(' ', '');
  const named = /关于(?:印发|发布|公布)《?([^《》]{4,100}?)》?的(?:通知|公告|通告)$/u.exec(bare)?.[1];
  const titles = isIssuing(bare) ? [...bare.matchAll(/《([^《》]{2,100})》/gu)].map((m) => m[1] ?? '') : [];
  return [...(named === undefined ? [] : [named]), ...titles];
}

/** A title and what may be added to it, (试行). */
const ADDED = 5;

/** What line `at` may be the title of: all of it, or with the one or two written lines before it. */
function titlesEndingAt(lines: readonly ReadLine[], at: number): readonly string[] {
  if (lines[at]?.shape === 'blank') return [];
  const written = lines.slice(Math.max(0, at - 8), at + 1).filter(({ shape }) => shape !== 'blank');
  const parts = written.slice(-3).map(({ text }) => text.replaceAll(/[ 《》]/gu, ''));
  const wholes = parts.map((_, from) => parts.slice(from).join('')).filter((whole) => whole.length < 120);
  return wholes.flatMap((whole) =>
    Array.from({ length: ADDED + 1 }, (_, added) => whole.slice(0, whole.length - added)),
  );
}
