import { contextsOf, type Line, linesOf } from './lines.ts';
import { type Plain, plainOf } from './plain.ts';

/** One sentence, list item, heading or table row of a draft. Offsets are into the plain text. */
export interface Statement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: Line['kind'];
  /** Index of its line; sentences of one paragraph share it. */
  readonly line: number;
  /** Counts up at blank lines, `section` at headings. */
  readonly block: number;
  readonly section: number;
  /** Indexes of the lines it stands below, nearest first. */
  readonly context: readonly number[];
  /** For a table row: the words at the head of each column. */
  readonly cells: readonly Cell[];
}

/** A cell of a table row and what its column is headed. */
interface Cell {
  readonly start: number;
  readonly end: number;
  readonly head: string;
  /** Its own words. */
  readonly text: string;
}

/** A draft taken apart for checking. */
export interface Draft {
  readonly plain: Plain;
  readonly lines: readonly Line[];
  readonly statements: readonly Statement[];
}

const SENTENCE_END = /[。!?][)\]】」』”’"]*/gu;

/** Sentences of a line with their offsets. */
function sentences(line: Line): readonly { start: number; end: number }[] {
  if (line.kind === 'row') return [{ start: line.start, end: line.end }];
  const body = line.text.slice(line.body - line.start);
  const ends = Array.from(body.matchAll(SENTENCE_END), (mark) => mark.index + mark[0].length);
  return [0, ...ends]
    .map((start, i) => ({ start: line.body + start, end: line.body + (ends[i] ?? body.length) }))
    .filter(({ start, end }) => body.slice(start - line.body, end - line.body).trim() !== '');
}

function cellsOf(line: Line, head: Line | undefined): readonly Cell[] {
  if (line.kind !== 'row') return [];
  const heads = head?.text.split('|') ?? [];
  let start = line.start;
  return line.text.split('|').map((text, i) => {
    const cell = { start, end: start + text.length, head: heads[i]?.trim() ?? '', text: text.trim() };
    start = cell.end + 1;
    return cell;
  });
}

/** The first row of the table that line `at` is in, unless it is that row itself. */
function headRow(lines: readonly Line[], at: number): Line | undefined {
  let first = at;
  while (lines[first - 1]?.kind === 'row' || lines[first - 1]?.kind === 'rule') first -= 1;
  return first === at ? undefined : lines[first];
}

/** Takes a draft apart into lines and statements, each with what it stands below. */
export function readDraft(answer: string): Draft {
  const plain = plainOf(answer);
  const lines = linesOf(plain.text, (start, end) => {
    const { start: from, end: to } = plain.origin(start, end);
    return /^\s*\*\*$/u.test(answer.slice(Math.max(0, from - 2), from)) && answer.startsWith('**', to);
  });
  const contexts = contextsOf(lines);
  let block = 0;
  let section = 0;
  const statements = lines.flatMap((line, at) => {
    if (line.kind === 'blank') block += 1;
    if (line.kind === 'heading') section += 1;
    if (line.kind === 'blank' || line.kind === 'rule') return [];
    const context = contexts[at] ?? [];
    const cells = cellsOf(line, headRow(lines, at));
    return sentences(line).map(({ start, end }) => ({
      start,
      end,
      text: plain.text.slice(start, end),
      kind: line.kind,
      line: at,
      block,
      section,
      context,
      cells,
    }));
  });
  return { plain, lines, statements };
}
