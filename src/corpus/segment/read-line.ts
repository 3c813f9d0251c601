import { type Kind, type Marker, readInlineMarkers, readMarkers } from '../marker/index.ts';
import type { Line } from './line.ts';
import { type Shape, shapeOf } from './line-shape.ts';

/** A line with what it may be: a shape, and the markers it may begin with. */
export interface ReadLine extends Line {
  readonly shape: Shape;
  readonly markers: readonly Marker[];
  /** The markers of a second node behind a heading on the same line. */
  readonly inline: readonly Marker[];
  /** Whether it comes behind a numbered line that announces a list (…分为:). */
  readonly announced: boolean;
}

/** Reads each line for itself, but for lists that run on from 附件:1.…, 注:1.… or a table's 序号, which are no nodes. */
export function classify(lines: readonly Line[]): readonly ReadLine[] {
  let list: Aside | undefined;
  let above = '';
  const quoted = quotedLines(lines);
  return lines.map((line, i) => {
    if (quoted.has(i)) return { ...line, ...BARE, shape: 'prose' };
    const read = readLine(line, above);
    if (read.shape === 'blank') return read;
    above = line.text;
    list = asideAt(line, read.shape) ?? carryOn(line, read.markers, list);
    return list === undefined ? read : { ...read, ...BARE, shape: list.shape ?? read.shape };
  });
}

function readLine(line: Line, above: string): ReadLine {
  const shape = shapeOf(line.text);
  if (shape === 'blank') return { ...line, ...BARE, shape };
  const markers = markersBehind(above, line.text);
  return {
    ...line,
    shape: shape === 'short' && isLone(above) ? 'prose' : shape,
    markers,
    inline: markers.flatMap((first) => readInlineMarkers(line.text, first)),
    announced: /: *$/u.test(above) && readMarkers(above).length > 0,
  };
}

const BARE = { markers: [], inline: [], announced: false } as const;

/** A list that is no part of the outline: of annexes, whose lines then are annexes too, or of notes, or the rows of a table. */
interface Aside {
  readonly last: number;
  readonly shape: 'annex' | undefined;
}

/** 附件:1.… has counted to 1, 附件: to 0; 注:1.… to 1, and 序号 at the head of a table to 0. */
function asideAt({ text }: Line, shape: Shape): Aside | undefined {
  if (shape === 'annex') return { last: Number(/(\d+) *[.、]/u.exec(text)?.[1] ?? 0), shape };
  if (/^ *序 *号(?: |$)/u.test(text)) return { last: 0, shape: undefined };
  return /^ *[(]?(?:备?注|注释|说明) *: *[(]?1[.、)]/u.test(text) ? { last: 1, shape: undefined } : undefined;
}

function carryOn(line: Line, markers: readonly Marker[], list: Aside | undefined): Aside | undefined {
  if (list === undefined || (list.shape === 'annex' && !isEntry(line.text))) return undefined;
  const next = markers.find((m) => m.number === list.last + 1 && COUNTED_ASIDE.includes(m.kind));
  return next === undefined ? undefined : { ...list, last: next.number };
}

const COUNTED_ASIDE: readonly Kind[] = ['item', 'half', 'subitem'];

/** An annex has a title and no sentences. */
function isEntry(text: string): boolean {
  return text.trim().length <= 60 && !/[。;]/u.test(text);
}

/** The lines on which a quotation goes on that begins a line (“第八条…, then 第九条…”): the numbers of another text. */
function quotedLines(lines: readonly Line[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (const [i, { text }] of lines.entries()) {
    if (!/^ *“/u.test(text) || quotesOpen(text) <= 0) continue;
    const after = lines.slice(i + 1, i + 1 + LONGEST_QUOTE);
    const end = after.findIndex((line) => quotesOpen(line.text) < 0);
    const begun = after.findIndex((line) => /^ *“/u.test(line.text));
    if (end < 0 || (begun >= 0 && begun <= end)) continue;
    for (let n = 0; n <= end; n += 1) quoted.add(i + 1 + n);
  }
  return quoted;
}

/** So many lines at most does one quotation go on. */
const LONGEST_QUOTE = 30;

/** How many quotations a line leaves open. */
function quotesOpen(text: string): number {
  return text.split('“').length - text.split('”').length;
}

/** The markers of a line, as the line before it leaves them: 1) after an open bracket (附件 1) closes it. */
function markersBehind(above: string, text: string): readonly Marker[] {
  const closes = above.lastIndexOf('(') > above.lastIndexOf(')');
  const markers = readMarkers(text).filter(
    ({ start, end }) => !closes || !/^[^(]*\)/u.test(text.slice(start, end)),
  );
  return breaksOff(above) ? markers.map(doubt) : markers;
}

/** A marker that stands alone on its line: what follows is its own title, and no title of a document. */
function isLone(text: string): boolean {
  return readMarkers(text).some(({ end }) => text.slice(end).trim() === '');
}

/** Prose that stops in mid-sentence, as pages of fixed width break it: the next line goes on with it. */
function breaksOff(text: string): boolean {
  if (/[,、] *$/u.test(text)) return true;
  return text.trim().length >= 20 && /[,。;]/u.test(text) && /[\u3400-\u9fff\d] *$/u.test(text);
}

/** 第2条 at the start of a line that goes on with a sentence is hardly an article. */
function doubt(marker: Marker): Marker {
  return marker.certainty === 'surely' ? { ...marker, certainty: 'likely' } : marker;
}
