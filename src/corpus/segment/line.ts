import { halfWidth } from '../../text/half-width.ts';

/** One line of a source text. */
export interface Line {
  /** From 1. */
  readonly n: number;
  /** Offset of its first unit in the source. */
  readonly start: number;
  /** The line in half width, unit for unit, without its line break; blanks of every kind are plain spaces. */
  readonly text: string;
}

/** Marks without width, tabs and the carriage return of CRLF: as blanks they neither hide nor make a marker. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** The lines of `source`, numbered as editors number them (by line feed); offsets stay those of the source. */
export function readLines(source: string): readonly Line[] {
  let start = 0;
  return source.split('\n').map((raw, i) => {
    const line = { n: i + 1, start, text: halfWidth(raw).replace(UNSEEN, (c) => ' '.repeat(c.length)) };
    start += raw.length + 1;
    return line;
  });
}
