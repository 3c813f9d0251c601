import { halfWidth, plainCharacters } from '../../text/half-width.ts';

/** One line of a source text. */
export interface Line {
  /** From 1. */
  readonly n: number;
  /** Offset of its first unit in the source. */
  readonly start: number;
  /** Offset in the line of its first visible unit. */
  readonly indent: number;
  /**
   * The line in half width, unit for unit, without its line break; blanks of every kind, the pipes of a Markdown
   * table and the backslashes before escaped marks are plain spaces.
   */
  readonly text: string;
}

/** Marks without width, tabs and the carriage return of CRLF: as blanks they neither hide nor make a marker. */
const UNSEEN = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;
/** 1\. and \(一\): Markdown's way to say that a mark is only a mark. */
const ESCAPE = /\\(?=[\p{P}\p{S}])/gu;
const TABLE_ROW = /^ *\|.*\| *$/u;
const TABLE_RULE = /^(?=[^-]*(?:-[^-]+)*--)[ |:-]+$/u;

/** The lines of `source`, numbered as editors number them (by line feed); offsets stay those of the source. */
export function readLines(source: string): readonly Line[] {
  let start = 0;
  return source.split('\n').map((raw, i) => {
    const seen = halfWidth(plainCharacters(raw)).replace(UNSEEN, (c) => ' '.repeat(c.length));
    const line = { n: i + 1, start, indent: Math.max(0, seen.search(/\S/u)), text: withoutMarkup(seen) };
    start += raw.length + 1;
    return line;
  });
}

function withoutMarkup(line: string): string {
  const plain = line.replace(ESCAPE, ' ');
  if (!TABLE_ROW.test(plain)) return plain;
  return TABLE_RULE.test(plain) ? ' '.repeat(plain.length) : plain.replaceAll('|', ' ');
}
