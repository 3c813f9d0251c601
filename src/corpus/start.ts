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
  const at = lines.findLastIndex((line, i) => line.shape === 'announcement' && opens(lines, i + 1));
  return at + 1;
}

/** Whether the next sure marker from `from` on is a first one. */
function opens(lines: readonly ReadLine[], from: number): boolean {
  const next = lines.findIndex((line, i) => i >= from && isSure(line));
  return lines[next]?.markers.some((m) => m.number === 1) ?? false;
}

function isSure({ markers }: ReadLine): boolean {
  return markers.some((m) => m.certainty === 'surely');
}

/** When all numbered lines up to some place come again from there on, in their order, the text begins there. */
function afterRepetition(lines: readonly ReadLine[], from: number): number {
  const first = lines.findIndex((line, i) => i >= from && isSure(line));
  const text = entry(lines[first]);
  const again = lines.findIndex((line, i) => i > first && first >= 0 && isSure(line) && repeats(line, text));
  if (again < 0) return from;
  const listed = lines.slice(first, again).filter(isSure).map(entry);
  return comeAgain(listed, lines.slice(again)) ? again : from;
}

function comeAgain(listed: readonly string[], lines: readonly ReadLine[]): boolean {
  let at = -1;
  return listed.every((text) => {
    at = lines.findIndex((line, i) => i > at && repeats(line, text));
    return at >= 0;
  });
}

/** A line without blanks, and without the dots and page number of a table of contents. */
function entry(line: ReadLine | undefined): string {
  return (line?.text ?? '').replaceAll(' ', '').replace(/[.…·\-—]*\d*$/u, '');
}

function repeats(line: ReadLine, text: string): boolean {
  return line.text.replaceAll(' ', '').startsWith(text);
}

/** Behind the title of the document that an earlier sentence sends out (现将《…》印发给你们). */
function afterTitle(lines: readonly ReadLine[], from: number): number {
  for (const [i, line] of lines.entries()) {
    const title = /现(?:予以|将|予)?[^。《]{0,60}《([^《》]{2,100})》[^《。]{0,80}(?:印发|发布|公布)/u.exec(
      line.text,
    )?.[1];
    const at =
      title === undefined ? -1 : lines.findIndex((l, j) => j > Math.max(i, from) && isLine(l, title));
    if (i >= from && at >= 0 && opens(lines, at + 1)) return at + 1;
  }
  return from;
}

function isLine(line: ReadLine, title: string): boolean {
  const bare = line.text.replaceAll(/[ 《》]/gu, '');
  return (
    bare === title.replaceAll(/[ 《》]/gu, '') || (bare.startsWith(title) && bare.length < title.length + 6)
  );
}
