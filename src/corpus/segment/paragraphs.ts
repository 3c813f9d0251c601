import { isClosed } from './line-shape.ts';
import type { ReadLine } from './read-line.ts';

/** Lines that a page may have broken, as the one paragraph they are. */
export interface Paragraph {
  /** Index of its first line. */
  readonly line: number;
  /** Its words in half width, without blanks. */
  readonly text: string;
}

/** The paragraphs from line `from` up to line `to`. What goes on with a sentence of the line before `from` is none of them. */
export function paragraphsBetween(
  lines: readonly ReadLine[],
  from: number,
  to: number,
): readonly Paragraph[] {
  const found: { line: number; text: string }[] = [];
  const before = lines[from - 1];
  let ended = before === undefined || isEnd(before) || isTitled(before);
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (line === undefined || line.shape === 'blank') continue;
    const last = found.at(-1);
    const text = line.text.replaceAll(' ', '');
    if (ended) found.push({ line: at, text });
    else if (last !== undefined) last.text += text;
    ended = isEnd(line);
  }
  return found;
}

/** A sentence ends here, or a list is announced; the cells of a table and short lines go with what follows them. */
function isEnd({ text }: ReadLine): boolean {
  return isClosed(text) || /: *$/u.test(text);
}

/** A line that is a title and not the beginning of a broken sentence. */
function isTitled({ shape, text }: ReadLine): boolean {
  return shape !== 'prose' && !/[。;,]/u.test(text);
}
