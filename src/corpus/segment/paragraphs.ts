import { isClosed } from './line-shape.ts';
import type { ReadLine } from './read-line.ts';

/** Lines that a page may have broken, as the one paragraph they are. */
export interface Paragraph {
  /** Index of its first line. */
  readonly line: number;
  /** Its words in half width, without blanks. */
  readonly text: string;
}

/** The paragraphs between two lines; `open` when the line before `from` stops in mid-sentence. */
export function paragraphsBetween(
  lines: readonly ReadLine[],
  from: number,
  to: number,
): readonly Paragraph[] {
  const found: { line: number; text: string }[] = [];
  let ended = endsParagraph(lines[from - 1]);
  for (let at = from; at < to; at += 1) {
    const line = lines[at];
    if (line === undefined || line.shape === 'blank') continue;
    const last = found.at(-1);
    const text = line.text.replaceAll(' ', '');
    if (ended) found.push({ line: at, text });
    else if (last !== undefined) last.text += text;
    ended = endsParagraph(line);
  }
  return found;
}

/** A sentence ends here, a list is announced, or it is a title. */
function endsParagraph(line: ReadLine | undefined): boolean {
  return line === undefined || isClosed(line.text) || /: *$/u.test(line.text) || line.shape !== 'prose';
}
